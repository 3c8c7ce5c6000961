#include <array>

#include "catalog/text.h"
#include "query-service/endpoints/endpoints.h"
#include "query-service/places/place_lookup.h"
#include "query-service/request/parameters.h"
#include "query-service/words/labels.h"

namespace query_service {
namespace {

using Json = nlohmann::ordered_json;
using catalog::Facet;

Json condition_json(const catalog::Concept& word, std::size_t listings, Language language) {
  Json object{{"id", word.id},
              {"label", label_in(language, word.label)},
              {"labels", {{"en", word.label.en}, {"es", word.label.es}}},
              {"also", {{"en", word.also_en}, {"es", word.also_es}}},
              {"broader", word.broader},
              {"listings", listings}};
  Json abbreviations = Json::array();
  for (const catalog::Abbreviation& abbreviation : word.abbreviations)
    abbreviations.push_back(abbreviation.text);
  object["abbreviations"] = std::move(abbreviations);
  if (!word.mesh.empty()) object["mesh"] = word.mesh;
  if (!word.mondo.empty()) object["mondo"] = word.mondo;
  return object;
}

}  // namespace

Answer<HttpResponse> conditions_endpoint(const Call& call) {
  const auto parameters = Parameters::read(call.request, std::array<std::string_view, 1>{"lang"});
  if (!parameters) return tl::unexpected(parameters.error());
  const auto language = language_of(*parameters, call.request);
  if (!language) return tl::unexpected(language.error());
  const std::vector<std::size_t>& listings = call.snapshot.condition_counts().all;
  Json conditions = Json::array();
  const auto& words = call.snapshot.vocabulary(Facet::condition).concepts();
  for (std::size_t at = 0; at < words.size(); ++at)
    conditions.push_back(condition_json(words[at], listings[at], *language));
  const Json body{{"total", conditions.size()}, {"conditions", std::move(conditions)}};
  return cacheable(call, "application/json", body.dump(2) + "\n");
}

Answer<HttpResponse> places_endpoint(const Call& call) {
  const auto parameters =
      Parameters::read(call.request, std::array<std::string_view, 2>{"q", "lang"});
  if (!parameters) return tl::unexpected(parameters.error());
  const std::string text = parameters->one("q");
  if (text.empty() || catalog::character_count(text) > 200)
    return tl::unexpected(
        Problem{.type = ProblemType::bad_parameter,
                .parameter = "q",
                .detail = "\"q\" holds the name of the place, up to 200 characters.",
                .remedy = "/api/v1/places?q=Manchester, NH"});
  Json places = Json::array();
  for (const PlaceReading& reading : places_meant(text, call.snapshot.place_names(), 20)) {
    const catalog::GazetteerPlace& place = reading.place;
    Json object{{"name", reading.display}, {"type", catalog::to_text(place.type)}};
    if (!place.country.empty()) object["country"] = place.country;
    if (!place.region.empty()) object["region"] = place.region;
    if (place.coordinates) {
      object["latitude"] = place.coordinates->latitude;
      object["longitude"] = place.coordinates->longitude;
    }
    if (place.population > 0) object["population"] = place.population;
    places.push_back(std::move(object));
  }
  const Json body{{"query", text}, {"total", places.size()}, {"places", std::move(places)}};
  return not_kept("application/json", body.dump(2) + "\n");
}

}  // namespace query_service
