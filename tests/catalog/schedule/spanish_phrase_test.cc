#include "tests/catalog/schedule/phrase_rows.h"

namespace spanish_phrase_test {

using tests::check_phrases;
using tests::check_same;
using tests::read_phrase;

TEST_SUITE("catalog/schedule/phrase: Spanish") {
  TEST_CASE("a meeting of every week can be said in the ways of Spain and of America") {
    check_same(
        "2026-01-06 2026-01-13 2026-01-20 18:00+90",
        {"todos los martes de 18:00 a 19:30", "cada martes, 18:00-19:30",
         "Los martes, de 18:00 a 19:30 h", "martes de 6 a 7:30 de la tarde",
         "martes 6 p. m. a 7:30 p. m.", "Martes, de 18.00 h. a 19.30 h.",
         "los martes entre las 18:00 y las 19:30 horas", "MARTES 18:00 A 19:30 HS",
         "desde las 18:00 hasta las 19:30, los martes", "semanal, martes 18h-19h30",
         "una vez por semana, los martes de 6:00 pm a 7:30 pm",
         "martes de seis a siete y media de la tarde", "Nos reunimos los martes de 18:00 a 19:30"});
    check_same("2026-01-01 2026-01-06 2026-01-08 19:00",
               {"martes y jueves a las 7 de la tarde", "los martes y jueves a las 19:00 h",
                "todos los martes y los jueves, 19 horas", "martes, jueves, 7 p. m.",
                "cada martes y jueves a las siete de la noche", "martes/jueves 19h",
                "los martes y también los jueves a las diecinueve horas",
                "jueves y martes a las 7 en punto de la tarde"});
    check_same("2026-01-05 2026-01-07 2026-01-12 unknown",
               {"los lunes y miércoles", "lun y mié", "todos los lunes y miércoles"});
  }

  TEST_CASE("weekdays, weekends and every day have their own words") {
    check_same("2026-01-01 2026-01-02 2026-01-05 12:00+60",
               {"entre semana de 12:00 a 13:00", "días laborables de 12 a 13 h",
                "los días hábiles, 12:00-13:00", "de lunes a viernes de 12:00 a 13:00",
                "todos los días entre semana, 12:00-13:00", "laborables 12:00-13:00",
                "lunes a viernes, 12 del mediodía a 1 de la tarde"});
    check_same("2026-01-03 2026-01-04 2026-01-10 10:00",
               {"fines de semana a las 10 de la mañana", "los fines de semana, 10:00",
                "sábados y domingos 10:00 hs", "todos los sábados y domingos a las 10 a. m."});
    check_same("2026-01-01 2026-01-02 2026-01-03 20:00+60",
               {"a diario de 20:00 a 21:00", "todos los días de 8 a 9 de la noche",
                "diariamente, 20:00-21:00", "cada día de 8 a 9 p. m.", "todas las noches de 8 a 9",
                "todos los días de la semana, 20:00-21:00"});
  }

  TEST_CASE("every other week is counted from a day") {
    check_same("2026-01-07 2026-01-21 2026-02-04 19:00",
               {"un miércoles sí y otro no a las 19:00 desde el 2026-01-07",
                "miércoles sí, miércoles no, 19:00, a partir del 7 de enero de 2026",
                "cada dos miércoles a las 7 de la tarde desde el 7 de enero de 2026",
                "en miércoles alternos a las 19:00 a partir del 2026-01-07",
                "quincenalmente los miércoles a las 7 p. m. desde el 7 de enero del 2026",
                "reunión quincenal, miércoles 19:00, desde el miércoles 7 de enero de 2026",
                "cada quince días, los miércoles, a las 19 h desde el 2026-01-07",
                "cada 15 días los miércoles 19:00 desde 2026-01-07",
                "cada 2 semanas los miércoles a las 19:00 desde el 2026-01-07",
                "semanas alternas, miércoles 19:00 desde 2026-01-07",
                "una semana sí y otra no, los miércoles a las 19:00 desde 2026-01-07"});
    check_same("2026-02-02 2026-02-23 2026-03-16 10:00",
               {"cada tres semanas los lunes a las 10 de la mañana desde el 2 de febrero de 2026",
                "los lunes cada 3 semanas, 10:00, a partir de 2026-02-02"});
    check_same("2026-01-12 2026-03-09 2026-05-11 18:00",
               {"segundo lunes cada dos meses desde el 2026-01-12 a las 18:00",
                "bimestral, segundo lunes, 18:00, desde el 12 de enero de 2026",
                "meses alternos: segundo lunes 18:00 desde 2026-01-12",
                "un mes sí y otro no, el segundo lunes a las 18:00 desde 2026-01-12"});
  }

  TEST_CASE("weeks of the month can be written with words, letters and signs") {
    check_same("2026-01-05 2026-01-19 2026-02-02 19:00+90",
               {"primer y tercer lunes de cada mes, de 19:00 a 20:30",
                "1.er y 3.er lunes del mes de 7 a 8:30 p. m.",
                "1º y 3º lunes de mes de siete a ocho y media de la tarde",
                "los primeros y terceros lunes de mes, 19:00-20:30", "1er y 3er lunes 19:00-20:30",
                "1.º y 3.º lunes, 19:00 a 20:30 h", "1ro y 3ro lunes del mes, 19:00-20:30",
                "1° y 3° lunes 19:00-20:30", "mensual, primer y tercer lunes, 19:00-20:30"});
    check_same("2026-01-31 2026-02-28 2026-03-28 10:00+120",
               {"último sábado de mes, de 10:00 a 12:00",
                "el último sábado de cada mes de 10 a 12 de la mañana",
                "los últimos sábados de mes de 10 a 12 h", "ULTIMO SABADO DEL MES 10:00-12:00"});
    check_same("2026-01-04 2026-02-01 2026-03-01 12:00",
               {"primer domingo de cada mes a mediodía", "primer domingo mensual, mediodía",
                "primer domingo de mes al mediodía", "una vez al mes, el primer domingo, 12:00",
                "1er domingo de todos los meses a las doce del mediodía"});
  }

  TEST_CASE("months can be excepted, listed and bounded") {
    check_same("2026-01-08 2026-02-12 2026-03-12 18:30",
               {"segundo jueves salvo en julio y agosto, 18:30",
                "segundo jueves de mes, excepto julio y agosto, a las seis y media de la tarde",
                "segundo jueves menos en los meses de julio y agosto 18:30",
                "2º jueves, a excepción de julio y agosto, 18:30",
                "2.º jueves de septiembre a junio, 18.30 h",
                "segundo jueves, de septiembre hasta junio, 18:30",
                "segundo jueves 18:30 (no hay reunión en julio y agosto)",
                "segundo jueves 18:30, sin reunión en julio ni agosto"});
    check_same("2026-01-13 2026-04-14 2026-07-14 13:00",
               {"segundo martes de enero, abril, julio y octubre a la una de la tarde",
                "2º martes de ene, abr, jul y oct, 13 h",
                "trimestral: segundo martes de enero, abril, julio y octubre 13:00",
                "trimestral, segundo martes desde el 13 de enero de 2026, 13:00"});
    check_same(
        "2026-02-03 2026-02-10 18:00",
        {"los martes a las 18:00 desde el 1 de febrero de 2026 hasta el 10 de febrero de 2026",
         "martes 18:00 a partir del 2026-02-01 y hasta el martes 10 de febrero de 2026",
         "martes 18:00, entre el 2026-02-01 y el 2026-02-10"});
    check_phrases(
        {{"los martes entre octubre y mayo, 18:00", "2026-01-06 2026-01-13 2026-01-20 18:00"},
         {"primer lunes de meses pares, 18:00", "2026-02-02 2026-04-06 2026-06-01 18:00"}});
  }

  TEST_CASE("hours are said with the part of the day, with halves and with quarters") {
    const tests::PhraseRow rows[] = {
        {"7 de la tarde", "19:00"},
        {"7 p. m.", "19:00"},
        {"7 p.m.", "19:00"},
        {"las 19:00 h", "19:00"},
        {"19 horas", "19:00"},
        {"siete y media de la tarde", "19:30"},
        {"7 y cuarto de la tarde", "19:15"},
        {"ocho menos cuarto de la tarde", "19:45"},
        {"una y media del mediodía", "13:30"},
        {"una menos cuarto de la tarde", "12:45"},
        {"doce del mediodía", "12:00"},
        {"2 del mediodía", "14:00"},
        {"doce de la tarde", "12:00"},
        {"9 de la noche", "21:00"},
        {"nueve de la mañana", "09:00"},
        {"6 de la madrugada", "06:00"},
        {"once y media por la mañana", "11:30"},
        {"diecinueve y media", "19:30"},
        {"1830 h", "18:30"},
    };
    for (const tests::PhraseRow& row : rows) {
      const std::string phrase = "los martes a las " + std::string(row.phrase);
      CAPTURE(phrase);
      CHECK(read_phrase(phrase) == "2026-01-06 2026-01-13 2026-01-20 " + std::string(row.dates));
    }
  }

  TEST_CASE("what can be read in two ways is refused in Spanish too") {
    for (const char* phrase : {"los martes a las 7",
                               "los martes a las siete y media",
                               "martes a las 19 y 15",
                               "martes a las 12 de la mañana",
                               "viernes a las 12 de la noche",
                               "cada segundo martes 18:00",
                               "un martes de cada mes, 18:00",
                               "martes o jueves 18:00",
                               "penúltimo viernes, 18:00",
                               "mensual",
                               "una vez al mes",
                               "dos veces al mes, martes",
                               "bimensual, martes 18:00",
                               "bisemanal, martes 18:00",
                               "lun, mar y mié 18:00",
                               "martes 18:00 desde el 7/1/2026",
                               "martes 18:00 desde el 7 de enero",
                               "los martes 18:00, 2 horas",
                               "martes 18:00 salvo festivos",
                               "martes durante el curso",
                               "primer fin de semana del mes",
                               "primer día laborable del mes",
                               "un día laborable sí y otro no desde 2026-01-05",
                               "lunes primero y tercero de mes",
                               "primera semana de mes, martes 18:00",
                               "lunes 20 de enero",
                               "algunos martes 18:00",
                               "martes 18:00 en verano",
                               "cada tres días",
                               "martes y jueves alternos 18:00 desde 2026-01-06",
                               "martes sí y jueves no 18:00 desde 2026-01-06",
                               "martes a las 8 de la mañana tarde",
                               "los martes a las 10 de la tarde",
                               "quincenal, martes 18:00"}) {
      CAPTURE(std::string(phrase));
      CHECK(read_phrase(phrase).starts_with("refused: "));
    }
  }
}

}  // namespace spanish_phrase_test
