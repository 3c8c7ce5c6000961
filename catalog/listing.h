// One listing: a support group, organization, event, resource or helpline, as both programs mean
// it.  design: data/README.md explains every key to the people who write them.
//
// A Listing in hand has passed the checks: its ids exist, its dates are days, its text is UTF-8.
// Words from a vocabulary (kind, format, condition, ...) are held as their ids.  An empty text, an
// empty list or an empty optional means: not known.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "catalog/date.h"
#include "catalog/distance.h"

namespace catalog {

// What the coordinates of a place stand for.
enum class Precision {
  exact,        // the door, as the listing says it
  postal_code,  // the middle of the postal code's area
  city,         // the middle of the town
  county,       // the middle of the county
};

struct Place {
  std::string venue = {};
  std::string street = {};
  std::string city = {};
  std::string county = {};       // where no town is known
  std::string region = {};       // ISO 3166-2, such as US-MA; empty where not known
  std::string region_name = {};  // as people write it: MA in the United States, Bayern in Germany
  std::string postal_code = {};
  std::string country = {};  // ISO 3166-1, two letters
  std::optional<Coordinates> coordinates = {};
  Precision precision = Precision::city;
  bool operator==(const Place&) const = default;
};

struct Online {
  std::string platform = {};
  std::string url = {};
  bool captions = false;
  bool operator==(const Online&) const = default;
};

struct Phone {
  std::string number = {};
  std::string note = {};
  bool operator==(const Phone&) const = default;
};

// A meeting that is held on another day than its rule says.
struct MovedDate {
  std::string from = {};  // a day, YYYY-MM-DD
  std::string to = {};    // a day, or a day and time, YYYY-MM-DD HH:MM
  bool operator==(const MovedDate&) const = default;
};

// One line of a schedule: a phrase ("2nd Friday of the month, 11:00-12:30") or an RFC 5545 rule.
struct Meeting {
  std::string phrase = {};
  std::string rrule = {};
  std::string starts = {};  // with a rule: the first occurrence, YYYY-MM-DD HH:MM
  int minutes = 0;          // with a rule: how long it lasts; 0 where not known
  std::string format = {};  // where it differs from the listing's
  std::optional<Place> place = {};
  std::optional<Online> online = {};
  std::optional<Phone> phone = {};
  std::string timezone = {};
  std::vector<std::string> except = {};  // days, YYYY-MM-DD
  std::vector<std::string> also = {};    // days besides, or days and times, YYYY-MM-DD HH:MM
  std::vector<MovedDate> moved = {};
  std::string until = {};
  std::string note = {};
  bool operator==(const Meeting&) const = default;
};

struct Cost {
  std::string kind = {};  // of the costs vocabulary: free, donation, paid; empty where not known
  double amount = 0;      // 0 where not known
  std::string currency = {};
  std::string per = {};
  std::string note = {};
  bool operator==(const Cost&) const = default;
};

struct Contact {
  std::string website = {};
  std::string email = {};
  std::string phone = {};
  std::vector<std::string> social = {};
  bool operator==(const Contact&) const = default;
};

struct Resource {
  std::string type = {};
  std::vector<std::string> authors = {};
  std::string isbn = {};
  std::string published = {};
  std::string publisher = {};
  std::string url = {};
  bool operator==(const Resource&) const = default;
};

struct Helpline {
  std::string number = {};
  std::string text = {};
  std::string hours = {};
  bool crisis = false;
  bool operator==(const Helpline&) const = default;
};

// Who runs it: by id where it has a listing of its own, and always by name.
struct Organization {
  std::string id = {};
  std::string name = {};
  bool operator==(const Organization&) const = default;
};

struct Verified {
  std::optional<PartialDate> on = {};
  std::string how = {};  // website, phone, email, visit, source
  bool operator==(const Verified&) const = default;
};

struct Listing {
  std::string id = {};
  std::string kind = "group";
  std::string name = {};
  std::string summary = {};
  std::string description = {};  // CommonMark without HTML
  Organization organization = {};
  std::vector<std::string> conditions = {};
  std::vector<std::string> audience = {};
  std::vector<std::string> topics = {};
  std::string format = {};
  std::string reach = {};
  std::vector<std::string> serves = {};
  std::vector<Meeting> meets = {};
  std::string meets_note = {};
  std::string starts = {};
  std::string ends = {};
  std::string timezone = {};
  std::optional<Place> place = {};
  std::optional<Online> online = {};
  std::optional<Phone> phone = {};
  std::vector<std::string> languages = {};
  std::string led_by = {};
  Cost cost = {};
  std::string join = {};
  std::string join_url = {};
  std::vector<std::string> accessibility = {};
  Contact contact = {};
  std::optional<Resource> resource = {};
  std::optional<Helpline> helpline = {};
  std::string status = "active";
  std::string closed_on = {};
  std::vector<std::string> see_instead = {};
  std::string address_visibility = "public";
  Verified verified = {};
  std::string source = {};
  std::vector<std::string> formerly = {};
  std::string file = {};  // that it is written in: data/listings/us/ma/arlington.yaml
  bool operator==(const Listing&) const = default;
};

// One that was read once and is in many answers.
using SharedListing = std::shared_ptr<const Listing>;

inline SharedListing shared(Listing listing) {
  return std::make_shared<const Listing>(std::move(listing));
}

}  // namespace catalog
