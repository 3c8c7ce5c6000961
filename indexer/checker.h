// The checker's words (catalog/checker/), by their short names in this room.
#pragma once

#include "catalog/checker/finding.h"
#include "catalog/checker/listing_file.h"
#include "catalog/checker/tree.h"
#include "catalog/checker/vocabularies.h"

namespace indexer {

using catalog::checker::Entry;
using catalog::checker::Finding;
using catalog::checker::Findings;
using catalog::checker::has_errors;
using catalog::checker::ListingFile;
using catalog::checker::Position;
using catalog::checker::Severity;
using catalog::checker::Tree;
using catalog::checker::Vocabularies;
using catalog::checker::vocabulary_of;

}  // namespace indexer
