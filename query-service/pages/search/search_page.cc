#include "query-service/pages/search/search_page.h"

#include <algorithm>

#include "query-service/json/object.h"
#include "query-service/pages/calendar_links.h"
#include "query-service/pages/html_text.h"
#include "query-service/pages/map/map_section.h"
#include "query-service/pages/page.h"
#include "query-service/pages/search/card.h"
#include "query-service/pages/search/chips.h"
#include "query-service/pages/search/filters.h"
#include "query-service/words/listing_text.h"
#include "query-service/words/relaxation_text.h"
#include "query-service/words/telephone.h"

namespace query_service {
namespace {

using Json = nlohmann::ordered_json;

bool asks_for_map(const HttpRequest& http) {
  return std::any_of(http.parameters.begin(), http.parameters.end(),
                     [](const auto& given) { return given.first == "map" && given.second == "1"; });
}

class SearchPage {
 public:
  SearchPage(const Results& results, const SearchRequest& request, const HttpRequest& http,
             const Snapshot& snapshot, const Reader& reader)
      : results_(results),
        request_(request),
        snapshot_(snapshot),
        reader_(reader),
        language_(request.language),
        is_by_form_(http.method == "POST"),
        shows_map_(asks_for_map(http)),
        here_(reader.carried(Address("/search", http))),
        first_page_(here_.without("offset")),
        calendar_(calendar_links(Address("/search.ics", http)
                                     .without("offset")
                                     .without("sheet")
                                     .without("map")
                                     .with("lang", std::string(code_of(request.language))),
                                 reader.site)) {}

  std::string html() const {
    const bool has_place = results_.understood.place.has_value();
    Json data = object_with_room(64);
    put(data, "q", request_.text);
    put(data, "near", request_.near);
    data["chips"] = chips(results_, request_, first_page_, snapshot_);
    data["others"] = other_readings(results_, request_, first_page_, snapshot_);
    data["crisis_lines"] = crisis_lines();
    data["near_me"] = asks_where() && !has_place;
    data["totals"] = totals();
    data["facets"] = filter_groups(results_, request_);
    data["fields"] = filter_fields(first_page_);
    data["sorts"] = sorts();
    data["hits"] = cards(results_.hits);
    data["has_hits"] = !results_.hits.empty();
    data[results_.near_last ? "lanes_before" : "lanes"] = lanes();
    data["has_crisis"] = results_.understood.danger;
    if (crisis_is_elsewhere())
      data["crisis_elsewhere"] = text_for(language_, "crisis_elsewhere", {{"place", place_name()}});
    add_corrections(data);
    add_asleep(data);
    add_relaxations(data);
    data["has_chips"] = !data["chips"].empty();
    data["has_others"] = !data["others"].empty();
    data["has_facets"] = !data["facets"].empty();
    add_filters(data);
    add_pages(data);
    add_calendar(data);
    add_share(data);
    add_map_or_link(data);
    if (!is_by_form_)
      data["csv_url"] = "/search.csv?" + first_page_.without("map").without("sheet").query();
    if (has_place && results_.main == Lane::near)
      data["main_heading"] = text(results_.radius_was_widened ? "lane_nearest" : "lane_near");
    if (has_place && results_.main == Lane::online) data["main_heading"] = text("lane_online");
    if (results_.hits.empty()) add_nothing(data);
    return page({.reader = reader_,
                 .title = title(),
                 .address = here_,
                 .no_index = true,
                 .country = has_place ? results_.understood.place->place.country : "",
                 .snapshot = &snapshot_},
                "search/search", std::move(data));
  }

 private:
  // "near me", or a distance from nowhere.
  bool asks_where() const {
    return results_.understood.near_me || results_.understood.radius.has_value();
  }

  std::string text(std::string_view key) const { return text_for(language_, key); }

  std::string title() const {
    std::string words = request_.text;
    if (!request_.near.empty()) words += (words.empty() ? "" : ", ") + request_.near;
    return words.empty() ? text("search_heading") + " - Kith" : words + " - Kith";
  }

