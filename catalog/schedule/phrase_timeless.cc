#include "catalog/schedule/phrase_timeless.h"

#include <unordered_map>
#include <vector>

#include "catalog/text.h"

namespace catalog {
namespace {

struct Forms {
  Timeless meaning;
  std::initializer_list<const char*> texts;
};

const std::initializer_list<Forms> timeless_table{
    {Timeless::varies,
     {"varies",
      "vary",
      "variable",
      "varying",
      "times vary",
      "time varies",
      "times may vary",
      "dates vary",
      "date varies",
      "dates may vary",
      "days vary",
      "days and times vary",
      "dates and times vary",
      "schedule varies",
      "varying times",
      "varying dates",
      "irregular",
      "see calendar",
      "see website",
      "see schedule",
      "to be announced",
      "TBA",
      "TBD"}},
    {Timeless::by_appointment,
     {"by appointment", "by appointment only", "appointment only", "on request", "upon request",
      "by arrangement"}},
    {Timeless::varies,
     {"varía",
      "varían",
      "horario variable",
      "horarios variables",
      "el horario varía",
      "horario irregular",
      "días variables",
      "fechas variables",
      "días y horarios variables",
      "sin fecha fija",
      "sin horario fijo",
      "según calendario",
      "según el calendario",
      "según programación",
      "según convocatoria",
      "consultar calendario",
      "consultar fechas",
      "por confirmar",
      "por determinar",
      "fechas por confirmar"}},
    {Timeless::by_appointment,
     {"con cita previa", "con cita", "previa cita", "cita previa", "solo con cita",
      "solo con cita previa", "únicamente con cita previa", "a convenir", "horario a convenir",
      "previa solicitud"}},
};

}  // namespace

std::optional<Timeless> timeless_form(std::string_view phrase) {
  static const auto meanings = [] {
    std::unordered_map<std::string, Timeless> all;
    for (const Forms& row : timeless_table)
      for (const char* text : row.texts) all.emplace(words_joined(text), row.meaning);
    return all;
  }();
  constexpr std::size_t longest = 100;  // bytes
  if (phrase.size() > longest) return {};
  const auto found = meanings.find(words_joined(phrase));
  return found == meanings.end() ? std::nullopt : std::optional(found->second);
}

std::span<const std::string> timeless_forms() {
  static const auto forms = [] {
    std::vector<std::string> all;
    for (const Forms& row : timeless_table)
      all.insert(all.end(), row.texts.begin(), row.texts.end());
    return all;
  }();
  return forms;
}

}  // namespace catalog
