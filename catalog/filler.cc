#include "catalog/filler.h"

#include <algorithm>
#include "catalog/text.h"

namespace catalog {
namespace {

constexpr std::string_view filler[] = {
    "a",       "about",    "all",      "also",      "am",      "an",       "and",     "any",
    "anyone",  "apoyo",    "are",      "around",    "at",      "ayuda",    "be",      "busco",
    "buscar",  "by",       "can",      "cerca",     "close",   "con",      "de",      "del",
    "dealing", "do",       "donde",    "el",        "en",      "find",     "finding", "for",
    "from",    "get",      "group",    "groups",    "grupo",   "grupos",   "has",     "have",
    "having",  "hay",      "help",     "hello",     "hi",      "how",      "i",       "im",
    "in",      "is",       "it",       "la",        "las",     "like",     "living",  "local",
    "looking", "los",      "me",       "meet",      "meeting", "meetings", "meets",   "my",
    "near",    "nearby",   "necesito", "need",      "of",      "on",       "or",      "para",
    "people",  "personas", "please",   "por",       "que",     "quiero",   "reunion", "reuniones",
    "search",  "someone",  "su",       "suffering", "support", "that",     "the",     "there",
    "to",      "un",       "una",      "want",      "what",    "where",    "who",     "with",
    "y",       "you",      "your",
};

}  // namespace

bool is_filler(std::string_view folded_word) {
  return std::find(std::begin(filler), std::end(filler), folded_word) != std::end(filler);
}

std::vector<std::string> telling_words(std::string_view text) {
  std::vector<std::string> telling;
  for (const Word& word : words(text))
    if (!is_filler(word.folded) &&
        std::find(telling.begin(), telling.end(), word.folded) == telling.end())
      telling.push_back(word.folded);
  return telling;
}

}  // namespace catalog
