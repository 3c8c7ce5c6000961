#include "indexer/diff/card_words.h"

#include <cstdio>

#include "catalog/nearest.h"

namespace indexer::diff {

std::string joined_by(std::string_view separator, std::span<const std::string> parts) {
  std::string all;
  for (const std::string& part : parts) {
    if (part.empty()) continue;
    if (!all.empty()) all += separator;
    all += part;
  }
  return all;
}

std::string label_of(const Vocabularies& vocabularies, std::string_view vocabulary,
                     std::string_view id) {
  if (const auto found = vocabularies.find(vocabulary); found != vocabularies.end())
    if (const auto ordinal = found->second.find(id)) return found->second.at(*ordinal).label.en;
  return std::string(id);
}

std::string labels_of(const Vocabularies& vocabularies, std::string_view vocabulary,
                      const std::vector<std::string>& ids) {
  std::vector<std::string> labels;
  for (const std::string& id : ids) labels.push_back(label_of(vocabularies, vocabulary, id));
  return catalog::joined(labels);
}

std::string number_text(double number) {
  char text[32];
  std::snprintf(text, sizeof text, "%.15g", number);
  return text;
}

std::string text_of(catalog::Precision precision) {
  switch (precision) {
    case catalog::Precision::exact: return "exact position";
    case catalog::Precision::postal_code: return "found by the middle of the postal code";
    case catalog::Precision::city: return "found by the middle of the town";
    case catalog::Precision::county: return "found by the middle of the county";
  }
  return "";
}

std::string text_of(const catalog::Place& place) {
  const std::vector<std::string> area{place.region_name, place.postal_code};
  const std::vector<std::string> parts{place.venue,  place.street,         place.city,
                                       place.county, joined_by(" ", area), place.country};
  std::string text = joined_by(", ", parts);
  if (!place.coordinates) return text + " (no position: it is not found by distance)";
  text += " (" + text_of(place.precision);
  if (place.precision == catalog::Precision::exact) {
    char numbers[64];
    std::snprintf(numbers, sizeof numbers, ": %.5f, %.5f", place.coordinates->latitude,
                  place.coordinates->longitude);
    text += numbers;
  }
  return text + ")";
}

std::string text_of(const catalog::Online& online) {
  const std::vector<std::string> parts{online.platform, online.url,
                                       online.captions ? "with captions" : ""};
  return joined_by(", ", parts);
}

std::string text_of(const catalog::Phone& phone) {
  const std::vector<std::string> parts{phone.number, phone.note};
  return joined_by(", ", parts);
}

std::string text_of(const catalog::Cost& cost, const Vocabularies& vocabularies) {
  const std::string amount =
      cost.amount > 0 ? number_text(cost.amount) + " " + cost.currency : std::string();
  const std::string each = cost.per.empty() ? "" : "per " + cost.per;
  const std::vector<std::string> sum{amount, each};
  const std::vector<std::string> parts{
      cost.kind.empty() ? "" : label_of(vocabularies, "costs", cost.kind), joined_by(" ", sum),
      cost.note};
  return joined_by(", ", parts);
}

std::string text_of(const catalog::Meeting& meeting, const Vocabularies& vocabularies) {
  std::vector<std::string> parts{meeting.phrase};
  if (!meeting.rrule.empty()) parts.push_back("rule " + meeting.rrule);
  if (!meeting.starts.empty()) parts.push_back("from " + meeting.starts);
  if (meeting.minutes > 0) parts.push_back(std::to_string(meeting.minutes) + " minutes");
  if (!meeting.until.empty()) parts.push_back("until " + meeting.until);
  if (!meeting.except.empty()) parts.push_back("not on " + catalog::joined(meeting.except));
  if (!meeting.also.empty()) parts.push_back("also on " + catalog::joined(meeting.also));
  for (const catalog::MovedDate& moved : meeting.moved)
    parts.push_back("on " + moved.to + " instead of " + moved.from);
  if (!meeting.format.empty()) parts.push_back(label_of(vocabularies, "formats", meeting.format));
  if (meeting.place) parts.push_back("at " + text_of(*meeting.place));
  if (meeting.online) parts.push_back("online: " + text_of(*meeting.online));
  if (meeting.phone) parts.push_back("by phone: " + text_of(*meeting.phone));
  parts.push_back(meeting.timezone);
  parts.push_back(meeting.note);
  return joined_by("; ", parts);
}

}  // namespace indexer::diff
