#include "catalog/schedule/phrase_refusals.h"

#include <initializer_list>
#include <unordered_map>

namespace catalog {
namespace {

struct Refusals {
  std::initializer_list<std::string_view> words;
  Refusal refusal;
};

constexpr Refusal two_weeks{
    "it may be every two weeks or twice a week: write every other Tuesday from 2026-01-06, or "
    "Tuesday and Thursday"};
constexpr Refusal two_months{
    "it may be twice a month or every two months: write 1st and 3rd Tuesday of the month, or 2nd "
    "Tuesday every other month from 2026-01-13"};
constexpr Refusal twice{"say on which: Tuesday and Thursday, or 1st and 3rd Tuesday of the month"};
constexpr Refusal either{"write one phrase for what is sure, and the rest into meets_note"};
constexpr Refusal unsure{"it is no rule: what is not sure goes into meets_note"};
constexpr Refusal season{"write the months: from September to June"};
constexpr Refusal from_the_end{
    "of the weeks counted from the end of a month only the last can be said: write varies, and the "
    "rest into meets_note"};
constexpr Refusal length{"write when it ends: 18:00-19:30"};
constexpr Refusal holiday{"holidays follow no rule here: they go into meets_note", true};
constexpr Refusal time_zone{"the time zone goes into `timezone`", true};
constexpr Refusal format{"how people meet goes into `format`", true};

const std::initializer_list<Refusals> refusal_table{
    {{"biweekly", "bi", "semiweekly", "bisemanal"}, two_weeks},
    {{"bimonthly", "semimonthly", "bimensual"}, two_months},
    {{"twice", "thrice", "times", "vez", "veces"}, twice},
    {{"or", "o", "u"}, either},
    {{"some", "sometimes", "usually", "occasionally", "often", "mostly", "typically"}, unsure},
    {{"generally", "normally", "about", "around", "approximately", "approx", "almost"}, unsure},
    {{"most", "unless", "algunos", "algunas", "normalmente", "generalmente", "suele"}, unsure},
    {{"habitualmente", "aproximadamente", "sobre", "ocasionalmente", "casi"}, unsure},
    {{"seasonally", "seasonal", "season", "summer", "winter", "spring", "autumn", "fall"}, season},
    {{"school", "academic", "term", "year", "curso", "escolar", "verano", "invierno"}, season},
    {{"primavera", "otono", "temporada"}, season},
    {{"penultimate", "penultimo", "antepenultimo"}, from_the_end},
    {{"for", "hour", "minute", "minutes", "mins", "minuto", "minutos", "duracion"}, length},
    {{"holiday", "holidays", "christmas", "easter", "festivo", "festivos"}, holiday},
    {{"feriado", "feriados", "vacaciones", "navidad"}, holiday},
    {{"et", "est", "edt", "ct", "cst", "cdt", "mt", "mst", "mdt", "pt", "pst", "pdt"}, time_zone},
    {{"gmt", "utc", "bst", "cet", "cest", "eastern", "central", "mountain", "pacific"}, time_zone},
    {{"local", "zone", "peninsular"}, time_zone},
    {{"online", "zoom", "virtual", "virtually", "phone", "person", "hybrid"}, format},
    {{"presencial", "telefono", "linea"}, format},
};

}  // namespace

std::optional<Refusal> refusal_of(std::string_view folded) {
  static const auto refusals = [] {
    std::unordered_map<std::string_view, Refusal> all;
    for (const Refusals& row : refusal_table)
      for (const std::string_view word : row.words) all.emplace(word, row.refusal);
    return all;
  }();
  const auto found = refusals.find(folded);
  return found == refusals.end() ? std::nullopt : std::optional(found->second);
}

}  // namespace catalog
