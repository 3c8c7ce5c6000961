#include "query-service/pages/listing/first_visit.h"

#include "query-service/words/labels.h"

namespace query_service {

std::vector<std::string> first_visit(const catalog::Listing& listing, Language language) {
  std::vector<std::string> sentences;
  if (listing.kind != "group" || listing.status == "closed") return sentences;
  const auto say = [&](std::string_view key) { sentences.push_back(text_for(language, key)); };
  if (listing.join == "drop-in") say("visit.drop_in");
  if (listing.join == "register") say("visit.register");
  if (listing.join == "contact-first") say("visit.contact_first");
  if (listing.join == "referral") say("visit.referral");
  say("visit.listen");
  if (listing.format == "in-person" || listing.format == "hybrid") say("visit.in_person");
  if (listing.format == "online" || listing.format == "hybrid") say("visit.online");
  if (listing.format == "phone") say("visit.phone");
  if (listing.led_by == "peers") say("visit.peers");
  if (listing.led_by == "professionals") say("visit.professionals");
  say("visit.leave");
  return sentences;
}

}  // namespace query_service
