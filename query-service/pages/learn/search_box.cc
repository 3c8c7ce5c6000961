#include "query-service/pages/learn/search_box.h"

#include <algorithm>

#include "catalog/text.h"
#include "query-service/pages/address.h"
#include "query-service/pages/html_text.h"

namespace query_service {
namespace {

// The id of the condition that has this name; empty where none has.
std::string condition_called(const std::string& name, const Snapshot& snapshot) {
  const auto& all = snapshot.vocabulary(catalog::Facet::condition).concepts();
  const std::string folded = catalog::fold(name);
  const auto found = std::find_if(all.begin(), all.end(), [&](const catalog::Concept& word) {
    return word.id == folded || catalog::fold(word.label.en) == folded ||
           catalog::fold(word.label.es) == folded;
  });
  return found == all.end() ? "" : found->id;
}

Address address_of(const SearchBoxWish& wish, std::string path, const std::string& condition) {
  Address address(wish.site + path);
  if (!condition.empty())
    address = address.with("condition", condition);
  else if (!wish.what.empty())
    address = address.with("q", wish.what);
  if (!wish.near.empty()) address = address.with("near", wish.near);
  return address.with("lang", std::string(code_of(wish.language)));
}

}  // namespace

SearchBox search_box(const SearchBoxWish& wish, const Snapshot& snapshot) {
  const std::string condition = wish.what.empty() ? "" : condition_called(wish.what, snapshot);
  const std::string title = text_for(wish.language, "search_box_title");
  const std::string source = address_of(wish, "/embed", condition).text();
  return {.code = "<iframe src=\"" + escaped_html(source) + "\" title=\"" + escaped_html(title) +
                  "\" width=\"100%\" height=\"640\" loading=\"lazy\""
                  " referrerpolicy=\"no-referrer\"></iframe>",
          .link = address_of(wish, "/search", condition).text()};
}

}  // namespace query_service
