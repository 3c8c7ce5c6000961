#include "query-service/pages/data/data_page.h"

#include "query-service/pages/data/figures.h"
#include "query-service/pages/data/holes.h"
#include "query-service/pages/page.h"
#include "query-service/words/country_name.h"
#include "query-service/words/labels.h"

namespace query_service {
namespace {

using catalog::Facet;
using catalog::UpkeepItem;
using catalog::UpkeepMatter;
using Json = nlohmann::ordered_json;

constexpr std::size_t most_countries_told = 8;
constexpr std::size_t most_named = 6;

class DataPage {
 public:
  DataPage(const Reader& reader, const Snapshot& snapshot)
      : reader_(reader),
        snapshot_(snapshot),
        counts_(snapshot.upkeep_counts()),
        upkeep_(snapshot.upkeep()) {}

  Json data() const {
    Json json = parts();
    for (const char* list : {"oldest", "closed", "pairs"})
      json[std::string("has_") + list] = !json[list].empty();
    return json;
  }

 private:
  Json parts() const {
    return {{"crumbs", crumbs()},
            {"tables", {kinds(), formats(), countries()}},
            {"ages", ages()},
            {"oldest", oldest()},
            {"ended", ended()},
            {"closed", links(UpkeepMatter::closed)},
            {"unreachable", counted("data.unreachable", upkeep_.total(UpkeepMatter::unreachable))},
            {"duplicates", counted("data.duplicates", upkeep_.total(UpkeepMatter::duplicate))},
            {"pairs", pairs()},
            {"holes", condition_holes_json(reader_, snapshot_)},
            {"areas", area_holes_json(reader_, snapshot_)},
            {"suggest_url", reader_.link("/suggest").text()},
            {"csv_url", "/about/data.csv"}};
  }

  std::string text(std::string_view key) const { return text_for(reader_.language, key); }
  std::string counted(std::string_view key, std::int64_t count) const {
    return counted_text(reader_.language, key, static_cast<std::size_t>(count));
  }
  std::string listing_url(const std::string& id) const {
    return reader_.link("/listings/" + id).text();
  }

  Json crumbs() const {
    return {{{"url", reader_.link("/").text()}, {"title", text("learn_start")}},
            {{"url", reader_.link("/about").text()}, {"title", text("footer_about")}}};
  }

  Json table(std::string_view caption, std::string_view column,
             const std::vector<Figure>& figures) const {
    return {{"caption", text(caption)},
            {"column", text(column)},
            {"rows", rows_of(figures, reader_.language)}};
  }

  std::vector<Figure> of_facet(Facet facet, const std::vector<std::size_t>& counts) const {
    std::vector<Figure> figures;
    const auto& concepts = snapshot_.vocabulary(facet).concepts();
    for (std::size_t at = 0; at < concepts.size(); ++at)
      if (counts[at] > 0)
        figures.push_back({label_in(reader_.language, concepts[at].label), counts[at]});
    return figures;
  }

  Json kinds() const {
    return table("data.kinds", "data.kind_column", of_facet(Facet::kind, counts_.kinds));
  }

  Json formats() const {
    return table("data.formats", "data.format_column",
                 of_facet(Facet::format, counts_.group_formats));
  }

  Json countries() const {
    std::vector<Figure> figures;
    std::size_t others = 0;
    for (const auto& [iso, count] : counts_.countries)
      if (figures.size() < most_countries_told)
        figures.push_back({country_name(reader_.language, iso), count});
      else
        others += count;
    if (others > 0) figures.push_back({text("data.other_countries"), others});
    figures.push_back({text("data.no_place"), counts_.without_country});
    return table("data.countries", "data.country_column", figures);
  }

  Json ages() const {
    const AgeCounts ages = ages_on(counts_, reader_.today());
    return {{"lead", counted("data.ages_lead", static_cast<std::int64_t>(ages.all()))},
            {"rows", rows_of({{text("data.age.fresh"), ages.fresh, "", "fresh"},
                              {text("data.age.ageing"), ages.ageing, "", "ageing"},
                              {text("data.age.stale"), ages.stale, "", "stale"},
                              {text("data.age.historical"), ages.historical, "", "stale"},
                              {text("data.age.unknown"), ages.unknown, "", "stale"}},
                             reader_.language)},
            {"due", counted("data.due", static_cast<std::int64_t>(ages.due))}};
  }

  std::string dated(const std::string& date) const {
    const auto known = catalog::parse_partial_date(date);
    return known ? date_text(reader_.language, *known) : "";
  }

  Json link_of(const UpkeepItem& item) const {
    const std::string date = dated(item.date);
    return {{"name", item.name},
            {"url", listing_url(item.id)},
            {"date", date.empty() ? Json() : Json(date)}};
  }

  // Those that have waited longest are first; those of which no day is known come after them.
  Json oldest() const {
    Json links = Json::array();
    for (const UpkeepItem& item : upkeep_.of(UpkeepMatter::age))
      if (links.size() < most_named &&
          section_on(item, reader_.today()) == catalog::UpkeepSection::stale)
        links.push_back(link_of(item));
    return links;
  }

  Json ended() const {
    return {counted("data.events_over",
                    static_cast<std::int64_t>(events_over_on(counts_, reader_.today()))),
            counted("data.closed", static_cast<std::int64_t>(counts_.closed)),
            counted("data.paused", static_cast<std::int64_t>(counts_.paused))};
  }

  // Of what has an end, the last to end is of most use to a reader.
  Json links(UpkeepMatter matter) const {
    Json links = Json::array();
    const auto items = upkeep_.of(matter);
    for (auto item = items.rbegin(); item != items.rend() && links.size() < most_named; ++item)
      if (!item->date.empty()) links.push_back(link_of(*item));
    return links;
  }

  Json pairs() const {
    Json pairs = Json::array();
    for (const UpkeepItem& item : upkeep_.of(UpkeepMatter::duplicate))
      if (pairs.size() < most_named)
        pairs.push_back({{"name", item.name},
                         {"url", listing_url(item.id)},
                         {"other_name", item.other_name},
                         {"other_url", listing_url(item.other_id)}});
    return pairs;
  }

  const Reader& reader_;
  const Snapshot& snapshot_;
  const UpkeepCounts& counts_;
  const catalog::Upkeep& upkeep_;
};

}  // namespace

std::string data_page(const Reader& reader, const Snapshot& snapshot) {
  return page({.reader = reader,
               .title = text_for(reader.language, "data_title") + " - Kith",
               .description = text_for(reader.language, "data_lead"),
               .address = Address("/about/data"),
               .snapshot = &snapshot},
              "data/data", DataPage(reader, snapshot).data());
}

}  // namespace query_service
