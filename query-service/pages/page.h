// What every page has: head, language switch, crisis line, footer.
#pragma once

#include <nlohmann/json.hpp>
#include <string>

#include "query-service/pages/address.h"
#include "query-service/snapshot/snapshot.h"
#include "query-service/words/labels.h"

namespace query_service {

struct PageFrame {
  Language language = Language::en;
  std::string title;
  std::string description = {};
  Address address{"/"};                // of this page, for the language switch
  bool no_index = false;               // searches are nobody else's business
  const Snapshot* snapshot = nullptr;  // for the counts in the footer; may be null
};

// The page around `content`, the filled template of that name with `data`; the texts of the
// interface are under "t" in both.
std::string page(const PageFrame& frame, std::string_view content, nlohmann::ordered_json data);

}  // namespace query_service
