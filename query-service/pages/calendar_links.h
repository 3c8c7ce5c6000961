// The links under "Add to my calendar".
//
//   calendar_links(Address("/listings/a.ics"), "https://kith.example")
//     -> download "/listings/a.ics", subscribe "webcal://kith.example/listings/a.ics"
#pragma once

#include <string>

#include "query-service/pages/address.h"
#include "query-service/site_address.h"

namespace query_service {

struct CalendarLinks {
  std::string download = {};   // empty: there is nothing to add
  std::string subscribe = {};  // empty: where we stand on the web is not known
};

inline CalendarLinks calendar_links(const Address& address, std::string_view site) {
  return {address.text(), subscription_address(site, address.text())};
}

}  // namespace query_service
