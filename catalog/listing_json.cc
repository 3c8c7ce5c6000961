#include "catalog/listing_json.h"

namespace catalog {
namespace {

using Json = nlohmann::ordered_json;

void put(Json& object, const char* key, const std::string& value) {
  if (!value.empty()) object[key] = value;
}

void put(Json& object, const char* key, const std::vector<std::string>& value) {
  if (!value.empty()) object[key] = value;
}

void put(Json& object, const char* key, bool value) {
  if (value) object[key] = true;
}

template <typename Part>
void put(Json& object, const char* key, const std::optional<Part>& part);

Json json_of(const Online& online) {
  Json object = Json::object();
  put(object, "platform", online.platform);
  put(object, "url", online.url);
  put(object, "captions", online.captions);
  return object;
}

Json json_of(const Phone& phone) {
  Json object = Json::object();
  put(object, "number", phone.number);
  put(object, "note", phone.note);
  return object;
}

Json json_of(const Meeting& meeting) {
  Json object = Json::object();
  put(object, "phrase", meeting.phrase);
  put(object, "rrule", meeting.rrule);
  put(object, "starts", meeting.starts);
  if (meeting.minutes > 0) object["minutes"] = meeting.minutes;
  put(object, "format", meeting.format);
  put(object, "place", meeting.place);
  put(object, "online", meeting.online);
  put(object, "phone", meeting.phone);
  put(object, "timezone", meeting.timezone);
  put(object, "except", meeting.except);
  put(object, "also", meeting.also);
  for (const MovedDate& moved : meeting.moved) object["moved"][moved.from] = moved.to;
  put(object, "until", meeting.until);
  put(object, "note", meeting.note);
  return object;
}

Json json_of(const Cost& cost) {
  Json object = Json::object();
  put(object, "kind", cost.kind);
  if (cost.amount > 0) object["amount"] = cost.amount;
  put(object, "currency", cost.currency);
  put(object, "per", cost.per);
  put(object, "note", cost.note);
  return object;
}

Json json_of(const Contact& contact) {
  Json object = Json::object();
  put(object, "website", contact.website);
  put(object, "email", contact.email);
  put(object, "phone", contact.phone);
  put(object, "social", contact.social);
  return object;
}

Json json_of(const Resource& resource) {
  Json object = Json::object();
  put(object, "type", resource.type);
  put(object, "authors", resource.authors);
  put(object, "isbn", resource.isbn);
  put(object, "published", resource.published);
  put(object, "publisher", resource.publisher);
  put(object, "url", resource.url);
  return object;
}

Json json_of(const Helpline& helpline) {
  Json object = Json::object();
  put(object, "number", helpline.number);
  put(object, "text", helpline.text);
  put(object, "hours", helpline.hours);
  put(object, "crisis", helpline.crisis);
  return object;
}

Json json_of(const Organization& organization) {
  Json object = Json::object();
  put(object, "id", organization.id);
  put(object, "name", organization.name);
  return object;
}

template <typename Part>
void put(Json& object, const char* key, const std::optional<Part>& part) {
  if (part) object[key] = json_of(*part);
}

void put_object(Json& object, const char* key, Json part) {
  if (!part.empty()) object[key] = std::move(part);
}

}  // namespace

std::string_view to_text(Precision precision) {
  switch (precision) {
    case Precision::exact: return "exact";
    case Precision::postal_code: return "postal-code";
    case Precision::city: return "city";
    case Precision::county: return "county";
  }
  return "city";
}

nlohmann::ordered_json json_of(const Place& place) {
  Json object = Json::object();
  for_each_field(place, [&](const char* key, const auto& value) { object[key] = value; });
  return object;
}

nlohmann::ordered_json json_of(const Verified& verified) {
  Json object = Json::object();
  for_each_field(verified, [&](const char* key, const auto& value) { object[key] = value; });
  return object;
}

nlohmann::ordered_json json_of(const Listing& listing) {
  Json object = Json::object();
  put(object, "id", listing.id);
  put(object, "kind", listing.kind);
  put(object, "name", listing.name);
  put(object, "summary", listing.summary);
  put(object, "description", listing.description);
  put_object(object, "organization", json_of(listing.organization));
  put(object, "conditions", listing.conditions);
  put(object, "audience", listing.audience);
  put(object, "topics", listing.topics);
  put(object, "format", listing.format);
  put(object, "reach", listing.reach);
  put(object, "serves", listing.serves);
  for (const Meeting& meeting : listing.meets) object["meets"].push_back(json_of(meeting));
  put(object, "meets_note", listing.meets_note);
  put(object, "starts", listing.starts);
  put(object, "ends", listing.ends);
  put(object, "timezone", listing.timezone);
  put(object, "place", listing.place);
  put(object, "online", listing.online);
  put(object, "phone", listing.phone);
  put(object, "languages", listing.languages);
  put(object, "led_by", listing.led_by);
  put_object(object, "cost", json_of(listing.cost));
  put(object, "join", listing.join);
  put(object, "join_url", listing.join_url);
  put(object, "accessibility", listing.accessibility);
  put_object(object, "contact", json_of(listing.contact));
  put(object, "resource", listing.resource);
  put(object, "helpline", listing.helpline);
  put(object, "status", listing.status);
  put(object, "closed_on", listing.closed_on);
  put(object, "see_instead", listing.see_instead);
  put(object, "address_visibility", listing.address_visibility);
  object["verified"] = json_of(listing.verified);
  put(object, "source", listing.source);
  put(object, "formerly", listing.formerly);
  put(object, "file", listing.file);
  return object;
}

}  // namespace catalog
