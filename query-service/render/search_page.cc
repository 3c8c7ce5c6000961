#include "query-service/render/search_page.h"

#include "query-service/render/card.h"
#include "query-service/render/page.h"

namespace query_service {
namespace {

using Json = nlohmann::ordered_json;
using catalog::Facet;

// Facets that a page offers; programs get all.
constexpr Facet shown_facets[] = {Facet::condition, Facet::format, Facet::kind, Facet::audience,
                                  Facet::language,  Facet::topic,  Facet::cost, Facet::join};
constexpr std::size_t most_values_shown = 12;

class SearchPage {
 public:
  SearchPage(const Results& results, const SearchRequest& request, const HttpRequest& http,
             const Snapshot& snapshot)
      : results_(results),
        request_(request),
        snapshot_(snapshot),
        language_(request.language),
        here_(Address("/search", http).with("lang", std::string(code_of(request.language)))),
        first_page_(here_.without("offset")) {}

  std::string html() const {
    const bool has_place = results_.understood.place.has_value();
    Json data{{"q", request_.text},
              {"near", request_.near},
              {"chips", chips()},
              {"others", other_readings()},
              {"near_me", results_.understood.near_me && !has_place},
              {"totals", totals()},
              {"facets", facets()},
              {"sorts", sorts()},
              {"hits", cards(results_.hits)},
              {"has_hits", !results_.hits.empty()},
              {"lanes", lanes()}};
    data["has_chips"] = !data["chips"].empty();
    data["has_others"] = !data["others"].empty();
    data["has_facets"] = !data["facets"].empty();
    add_filters(data);
    add_pages(data);
    if (has_place && results_.main == Lane::near)
      data["main_heading"] = text(results_.radius_was_widened ? "lane_nearest" : "lane_near");
    if (has_place && results_.main == Lane::online) data["main_heading"] = text("lane_online");
    if (results_.radius_was_widened && results_.near.total > 0 && results_.main == Lane::near)
      data["widened"] =
          text_for(language_, "widened",
                   {{"radius", distance_text(language_, *results_.radius_metres, results_.units)}});
    if (results_.hits.empty()) add_nothing(data);
    return page({.language = language_,
                 .title = title(),
                 .address = here_,
                 .no_index = true,
                 .snapshot = &snapshot_},
                "search", std::move(data));
  }

 private:
  std::string text(std::string_view key) const { return text_for(language_, key); }

  std::string title() const {
    std::string words = request_.text;
    if (!request_.near.empty()) words += (words.empty() ? "" : ", ") + request_.near;
    return words.empty() ? text("search_heading") + " - Kith" : words + " - Kith";
  }

  // Nobody in the United States adds the country to a town.
  std::string place_name() const {
    std::string name = results_.understood.place->display;
    if (name.ends_with(", US")) name.resize(name.size() - 4);
    return name;
  }

  // A place that was part of the text is taken out of it; one of its own field is dropped.
  Address without_place() const {
    const Address address =
        first_page_.without("near").without("lat").without("lon").without("radius");
    return results_.understood.place_was_in_text ? address.with("q", results_.understood.text)
                                                 : address;
  }

  // A place that was part of the text stays, in its own field.
  Address without_words() const {
    const Address address = first_page_.without("q");
    return results_.understood.place_was_in_text
               ? address.with("near", results_.understood.place->display)
               : address;
  }

  Json chips() const {
    Json all = Json::array();
    if (results_.understood.place) {
      const char* key = results_.understood.place->is_area() ? "chip_in" : "chip_near";
      all.push_back({{"label", text_for(language_, key, {{"place", place_name()}})},
                     {"url", without_place().text()}});
    }
    if (!results_.understood.words.empty()) {
      std::string words;
      for (const std::string& word : results_.understood.words)
        words += (words.empty() ? "" : " ") + word;
      all.push_back({{"label", words}, {"url", without_words().text()}});
    }
    for (const catalog::FacetDescription& facet : catalog::facets)
      for (const FacetValue& value : results_.facets[catalog::index_of(facet.facet)])
        if (value.selected)
          all.push_back({{"label", label_in(language_, value.label)},
                         {"url", first_page_.without(facet.name, value.id).text()}});
    return all;
  }

  Json other_readings() const {
    Json all = Json::array();
    for (const PlaceReading& reading : results_.understood.other_places) {
      if (all.size() == 4) break;
      all.push_back({{"label", reading.display},
                     {"url", without_place().with("near", reading.display).text()},
                     {"last", false}});
    }
    if (!all.empty()) all.back()["last"] = true;
    return all;
  }

