#include "query-service/request/read_suggest_request.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "catalog/nearest.h"
#include "catalog/text.h"
#include "query-service/request/parameters.h"
#include "query-service/suggest/suggest_index.h"

namespace query_service {
namespace {

constexpr std::array<std::string_view, 3> single_suggest_names{"q", "limit", "lang"};
constexpr std::array<std::string_view, 1> repeated_suggest_names{"types"};
constexpr std::size_t most_suggestions = 20;

// What a suggestion may be: a place, a word of the vocabulary, or a listing by its kind.
std::vector<std::string> known_types(const Snapshot& snapshot) {
  std::vector<std::string> known{"place"};
  const auto add = [&](std::string_view type) {
    if (std::find(known.begin(), known.end(), type) == known.end()) known.emplace_back(type);
  };
  for (const SuggestTerm& term : snapshot.suggest_index().terms()) add(term_type_name(term.type));
  for (const catalog::Concept& kind : snapshot.vocabulary(catalog::Facet::kind).concepts())
    add(kind.id);
  return known;
}

}  // namespace

Answer<SuggestRequest> read_suggest_request(const HttpRequest& http, const Snapshot& snapshot) {
  const auto parameters = Parameters::read(http, single_suggest_names, repeated_suggest_names);
  if (!parameters) return tl::unexpected(parameters.error());
  const auto language = language_of(*parameters, http);
  if (!language) return tl::unexpected(language.error());
  SuggestRequest request{.text = parameters->one("q"), .language = *language};
  if (catalog::character_count(request.text) > longest_suggest_characters)
    return bad("q", "The text is longer than 100 characters.",
               "Suggestions are for what is being typed; search for longer texts.");
  // A space at the end says that the word before it is finished.
  for (const auto& [name, value] : http.parameters)
    if (name == "q" && value.ends_with(' ') && !request.text.empty()) request.text += ' ';

  if (const std::string limit = parameters->one("limit"); !limit.empty()) {
    const auto [end, code] =
        std::from_chars(limit.data(), limit.data() + limit.size(), request.limit);
    if (code != std::errc() || end != limit.data() + limit.size() || request.limit < 1 ||
        request.limit > most_suggestions)
      return bad("limit", shown(limit) + " is out of range.", "Write a whole number from 1 to 20.");
  }
  const std::vector<std::string> types = parameters->many("types");
  if (types.empty()) return request;
  const std::vector<std::string> known = known_types(snapshot);
  for (const std::string& type : types) {
    if (std::find(known.begin(), known.end(), type) == known.end()) {
      const auto nearest = catalog::nearest(type, known);
      return bad("types", shown(type) + " is not a type of suggestion.",
                 nearest ? "Did you mean \"" + *nearest + "\"?"
                         : "Known: " + catalog::joined(known) + ".");
    }
    request.types.insert(type);
  }
  return request;
}

}  // namespace query_service
