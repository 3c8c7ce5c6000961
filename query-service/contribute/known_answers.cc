#include "query-service/contribute/known_answers.h"

namespace query_service {
namespace {

using catalog::checker::form::Answers;

void put(Answers& answers, const char* name, const std::string& text) {
  if (!text.empty()) answers[name] = text;
}

void put(Answers& answers, const char* name, const std::vector<std::string>& words) {
  std::string list;
  for (const std::string& word : words) list += (list.empty() ? "" : "\n") + word;
  put(answers, name, list);
}

void put(Answers& answers, const catalog::Place& place) {
  put(answers, "venue", place.venue);
  put(answers, "street", place.street);
  put(answers, "city", place.city);
  put(answers, "region", place.region_name.empty() ? place.region : place.region_name);
  put(answers, "postal_code", place.postal_code);
  put(answers, "country", place.country);
}

std::vector<std::string> phrases_of(const catalog::Listing& listing) {
  std::vector<std::string> phrases;
  for (const catalog::Meeting& meeting : listing.meets)
    if (!meeting.phrase.empty()) phrases.push_back(meeting.phrase);
  return phrases;
}

}  // namespace

Answers known_answers(const catalog::Listing& listing) {
  Answers answers;
  put(answers, "kind", listing.kind);
  put(answers, "name", listing.name);
  put(answers, "summary", listing.summary);
  put(answers, "description", listing.description);
  put(answers, "organization",
      listing.organization.id.empty() ? listing.organization.name : listing.organization.id);
  put(answers, "conditions", listing.conditions);
  put(answers, "audience", listing.audience);
  put(answers, "topics", listing.topics);
  put(answers, "accessibility", listing.accessibility);
  put(answers, "format", listing.format);
  put(answers, "serves", listing.serves);
  put(answers, "meets", phrases_of(listing));
  put(answers, "starts", listing.starts);
  put(answers, "ends", listing.ends);
  put(answers, "timezone", listing.timezone);
  if (listing.place) put(answers, *listing.place);
  if (listing.online) {
    put(answers, "platform", listing.online->platform);
    put(answers, "online_url", listing.online->url);
  }
  if (listing.phone) put(answers, "dial_in", listing.phone->number);
  put(answers, "languages", listing.languages);
  put(answers, "led_by", listing.led_by);
  put(answers, "join", listing.join);
  put(answers, "join_url", listing.join_url);
  put(answers, "website", listing.contact.website);
  put(answers, "email", listing.contact.email);
  put(answers, "phone", listing.contact.phone);
  if (listing.resource) {
    put(answers, "resource_type", listing.resource->type);
    put(answers, "resource_url", listing.resource->url);
  }
  if (listing.helpline) {
    put(answers, "helpline_number", listing.helpline->number);
    put(answers, "helpline_text", listing.helpline->text);
    put(answers, "helpline_hours", listing.helpline->hours);
  }
  if (listing.address_visibility != "public")
    put(answers, "address_visibility", listing.address_visibility);
  if (listing.verified.on) put(answers, "verified_on", to_text(*listing.verified.on));
  put(answers, "verified_how", listing.verified.how);
  put(answers, "source", listing.source);
  return answers;
}

}  // namespace query_service
