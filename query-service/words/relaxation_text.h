// What a search gave up, in words: above the list, and on each listing that needed it.
#pragma once

#include <string>
#include <vector>

#include "query-service/search/results.h"
#include "query-service/snapshot/snapshot.h"

namespace query_service {

struct RelaxationTexts {
  std::string from;  // "Tuesday", "25 mi", "Trigeminal neuralgia"
  std::string to;    // "250 mi", "Neuropathic pain"; empty where anything else does
};
RelaxationTexts relaxation_texts(const Relaxation& relaxation, const Results& results,
                                 Language language, const Snapshot& snapshot);

// "Not on Tuesday", "farther away", "for chronic pain, not only fibromyalgia": for one listing.
std::vector<std::string> relaxed_texts(const Hit& hit, const Results& results, Language language,
                                       const Snapshot& snapshot);

}  // namespace query_service
