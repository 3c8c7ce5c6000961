#include "catalog/schedule/phrase_timeless.h"

#include <doctest/doctest.h>

#include "catalog/schedule/phrase.h"

namespace phrase_timeless_test {

using namespace catalog;

TEST_SUITE("catalog/schedule/phrase_timeless") {
  TEST_CASE("varying times and appointments are forms of their own, in both languages") {
    for (const char* phrase :
         {"varies", "Varies", "times vary", "Dates and times vary.", "TBA", "see calendar",
          "var\u00eda", "horario variable", "Seg\u00fan calendario", "segun programacion"})
      CHECK_MESSAGE(timeless_form(phrase) == Timeless::varies, phrase);
    for (const char* phrase : {"by appointment", "By appointment only.", "con cita previa",
                               "Previa cita", "S\u00f3lo con cita previa", "a convenir"})
      CHECK_MESSAGE(timeless_form(phrase) == Timeless::by_appointment, phrase);
  }

  TEST_CASE("a phrase that says more is none of them") {
    for (const char* phrase : {"", "every Tuesday", "varies a bit", "Tuesdays, times vary",
                               "every Tuesday by appointment"}) {
      CAPTURE(phrase);
      CHECK_FALSE(timeless_form(phrase));
    }
    CHECK_FALSE(timeless_form(std::string(1000, 'x')));
  }

  TEST_CASE("each form is understood as a phrase without rules") {
    for (const std::string& form : timeless_forms()) {
      CAPTURE(form);
      const auto rules = parse_phrase(form);
      REQUIRE(rules);
      CHECK(rules->empty());
    }
  }
}

}  // namespace phrase_timeless_test
