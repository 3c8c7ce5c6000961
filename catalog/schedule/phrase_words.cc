#include "catalog/schedule/phrase_words.h"

#include <initializer_list>
#include <unordered_map>
#include <vector>

#include "catalog/schedule/clock_time.h"
#include "catalog/schedule/recurrence.h"
#include "catalog/text.h"

namespace catalog {
namespace {

struct Words {
  SignKind kind;
  unsigned value;
  std::initializer_list<std::string_view> words;
};

using enum SignKind;

constexpr unsigned part(DayPart value) { return static_cast<unsigned>(value); }

// "second" is an ordinal, not an interval.
const std::initializer_list<Words> english{
    {weekdays, 1u << 0, {"Monday", "Mondays", "Mon"}},
    {weekdays, 1u << 1, {"Tuesday", "Tuesdays", "Tue", "Tues"}},
    {weekdays, 1u << 2, {"Wednesday", "Wednesdays", "Wed", "Weds"}},
    {weekdays, 1u << 3, {"Thursday", "Thursdays", "Thu", "Thur", "Thurs"}},
    {weekdays, 1u << 4, {"Friday", "Fridays", "Fri"}},
    {weekdays, 1u << 5, {"Saturday", "Saturdays", "Sat"}},
    {weekdays, 1u << 6, {"Sunday", "Sundays", "Sun"}},
    {weekdays, 0x1F, {"weekday", "weekdays"}},
    {weekdays, 0x60, {"weekend", "weekends"}},
    {weekdays, 0x7F, {"daily", "nightly"}},

    {months, 1u << 0, {"January", "Jan"}},
    {months, 1u << 1, {"February", "Feb"}},
    {months, 1u << 2, {"March", "Mar"}},
    {months, 1u << 3, {"April", "Apr"}},
    {months, 1u << 4, {"May"}},
    {months, 1u << 5, {"June", "Jun"}},
    {months, 1u << 6, {"July", "Jul"}},
    {months, 1u << 7, {"August", "Aug"}},
    {months, 1u << 8, {"September", "Sep", "Sept"}},
    {months, 1u << 9, {"October", "Oct"}},
    {months, 1u << 10, {"November", "Nov"}},
    {months, 1u << 11, {"December", "Dec"}},

    {ordinal, 0, {"first"}},
    {ordinal, 1, {"second"}},
    {ordinal, 2, {"third"}},
    {ordinal, 3, {"fourth"}},
    {ordinal, 4, {"fifth"}},
    {ordinal, last_week_of_month, {"last"}},

    {number, 1, {"one"}},
    {number, 2, {"two"}},
    {number, 3, {"three"}},
    {number, 4, {"four"}},
    {number, 5, {"five"}},
    {number, 6, {"six"}},
    {number, 7, {"seven"}},
    {number, 8, {"eight"}},
    {number, 9, {"nine"}},
    {number, 10, {"ten"}},
    {number, 11, {"eleven"}},
    {number, 12, {"twelve"}},

    {clock, 720, {"noon", "midday"}},
    {clock, 0, {"midnight"}},
    {meridiem, 0, {"am"}},
    {meridiem, 720, {"pm"}},
    {day_part, part(DayPart::morning), {"morning", "mornings"}},
    {day_part, part(DayPart::afternoon), {"afternoon", "afternoons"}},
    {day_part, part(DayPart::evening), {"evening", "evenings"}},
    {day_part, part(DayPart::night), {"night", "nights"}},
    {hours, 0, {"h", "hr", "hrs", "hours"}},
    {oclock, 0, {"oclock", "sharp"}},

    {every, 0, {"every", "each"}},
    {other, 0, {"other"}},
    {alternating, 0, {"alternate", "alternating"}},
    {fortnightly, 0, {"fortnightly", "fortnight"}},
    {every_months, 3, {"quarterly"}},
    {every_months, 12, {"annually", "yearly"}},
    {day, 0, {"day", "days"}},
    {week, 0, {"week", "weeks"}},
    {weekly, 0, {"weekly"}},
    {month, 0, {"month", "months"}},
    {monthly, 0, {"monthly"}},

    {from, 0, {"from", "starting", "starts", "beginning", "begins", "since"}},
    {to, 0, {"to", "through", "thru"}},
    {until, 0, {"until", "till", "til", "ending", "ends"}},
    {between, 0, {"between"}},
    {except, 0, {"except", "excepting", "excluding", "not", "no"}},
    {at, 0, {"at"}},
    {conjunction, 0, {"and", "plus", "also"}},
    {filler, 0, {"on", "in", "of", "the", "during", "but", "only", "both"}},
    {filler, 0, {"meets", "meet", "meeting", "meetings", "we", "is", "are", "held"}},
};

const std::initializer_list<Words> spanish{
    {weekdays, 1u << 0, {"lunes", "lun"}},
    {weekdays, 1u << 1, {"martes"}},
    {weekdays, 1u << 2, {"miércoles", "mié", "miér"}},
    {weekdays, 1u << 3, {"jueves", "jue"}},
    {weekdays, 1u << 4, {"viernes", "vie"}},
    {weekdays, 1u << 5, {"sábado", "sábados", "sáb"}},
    {weekdays, 1u << 6, {"domingo", "domingos", "dom"}},
    {weekdays, 0x1F, {"laborables"}},
    {weekdays, 0x7F, {"diario", "diariamente"}},

    {months, 1u << 0, {"enero", "ene"}},
    {months, 1u << 1, {"febrero"}},
    {months, 1u << 2, {"marzo"}},
    {months, 1u << 3, {"abril", "abr"}},
    {months, 1u << 4, {"mayo"}},
    {months, 1u << 5, {"junio"}},
    {months, 1u << 6, {"julio"}},
    {months, 1u << 7, {"agosto", "ago"}},
    {months, 1u << 8, {"septiembre", "setiembre", "set"}},
    {months, 1u << 9, {"octubre"}},
    {months, 1u << 10, {"noviembre"}},
    {months, 1u << 11, {"diciembre", "dic"}},

    {ordinal, 0, {"primer", "primero", "primeros"}},
    {ordinal, 1, {"segundo", "segundos"}},
    {ordinal, 2, {"tercer", "tercero", "terceros"}},
    {ordinal, 3, {"cuarto", "cuartos"}},
    {ordinal, 4, {"quinto", "quintos"}},
    {ordinal, last_week_of_month, {"último", "últimos"}},

    {number, 1, {"una"}},
    {number, 2, {"dos"}},
    {number, 3, {"tres"}},
    {number, 4, {"cuatro"}},
    {number, 5, {"cinco"}},
    {number, 6, {"seis"}},
    {number, 7, {"siete"}},
    {number, 8, {"ocho"}},
    {number, 9, {"nueve"}},
    {number, 10, {"diez"}},
    {number, 11, {"once"}},
    {number, 12, {"doce"}},
    {number, 13, {"trece"}},
    {number, 14, {"catorce"}},
    {number, 15, {"quince"}},
    {number, 16, {"dieciséis"}},
    {number, 17, {"diecisiete"}},
    {number, 18, {"dieciocho"}},
    {number, 19, {"diecinueve"}},
    {number, 20, {"veinte"}},
    {number, 21, {"veintiuna"}},
    {number, 22, {"veintidós"}},

    {clock, 720, {"mediodía"}},
    {clock, 0, {"medianoche"}},
    {half, 0, {"media"}},
    {day_part, part(DayPart::morning), {"mañana", "mañanas"}},
    {day_part, part(DayPart::afternoon), {"tarde", "tardes"}},
    {day_part, part(DayPart::night), {"noche", "noches"}},
    {day_part, part(DayPart::small_hours), {"madrugada"}},
    {hours, 0, {"hs", "hora", "horas"}},

    {every, 0, {"cada", "todos", "todas"}},
    {other, 0, {"otro", "otra"}},
    {alternating, 0, {"alterno", "alternos", "alternas"}},
    {single, 0, {"un"}},
    {yes, 0, {"sí"}},
    {fortnightly, 0, {"quincenal", "quincenales", "quincenalmente"}},
    {every_months, 2, {"bimestral", "bimestralmente"}},
    {every_months, 3, {"trimestral", "trimestralmente"}},
    {every_months, 6, {"semestral", "semestralmente"}},
    {every_months, 12, {"anual", "anualmente"}},
    {day, 0, {"día", "días"}},
    {week, 0, {"semana", "semanas"}},
    {weekly, 0, {"semanal", "semanales", "semanalmente"}},
    {month, 0, {"mes", "meses"}},
    {monthly, 0, {"mensual", "mensuales", "mensualmente"}},

    {from, 0, {"desde", "empezando", "comenzando"}},
    {to, 0, {"a", "al"}},
    {until, 0, {"hasta"}},
    {between, 0, {"entre"}},
    {except, 0, {"excepto", "exceptuando", "excluyendo", "salvo", "menos", "sin"}},
    {conjunction, 0, {"y", "e", "también"}},
    {filler, 0, {"de", "del", "el", "la", "los", "las", "en", "por", "solo", "pero", "durante"}},
    {filler, 0, {"hay", "reunión", "reuniones", "nos", "reunimos", "se", "reúne", "reúnen", "es"}},
};

struct Meaning {
  WordMeaning word;
  bool is_spanish;
};

using Meanings = std::unordered_map<std::string, Meaning>;

const Meanings& meanings() {
  static const Meanings all = [] {
    Meanings words;
    for (const auto* table : {&english, &spanish})
      for (const Words& row : *table)
        for (const std::string_view text : row.words)
          words.emplace(fold(text), Meaning{{row.kind, row.value}, table == &spanish});
    return words;
  }();
  return all;
}

}  // namespace

std::optional<WordMeaning> meaning_of_word(std::string_view folded) {
  const auto found = meanings().find(std::string(folded));
  return found == meanings().end() ? std::nullopt : std::optional(found->second.word);
}

bool is_spanish_word(std::string_view folded) {
  const auto found = meanings().find(std::string(folded));
  return found != meanings().end() && found->second.is_spanish;
}

std::span<const std::string> schedule_words() {
  static const auto words = [] {
    std::vector<std::string> all;
    for (const auto* table : {&english, &spanish})
      for (const Words& row : *table)
        for (const std::string_view text : row.words)
          if (character_count(text) >= 3) all.emplace_back(text);
    return all;
  }();
  return words;
}

}  // namespace catalog
