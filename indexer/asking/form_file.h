// The answers to a form out of a JSON file, as `kith-index new --from` takes them.
//
//   {"name": "Lighthouse Example Group", "conditions": ["chronic-pain"], "city": "Arlington"}
//
// Pure, for any thread.
#pragma once

#include <string_view>

#include "catalog/checker/form/fields.h"
#include "catalog/failure.h"

namespace indexer::asking {

// Errors: damaged   it is not one JSON object, a name is none of a field (the message has the
//                   nearest), or a value is neither text, number nor a list of these
catalog::Expected<catalog::checker::form::Answers> answers_of(std::string_view json);

}  // namespace indexer::asking
