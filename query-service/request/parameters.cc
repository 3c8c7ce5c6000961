#include "query-service/request/parameters.h"

#include <algorithm>
#include <cstdlib>

#include "catalog/nearest.h"
#include "catalog/text.h"
#include "catalog/time_zone.h"

namespace query_service {
namespace {

constexpr std::size_t longest_value_bytes = 2000;

std::string trimmed(std::string_view text) {
  while (!text.empty() && static_cast<unsigned char>(text.front()) <= ' ') text.remove_prefix(1);
  while (!text.empty() && static_cast<unsigned char>(text.back()) <= ' ') text.remove_suffix(1);
  return std::string(text);
}

std::string sentence(std::string text) {
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z')
    text[0] = static_cast<char>(text[0] - 'a' + 'A');
  return text;
}

bool is_among(std::span<const std::string_view> names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

}  // namespace

tl::unexpected<Problem> bad(std::string parameter, std::string detail, std::string remedy) {
  return tl::unexpected(Problem{ProblemType::bad_parameter, std::move(parameter), std::move(detail),
                                std::move(remedy)});
}

std::string shown(const std::string& value) {
  constexpr std::size_t most_bytes = 60;
  std::size_t end = std::min(value.size(), most_bytes);
  const auto is_inside_character = [&] {
    return end < value.size() && (static_cast<unsigned char>(value[end]) & 0xC0) == 0x80;
  };
  while (end > 0 && is_inside_character()) --end;
  return "\"" + value.substr(0, end) + "\"";
}

Answer<Parameters> Parameters::read(const HttpRequest& request,
                                    std::span<const std::string_view> single,
                                    std::span<const std::string_view> repeated) {
  Parameters parameters;
  for (const auto& [name, value] : request.parameters) {
    const bool is_single = is_among(single, name);
    if (!is_single && !is_among(repeated, name)) {
      std::vector<std::string> known(single.begin(), single.end());
      known.insert(known.end(), repeated.begin(), repeated.end());
      return tl::unexpected(Problem{
          .type = ProblemType::unknown_parameter,
          .parameter = name.substr(0, 40),
          .detail = "There is no parameter \"" + name.substr(0, 40) + "\".",
          .remedy =
              sentence(catalog::did_you_mean(name, known, "known: " + catalog::joined(known)))});
    }
    if (value.size() > longest_value_bytes || !catalog::is_utf8(value))
      return tl::unexpected(Problem{
          .type = ProblemType::bad_parameter,
          .parameter = name,
          .detail = "The value of \"" + name + "\" is too long, or is not UTF-8 text.",
          .remedy = "Shorten it: a search may be 256 characters long, an answer in a form 500."});
    if (is_single && !parameters.one(name).empty() && !trimmed(value).empty())
      return tl::unexpected(Problem{.type = ProblemType::bad_parameter,
                                    .parameter = name,
                                    .detail = "\"" + name + "\" was given twice.",
                                    .remedy = "Give it once."});
    parameters.given_.emplace_back(name, trimmed(value));
  }
  return parameters;
}

std::string Parameters::one(std::string_view name) const {
  for (const auto& [given, value] : given_)
    if (given == name && !value.empty()) return value;
  return "";
}

std::vector<std::string> Parameters::many(std::string_view name) const {
  std::vector<std::string> values;
  for (const auto& [given, value] : given_) {
    if (given != name) continue;
    for (std::size_t start = 0; start <= value.size();) {
      const std::size_t comma = std::min(value.find(',', start), value.size());
      if (std::string part = trimmed(value.substr(start, comma - start)); !part.empty())
        values.push_back(std::move(part));
      start = comma + 1;
    }
  }
  return values;
}

Language accepted_language(const HttpRequest& request) {
  // Of our languages in the reader's list the one of the greatest weight, of equals the first.
  const std::string accepted = catalog::fold(request.accept_language.substr(0, 200));
  Language best = Language::en;
  double best_weight = 0;
  for (std::size_t start = 0; start < accepted.size();) {
    const std::size_t comma = std::min(accepted.find(',', start), accepted.size());
    const std::string tag = trimmed(accepted.substr(start, comma - start));
    start = comma + 1;
    // es, es-MX and es;q=0.9, but not est, which is Estonian.
    const auto found = Language::find(tag.substr(0, tag.find_first_of("-; ")));
    const std::size_t mark = tag.find("q=");
    const double weight = mark == std::string::npos ? 1 : std::atof(tag.c_str() + mark + 2);
    if (!found || weight <= best_weight) continue;
    best = *found;
    best_weight = weight;
  }
  return best;
}

Answer<Language> language_of(const Parameters& parameters, const HttpRequest& request) {
  const std::string asked = parameters.one("lang");
  if (asked.empty()) return accepted_language(request);
  if (const auto found = Language::find(asked)) return *found;
  std::string codes;
  for (const Language language : Language::all())
    codes += (codes.empty() ? "" : " or ") + std::string(language.code());
  return tl::unexpected(
      Problem{.type = ProblemType::bad_parameter,
              .parameter = "lang",
              .detail = "\"" + asked.substr(0, 40) + "\" is not a language of these pages.",
              .remedy = "Use " + codes + "."});
}

Answer<std::string> time_zone_parameter(const Parameters& parameters) {
  const std::string zone = parameters.one("tz");
  if (zone.empty() || catalog::is_time_zone(zone)) return zone;
  std::string remedy = catalog::did_you_mean(
      zone, catalog::time_zones(), "write a name of the IANA database, such as America/Chicago.");
  if (!remedy.empty() && remedy[0] >= 'a' && remedy[0] <= 'z')
    remedy[0] = static_cast<char>(remedy[0] - 'a' + 'A');
  return tl::unexpected(Problem{ProblemType::bad_parameter, "tz",
                                "\"" + zone.substr(0, 60) + "\" is not the name of a time zone.",
                                std::move(remedy)});
}

}  // namespace query_service
