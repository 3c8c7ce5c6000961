#include "catalog/schedule/phrase_cursor.h"

#include "catalog/schedule/phrase_refusals.h"

namespace catalog {
namespace {

// At most as much as a message can show, and no character cut.
std::string shown(std::string word) {
  constexpr std::size_t longest = 40;
  if (word.size() <= longest) return word;
  std::size_t end = longest;
  while (end > 0 && (static_cast<unsigned char>(word[end]) & 0xC0) == 0x80) --end;
  word.resize(end);
  return word;
}

std::string_view reason(const Sign& sign) {
  switch (sign.kind) {
    case SignKind::date: return "a single date is an event; a rule has it after from or until";
    case SignKind::day_of_month:
    case SignKind::year: return "a date has a day, a month and a year: from 2026-01-07";
    case SignKind::dash:
    case SignKind::to:
    case SignKind::until:
      return "it stands between two days, months or times, or before a date: Monday to Friday";
    case SignKind::unclear_date: return "it may be of one month or of another: write 2026-01-07";
    case SignKind::single: return "say how often: todos los martes, or un martes sí y otro no";
    case SignKind::week:
      return "say the day and which of the month it is: 1st Tuesday of the month";
    default: break;
  }
  if (const auto refusal = refusal_of(sign.text)) return refusal->why;
  const bool is_number = !sign.text.empty() && is_ascii_digit(sign.text[0]);
  return is_number ? "write a time as 18:30 or 6:30 pm, and a date as 2026-01-07" : "";
}

}  // namespace

tl::unexpected<Failure> not_understood(const SignCursor& cursor) {
  const std::string word = "\"" + shown(cursor.sign().text) + "\"";
  const std::string_view why = reason(cursor.sign());
  return failure(FailureKind::invalid, why.empty()
                                           ? word + " has no meaning here"
                                           : word + " has no part here: " + std::string(why));
}

}  // namespace catalog
