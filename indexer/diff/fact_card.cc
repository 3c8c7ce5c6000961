#include "indexer/diff/fact_card.h"

#include "catalog/freshness.h"
#include "catalog/nearest.h"
#include "indexer/diff/card_words.h"

namespace indexer::diff {
namespace {

using catalog::Listing;

struct Line {
  std::string label;
  std::string text;
};

std::string lines_of(const std::vector<catalog::Meeting>& meets, const Vocabularies& vocabularies) {
  std::vector<std::string> lines;
  for (const catalog::Meeting& meeting : meets) lines.push_back(text_of(meeting, vocabularies));
  return joined_by("\n", lines);
}

std::string status_of(const Listing& listing, const Vocabularies& vocabularies) {
  const std::vector<std::string> parts{
      label_of(vocabularies, "statuses", listing.status),
      listing.closed_on.empty() ? "" : "since " + listing.closed_on,
      listing.see_instead.empty() ? "" : "see instead: " + catalog::joined(listing.see_instead)};
  return joined_by(", ", parts);
}

std::string name_of(const catalog::Organization& organization) {
  return organization.id.empty() ? organization.name
                                 : organization.name + " (" + organization.id + ")";
}

std::string contact_of(const catalog::Contact& contact) {
  std::vector<std::string> ways{contact.website, contact.email, contact.phone};
  ways.insert(ways.end(), contact.social.begin(), contact.social.end());
  return joined_by("\n", ways);
}

std::string resource_of(const catalog::Resource& resource, const Vocabularies& vocabularies) {
  const std::vector<std::string> parts{
      label_of(vocabularies, "resource_types", resource.type),
      resource.authors.empty() ? "" : "by " + catalog::joined(resource.authors),
      resource.publisher,
      resource.published,
      resource.isbn.empty() ? "" : "ISBN " + resource.isbn,
      resource.url};
  return joined_by(", ", parts);
}

std::string helpline_of(const catalog::Helpline& helpline) {
  const std::vector<std::string> parts{helpline.number,
                                       helpline.text.empty() ? "" : "text " + helpline.text,
                                       helpline.hours, helpline.crisis ? "a crisis line" : ""};
  return joined_by(", ", parts);
}

// "2026-05-01, website: confirmed within twelve months"
std::string confirmed(const Listing& listing, catalog::Day today) {
  const auto& on = listing.verified.on;
  std::string text = on ? catalog::to_text(*on) : "nobody knows when";
  if (!listing.verified.how.empty()) text += ", how: " + listing.verified.how;
  switch (catalog::freshness_on(on, today)) {
    case catalog::Freshness::fresh: return text + " (fresh: within 12 months)";
    case catalog::Freshness::ageing: return text + " (ageing: within 24 months)";
    case catalog::Freshness::stale: return text + " (stale: readers are told to call first)";
    case catalog::Freshness::historical:
      return text + " (historical: over 8 years, and only its name finds it)";
  }
  return text;
}

std::string place_of(const Listing& listing) {
  if (!listing.place) return "";
  const std::string shown =
      listing.address_visibility == "public" ? "" : "; address: " + listing.address_visibility;
  return text_of(*listing.place) + shown;
}

// All lines, the empty ones as well.
std::vector<Line> lines_of(const Card& card, const Vocabularies& words, catalog::Day today) {
  const Listing& listing = card.listing;
  const auto label = [&](const char* vocabulary, const std::string& id) {
    return id.empty() ? std::string() : label_of(words, vocabulary, id);
  };
  return {{"Name", listing.name},
          {"Kind", label("kinds", listing.kind)},
          {"Status", listing.status == "active" ? "" : status_of(listing, words)},
          {"Summary", listing.summary},
          {"Meets", lines_of(listing.meets, words)},
          {"Note on meetings", listing.meets_note},
          {"Begins", listing.starts},
          {"Ends", listing.ends},
          {"Time zone", listing.timezone},
          {"Where", place_of(listing)},
          {"Format", label("formats", listing.format)},
          {"Online", listing.online ? text_of(*listing.online) : ""},
          {"By phone", listing.phone ? text_of(*listing.phone) : ""},
          {"Helpline", listing.helpline ? helpline_of(*listing.helpline) : ""},
          {"What it is", listing.resource ? resource_of(*listing.resource, words) : ""},
          {"How to join", label("joins", listing.join)},
          {"Page to join", listing.join_url},
          {"Contact", contact_of(listing.contact)},
          {"Cost", text_of(listing.cost, words)},
          {"Languages", labels_of(words, "languages", listing.languages)},
          {"For", labels_of(words, "conditions", listing.conditions)},
          {"Whom it welcomes", labels_of(words, "audiences", listing.audience)},
          {"Topics", labels_of(words, "topics", listing.topics)},
          {"Led by", label("leaders", listing.led_by)},
          {"Accessibility", labels_of(words, "accessibility", listing.accessibility)},
          {"Organization", name_of(listing.organization)},
          {"Reach", label("reaches", listing.reach)},
          {"Serves", catalog::joined(listing.serves)},
          {"Description", listing.description},
          {"Confirmed", confirmed(listing, today)},
          {"Source", listing.source},
          {"Former ids", catalog::joined(listing.formerly)},
          {"Another group than", catalog::joined(card.tree["distinct_from"].scalars())},
          {"May be public", card.tree["public_contact_confirmed"].scalar() == "true"
                                ? "the person was asked, and may be named"
                                : ""}};
}

}  // namespace

std::vector<Fact> facts(const Card* before, const Card* after, const Vocabularies& vocabularies,
                        catalog::Day today) {
  std::vector<Line> old_lines, new_lines;
  if (before) old_lines = lines_of(*before, vocabularies, today);
  if (after) new_lines = lines_of(*after, vocabularies, today);
  const auto trimmed = [](std::string text) {
    while (text.ends_with('\n')) text.pop_back();
    return text;
  };
  std::vector<Fact> all;
  for (std::size_t at = 0; at < std::max(old_lines.size(), new_lines.size()); ++at) {
    Fact fact{(before ? old_lines : new_lines)[at].label};
    if (before) fact.before = trimmed(std::move(old_lines[at].text));
    if (after) fact.after = trimmed(std::move(new_lines[at].text));
    if (!fact.before.empty() || !fact.after.empty()) all.push_back(std::move(fact));
  }
  return all;
}

}  // namespace indexer::diff
