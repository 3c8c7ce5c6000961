// The schema of a listing, which is built into the program: to judge by, and as far as mends need
// to know it.
//
// Thread promise: read at the first use; any number of threads may ask.
#pragma once

#include "catalog/checker/fix/shape.h"
#include "catalog/checker/shape/schema.h"

namespace query_service {

const catalog::checker::Schema& listing_schema();
const catalog::checker::fix::Shape& listing_shape();

}  // namespace query_service
