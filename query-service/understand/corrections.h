// What a search was taken to say, where that is not what was typed.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "query-service/snapshot/snapshot.h"
#include "query-service/understand/token.h"
#include "query-service/understand/understood.h"

namespace query_service {

// The text with its misspelt parts mended; nothing where none was.  Said too, since it is what the
// reader sees: a name that is understood but never shown ("fibermyalgia"), and a Spanish name
// within an English search that is nearly the English one ("fibromialgia near tulsa"), but not
// where Spanish is spoken.
std::optional<std::string> corrected(const SearchRequest& request, const std::vector<Token>& tokens,
                                     std::vector<UnderstoodSpan>& spans,
                                     const std::optional<PlaceReading>& place,
                                     const Snapshot& snapshot);

}  // namespace query_service
