#include "query-service/understand/token.h"

#include <algorithm>

namespace query_service {
namespace {

bool is_small(char letter) { return letter >= 'a' && letter <= 'z'; }
bool is_capital(char letter) { return letter >= 'A' && letter <= 'Z'; }

constexpr std::string_view opening_quotes[] = {"\"", "\u201C", "\u201D", "\u201E", "\u00AB"};
constexpr std::string_view closing_quotes[] = {"\"", "\u201C", "\u201D", "\u00BB"};
constexpr char breaks[] = ",;:()[]{}|/\n\r\t!?";

template <typename Marks>
std::size_t length_of_mark(std::string_view text, std::size_t at, const Marks& marks) {
  for (const std::string_view mark : marks)
    if (text.substr(at).starts_with(mark)) return mark.size();
  return 0;
}

// The parts of the text between quotation marks that are closed again: bytes [first, second).
std::vector<std::pair<std::size_t, std::size_t>> quotations(std::string_view text) {
  std::vector<std::pair<std::size_t, std::size_t>> found;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const std::size_t opening = length_of_mark(text, at, opening_quotes);
    if (opening == 0) continue;
    std::size_t end = at + opening;
    while (end < text.size() && length_of_mark(text, end, closing_quotes) == 0) ++end;
    if (end == text.size()) break;
    found.emplace_back(at + opening, end);
    at = end + length_of_mark(text, end, closing_quotes) - 1;
  }
  return found;
}

}  // namespace

bool is_number(std::string_view folded) {
  return !folded.empty() && folded.find_first_not_of("0123456789") == std::string_view::npos;
}

std::vector<Token> tokens_of(std::string_view text) {
  const bool has_small = std::any_of(text.begin(), text.end(), is_small);
  const auto quoted = quotations(text);
  std::vector<Token> tokens;
  std::size_t before = 0;
  for (catalog::Word& word : catalog::words(text)) {
    Token token{.folded = std::move(word.folded), .begin = word.begin, .end = word.end};
    const std::string_view between = text.substr(before, word.begin - before);
    token.after_break = between.find_first_of(breaks) != std::string_view::npos;
    token.after_hyphen = !tokens.empty() && between == "-";
    token.quoted = std::any_of(quoted.begin(), quoted.end(), [&](const auto& part) {
      return word.begin >= part.first && word.end <= part.second;
    });
    const std::string_view written = text.substr(word.begin, word.end - word.begin);
    token.begins_capital = has_small && is_capital(written.front());
    token.all_capitals = has_small &&
                         std::count_if(written.begin(), written.end(), is_capital) >= 2 &&
                         std::none_of(written.begin(), written.end(), is_small);
    before = word.end;
    tokens.push_back(std::move(token));
  }
  return tokens;
}

}  // namespace query_service
