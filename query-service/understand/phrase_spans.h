// Every phrase of the lexicon that stands in a search, and "within 30 miles".
#pragma once

#include <vector>

#include "catalog/lexicon.h"
#include "query-service/understand/span.h"
#include "query-service/understand/token.h"

namespace query_service {

// Abbreviations that also mean something else (TN, MS, ME) are read so only beside "group" or where
// nothing else is a condition; those that are words (me, as, on) only in capitals.
std::vector<Span> phrase_spans(const std::vector<Token>& tokens, const catalog::Lexicon& lexicon);

// "within 30 miles of", "30mi", "a menos de 40 km de": 1 km to 20,000 km, as metres.
std::vector<Span> radius_spans(const std::vector<Token>& tokens, const catalog::Lexicon& lexicon);

}  // namespace query_service
