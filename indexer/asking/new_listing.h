// A new listing of a data folder, out of a form or asked for, as it would be written.
//
// Thread promise: one thread for each call.
#pragma once

#include <filesystem>

#include "catalog/checker/form/draft.h"
#include "catalog/date.h"
#include "catalog/failure.h"
#include "indexer/asking/interview.h"

namespace indexer::asking {

// `form`: a JSON file of answers (form_file.h); empty: they are asked for (interview.h).
// Errors: unreadable, damaged   the folder, the schema or the form can not be read
//         not_found             the answers ended before the questions did
catalog::Expected<catalog::checker::form::Draft> new_listing(const std::filesystem::path& data,
                                                             const std::filesystem::path& schema,
                                                             catalog::Day today,
                                                             const std::filesystem::path& form,
                                                             const Ask& ask, const Tell& tell);

}  // namespace indexer::asking
