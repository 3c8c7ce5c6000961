#include "query-service/suggest/typed_text.h"

namespace query_service {

std::string TypedText::joined(std::size_t first, std::size_t last) const {
  std::string all;
  for (std::size_t at = first; at < last; ++at) all += (at > first ? " " : "") + words[at].folded;
  return all;
}

std::string TypedText::before(std::size_t first) const {
  return first == 0 ? std::string() : text.substr(0, words[first].begin);
}

TypedText typed_text(std::string_view text) {
  TypedText typed{.text = std::string(text), .words = catalog::words(text)};
  typed.is_open = !typed.words.empty() && typed.words.back().end == text.size();
  return typed;
}

std::size_t most_edits(std::string_view folded_word) {
  constexpr std::size_t longest = 40;
  if (folded_word.size() > longest ||
      folded_word.find_first_of("0123456789") != std::string_view::npos)
    return 0;
  return folded_word.size() >= 8 ? 2 : folded_word.size() >= 5 ? 1 : 0;
}

}  // namespace query_service
