#include "query-service/json/suggestions_json.h"

#include "query-service/pages/address.h"

namespace query_service {
namespace {

using Json = nlohmann::ordered_json;

// Where choosing it leads: a listing's page, or the search for it.
std::string url_of(const Suggestion& one) {
  if (one.source == SuggestionSource::listing) return "/listings/" + one.id;
  const bool is_all = one.kept.empty();
  if (is_all && one.source == SuggestionSource::place)
    return Address("/search").with("near", one.value).text();
  // Days and times are words of a search, and no filter.
  const bool is_filter = one.type != "day" && one.type != "time" && one.type != "moment";
  if (is_all && is_filter) return Address("/search").with(one.type, one.id).text();
  return Address("/search").with("q", one.value).text();
}

}  // namespace

Json suggestions_json(const std::vector<Suggestion>& suggestions, const SuggestRequest& request) {
  Json all = Json::array();
  for (const Suggestion& one : suggestions) {
    Json object{{"type", one.type}};
    if (!one.id.empty()) object["id"] = one.id;
    object["label"] = one.label;
    object["value"] = one.value;
    object["matched"] = one.matched;
    if (!one.detail.empty()) object["detail"] = one.detail;
    object["url"] = url_of(one);
    all.push_back(std::move(object));
  }
  return {{"query", request.text}, {"suggestions", std::move(all)}};
}

}  // namespace query_service
