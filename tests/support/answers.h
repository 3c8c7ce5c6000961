// What tests ask of an answer: what is in it, how often, and its headers.
//
//   has(page(directory(), "/places?lang=en"), "United States")
//   occurrences(html, "<h1") == 1
//   header_of(response, "Cache-Control") == "no-store"
#pragma once

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "tests/support/directory.h"

namespace tests {

inline bool has(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

inline std::size_t occurrences(std::string_view text, std::string_view part) {
  std::size_t count = 0;
  for (std::size_t at = text.find(part); at != std::string_view::npos; at = text.find(part, at + 1))
    ++count;
  return count;
}

// Its value; those of several, with AND between them; empty where there is none.
inline std::string header_of(const query_service::HttpResponse& response, std::string_view name) {
  std::string found;
  for (const auto& [given, value] : response.headers)
    if (given == name) found += (found.empty() ? "" : " AND ") + value;
  return found;
}

// The body of what http://kith.example answers at that address; it has to be there.
inline std::string page(Directory& directory, const std::string& url) {
  query_service::HttpRequest request = request_for(url);
  request.host = "kith.example";
  const query_service::HttpResponse response = directory.answer(request);
  CHECK(response.status == 200);
  return response.body;
}

}  // namespace tests
