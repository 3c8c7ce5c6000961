#include "catalog/schedule/phrase_words.h"

#include <initializer_list>
#include <unordered_map>
#include <vector>

#include "catalog/schedule/recurrence.h"

namespace catalog {
namespace {

struct Words {
  SignKind kind;
  unsigned value;
  std::initializer_list<std::string_view> words;
};

using enum SignKind;

// "mar" is March, not martes; "second" and "segundo" are ordinals, not intervals.
const std::initializer_list<Words> table{
    {weekdays, 1u << 0, {"monday", "mondays", "mon", "lunes", "lun"}},
    {weekdays, 1u << 1, {"tuesday", "tuesdays", "tue", "tues", "martes"}},
    {weekdays, 1u << 2, {"wednesday", "wednesdays", "wed", "weds", "miercoles", "mie"}},
    {weekdays, 1u << 3, {"thursday", "thursdays", "thu", "thur", "thurs", "jueves", "jue"}},
    {weekdays, 1u << 4, {"friday", "fridays", "fri", "viernes", "vie"}},
    {weekdays, 1u << 5, {"saturday", "saturdays", "sat", "sabado", "sabados", "sab"}},
    {weekdays, 1u << 6, {"sunday", "sundays", "sun", "domingo", "domingos", "dom"}},
    {weekdays, 0x1F, {"weekday", "weekdays"}},
    {weekdays, 0x60, {"weekend", "weekends"}},
    {weekdays, 0x7F, {"daily", "diario", "diariamente"}},

    {months, 1u << 0, {"january", "jan", "enero", "ene"}},
    {months, 1u << 1, {"february", "feb", "febrero"}},
    {months, 1u << 2, {"march", "mar", "marzo"}},
    {months, 1u << 3, {"april", "apr", "abril", "abr"}},
    {months, 1u << 4, {"may", "mayo"}},
    {months, 1u << 5, {"june", "jun", "junio"}},
    {months, 1u << 6, {"july", "jul", "julio"}},
    {months, 1u << 7, {"august", "aug", "agosto", "ago"}},
    {months, 1u << 8, {"september", "sep", "sept", "septiembre", "setiembre", "set"}},
    {months, 1u << 9, {"october", "oct", "octubre"}},
    {months, 1u << 10, {"november", "nov", "noviembre"}},
    {months, 1u << 11, {"december", "dec", "diciembre", "dic"}},

    {ordinal, 0, {"first", "primer", "primero"}},
    {ordinal, 1, {"second", "segundo"}},
    {ordinal, 2, {"third", "tercer", "tercero"}},
    {ordinal, 3, {"fourth", "cuarto"}},
    {ordinal, 4, {"fifth", "quinto"}},
    {ordinal, last_week_of_month, {"last", "ultimo"}},

    {number, 2, {"two", "dos"}},
    {number, 3, {"three", "tres"}},
    {number, 4, {"four", "cuatro"}},
    {number, 5, {"five", "cinco"}},
    {number, 6, {"six", "seis"}},

    {clock, 720, {"noon", "midday", "mediodia"}},
    {clock, 0, {"midnight", "medianoche"}},
    {meridiem, 0, {"am"}},
    {meridiem, 720, {"pm"}},
    {day_part, 0, {"morning", "mornings", "manana", "mananas"}},
    {day_part, 720, {"afternoon", "afternoons", "evening", "evenings", "night", "nights"}},
    {day_part, 720, {"tarde", "tardes", "noche", "noches"}},
    {hours, 0, {"h", "hrs", "hours", "horas"}},

    {every, 0, {"every", "each", "cada", "todos", "todas"}},
    {other, 0, {"other", "alternate", "alternating"}},
    {fortnightly, 0, {"fortnightly", "fortnight"}},
    {day, 0, {"day", "days", "dia", "dias"}},
    {week, 0, {"week", "weeks", "semana", "semanas"}},
    {weekly, 0, {"weekly", "semanal", "semanalmente"}},
    {month, 0, {"month", "months", "mes", "meses"}},
    {monthly, 0, {"monthly", "mensual", "mensualmente"}},

    {from, 0, {"from", "starting", "beginning", "since", "desde"}},
    {to, 0, {"to", "through", "thru", "a", "al"}},
    {until, 0, {"until", "till", "til", "hasta"}},
    {except, 0, {"except", "excepting", "excluding", "not", "no", "excepto", "salvo", "menos"}},

    {filler, 0, {"on", "at", "in", "of", "the", "and", "during", "but", "only"}},
    {filler, 0, {"meets", "meeting", "meetings"}},
    {filler, 0, {"de", "del", "el", "la", "los", "las", "y", "e", "en", "por", "solo"}},
};

}  // namespace

std::optional<WordMeaning> meaning_of_word(std::string_view folded) {
  static const auto meanings = [] {
    std::unordered_map<std::string_view, WordMeaning> all;
    for (const Words& row : table)
      for (const std::string_view text : row.words)
        all.emplace(text, WordMeaning{row.kind, row.value});
    return all;
  }();
  const auto found = meanings.find(folded);
  return found == meanings.end() ? std::nullopt : std::optional(found->second);
}

std::span<const std::string> schedule_words() {
  static const auto words = [] {
    std::vector<std::string> all;
    for (const Words& row : table)
      for (const std::string_view text : row.words)
        if (text.size() >= 4) all.emplace_back(text);
    return all;
  }();
  return words;
}

}  // namespace catalog
