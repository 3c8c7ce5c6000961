// The form of /suggest: its fields in sections, each with its words, what was answered, and what is
// wrong with it; what template contribute/suggest fills in.
#pragma once

#include <nlohmann/json.hpp>

#include "catalog/checker/form/draft.h"
#include "query-service/pages/reader.h"
#include "query-service/snapshot/snapshot.h"

namespace query_service {

// `draft` is null where the answers were not checked.
nlohmann::ordered_json form_sections(const catalog::checker::form::Answers& answers,
                                     const catalog::checker::form::Draft* draft,
                                     const Reader& reader, const Snapshot& snapshot);

// What the checker says of a draft, in the reader's language as far as it can be, each with the
// field that it leads to.
nlohmann::ordered_json remarks_of(const catalog::checker::form::Draft& draft, Language language);

}  // namespace query_service
