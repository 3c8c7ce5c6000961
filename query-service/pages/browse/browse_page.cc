#include "query-service/pages/browse/browse_page.h"

#include <algorithm>

#include "catalog/text.h"
#include "query-service/pages/page.h"
#include "query-service/words/labels.h"

namespace query_service {
namespace {

using Json = nlohmann::ordered_json;

Json json_of(const BrowseLink& link, const Reader& reader) {
  Json json{{"label", link.label}, {"url", reader.carried(link.address).text()}};
  if (link.count) json["count"] = counted_text(reader.language, "browse.listings", *link.count);
  if (!link.also.empty()) json["also"] = link.also;
  return json;
}

Json json_of(const std::vector<BrowseLink>& links, const Reader& reader) {
  Json all = Json::array();
  for (const BrowseLink& link : links) all.push_back(json_of(link, reader));
  return all;
}

// https://schema.org/BreadcrumbList, for the line above a result of a search engine.
Json crumbs_for_engines(const BrowsePage& browse, const Reader& reader) {
  Json items = Json::array();
  const auto add = [&](const std::string& name, const Address& address) {
    items.push_back(
        {{"@type", "ListItem"},
         {"position", items.size() + 1},
         {"name", name},
         {"item", reader.site + address.with("lang", std::string(reader.language.code())).text()}});
  };
  for (const BrowseLink& crumb : browse.crumbs) add(crumb.label, crumb.address);
  add(browse.heading, Address(browse.path));
  return {{"@context", "https://schema.org"},
          {"@type", "BreadcrumbList"},
          {"itemListElement", std::move(items)}};
}

}  // namespace

std::vector<BrowseLink> by_label(std::vector<BrowseLink> links) {
  std::vector<std::pair<std::string, std::size_t>> order;
  for (std::size_t at = 0; at < links.size(); ++at)
    order.emplace_back(catalog::fold(links[at].label), at);
  std::sort(order.begin(), order.end());
  std::vector<BrowseLink> sorted;
  for (const auto& [label, at] : order) sorted.push_back(std::move(links[at]));
  return sorted;
}

std::string html_of(const BrowsePage& browse, const Reader& reader, const Snapshot& snapshot) {
  Json sections = Json::array();
  for (const BrowseSection& section : browse.sections)
    if (!section.links.empty())
      sections.push_back({{"heading", section.heading.empty() ? Json() : Json(section.heading)},
                          {"links", json_of(section.links, reader)}});
  Json data{{"heading", browse.heading},
            {"lead", browse.lead.empty() ? Json() : Json(browse.lead)},
            {"notes", browse.notes},
            {"crumbs", json_of(browse.crumbs, reader)},
            {"has_crumbs", !browse.crumbs.empty()},
            {"sections", std::move(sections)},
            {"cards_heading", browse.cards_heading},
            {"cards", browse.cards},
            {"has_cards", !browse.cards.empty()},
            {"more", json_of(browse.more, reader)},
            {"q", browse.what},
            {"near", browse.where}};
  return page({.reader = reader,
               .title = (browse.title.empty() ? browse.heading : browse.title) + " - Kith",
               .description = browse.lead,
               .address = Address(browse.path),
               .country = browse.country,
               .snapshot = &snapshot,
               .facts = reader.site.empty() ? Json() : crumbs_for_engines(browse, reader)},
              "browse/browse", std::move(data));
}

}  // namespace query_service
