// The parts of a listing in words, as a reviewer reads them on a card.
//
//   text_of(a place)          -> Robbins Library, 700 Massachusetts Ave, Arlington, MA 02476, US
//                                (exact position)
//   text_of(a line of meets)  -> 2nd Friday of the month, 11:00-12:30; not on 2026-12-11
//
// The contributor's own words where there are some, ids by their English labels.
//
// Pure, for any thread.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "catalog/facets.h"
#include "catalog/listing.h"
#include "indexer/checker.h"

namespace indexer::diff {

// Parts with a separator between, the empty ones left out.
std::string joined_by(std::string_view separator, std::span<const std::string> parts);

// The label of an id; the id where the vocabulary has none.
std::string label_of(const Vocabularies& vocabularies, std::string_view vocabulary,
                     std::string_view id);
std::string labels_of(const Vocabularies& vocabularies, std::string_view vocabulary,
                      const std::vector<std::string>& ids);

std::string text_of(const catalog::Place& place);
std::string text_of(const catalog::Online& online);
std::string text_of(const catalog::Phone& phone);
std::string text_of(const catalog::Cost& cost, const Vocabularies& vocabularies);
std::string text_of(const catalog::Meeting& meeting, const Vocabularies& vocabularies);

// "10", "12.5"
std::string number_text(double number);

// "in the middle of the town", "exact position"
std::string text_of(catalog::Precision precision);

}  // namespace indexer::diff
