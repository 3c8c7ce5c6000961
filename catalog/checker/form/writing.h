// Answers to a form as the YAML of a listing.
//
//   yaml_of({{"name", "Lighthouse Example Group"}, {"city", "Arlington"}, {"country", "US"}})
//     -> name: Lighthouse Example Group
//        place:
//          city: Arlington
//          country: US
//
// Whatever was answered, it is read again as that text and nothing else: no answer can add a key,
// end a text or begin a comment.  Of a list at most 100 words are written, which is too many.  What
// is wrong with it as a listing, the checker says.
//
// Pure, for any thread.  Source: YAML 1.2.2, 7.3.1 (double-quoted style), 8.1.2 (literal style).
#pragma once

#include <string>

#include "catalog/checker/form/fields.h"

namespace catalog::checker::form {

std::string yaml_of(const Answers& answers);

}  // namespace catalog::checker::form
