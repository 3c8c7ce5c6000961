#include "query-service/pages/search/filters.h"

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
  FilterGroups(const Results& results, const SearchRequest& request, const Address& first_page)
      : results_(results),
        request_(request),
        language_(request.language),
        first_page_(first_page) {}

  Json all() {
    happening();
    week("day", results_.week.days, "day.");
    week("time", results_.week.times, "time.");
    for (const Facet facet : shown_facets) add(facet);
    return std::move(groups_);
  }

 private:
  static Json choice(std::string label, Json count, bool is_chosen, const Address& address) {
    return {{"label", std::move(label)},
            {"count", std::move(count)},
            {"selected", is_chosen},
            {"url", address.text()}};
  }

  // One value of those that may be chosen together.
  Json counted(std::string_view name, const FacetValue& value, std::string label) const {
    return choice(std::move(label), value.count, value.selected,
                  value.selected ? first_page_.without(name, value.id)
                                 : first_page_.and_also(name, value.id));
  }

  void finish(std::string_view name, Json choices) {
    if (!choices.empty())
      groups_.push_back({{"name", text_for(language_, "facet." + std::string(name))},
                         {"values", std::move(choices)}});
  }

  // Of the moments one is chosen; a period of one's own can be taken away.
  void happening() {
    if (results_.total == 0 && !request_.happening) return;
    const auto& chosen = request_.happening;
    Json choices = Json::array();
    for (std::size_t at = 0; at < std::size(moment_ids); ++at) {
      const bool is_chosen = chosen && chosen->moment == static_cast<Moment>(at);
      choices.push_back(
          choice(capitalised(text_for(language_, std::string("moment.") + moment_ids[at])), Json(),
                 is_chosen,
                 is_chosen ? first_page_.without("happening")
                           : first_page_.with("happening", moment_ids[at])));
    }
    if (chosen && !chosen->moment)
      choices.push_back(choice(chosen->text, Json(), true, first_page_.without("happening")));
    finish("happening", std::move(choices));
  }

  void week(const char* name, const std::vector<FacetValue>& values, const char* prefix) {
    Json choices = Json::array();
    for (const FacetValue& value : values)
      choices.push_back(counted(name, value, capitalised(text_for(language_, prefix + value.id))));
    finish(name, std::move(choices));
  }

  void add(Facet facet) {
    const std::string_view name = catalog::description_of(facet).name;
    Json choices = Json::array();
    for (const FacetValue& value : results_.facets[catalog::index_of(facet)])
      if (choices.size() < most_values_shown || value.selected)
        choices.push_back(counted(name, value, label_in(language_, value.label)));
    finish(name, std::move(choices));
  }

  const Results& results_;
  const SearchRequest& request_;
  Language language_;
  const Address& first_page_;
  Json groups_ = Json::array();
};

}  // namespace

nlohmann::ordered_json filter_groups(const Results& results, const SearchRequest& request,
                                     const Address& first_page) {
  return FilterGroups(results, request, first_page).all();
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
