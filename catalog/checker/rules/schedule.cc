// schedule-phrase   a phrase of `meets` that is not understood, or could mean two things
// schedule-early    a time such as 7:00 that is in the morning, unless it was meant for the evening
// schedule-never    one that gives no date: its end is past, or its days never come
#include <algorithm>

#include "catalog/checker/phrase/nearest_phrase.h"
#include "catalog/checker/phrase/phrase_pieces.h"
#include "catalog/checker/rules/rule.h"
#include "catalog/schedule/next_meeting.h"
#include "catalog/schedule/phrase.h"

namespace catalog::checker::rules {
namespace {

// The phrase as it was most likely meant, or one that shows how phrases are written.
std::string remedy_for_phrase(const std::string& phrase) {
  const NearestPhrases nearest = nearest_phrases(phrase);
  if (nearest.phrases.empty())
    return "write it as in \"2nd Tuesday of the month, 18:00-19:30\"; what no phrase can hold goes "
           "into meets_note";
  const std::string first = "\"" + nearest.phrases[0] + "\"";
  if (nearest.phrases.size() == 1 && nearest.advice.empty()) return "did you mean " + first + "?";
  std::string remedy = "write " + first;
  if (nearest.phrases.size() > 1) remedy += " or \"" + nearest.phrases[1] + "\"";
  return nearest.advice.empty() ? remedy : remedy + "; " + nearest.advice;
}

// 7:00 without am, pm, a part of the day or a nought before it.
bool leaves_half_open(const std::string& phrase) {
  bool is_early = false;
  for (const PhrasePiece& piece : pieces_of(phrase)) {
    const bool says_half = piece.kind == PieceKind::half_clock ||
                           piece.kind == PieceKind::meridiem || piece.sign == SignKind::day_part;
    if (says_half) return false;
    is_early = is_early || (piece.kind == PieceKind::clock && piece.value >= 1 && piece.value < 9 &&
                            phrase[piece.begin] != '0');
  }
  return is_early;
}

void check_phrase(const ListingFile& listing, const Tree& phrase, const std::string& until,
                  Day today, Findings& findings) {
  if (!phrase.is_there() || phrase.kind != Tree::Kind::scalar) return;
  const auto rules = parse_phrase(phrase.text);
  if (!rules) {
    complain(findings, listing, phrase.where, "schedule-phrase",
             "\"" + phrase.text + "\" is not understood: " + rules.error().message,
             remedy_for_phrase(phrase.text));
    return;
  }
  if (rules->empty()) return;
  const auto is_early = [](const Recurrence& rule) {
    return rule.start_minute && *rule.start_minute < 9 * 60;
  };
  if (std::any_of(rules->begin(), rules->end(), is_early) && leaves_half_open(phrase.text))
    findings.push_back({.file = listing.file,
                        .where = phrase.where,
                        .rule = "schedule-early",
                        .severity = Severity::warning,
                        .message = "\"" + phrase.text + "\" starts in the morning",
                        .remedy =
                            "write pm or the 24-hour clock if it is in the evening, am or 07:00 "
                            "if it is in the morning"});
  // Any zone does: the question is only whether a day comes at all.
  Listing example{.meets = {{.phrase = phrase.text, .until = until}}, .timezone = "UTC"};
  if (next_meeting(example, today - std::chrono::days(1))) return;
  findings.push_back({.file = listing.file,
                      .where = phrase.where,
                      .rule = "schedule-never",
                      .severity = Severity::warning,
                      .message = "\"" + phrase.text + "\" gives no date in the next two years",
                      .remedy = "correct it, or remove it and say in meets_note what is known"});
}

}  // namespace

void schedule(const ListingFile& listing, const Surroundings& around, Findings& findings) {
  if (listing.tree["status"].text == "closed") return;
  const Tree& meets = listing.tree["meets"];
  const auto check = [&](const Tree& meeting) {
    if (meeting.kind == Tree::Kind::scalar)
      check_phrase(listing, meeting, "", around.today, findings);
    else
      check_phrase(listing, meeting["phrase"], meeting["until"].text, around.today, findings);
  };
  if (meets.kind == Tree::Kind::sequence)
    for (const Tree& meeting : meets.items) check(meeting);
  else if (meets.is_there())
    check(meets);
}

}  // namespace catalog::checker::rules
