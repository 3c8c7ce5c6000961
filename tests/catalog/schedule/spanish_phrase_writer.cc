#include "tests/catalog/schedule/phrase_writer.h"

namespace tests {
namespace {

constexpr const char* spanish_days[] = {"lunes",   "martes",      "mi\u00e9rcoles", "jueves",
                                        "viernes", "s\u00e1bado", "domingo"};
constexpr const char* spanish_plurals[] = {"lunes",   "martes",       "mi\u00e9rcoles", "jueves",
                                           "viernes", "s\u00e1bados", "domingos"};
constexpr const char* spanish_months[] = {"enero",      "febrero", "marzo",     "abril",
                                          "mayo",       "junio",   "julio",     "agosto",
                                          "septiembre", "octubre", "noviembre", "diciembre"};

class SpanishWriter : public Writer {
 public:
  using Writer::Writer;

 private:
  std::string weekdays(bool is_plural) {
    const auto range = run(rule_.weekdays);
    if (range && below(2) == 0)
      return std::string(spanish_days[range->first]) + " a " + spanish_days[range->second];
    return listed(named(rule_.weekdays, is_plural ? spanish_plurals : spanish_days),
                  one_of({" y ", ", ", " y los "}));
  }

  std::string weekly() {
    if (rule_.weekdays == catalog::all_weekdays)
      return one_of({"a diario", "todos los d\u00edas", "diariamente", "cada d\u00eda"});
    if (rule_.weekdays == catalog::Weekdays(0x60) && below(2) == 0)
      return one_of({"fines de semana", "los fines de semana", "cada fin de semana"});
    if (rule_.weekdays == catalog::Weekdays(0x1F) && below(2) == 0)
      return one_of({"entre semana", "d\u00edas laborables", "los d\u00edas h\u00e1biles",
                     "de lunes a viernes"});
    return one_of({"todos los ", "los ", "", "cada "}) + weekdays(true);
  }

  std::string weekly_apart() {
    const std::string count = number(static_cast<unsigned>(rule_.interval));
    if (rule_.interval > 2) return "cada " + count + " semanas, los " + weekdays(true);
    if (rule_.weekdays.count() == 1 && below(2) == 0) {
      const std::string day = weekdays(false), days = weekdays(true);
      return one_of({"un " + day + " s\u00ed y otro no", day + " s\u00ed, " + day + " no",
                     "cada dos " + days, days + " alternos", "en " + days + " alternos"});
    }
    return one_of({"cada dos semanas los ", "cada quince d\u00edas, los ", "quincenalmente los ",
                   "quincenal, ", "cada 15 d\u00edas ", "semanas alternas, "}) +
           weekdays(true);
  }

  std::string monthly() {
    constexpr const char* words[] = {"primer", "segundo", "tercer",
                                     "cuarto", "quinto",  "\u00faltimo"};
    constexpr const char* digits[] = {"1.er",     "2.\u00ba", "3.er",
                                      "4.\u00ba", "5.\u00ba", "\u00faltimo"};
    constexpr const char* signs[] = {"1\u00ba", "2\u00ba", "3\u00ba",
                                     "4\u00ba", "5\u00ba", "\u00faltimo"};
    const int style = below(3);
    const auto& names = style == 0 ? words : style == 1 ? digits : signs;
    const std::string text = one_of({"", "el ", "los "}) +
                             listed(named(rule_.weeks_of_month, names), " y ") + " " +
                             listed(named(rule_.weekdays, spanish_days), " y ");
    const std::string count = number(static_cast<unsigned>(rule_.interval));
    if (rule_.interval == 2) return text + one_of({" cada dos meses", " bimestral"});
    if (rule_.interval == 3) return text + one_of({" cada tres meses", " trimestral"});
    if (rule_.interval > 3) return text + " cada " + count + " meses";
    return text + one_of({"", " del mes", " de mes", " de cada mes", " mensual",
                          " de todos los meses", ", una vez al mes"});
  }

  std::string days() override {
    if (rule_.cycle == Cycle::monthly) return monthly();
    return rule_.interval > 1 ? weekly_apart() : weekly();
  }

  std::string months() override {
    const catalog::Months off = ~rule_.months;
    if (off.none()) return "";
    if (const auto season = run(rule_.months); season && below(2) == 0) {
      const std::string first = spanish_months[season->first];
      const std::string last = spanish_months[season->second];
      return one_of({"de " + first + " a " + last, "desde " + first + " hasta " + last,
                     "entre " + first + " y " + last, "(" + first + "-" + last + ")"});
    }
    if (off.count() <= 4)
      return one_of({"excepto ", "salvo en ", "menos ", "a excepci\u00f3n de ",
                     "sin reuni\u00f3n en ", "excepto los meses de "}) +
             listed(named(off, spanish_months), " y ");
    return one_of({"en ", "de ", "en los meses de "}) +
           listed(named(rule_.months, spanish_months), " y ");
  }

  std::string day_text(Day day) {
    const std::string month = spanish_months[month_of(day)];
    const std::string weekday = spanish_days[catalog::weekday_of(day)];
    const std::string text = one_of({iso(day), day_of(day) + " de " + month + " de " + year_of(day),
                                     day_of(day) + " de " + month + " del " + year_of(day)});
    return below(5) == 0 ? weekday + " " + text : text;
  }

  std::string bounds() override {
    std::string text;
    if (rule_.from)
      text =
          one_of({"desde el ", "a partir del ", "desde ", "empezando el "}) + day_text(*rule_.from);
    if (rule_.until)
      text += (text.empty() ? "" : one_of({" ", " y "})) + "hasta el " + day_text(*rule_.until);
    return text;
  }

  // "7 y media de la tarde"
  std::string spoken(int minute) {
    constexpr const char* hours[] = {"doce", "una",   "dos",  "tres",  "cuatro", "cinco",
                                     "seis", "siete", "ocho", "nueve", "diez",   "once"};
    const int hour = minute / 60;
    const char* part = hour < 12 ? "de la ma\u00f1ana" : hour < 20 ? "de la tarde" : "de la noche";
    const int rest = minute % 60;
    std::string text =
        below(2) == 0 ? std::string(hours[hour % 12]) : std::to_string((hour + 11) % 12 + 1);
    if (rest == 30) text += " y media";
    if (rest == 15) text += " y cuarto";
    return text + " " + part;
  }

  std::string clock_text(int minute) {
    const int hour = minute / 60;
    if (minute % 15 == 0 && minute % 60 != 45 && hour >= 6 && below(3) == 0) return spoken(minute);
    if (below(3) == 0)
      return hour12(minute) +
             (minute < 720 ? one_of({" a. m.", " am", " a.m."}) : one_of({" p. m.", " pm", "pm"}));
    return clock24(minute) + one_of({"", "", " h", "h", " horas", " hs"});
  }

  std::string time() override {
    if (!rule_.start_minute) return "";
    const std::string first = clock_text(start());
    if (!rule_.minutes) return one_of({"a las ", "a las ", "desde las "}) + first;
    const std::string last = clock_text(end());
    return one_of({"de " + first + " a " + last, first + " a " + last, first + " - " + last,
                   "desde las " + first + " hasta las " + last, "de " + first + " a las " + last,
                   "entre las " + first + " y las " + last});
  }
};

}  // namespace

std::string write_spanish(std::mt19937& random, const Recurrence& rule) {
  return SpanishWriter(random, rule).write();
}

}  // namespace tests