  Json totals() const {
    Json all = Json::array();
    const auto add = [&](std::string words, const std::string& url) {
      all.push_back(
          {{"text", std::move(words)}, {"url", url.empty() ? Json() : Json(url)}, {"last", false}});
    };
    if (!results_.understood.place) {
      add(counted_text(language_, "all", results_.total), "");
    } else {
      const char* near_key = results_.understood.place->is_area() ? "in_area"
                             : results_.radius_was_widened        ? "within"
                                                                  : "near";
      const std::string radius =
          results_.radius_metres ? distance_text(language_, *results_.radius_metres, results_.units)
                                 : "";
      add(counted_text(language_, near_key, results_.near.total,
                       {{"place", place_name()}, {"radius", radius}}),
          results_.near.is_main ? "" : first_page_.without("format").text());
      add(counted_text(language_, "area", results_.area.total), results_.area.total ? "#area" : "");
      add(counted_text(language_, "online", results_.online.total),
          results_.online.is_main || results_.online.total == 0 ? "" : "#online");
    }
    all.back()["last"] = true;
    return all;
  }

  Json facets() const {
    Json all = Json::array();
    for (const Facet facet : shown_facets) {
      const auto& values = results_.facets[catalog::index_of(facet)];
      const std::string_view name = catalog::description_of(facet).name;
      Json shown = Json::array();
      for (const FacetValue& value : values) {
        if (shown.size() >= most_values_shown && !value.selected) continue;
        const Address url = value.selected ? first_page_.without(name, value.id)
                                           : first_page_.and_also(name, value.id);
        shown.push_back({{"label", label_in(language_, value.label)},
                         {"count", value.count},
                         {"selected", value.selected},
                         {"url", url.text()}});
      }
      if (!shown.empty())
        all.push_back({{"name", text("facet." + std::string(name))}, {"values", std::move(shown)}});
    }
    return all;
  }

  Json sorts() const {
    Json all = Json::array();
    const auto add = [&](Sort sort, const char* name) {
      all.push_back(
          {{"label", text("sort_" + std::string(name))},
           {"url", sort == request_.sort ? Json() : Json(first_page_.with("sort", name).text())},
           {"last", false}});
    };
    add(Sort::best, "best");
    if (results_.radius_metres) add(Sort::distance, "distance");
    add(Sort::name, "name");
    add(Sort::verified, "verified");
    all.back()["last"] = true;
    return all;
  }

  Json cards(const std::vector<Hit>& hits) const {
    Json all = Json::array();
    for (const Hit& hit : hits) all.push_back(card_json(hit, language_, results_.units, snapshot_));
    return all;
  }

  Json lanes() const {
    Json all = Json::array();
    const auto add = [&](const LaneHits& lane, const char* id) {
      if (lane.is_main || lane.first.empty()) return;
      Json next{{"id", id},
                {"heading", text("lane_" + std::string(id))},
                {"total", lane.total},
                {"hits", cards(lane.first)}};
      if (std::string_view(id) == "online" && lane.total > lane.first.size()) {
        next["more_url"] = first_page_.with("format", "online,phone").text();
        next["more_text"] = text("lane_more_online");
      }
      all.push_back(std::move(next));
    };
    add(results_.near, "near");
    add(results_.area, "area");
    add(results_.online, "online");
    return all;
  }

  std::size_t filter_count() const {
    std::size_t count = 0;
    for (const auto& values : request_.filters) count += values.size();
    return count;
  }

  void add_filters(Json& data) const {
    const std::size_t count = filter_count();
    data["filters_label"] =
        count > 0 ? counted_text(language_, "filters_count", count) : text("filters");
    if (count == 0) return;
    Address clear = first_page_;
    for (const catalog::FacetDescription& facet : catalog::facets)
      clear = clear.without(facet.name);
    data["clear_url"] = clear.text();
  }

  void add_pages(Json& data) const {
    const std::size_t last = request_.offset + results_.hits.size();
    data["page_range"] = text_for(language_, "page_range",
                                  {{"first", std::to_string(request_.offset + 1)},
                                   {"last", std::to_string(last)},
                                   {"total", std::to_string(results_.total)}});
    if (last < results_.total)
      data["next_url"] = first_page_.with("offset", std::to_string(last)).text();
    if (request_.offset > 0) {
      const std::size_t before =
          request_.offset > request_.limit ? request_.offset - request_.limit : 0;
      data["previous_url"] = before == 0
                                 ? first_page_.text()
                                 : first_page_.with("offset", std::to_string(before)).text();
    }
  }

  void add_nothing(Json& data) const {
    const bool has_other_lanes =
        results_.area.total + results_.online.total + results_.near.total > 0;
    data["nothing"] = results_.understood.place
                          ? text_for(language_, "nothing_near", {{"place", place_name()}})
                          : text("nothing_at_all");
    data["help"] = has_other_lanes ? text("nothing_help") : text("try_fewer");
    data["all_url"] = Address("/search").with("lang", std::string(code_of(language_))).text();
  }

  const Results& results_;
  const SearchRequest& request_;
  const Snapshot& snapshot_;
  Language language_;
  Address here_;
  Address first_page_;
};

}  // namespace

std::string search_page(const Results& results, const SearchRequest& request,
                        const HttpRequest& http, const Snapshot& snapshot) {
  return SearchPage(results, request, http, snapshot).html();
}

}  // namespace query_service
