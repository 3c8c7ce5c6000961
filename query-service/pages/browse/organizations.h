// Browsing by organization: who runs groups, and how many; each has its own listing's page.
#pragma once

#include "catalog/records.h"
#include "query-service/pages/browse/browse_page.h"

namespace query_service {

inline constexpr std::size_t organizations_on_page = 200;

// `number`: of the page, from 1; nothing where there is no such page.
// Errors: damaged   the records can not be read
catalog::Expected<std::optional<BrowsePage>> organizations_page(std::size_t number,
                                                                const Reader& reader,
                                                                catalog::Records& records);

}  // namespace query_service
