// A telephone number in one form: E.164, with spaces for people.
//
//   mended_phone("(617) 555-0123", "US")        -> "+1 617 555 0123"
//   mended_phone("tel:+1-617-555-0123", "")     -> "+1 617 555 0123"
//   mended_phone("+44 (0)20 7946 0018", "")     -> "+44 20 7946 0018"
//   mended_phone("1-800-EXAMPLE", "US")         -> itself, as all that is not one plain number
//   mended_phone("020 7946 0018", "GB")         -> itself
//
// Mended is what is unmistakable: a number that begins with +, and one of ten digits (or eleven
// after a 1) in a country of the North American plan.  Elsewhere a number without its + may be a
// short, shared or free one that is dialled only as it stands, so it is left; so are letters,
// extensions, several numbers in one text, and all that a phone could not dial.
//
// Any bytes may come.  Mended twice is mended once.  Pure, for any thread.
// Sources: ITU-T E.164 and E.123; the North American Numbering Plan (NXX-NXX-XXXX, N from 2 to 9,
// no area code N11).
#pragma once

#include <string>
#include <string_view>

namespace catalog::checker::fix {

// `country` is an ISO 3166 code of two letters, or empty where it is not known.
std::string mended_phone(std::string_view number, std::string_view country);

}  // namespace catalog::checker::fix
