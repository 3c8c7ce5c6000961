#include "indexer/duplicates/likeness.h"

#include <algorithm>
#include <cmath>

#include "indexer/duplicates/contact_key.h"

namespace indexer::duplicates {
namespace {

// Before anything is known of two that share a block (blocks.h).
constexpr double points_of_a_pair = -5;
// Of things that are listed once in the world: an organization, a book, a helpline.
constexpr double points_of_one_of_a_kind = 0.5;

constexpr double points_of_same_name = 4.5;  // if its words are rare
constexpr double least_of_same_name = 0.6;   // the part of it for words that are not
constexpr double points_of_other_name = -6;
constexpr double points_of_set_apart = -2;       // by one: "for women", "Tuesday", "2"
constexpr double points_of_both_set_apart = -6;  // by both: "for women" and "for men"
constexpr double points_of_sister_name = -2.5;
constexpr double least_of_sister_name = 0.4;
constexpr double half_alike = 0.5;
constexpr double nearly_alike = 0.95;

// If no third listing has it; sites are weaker than pages.
constexpr double points_of_phone = 4.5;
constexpr double points_of_mail = 4.5;
constexpr double points_of_link = 4.5;
constexpr double points_of_home = 3.5;
constexpr double points_of_host = 1.5;
constexpr double most_points_of_contact = 6;
constexpr double part_of_second_contact = 0.3;
constexpr double points_of_other_phone = -0.5;
constexpr double points_of_other_host = -1;

constexpr double points_of_isbn = 9;
constexpr double points_of_authors = 2.5;
constexpr double points_of_other_authors = -5;
constexpr double points_of_other_type = -5;

constexpr double points_of_door = 3;
constexpr double points_of_code = 2;
constexpr double points_of_city = 1.5;
constexpr double points_of_region = 0.5;
constexpr double points_of_near = -2.5;
constexpr double points_of_other_door = -1.5;
constexpr double points_of_elsewhere = -6;
constexpr double points_of_other_area = -6;

constexpr double points_of_time = 3.5;
constexpr double points_of_weekday = 1.5;
constexpr double points_of_other_time = -5;
constexpr double points_of_other_dates = -8;

constexpr double points_of_same_conditions = 1.5;
constexpr double points_of_some_conditions = 0.75;
constexpr double points_of_other_conditions = -2.5;
constexpr double points_of_other_audience = -2.5;
constexpr double points_of_other_language = -5;
constexpr double points_of_other_format = -2;
constexpr double points_of_same_organization = 0.5;
constexpr double points_of_other_organization = -1;

// Sums up what is said.
class Hearing {
 public:
  void say(double points) { sum_ += points; }
  void agree(Agreement agreement, double points) {
    sum_ += points;
    agreed_.set(static_cast<std::size_t>(agreement));
  }
  // An agreement that can hardly be by chance.
  void agree_for_sure(Agreement agreement, double points) {
    agree(agreement, points);
    has_proof_ = true;
  }
  // A difference after which no machine should be certain.
  void differ(double points) {
    sum_ += points;
    ++differences_;
  }
  bool has(Agreement agreement) const { return agreed_[static_cast<std::size_t>(agreement)]; }
  Likeness likeness() const {
    return {1 / (1 + std::exp(-sum_)), has_proof_ && differences_ == 0, agreed_};
  }

