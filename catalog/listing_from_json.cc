// The way back from what listing_json.cc writes.
#include "catalog/listing_json.h"

namespace catalog {
namespace {

using PlainJson = nlohmann::json;
using Texts = std::vector<std::string>;

// The value under `key`, or an empty one where the key is not there.
template <typename Value>
Value get(const PlainJson& object, const char* key) {
  const auto found = object.find(key);
  return found == object.end() ? Value{} : found->get<Value>();
}

std::string text(const PlainJson& object, const char* key) { return get<std::string>(object, key); }

Precision precision_of(const std::string& text) {
  for (const Precision precision : {Precision::exact, Precision::postal_code, Precision::county})
    if (text == to_text(precision)) return precision;
  return Precision::city;
}

Place place_of(const PlainJson& object) {
  Place place{.venue = text(object, "venue"),
              .street = text(object, "street"),
              .city = text(object, "city"),
              .county = text(object, "county"),
              .region = text(object, "region"),
              .region_name = text(object, "region_name"),
              .postal_code = text(object, "postal_code"),
              .country = text(object, "country")};
  if (object.contains("latitude")) {
    place.coordinates = Coordinates{object.at("latitude"), object.at("longitude")};
    place.precision = precision_of(text(object, "precision"));
  }
  return place;
}

Online online_of(const PlainJson& object) {
  return {text(object, "platform"), text(object, "url"), get<bool>(object, "captions")};
}

Phone phone_of(const PlainJson& object) { return {text(object, "number"), text(object, "note")}; }

template <typename Read>
auto part_of(const PlainJson& object, const char* key, Read read) {
  std::optional<decltype(read(object))> result;
  if (const auto found = object.find(key); found != object.end()) result = read(*found);
  return result;
}

std::vector<MovedDate> moved_of(const PlainJson& object) {
  std::vector<MovedDate> all;
  if (const auto found = object.find("moved"); found != object.end())
    for (const auto& [from, to] : found->items()) all.push_back({from, to.get<std::string>()});
  return all;
}

Meeting meeting_of(const PlainJson& object) {
  return {.phrase = text(object, "phrase"),
          .rrule = text(object, "rrule"),
          .starts = text(object, "starts"),
          .minutes = get<int>(object, "minutes"),
          .format = text(object, "format"),
          .place = part_of(object, "place", place_of),
          .online = part_of(object, "online", online_of),
          .phone = part_of(object, "phone", phone_of),
          .timezone = text(object, "timezone"),
          .except = get<Texts>(object, "except"),
          .also = get<Texts>(object, "also"),
          .moved = moved_of(object),
          .until = text(object, "until"),
          .note = text(object, "note")};
}

Cost cost_of(const PlainJson& object) {
  return {.kind = text(object, "kind"),
          .amount = get<double>(object, "amount"),
          .currency = text(object, "currency"),
          .per = text(object, "per"),
          .note = text(object, "note")};
}

Contact contact_of(const PlainJson& object) {
  return {text(object, "website"), text(object, "email"), text(object, "phone"),
          get<Texts>(object, "social")};
}

Resource resource_of(const PlainJson& object) {
  return {text(object, "type"),      get<Texts>(object, "authors"), text(object, "isbn"),
          text(object, "published"), text(object, "publisher"),     text(object, "url")};
}

Helpline helpline_of(const PlainJson& object) {
  return {text(object, "number"), text(object, "text"), text(object, "hours"),
          get<bool>(object, "crisis")};
}

Organization organization_of(const PlainJson& object) {
  return {text(object, "id"), text(object, "name")};
}

Verified verified_of(const PlainJson& object) {
  return {parse_partial_date(text(object, "on")), text(object, "how")};
}

Listing listing_from(const PlainJson& object) {
  Listing listing;
  listing.id = object.at("id").get<std::string>();
  listing.kind = text(object, "kind");
  listing.name = object.at("name").get<std::string>();
  listing.summary = text(object, "summary");
  listing.description = text(object, "description");
  listing.organization = part_of(object, "organization", organization_of).value_or(Organization{});
  listing.conditions = get<Texts>(object, "conditions");
  listing.audience = get<Texts>(object, "audience");
  listing.topics = get<Texts>(object, "topics");
  listing.format = text(object, "format");
  listing.reach = text(object, "reach");
  listing.serves = get<Texts>(object, "serves");
  for (const PlainJson& meeting : get<std::vector<PlainJson>>(object, "meets"))
    listing.meets.push_back(meeting_of(meeting));
  listing.meets_note = text(object, "meets_note");
  listing.starts = text(object, "starts");
  listing.ends = text(object, "ends");
  listing.timezone = text(object, "timezone");
  listing.place = part_of(object, "place", place_of);
  listing.online = part_of(object, "online", online_of);
  listing.phone = part_of(object, "phone", phone_of);
  listing.languages = get<Texts>(object, "languages");
  listing.led_by = text(object, "led_by");
  listing.cost = part_of(object, "cost", cost_of).value_or(Cost{});
  listing.join = text(object, "join");
  listing.join_url = text(object, "join_url");
  listing.accessibility = get<Texts>(object, "accessibility");
  listing.contact = part_of(object, "contact", contact_of).value_or(Contact{});
  listing.resource = part_of(object, "resource", resource_of);
  listing.helpline = part_of(object, "helpline", helpline_of);
  listing.status = text(object, "status");
  listing.closed_on = text(object, "closed_on");
  listing.see_instead = get<Texts>(object, "see_instead");
  listing.address_visibility = text(object, "address_visibility");
  listing.verified = part_of(object, "verified", verified_of).value_or(Verified{});
  listing.source = text(object, "source");
  listing.formerly = get<Texts>(object, "formerly");
  listing.file = text(object, "file");
  return listing;
}

}  // namespace

Expected<Listing> listing_of(std::string_view json) try {
  return listing_from(PlainJson::parse(json));
} catch (const PlainJson::exception& problem) {
  return failure(FailureKind::damaged,
                 std::string("a stored listing cannot be read: ") + problem.what());
}

}  // namespace catalog
