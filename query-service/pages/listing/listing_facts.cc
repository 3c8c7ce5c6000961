#include "query-service/pages/listing/listing_facts.h"

#include "catalog/schedule/next_meeting.h"
#include "query-service/json/hit_json.h"
#include "query-service/words/listing_text.h"

namespace query_service {
namespace {

using Json = nlohmann::ordered_json;
using catalog::Facet;
using catalog::Listing;

constexpr std::size_t most_dates_told = 3;

Json thing(const char* type) { return {{"@type", type}}; }

class Facts {
 public:
  Facts(const Listing& listing, const Reader& reader, const Snapshot& snapshot)
      : listing_(listing), reader_(reader), snapshot_(snapshot) {}

  Json all() const {
    Json facts{{"@context", "https://schema.org"}, {"@type", type()}};
    if (!reader_.site.empty()) facts["@id"] = reader_.site + "/listings/" + listing_.id;
    facts["name"] = listing_.name;
    facts["description"] = listing_.summary;
    add(facts, "url",
        listing_.resource && !listing_.resource->url.empty() ? listing_.resource->url
                                                             : listing_.contact.website);
    if (!listing_.languages.empty()) facts["inLanguage"] = listing_.languages;
    if (listing_.kind == "group" || listing_.kind == "event") add_meeting(facts);
    if (listing_.kind == "organization" || listing_.kind == "helpline") add_organization(facts);
    if (listing_.resource) add_resource(facts);
    add_conditions(facts);
    if (listing_.verified.on && listing_.verified.on->day && !reader_.site.empty())
      facts["subjectOf"] = {{"@type", "WebPage"},
                            {"lastReviewed", catalog::to_text(*listing_.verified.on)},
                            {"url", reader_.site + "/listings/" + listing_.id}};
    return facts;
  }

 private:
  static void add(Json& facts, const char* name, const std::string& value) {
    if (!value.empty()) facts[name] = value;
  }

  const char* type() const {
    if (listing_.kind == "group") return "EventSeries";
    if (listing_.kind == "event") return "Event";
    if (listing_.kind == "organization" || listing_.kind == "helpline") return "Organization";
    const std::string resource = listing_.resource ? listing_.resource->type : "";
    if (resource == "book") return "Book";
    if (resource == "podcast") return "PodcastSeries";
    if (resource == "course") return "Course";
    if (resource == "article") return "Article";
    return "CreativeWork";
  }

  const char* attendance() const {
    if (listing_.format == "in-person") return "https://schema.org/OfflineEventAttendanceMode";
    return listing_.format == "hybrid" ? "https://schema.org/MixedEventAttendanceMode"
                                       : "https://schema.org/OnlineEventAttendanceMode";
  }

  Json place() const {
    Json place = thing("Place");
    const catalog::Place& where = *listing_.place;
    place["name"] = where.venue.empty() ? where.city : where.venue;
    Json address = thing("PostalAddress");
    add(address, "streetAddress", where.street);
    add(address, "addressLocality", where.city);
    add(address, "addressRegion", where.region_name);
    add(address, "postalCode", where.postal_code);
    add(address, "addressCountry", where.country);
    place["address"] = std::move(address);
    // The middle of a town is no place to go to.
    if (where.coordinates && where.precision == catalog::Precision::exact &&
        listing_.address_visibility == "public")
      place["geo"] = {{"@type", "GeoCoordinates"},
                      {"latitude", where.coordinates->latitude},
                      {"longitude", where.coordinates->longitude}};
    return place;
  }

  Json places() const {
    Json places = Json::array();
    if (listing_.place && listing_.format != "online" && listing_.format != "phone")
      places.push_back(place());
    const bool is_online = listing_.format == "online" || listing_.format == "hybrid";
    const std::string url = listing_.online && !listing_.online->url.empty()
                                ? listing_.online->url
                                : listing_.contact.website;
    if (is_online && !url.empty()) places.push_back({{"@type", "VirtualLocation"}, {"url", url}});
    return places;
  }

  void add_meeting(Json& facts) const {
    if (listing_.cost.kind == "free") facts["isAccessibleForFree"] = true;
    if (!listing_.format.empty()) facts["eventAttendanceMode"] = attendance();
    if (!listing_.organization.name.empty())
      facts["organizer"] = {{"@type", "Organization"}, {"name", listing_.organization.name}};
    const Json where = places();
    if (!where.empty()) facts["location"] = where;
    Json dates = Json::array();
    if (listing_.status == "active")
      for (const catalog::Occurrence& next :
           catalog::upcoming(catalog::schedule_of(listing_), reader_.now, most_dates_told)) {
        Json date{{"@type", "Event"}, {"name", listing_.name}, {"startDate", start_text(next)}};
        if (next.end && next.start_time_known)
          date["endDate"] = instant_text(next.timezone, *next.end);
        date["eventStatus"] = "https://schema.org/EventScheduled";
        if (!listing_.format.empty()) date["eventAttendanceMode"] = attendance();
        if (!where.empty()) date["location"] = where;
        dates.push_back(std::move(date));
      }
    if (dates.empty()) return;
    if (listing_.kind == "event") {
      facts["startDate"] = dates[0]["startDate"];
      if (dates[0].contains("endDate")) facts["endDate"] = dates[0]["endDate"];
    } else {
      facts["subEvent"] = std::move(dates);
    }
  }

  void add_organization(Json& facts) const {
    if (listing_.helpline && !listing_.helpline->number.empty())
      facts["contactPoint"] = {{"@type", "ContactPoint"},
                               {"telephone", listing_.helpline->number},
                               {"contactType", "support"}};
    add(facts, "telephone", listing_.contact.phone);
    add(facts, "email", listing_.contact.email);
    if (!listing_.contact.social.empty()) facts["sameAs"] = listing_.contact.social;
    if (listing_.place) facts["address"] = place()["address"];
    if (listing_.status == "closed") add(facts, "dissolutionDate", listing_.closed_on);
  }

  void add_resource(Json& facts) const {
    const catalog::Resource& resource = *listing_.resource;
    Json authors = Json::array();
    for (const std::string& author : resource.authors)
      authors.push_back({{"@type", "Person"}, {"name", author}});
    if (!authors.empty()) facts["author"] = std::move(authors);
    if (resource.type == "book") add(facts, "isbn", resource.isbn);
    add(facts, "datePublished", resource.published);
    if (!resource.publisher.empty())
      facts["publisher"] = {{"@type", "Organization"}, {"name", resource.publisher}};
  }

  void add_conditions(Json& facts) const {
    Json about = Json::array();
    for (const std::string& id : listing_.conditions)
      about.push_back({{"@type", "MedicalCondition"},
                       {"name", label_of(snapshot_, Facet::condition, id, reader_.language)}});
    if (!about.empty()) facts["about"] = std::move(about);
  }

  const Listing& listing_;
  const Reader& reader_;
  const Snapshot& snapshot_;
};

}  // namespace

Json listing_facts(const Listing& listing, const Reader& reader, const Snapshot& snapshot) {
  return Facts(listing, reader, snapshot).all();
}

}  // namespace query_service
