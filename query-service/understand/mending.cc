#include "query-service/understand/mending.h"

#include <algorithm>

namespace query_service {
namespace {

bool may_be_misspelt(const Token& token) {
  return !token.quoted && token.folded.size() >= Spelling::least_bytes &&
         std::all_of(token.folded.begin(), token.folded.end(),
                     [](char letter) { return letter >= 'a' && letter <= 'z'; });
}

}  // namespace

void mend(std::vector<Token>& tokens, const Spelling& spelling,
          const std::function<bool(const std::string& folded)>& is_known) {
  // A search in which most words are unknown is in another language: nothing is mended.
  constexpr std::size_t most_mended = 4;
  std::size_t mended = 0;
  for (Token& token : tokens) {
    if (!may_be_misspelt(token) || spelling.has(token.folded) || is_known(token.folded)) continue;
    token.unknown = true;
    if (++mended > most_mended) continue;
    const Spelling::Nearest nearest = spelling.nearest(token.folded);
    token.mended = nearest.words;
    token.edits = nearest.edits;
  }
}

}  // namespace query_service
