#include "query-service/pages/search/filters.h"

#include <algorithm>

#include "query-service/json/object.h"
#include "query-service/words/labels.h"

namespace query_service {
namespace {

using Json = nlohmann::ordered_json;
using catalog::Facet;

// Facets that a page offers; programs get all.
constexpr Facet shown_facets[] = {Facet::condition, Facet::format, Facet::kind, Facet::audience,
                                  Facet::language,  Facet::topic,  Facet::cost, Facet::join};
constexpr std::size_t most_values_shown = 12;

constexpr const char* moment_ids[] = {"now", "today", "tomorrow", "this-week"};

class FilterGroups {
 public:
  FilterGroups(const Results& results, const SearchRequest& request)
      : results_(results), request_(request), language_(request.language) {}

  Json all() {
    happening();
    week("day", results_.week.days, "day.");
    week("time", results_.week.times, "time.");
    for (const Facet facet : shown_facets) add(facet);
    return std::move(groups_);
  }

 private:
  void choose(std::string_view parameter, const std::string& value, std::string label, Json count,
              bool is_chosen) {
    std::string id = std::string(parameter) + "-" + std::to_string(choices_.size());
    choices_.push_back(object_of("label", std::move(label), "value", value, "id", std::move(id),
                                 "count", std::move(count), "selected", is_chosen));
  }

  void finish(std::string_view parameter, const char* type) {
    if (!choices_.empty())
      groups_.push_back({{"name", text_for(language_, "facet." + std::string(parameter))},
                         {"parameter", parameter},
                         {"type", type},
                         {"is_radio", std::string_view(type) == "radio"},
                         {"values", std::move(choices_)}});
    choices_ = Json::array();
  }

  // Of the moments one is chosen; a period of one's own stays until it is taken away.
  void happening() {
    if (results_.total == 0 && !request_.happening) return;
    const auto& chosen = request_.happening;
    choose("happening", "", text_for(language_, "moment_any"), Json(), !chosen);
    for (std::size_t at = 0; at < std::size(moment_ids); ++at)
      choose("happening", moment_ids[at],
             capitalised(text_for(language_, std::string("moment.") + moment_ids[at])), Json(),
             chosen && chosen->moment == static_cast<Moment>(at));
    if (chosen && !chosen->moment) choose("happening", chosen->text, chosen->text, Json(), true);
    finish("happening", "radio");
  }

  void week(const char* name, const std::vector<FacetValue>& values, const char* prefix) {
    for (const FacetValue& value : values)
      choose(name, value.id, capitalised(text_for(language_, prefix + value.id)), value.count,
             value.selected);
    finish(name, "checkbox");
  }

  void add(Facet facet) {
    const std::string_view name = catalog::description_of(facet).name;
    for (const FacetValue& value : results_.facets[catalog::index_of(facet)])
      if (choices_.size() < most_values_shown || value.selected)
        choose(name, value.id, label_in(language_, value.label), value.count, value.selected);
    finish(name, "checkbox");
  }

  const Results& results_;
  const SearchRequest& request_;
  Language language_;
  Json groups_ = Json::array();
  Json choices_ = Json::array();
};

// Whether the form has fields of its own for the parameter.
bool is_filter(std::string_view name) {
  if (name == "day" || name == "time" || name == "happening") return true;
  return std::any_of(std::begin(shown_facets), std::end(shown_facets),
                     [&](Facet facet) { return name == catalog::description_of(facet).name; });
}

}  // namespace

nlohmann::ordered_json filter_groups(const Results& results, const SearchRequest& request) {
  return FilterGroups(results, request).all();
}

nlohmann::ordered_json filter_fields(const Address& first_page) {
  Json fields = Json::array();
  for (const auto& [name, value] : first_page.parameters())
    if (!is_filter(name)) fields.push_back({{"name", name}, {"value", value}});
  return fields;
}

std::size_t filter_count(const SearchRequest& request) {
  std::size_t count = request.days.count() + request.times.count() + (request.happening ? 1 : 0);
  for (const auto& values : request.filters) count += values.size();
  return count;
}

Address without_filters(const Address& first_page) {
  Address all = first_page;
  for (const catalog::FacetDescription& facet : catalog::facets) all = all.without(facet.name);
  for (const char* name : {"day", "time", "happening"}) all = all.without(name);
  return all;
}

}  // namespace query_service
