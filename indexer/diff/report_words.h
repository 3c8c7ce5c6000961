// Sentences that every form of a report tells alike.
//
// Pure, for any thread.
#pragma once

#include <string>
#include <vector>

#include "indexer/diff/change.h"

namespace indexer::diff {

// What is to be known of the change as a whole: where it was, that only its form changed, that its
// old address would break.
std::vector<std::string> notes_of(const Change& change);

// harbor ("Harbor Example Group", listings/us/ma/harbor.yaml): score 0.97, for the same name and
// town; if they are different groups, write distinct_from: [harbor]
std::string text_of(const Duplicate& duplicate);

// "2 errors, 1 warning, the worst at line 5: ...; see kith-index check"; empty where it is content.
std::string text_of(const Complaints& complaints);

std::string text_of(const Consequence& consequence);

// "conditions: 1 added (x), 1 renamed (y → z)"
std::string text_of(const VocabularyChange& change);

// The first few, and how many more.
std::string files_text(const std::vector<std::string>& files);

}  // namespace indexer::diff
