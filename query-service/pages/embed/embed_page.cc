#include "query-service/pages/embed/embed_page.h"

#include "query-service/pages/page.h"
#include "query-service/pages/search/card.h"
#include "query-service/words/labels.h"

namespace query_service {
namespace {

using Json = nlohmann::ordered_json;

Json cards(const std::vector<Hit>& hits, const Results& results, const Reader& reader,
           const Snapshot& snapshot) {
  Json all = Json::array();
  for (const Hit& hit : hits) {
    Json card = card_json(hit, results, reader, snapshot);
    card["is_framed"] = true;
    card["pick_url"] = nullptr;
    all.push_back(std::move(card));
  }
  return all;
}

}  // namespace

std::string embed_page(const Results& results, const SearchRequest& request,
                       const HttpRequest& http, const Reader& reader, const Snapshot& snapshot) {
  const Language language = reader.language;
  Json kept = Json::array();
  for (const auto& [name, value] : http.parameters)
    if (!value.empty() && name != "q" && name != "near" && name != "lang" && name != "sheet")
      kept.push_back({{"name", name}, {"value", value}});
  Json sections = Json::array();
  const auto add = [&](const char* id, const std::string& heading, std::size_t total,
                       const std::vector<Hit>& hits) {
    if (!hits.empty())
      sections.push_back({{"id", id},
                          {"heading", heading},
                          {"total", total},
                          {"hits", cards(hits, results, reader, snapshot)}});
  };
  const char* main = results.main == Lane::online ? "lane_online"
                     : results.main == Lane::near ? "lane_near"
                                                  : "search_heading";
  add("main", text_for(language, main), results.total, results.hits);
  if (!results.near.is_main)
    add("near", text_for(language, "lane_near"), results.near.total, results.near.first);
  if (!results.online.is_main)
    add("online", text_for(language, "lane_online"), results.online.total, results.online.first);
  Json data{{"q", request.text},
            {"near", request.near},
            {"kept", std::move(kept)},
            {"sections", std::move(sections)},
            {"nothing", results.hits.empty() ? Json(text_for(language, "nothing_at_all")) : Json()},
            {"all_url", reader.carried(Address("/search", http)).text()}};
  return page({.reader = reader,
               .title = text_for(language, "search_heading") + " - Kith",
               .address = Address("/embed", http),
               .no_index = true,
               .country = results.understood.place ? results.understood.place->place.country : "",
               .snapshot = &snapshot,
               .is_framed = true},
              "embed/embed", std::move(data));
}

}  // namespace query_service
