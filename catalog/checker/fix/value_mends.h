// What can be mended in the values and keys of a listing, each where it stands.
//
//   mistyped keys and words    word_list.h; of conditions and the like also their names
//   numbers for people         phone_mend.h; the country is that of the place, else of all who may
//                              join, else of the folder
//   links                      link_mend.h
//   days                       date_mend.h
//   phrases in meets           one that is not understood and has one nearest phrase
//                              (catalog/checker/phrase/nearest_phrase.h) that needs no advice
//                              besides; one that is understood stays as its writer put it
//   text that is no text       02476, NO, 19:30 and 988 get quotes; "true" and "42.5" lose them
//                              where the schema wants a truth or a number, and yes becomes true
//   one value of a list        conditions: migraine becomes [migraine]
//   codes in small letters     country: us becomes US
//   mailto:                    of an e-mail address is taken away
//
// A value in several lines stays, as does an item of a list that would be there twice.  Of a list
// only the first most_items are looked at: no listing may have more, and each costs a search.
//
// Thread promise: one thread for each guide.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "catalog/checker/fix/edit.h"
#include "catalog/checker/fix/guide.h"
#include "catalog/checker/tree.h"

namespace catalog::checker::fix {

inline constexpr std::size_t most_items = 60;

// `tree` was read from `text`; it is made what the text will say once the edits are made.
std::vector<Edit> value_mends(std::string_view text, const std::string& file, const Guide& guide,
                              Tree& tree);

}  // namespace catalog::checker::fix
