// The way back from what listing_json.cc writes.
#include <simdjson.h>

#include <type_traits>

#include "catalog/listing_json.h"

namespace catalog {
namespace {

// An object, an array or a value; what it is not it throws of.
using Element = simdjson::dom::element;
using Texts = std::vector<std::string>;

std::optional<Element> member_of(const Element& object, const char* key) {
  auto member = object[key];
  if (member.error() == simdjson::NO_SUCH_FIELD) return {};
  return member.value();
}

template <typename Value>
Value value_of(const Element& element) {
  if constexpr (std::is_same_v<Value, std::string>)
    return std::string(element.get_string().value());
  else if constexpr (std::is_same_v<Value, Element>)
    return element;
  else if constexpr (std::is_same_v<Value, bool>)
    return element.get_bool().value();
  else if constexpr (std::is_same_v<Value, int>)
    return static_cast<int>(element.get_int64().value());
  else if constexpr (std::is_same_v<Value, double>)
    return element.get_double().value();
  else {
    Value all;
    const simdjson::dom::array array = element.get_array().value();
    for (const Element each : array) all.push_back(value_of<typename Value::value_type>(each));
    return all;
  }
}

// The value under `key`, or an empty one where the key is not there.
template <typename Value>
Value get(const Element& object, const char* key) {
  const auto member = member_of(object, key);
  return member ? value_of<Value>(*member) : Value{};
}

std::string text(const Element& object, const char* key) { return get<std::string>(object, key); }

Precision precision_of(const std::string& text) {
  for (const Precision precision : {Precision::exact, Precision::postal_code, Precision::county})
    if (text == to_text(precision)) return precision;
  return Precision::city;
}

Place place_of(const Element& object) {
  Place place{.venue = text(object, "venue"),
              .street = text(object, "street"),
              .city = text(object, "city"),
              .county = text(object, "county"),
              .region = text(object, "region"),
              .region_name = text(object, "region_name"),
              .postal_code = text(object, "postal_code"),
              .country = text(object, "country")};
  if (const auto latitude = member_of(object, "latitude")) {
    place.coordinates =
        Coordinates{latitude->get_double().value(), object["longitude"].get_double().value()};
    place.precision = precision_of(text(object, "precision"));
  }
  return place;
}

Online online_of(const Element& object) {
  return {text(object, "platform"), text(object, "url"), get<bool>(object, "captions")};
}

Phone phone_of(const Element& object) { return {text(object, "number"), text(object, "note")}; }

template <typename Read>
auto part_of(const Element& object, const char* key, Read read) {
  std::optional<decltype(read(object))> result;
  if (const auto member = member_of(object, key)) result = read(*member);
  return result;
}

std::vector<MovedDate> moved_of(const Element& object) {
  std::vector<MovedDate> all;
  const auto moved = member_of(object, "moved");
  if (!moved) return all;
  const simdjson::dom::object dates = moved->get_object().value();
  for (const auto& [from, to] : dates)
    all.push_back({std::string(from), value_of<std::string>(to)});
  return all;
}

Meeting meeting_of(const Element& object) {
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

Cost cost_of(const Element& object) {
  return {.kind = text(object, "kind"),
          .amount = get<double>(object, "amount"),
          .currency = text(object, "currency"),
          .per = text(object, "per"),
          .note = text(object, "note")};
}

Contact contact_of(const Element& object) {
  return {text(object, "website"), text(object, "email"), text(object, "phone"),
          get<Texts>(object, "social")};
}

Resource resource_of(const Element& object) {
  return {text(object, "type"),      get<Texts>(object, "authors"), text(object, "isbn"),
          text(object, "published"), text(object, "publisher"),     text(object, "url")};
}

Helpline helpline_of(const Element& object) {
  return {text(object, "number"), text(object, "text"), text(object, "hours"),
          get<bool>(object, "crisis")};
}

Organization organization_of(const Element& object) {
  return {text(object, "id"), text(object, "name")};
}

Verified verified_of(const Element& object) {
  return {parse_partial_date(text(object, "on")), text(object, "how")};
}

Listing listing_from(const Element& object) {
  Listing listing;
  listing.id = value_of<std::string>(object["id"].value());
  listing.kind = text(object, "kind");
  listing.name = value_of<std::string>(object["name"].value());
  listing.summary = text(object, "summary");
  listing.description = text(object, "description");
  listing.organization = part_of(object, "organization", organization_of).value_or(Organization{});
  listing.conditions = get<Texts>(object, "conditions");
  listing.audience = get<Texts>(object, "audience");
  listing.topics = get<Texts>(object, "topics");
  listing.format = text(object, "format");
  listing.reach = text(object, "reach");
  listing.serves = get<Texts>(object, "serves");
  for (const Element& meeting : get<std::vector<Element>>(object, "meets"))
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
  // It keeps its room; no listing is longer than its file may be.
  thread_local simdjson::dom::parser parser;
  return listing_from(parser.parse(json).value());
} catch (const simdjson::simdjson_error& problem) {
  return failure(FailureKind::damaged,
                 std::string("a stored listing cannot be read: ") + problem.what());
}

}  // namespace catalog
