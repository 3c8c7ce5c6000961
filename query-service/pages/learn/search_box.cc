#include "query-service/pages/learn/search_box.h"

#include "query-service/pages/address.h"
#include "query-service/pages/html_text.h"

namespace query_service {
namespace {

// As a reader would type it: the box shows it, and where nothing is near the search looks further.
Address address_of(const SearchBoxWish& wish, std::string path) {
  Address address(wish.site + path);
  if (!wish.what.empty()) address = address.with("q", wish.what);
  if (!wish.near.empty()) address = address.with("near", wish.near);
  return address.with("lang", std::string(code_of(wish.language)));
}

}  // namespace

SearchBox search_box(const SearchBoxWish& wish) {
  const std::string title = text_for(wish.language, "search_box_title");
  const std::string source = address_of(wish, "/embed").text();
  return {.code = "<iframe src=\"" + escaped_html(source) + "\" title=\"" + escaped_html(title) +
                  "\" width=\"100%\" height=\"640\" loading=\"lazy\""
                  " referrerpolicy=\"no-referrer\"></iframe>",
          .link = address_of(wish, "/search").text()};
}

}  // namespace query_service
