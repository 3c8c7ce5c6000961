#include "catalog/checker/fix/phone_mend.h"

#include <algorithm>

namespace catalog::checker::fix {
namespace {

// Countries and territories whose numbers begin with +1.
constexpr std::string_view north_american[] = {"AG", "AI", "AS", "BB", "BM", "BS", "CA", "DM", "DO",
                                               "GD", "GU", "JM", "KN", "KY", "LC", "MP", "MS", "PR",
                                               "SX", "TC", "TT", "US", "VC", "VG", "VI"};

// Where the 0 of a town is dialled from abroad, too, so that (0) may be meant.
constexpr std::string_view keep_zero[] = {"+39", "+378", "+379"};

// What people put between digits, with the marks that a word processor makes of - and space.
std::string with_plain_marks(std::string_view number) {
  constexpr std::string_view hyphens[] = {"\u2010", "\u2011", "\u2012", "\u2013"};
  constexpr std::string_view spaces[] = {"\u00A0", "\u202F", "\u2009"};
  std::string plain;
  for (std::size_t at = 0; at < number.size();) {
    const auto begins = [&](std::string_view mark) { return number.substr(at).starts_with(mark); };
    if (const auto* mark = std::find_if(std::begin(hyphens), std::end(hyphens), begins);
        mark != std::end(hyphens)) {
      plain += '-';
      at += mark->size();
    } else if (mark = std::find_if(std::begin(spaces), std::end(spaces), begins);
               mark != std::end(spaces)) {
      plain += ' ';
      at += mark->size();
    } else {
      plain += number[at++];
    }
  }
  return plain;
}

std::string digits_of(std::string_view number) {
  std::string digits;
  for (const char c : number)
    if (c >= '0' && c <= '9') digits += c;
  return digits;
}

bool is_north_american(const std::string& ten) {
  return ten.size() == 10 && ten[0] >= '2' && ten[3] >= '2' && ten.substr(1, 2) != "11";
}

std::string north_american_form(const std::string& ten) {
  return "+1 " + ten.substr(0, 3) + ' ' + ten.substr(3, 3) + ' ' + ten.substr(6);
}

// "+44 (0)20-7946.0018" to "+44 20 7946 0018"; empty where it is no such number.
std::string international_form(std::string number) {
  if (const std::size_t zero = number.find("(0)"); zero != std::string::npos) {
    if (std::any_of(std::begin(keep_zero), std::end(keep_zero),
                    [&](std::string_view code) { return number.starts_with(code); }))
      return {};
    number.replace(zero, 3, " ");
  }
  std::string spaced = "+";
  for (const char c : std::string_view(number).substr(1))
    if (c >= '0' && c <= '9')
      spaced += c;
    else if (spaced.back() != ' ' && spaced.size() > 1)
      spaced += ' ';
  while (spaced.back() == ' ') spaced.pop_back();
  return spaced;
}

}  // namespace

std::string mended_phone(std::string_view written, std::string_view country) {
  std::string number = with_plain_marks(written);
  if (number.starts_with("tel:")) number.erase(0, 4);
  number.erase(0, number.find_first_not_of(' '));
  while (!number.empty() && number.back() == ' ') number.pop_back();

  std::string unchanged(written);
  constexpr std::size_t longest = 60;  // bytes; more is prose
  if (number.size() > longest ||
      number.find_first_not_of("0123456789 +-.()") != std::string::npos ||
      number.rfind('+') != number.find('+'))
    return unchanged;
  std::string digits = digits_of(number);
  const bool has_plus = number.starts_with('+') || number.starts_with("(+");
  if (!has_plus && number.find('+') != std::string::npos) return unchanged;
  if (has_plus && number[0] == '(') number.erase(0, 1);

  const bool in_plan = has_plus || std::find(std::begin(north_american), std::end(north_american),
                                             country) != std::end(north_american);
  if (in_plan && digits.size() == 11 && digits[0] == '1' && is_north_american(digits.substr(1)))
    return north_american_form(digits.substr(1));
  if (in_plan && !has_plus && is_north_american(digits)) return north_american_form(digits);
  if (!has_plus || digits.size() < 8 || digits[0] == '0' || digits[0] == '1') return unchanged;
  const std::string mended = international_form(number);
  // E.164: at most 15 digits.
  return mended.empty() || digits_of(mended).size() > 15 ? unchanged : mended;
}

}  // namespace catalog::checker::fix
