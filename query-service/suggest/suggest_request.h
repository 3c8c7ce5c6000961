// What a field asks for while someone types in it.
#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <string_view>

#include "query-service/request/search_request.h"

namespace query_service {

struct SuggestRequest {
  std::string text = {};  // what stands in the field, up to 100 characters
  Language language = Language::en;
  std::size_t limit = 8;                          // 1 to 20
  std::set<std::string, std::less<>> types = {};  // of Suggestion::type; empty for all

  bool wants(std::string_view type) const { return types.empty() || types.contains(type); }
  // The field is for a place: all of its text is one.
  bool wants_only_places() const { return types.size() == 1 && types.contains("place"); }
};

inline constexpr std::size_t longest_suggest_characters = 100;

}  // namespace query_service
