// What somebody says of a listing, as the one line of its file that changes.
//
//   confirmation(listing, "website", 2026-11-29).lines
//     -> verified: {on: 2019-05-01, how: website}  becomes  {on: 2026-11-29, how: website}
//   correction(listing, "phone", "+1 555-555-0100", workshop).lines
//     -> "  phone: +1 555-555-0199"  becomes  "  phone: +1 555-555-0100"
//
// A value is judged as the checker would judge the whole listing with it.
//
// Thread promise: as of the workshop, one thread for one.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "catalog/checker/form/draft.h"
#include "catalog/listing.h"

namespace query_service {

// Lines of a listing's file, as they are and as they should be.
struct LineChange {
  std::string before = {};  // empty: the lines are added
  std::string after = {};
};

struct Change {
  std::string what = {};   // "confirm", a field's name, "ended", "other"; empty: nothing said yet
  std::string value = {};  // how it was confirmed; what would be right
  std::optional<LineChange> lines = {};  // nothing where what was said is no line, or is wrong
  std::vector<catalog::checker::form::Remark> remarks = {};  // what is wrong with the value
};

inline constexpr std::string_view ways_to_confirm[] = {"website", "phone", "email", "visit",
                                                       "source"};

// What may be said to be wrong of this listing: those of its fields that stand in one line, then
// "ended" and "other".
std::vector<std::string> correctable(const catalog::Listing& listing);

// `how`: one of ways_to_confirm; anything else is nothing said yet.
Change confirmation(const catalog::Listing& listing, const std::string& how, catalog::Day today);
Change correction(const catalog::Listing& listing, const std::string& what,
                  const std::string& value, const catalog::checker::form::Workshop& workshop);

}  // namespace query_service