 private:
  double sum_ = points_of_a_pair;
  bool has_proof_ = false;
  int differences_ = 0;
  std::bitset<agreements> agreed_ = {};
};

// 1 where two listings have it, 0.5 where five have, less and less beyond.
double rarity(std::size_t uses) {
  return 1 / (1 + std::log(static_cast<double>(std::max<std::size_t>(uses, 2)) / 2));
}

// The one of both lists that fewest listings have; 0 where they share none.
Number rarest_shared(const std::vector<Number>& one, const std::vector<Number>& other,
                     const Census& census) {
  Number rarest = 0;
  for (const Number number : one)
    if (std::binary_search(other.begin(), other.end(), number) &&
        (rarest == 0 || census.uses(number) < census.uses(rarest)))
      rarest = number;
  return rarest;
}

bool both_say(const std::vector<Number>& one, const std::vector<Number>& other) {
  return !one.empty() && !other.empty();
}

void hear_names(const NameLikeness& names, Hearing& hearing) {
  if (names.set_apart == 1) hearing.differ(points_of_set_apart);
  if (names.set_apart == 2) hearing.differ(points_of_both_set_apart);
  if (names.alike < half_alike) {
    hearing.say(points_of_other_name * (half_alike - names.alike) / half_alike);
    return;
  }
  const double part = least_of_same_name + (1 - least_of_same_name) * std::min(names.shared, 1.0);
  hearing.agree(names.alike >= nearly_alike ? Agreement::same_name : Agreement::similar_name,
                points_of_same_name * part * (names.alike - half_alike) / (1 - half_alike));
}

void hear_contacts(const Signals& one, const Signals& other, const Censuses& censuses,
                   Hearing& hearing) {
  double most = 0, all = 0;
  const auto hear = [&](Agreement agreement, double points, std::size_t uses) {
    const double heard = points * rarity(uses);
    // What a hundred share is not worth telling.
    if (heard >= 1) heard >= 2 ? hearing.agree_for_sure(agreement, 0) : hearing.agree(agreement, 0);
    most = std::max(most, heard);
    all += heard;
  };
  if (const Number phone = rarest_shared(one.phones, other.phones, censuses.phones))
    hear(Agreement::phone, points_of_phone, censuses.phones.uses(phone));
  else if (both_say(one.phones, other.phones))
    hearing.say(points_of_other_phone);
  if (const Number mail = rarest_shared(one.mails, other.mails, censuses.mails))
    hear(Agreement::mail, points_of_mail, censuses.mails.uses(mail));
  if (const Number link = rarest_shared(one.links, other.links, censuses.links))
    hear(Agreement::link, is_home(censuses.links.text(link)) ? points_of_home : points_of_link,
         censuses.links.uses(link));
  else if (const Number host = rarest_shared(one.hosts, other.hosts, censuses.hosts))
    hear(Agreement::site, points_of_host, censuses.hosts.uses(host));
  else if (both_say(one.hosts, other.hosts))
    hearing.say(points_of_other_host);
  hearing.say(std::min(most + part_of_second_contact * (all - most), most_points_of_contact));
}

void hear_resources(const Signals& one, const Signals& other, Hearing& hearing) {
  if (one.isbn && one.isbn == other.isbn) hearing.agree_for_sure(Agreement::isbn, points_of_isbn);
  if (one.resource_type != other.resource_type) hearing.differ(points_of_other_type);
  if (!both_say(one.authors, other.authors)) return;
  if (share_one(one.authors, other.authors))
    hearing.agree_for_sure(Agreement::authors, points_of_authors);
  else
    hearing.differ(points_of_other_authors);
}

bool is_within(const std::string& area, const std::string& around) {
  return area.starts_with(around) && (area.size() == around.size() || area[around.size()] == '-');
}

bool areas_meet(const Signals& one, const Signals& other) {
  for (const std::string& area : one.areas)
    for (const std::string& other_area : other.areas)
      if (is_within(area, other_area) || is_within(other_area, area)) return true;
  return one.areas.empty() || other.areas.empty();
}

PlaceRelation hear_places(const Signals& one, const Signals& other, Hearing& hearing) {
  const PlaceRelation relation = compare(one.spots, other.spots);
  switch (relation) {
    case PlaceRelation::unknown:
      if (!areas_meet(one, other)) hearing.differ(points_of_other_area);
      break;
    case PlaceRelation::same_door: hearing.agree_for_sure(Agreement::door, points_of_door); break;
    case PlaceRelation::same_code: hearing.agree(Agreement::postal_code, points_of_code); break;
    case PlaceRelation::same_city: hearing.agree(Agreement::town, points_of_city); break;
    case PlaceRelation::same_region: hearing.say(points_of_region); break;
    case PlaceRelation::near: hearing.differ(points_of_near); break;
    case PlaceRelation::other_door: hearing.differ(points_of_other_door); break;
    case PlaceRelation::elsewhere: hearing.differ(points_of_elsewhere); break;
  }
  return relation;
}

TimeRelation hear_times(const Signals& one, const Signals& other, Hearing& hearing) {
  if (one.dates && other.dates) {
    const TimeRelation relation = compare(*one.dates, *other.dates);
    if (relation == TimeRelation::different)
      hearing.differ(points_of_other_dates);
    else
      hearing.agree_for_sure(Agreement::dates,
                             relation == TimeRelation::same ? points_of_time : points_of_weekday);
    return relation;
  }
  const TimeRelation relation = compare(one.moments, other.moments);
  // It may be the sister that meets on another day.
  if (one.moments.empty() != other.moments.empty()) hearing.differ(0);
  if (relation == TimeRelation::same) {
    // A city has several groups on a Tuesday evening, but not of one name.
    if (hearing.has(Agreement::same_name))
      hearing.agree_for_sure(Agreement::time, points_of_time);
    else
      hearing.agree(Agreement::time, points_of_time);
  }
  if (relation == TimeRelation::same_day) hearing.agree(Agreement::weekday, points_of_weekday);
  if (relation == TimeRelation::different) hearing.differ(points_of_other_time);
  return relation;
}

void hear_people(const Signals& one, const Signals& other, Hearing& hearing) {
  if (one.conditions == other.conditions)
    hearing.agree(Agreement::conditions, points_of_same_conditions);
  else if (share_one(one.conditions, other.conditions))
    hearing.agree(Agreement::conditions, points_of_some_conditions);
  else
    hearing.say(points_of_other_conditions);
  if (both_say(one.audience, other.audience) && !share_one(one.audience, other.audience))
    hearing.differ(points_of_other_audience);
  if (!share_one(one.languages, other.languages)) hearing.differ(points_of_other_language);
  const bool formats_differ = !one.format.empty() && !other.format.empty() &&
                              one.format != other.format && one.format != "hybrid" &&
                              other.format != "hybrid";
  if (formats_differ) hearing.differ(points_of_other_format);
}

}  // namespace

Likeness Judge::compare(const Signals& one, const Signals& other) const {
  Hearing hearing;
  const NameLikeness names = names_.compare(one.name, other.name);
  hear_names(names, hearing);
  hear_contacts(one, other, censuses_, hearing);
  hear_people(one, other, hearing);
  if (one.kind == "resource") hear_resources(one, other, hearing);
  const PlaceRelation place = hear_places(one, other, hearing);
  const TimeRelation time = hear_times(one, other, hearing);
  if (one.kind != "group" && one.kind != "event") hearing.say(points_of_one_of_a_kind);
  const bool same_organization = one.organization && one.organization == other.organization;
  if (same_organization) hearing.say(points_of_same_organization);
  // Who runs several groups tells them apart by their names.
  if (same_organization && names.instead >= least_of_sister_name)
    hearing.differ(points_of_sister_name);
  if (!same_organization && one.organization && other.organization)
    hearing.say(points_of_other_organization);
  Likeness likeness = hearing.likeness();
  // Groups of one organization on other days or in other places are sisters.
  const bool elsewhere = place == PlaceRelation::elsewhere || place == PlaceRelation::near ||
                         place == PlaceRelation::other_door;
  if (same_organization && (elsewhere || time == TimeRelation::different)) likeness.score = 0;
  return likeness;
}

}  // namespace indexer::duplicates
