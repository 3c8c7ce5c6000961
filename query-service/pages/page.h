// What every page has: head, languages, crisis lines, footer.
#pragma once

#include <nlohmann/json.hpp>
#include <string>

#include "query-service/pages/address.h"
#include "query-service/pages/reader.h"
#include "query-service/snapshot/snapshot.h"

namespace query_service {

struct PageFrame {
  Reader reader = {};
  std::string title;
  std::string description = {};
  Address address{"/"};                // of this page, for the languages
  bool no_index = false;               // searches are nobody else's business
  std::string country = {};            // ISO 3166-1, whose crisis lines are told; empty: of several
  const Snapshot* snapshot = nullptr;  // may be null: then crisis lines are those known by heart
  bool is_framed = false;              // stands in a page of another site, without head and foot
  nlohmann::ordered_json facts = {};   // JSON-LD (https://schema.org) for search engines; or null
};

// The page around `content`, the filled template of that name with `data`; the texts of the
// interface are under "t" in both, the addresses of the pages that any may lead to under "url_of".
std::string page(const PageFrame& frame, std::string_view content, nlohmann::ordered_json data);

// JSON that can stand inside of a <script> element.
std::string json_in_html(const nlohmann::ordered_json& json);

}  // namespace query_service