  std::string place_name() const { return short_name(*results_.understood.place); }

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
          results_.near.is_main || results_.near.total == 0 ? "" : "#near");
      add(counted_text(language_, "area", results_.area.total), results_.area.total ? "#area" : "");
      add(counted_text(language_, "online", results_.online.total),
          results_.online.is_main || results_.online.total == 0 ? "" : "#online");
    }
    all.back()["last"] = true;
    return all;
  }

  // What was mended is said, and one step back.
  void add_corrections(Json& data) const {
    const Understood& understood = results_.understood;
    if (understood.corrected_text) {
      data["corrected"] = *understood.corrected_text;
      data["uncorrected"] = request_.text;
      data["uncorrected_url"] = first_page_.with("q", uncorrected(request_, understood)).text();
    }
    if (understood.corrected_place)
      data["corrected_place"] =
          text_for(language_, "place_mended", {{"typed", request_.near}, {"place", place_name()}});
  }

  // What was asked for by its name, but is closed or long unheard of.
  void add_asleep(Json& data) const {
    Json notices = Json::array();
    for (const Hit& hit : results_.asleep) {
      const bool is_closed = hit.listing->status == "closed";
      notices.push_back(
          {{"name", hit.listing->name},
           {"url", reader_.link("/listings/" + hit.listing->id).text()},
           {"text", is_closed ? text("asleep_closed")
                              : freshness_text(*hit.listing, hit.freshness, language_)}});
    }
    data["asleep"] = std::move(notices);
  }

  void add_relaxations(Json& data) const {
    Json steps = Json::array();
    for (const Relaxation& relaxation : results_.relaxed) {
      const auto texts = relaxation_texts(relaxation, results_, language_, snapshot_);
      const bool is_other = relaxation.what == Step::condition;
      const std::string key =
          relaxation.what == Step::broader ? "broader" : std::string(to_text(relaxation.what));
      steps.push_back(text_for(language_, is_other ? "gave_up.other_condition" : "gave_up." + key,
                               {{"asked", texts.from}, {"to", texts.to}}));
    }
    if (steps.empty()) return;
    const bool is_farther_alone =
        results_.relaxed.size() == 1 && results_.relaxed.front().what == Step::distance;
    if (is_farther_alone) {
      data["farther"] = text_for(
          language_, "farther_alone",
          {{"to", distance_text(language_, results_.relaxed.front().to_metres, results_.units)}});
      return;
    }
    data["relaxed"] = std::move(steps);
    data["has_relaxed"] = true;
    data["relaxed_intro"] = results_.strict == 0
                                ? text("relaxed_intro_none")
                                : counted_text(language_, "relaxed_intro", results_.strict);
  }

  // No line is known where the person is.
  bool crisis_is_elsewhere() const {
    if (results_.crisis.empty() || !results_.understood.place) return false;
    const std::string& here = results_.understood.place->place.country;
    return !here.empty() &&
           std::none_of(results_.crisis.begin(), results_.crisis.end(),
                        [&](const auto& line) { return country_of(line) == here; });
  }

  Json crisis_lines() const {
    Json lines = Json::array();
    for (const catalog::Listing& line : results_.crisis) {
      const std::string& number = line.helpline->number;
      const std::string country = country_of(line);
      lines.push_back(
          {{"name", line.name},
           {"country", country.empty() ? Json() : Json(country)},
           {"number", number.empty() ? Json() : Json(number)},
           {"dial", telephone_url(number)},
           {"text", line.helpline->text.empty() ? Json()
                                                : Json(text_for(language_, "crisis_text",
                                                                {{"text", line.helpline->text}}))},
           {"url", reader_.link("/listings/" + line.id).text()}});
    }
    return lines;
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
    add(Sort::next, "next");
    add(Sort::name, "name");
    add(Sort::verified, "verified");
    all.back()["last"] = true;
    return all;
  }

  Json cards(const std::vector<Hit>& hits) const {
    Json all = Json::array();
    for (const Hit& hit : hits) all.push_back(card_json(hit, results_, reader_, snapshot_));
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
    if (results_.online_first) add(results_.online, "online");
    add(results_.area, "area");
    if (!results_.online_first) add(results_.online, "online");
    return all;
  }

  void add_filters(Json& data) const {
    const std::size_t count = filter_count(request_);
    data["filters_label"] =
        count > 0 ? counted_text(language_, "filters_count", count) : text("filters");
    if (count == 0) return;
    data["clear_url"] = without_filters(first_page_).text();
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

  void add_calendar(Json& data) const {
    const bool has_dates = std::any_of(results_.hits.begin(), results_.hits.end(),
                                       [](const Hit& hit) { return hit.next_meeting.has_value(); });
    if (!has_dates) return;
    data["calendar"] = {
        {"download_url", calendar_.download},
        {"subscribe_url", calendar_.subscribe.empty() ? Json() : Json(calendar_.subscribe)}};
  }

  // The sheet of what is on this page, and a letter with its address.
  void add_share(Json& data) const {
    Sheet shown;
    for (const Hit& hit : results_.hits) shown = shown.with(hit.listing->id);
    data["print_url"] = reader_.link("/handout").without("sheet").with("ids", shown.text()).text();
    if (!reader_.site.empty())
      data["share_url"] = "mailto:?subject=" + percent_encoded(title()) +
                          "&body=" + percent_encoded(reader_.site + here_.without("sheet").text());
  }

  // What came by form stands in no address: it may be where the reader is.
  void add_map_or_link(Json& data) const {
    if (shows_map_)
      add_map(data, results_, language_, is_by_form_ ? "" : here_.without("map").text());
    else if (!is_by_form_ && has_map(results_))
      data["map_url"] = here_.with("map", "1").text() + "#map";
  }

  void add_nothing(Json& data) const {
    const bool has_other_lanes =
        results_.area.total + results_.online.total + results_.near.total > 0;
    data["nothing"] = results_.understood.place
                          ? text_for(language_, "nothing_near", {{"place", place_name()}})
                          : text("nothing_at_all");
    data["help"] = has_other_lanes ? text("nothing_help") : text("try_fewer");
    if (filter_count(request_) > 0 || request_.verified_within_days || request_.radius ||
        request_.box) {
      data["nothing"] = text("nothing_filtered");
      data["help"] = text("nothing_filtered_help");
      Address all = without_filters(first_page_);
      for (const char* name : {"verified_within", "radius", "bbox"}) all = all.without(name);
      data["unfiltered_url"] = all.text();
      data["unfiltered_text"] = text("nothing_unfiltered");
    }
    data["all_url"] = reader_.link("/search").text();
  }

  const Results& results_;
  const SearchRequest& request_;
  const Snapshot& snapshot_;
  const Reader& reader_;
  Language language_;
  bool is_by_form_;
  bool shows_map_;
  Address here_;
  Address first_page_;
  CalendarLinks calendar_;
};

}  // namespace

std::string search_page(const Results& results, const SearchRequest& request,
                        const HttpRequest& http, const Snapshot& snapshot, const Reader& reader) {
  return SearchPage(results, request, http, snapshot, reader).html();
}

}  // namespace query_service
