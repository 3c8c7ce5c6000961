#include "query-service/render/schedule_text.h"

#include "query-service/render/labels.h"

namespace query_service {
namespace {

std::string day_and_time(Language language, const std::string& text) {
  const auto date = catalog::parse_partial_date(text.substr(0, 10));
  if (!date) return text;
  std::string words = date_text(language, *date);
  if (text.size() > 11) words += ", " + text.substr(11);
  return words;
}

std::string capitalised(std::string text) {
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z')
    text[0] = static_cast<char>(text[0] - 'a' + 'A');
  return text;
}

std::string meeting_text(const catalog::Meeting& meeting, Language language) {
  if (meeting.phrase == "varies") return text_for(language, "schedule.varies");
  if (meeting.phrase == "by appointment") return text_for(language, "schedule.by_appointment");
  std::string text = capitalised(meeting.phrase.empty() ? meeting.rrule : meeting.phrase);
  if (!meeting.note.empty()) text += " (" + meeting.note + ")";
  return text;
}

}  // namespace

std::string schedule_text(const catalog::Listing& listing, Language language) {
  if (!listing.starts.empty()) {
    const std::string starts = day_and_time(language, listing.starts);
    return listing.ends.empty() || listing.ends == listing.starts
               ? starts
               : text_for(language, "schedule.from_to",
                          {{"from", starts}, {"to", day_and_time(language, listing.ends)}});
  }
  std::string text;
  for (const catalog::Meeting& meeting : listing.meets)
    text += (text.empty() ? "" : "; ") + meeting_text(meeting, language);
  return text;
}

}  // namespace query_service
