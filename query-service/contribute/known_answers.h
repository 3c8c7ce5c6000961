// What a listing says already, as the answers to a form: so that one of them can be changed and the
// whole be checked again.
//
// Pure, for any thread.
#pragma once

#include "catalog/checker/form/fields.h"
#include "catalog/listing.h"

namespace query_service {

// As far as a form has fields for it and the snapshot holds it.
catalog::checker::form::Answers known_answers(const catalog::Listing& listing);

}  // namespace query_service
