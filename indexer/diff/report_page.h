// A report as one page of HTML that needs nothing else: no script, no other file, no address but
// those in its text, which are no links.
//
// What was is in <del>, what will be in <ins>, and words say so too: colour only repeats them.
//
// Thread promise: any thread may call.
#pragma once

#include <string>

#include "indexer/diff/change.h"

namespace indexer::diff {

std::string report_page(const Report& report);

}  // namespace indexer::diff
