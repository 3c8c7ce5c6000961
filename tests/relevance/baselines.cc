#include "tests/relevance/baselines.h"

#include <map>

namespace relevance {
namespace {

void append(std::string& text, const Json& value) {
  if (value.is_string())
    text += value.get<std::string>() + "\n";
  else if (value.is_structured())
    for (const Json& member : value) append(text, member);
}

}  // namespace

std::vector<TextRecord> text_records(const std::vector<Json>& listings,
                                     const std::vector<Json>& conditions) {
  std::map<std::string, std::string> names;
  for (const Json& condition : conditions)
    for (const char* member : {"en", "es"}) append(names[condition.at("id")], condition.at(member));

  std::vector<TextRecord> records;
  for (const Json& listing : listings) {
    TextRecord record{listing.at("id"), listing.at("name"), ""};
    for (const char* member :
         {"summary", "description", "organization",  "kind",    "audience", "topics",  "format",
          "reach",   "meets",       "meets_note",    "place",   "online",   "phone",   "languages",
          "cost",    "join",        "accessibility", "contact", "resource", "helpline"})
      if (listing.contains(member)) append(record.text, listing.at(member));
    for (const std::string id : listing.at("conditions")) record.text += names[id];
    records.push_back(std::move(record));
  }
  return records;
}

}  // namespace relevance
