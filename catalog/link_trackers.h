// Parameters that others add to links so as to learn how their reader came: by which mail,
// advertisement or app.  No listing keeps them, and no address of ours means anything by them.
//
//   is_link_tracker("utm_source")  -> true
//   is_link_tracker("FBCLID")      -> true
//   is_link_tracker("id")          -> false
//
// The names are those that Facebook, Google, Microsoft, mail services and the like add; a new one
// is a word in the list.  Pure, for any thread.
#pragma once

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>

namespace catalog {

// A parameter's name, decoded or not, in small letters or capitals.
inline bool is_link_tracker(std::string_view name) {
  constexpr std::string_view trackers[] = {
      "__cft__[0]", "__tn__",     "_ga",      "_gl",     "_hsenc",  "_hsmi",      "dclid",
      "fbclid",     "gad_source", "gbraid",   "gclid",   "igsh",    "igshid",     "li_fat_id",
      "mc_cid",     "mc_eid",     "mibextid", "mkt_tok", "msclkid", "oly_enc_id", "srsltid",
      "ttclid",     "twclid",     "vero_id",  "wbraid",  "yclid"};
  std::string small(name);
  for (char& c : small)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return small.starts_with("utm_") ||
         std::find(std::begin(trackers), std::end(trackers), small) != std::end(trackers);
}

}  // namespace catalog
