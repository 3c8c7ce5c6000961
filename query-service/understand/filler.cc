#include "query-service/understand/filler.h"

#include <algorithm>
#include <string_view>

namespace query_service {
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

constexpr std::string_view prepositions[] = {"around", "at", "cerca", "en", "in", "near", "nearby"};

}  // namespace

bool is_filler(std::string_view folded_word) {
  return std::find(std::begin(filler), std::end(filler), folded_word) != std::end(filler);
}

bool announces_place(std::string_view folded_word) {
  return std::find(std::begin(prepositions), std::end(prepositions), folded_word) !=
         std::end(prepositions);
}

}  // namespace query_service
