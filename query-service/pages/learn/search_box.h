// What a clinic takes away: the code that shows our search on its own page, and a link.
//
//   search_box({.site = "https://kith.example", .what = "Fibromyalgia", .near = "02476"}).code
//     -> <iframe src="https://kith.example/embed?q=Fibromyalgia&amp;near=02476&amp;lang=en" ...>
//
// Anything may be typed: it is percent-encoded in the address, and the address escaped in the code.
#pragma once

#include <string>
#include <string_view>

#include "query-service/words/labels.h"

namespace query_service {

struct SearchBoxWish {
  std::string site = {};  // "https://kith.example"
  std::string what = {};  // as one would say it
  std::string near = {};
  Language language = Language::en;
};

struct SearchBox {
  std::string code;  // HTML, to be shown as text
  std::string link;  // to the same search here
};

SearchBox search_box(const SearchBoxWish& wish);

}  // namespace query_service
