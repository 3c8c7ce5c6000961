#include "query-service/pages/browse/organizations.h"

#include "query-service/words/labels.h"

namespace query_service {

using catalog::Shelf;
using catalog::ShelfKind;

catalog::Expected<std::optional<BrowsePage>> organizations_page(std::size_t number,
                                                                const Reader& reader,
                                                                catalog::Records& records) {
  const Language language = reader.language;
  // One more than is shown tells whether another page follows.
  auto shelves = records.shelves(ShelfKind::organization, "", organizations_on_page + 1,
                                 (number - 1) * organizations_on_page);
  if (!shelves) return tl::unexpected(shelves.error());
  if (shelves->empty() && number > 1) return std::optional<BrowsePage>();

  const Address address("/organizations");
  const auto page_address = [&](std::size_t of) {
    return of == 1 ? address : address.with("page", std::to_string(of));
  };
  BrowsePage browse{.path = page_address(number).text(),
                    .heading = text_for(language, "browse.organizations"),
                    .title = text_for(language, "browse.organizations_title"),
                    .lead = text_for(language, "browse.organizations_lead"),
                    .crumbs = {{text_for(language, "browse.home"), Address("/")}}};
  const bool has_more = shelves->size() > organizations_on_page;
  if (has_more) shelves->pop_back();
  BrowseSection all{"", {}};
  for (const Shelf& shelf : *shelves)
    all.links.push_back({shelf.name, Address("/listings/" + shelf.key),
                         shelf.listings > 0 ? std::optional(shelf.listings) : std::nullopt});
  browse.sections.push_back(std::move(all));
  if (number > 1)
    browse.more.push_back({text_for(language, "page_previous"), page_address(number - 1)});
  if (has_more) browse.more.push_back({text_for(language, "page_next"), page_address(number + 1)});
  return std::optional(std::move(browse));
}

}  // namespace query_service
