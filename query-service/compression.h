// gzip (RFC 1952), by libdeflate: what an answer looks like on its way to a reader who can unpack
// it.
//
//   packed(page)                     for an answer that is made once and sent once
//   packed(style_sheet, Effort::best) for a file that is packed once and sent for days
//
// The same text always packs to the same bytes.  Thread promise: any number at once.
#pragma once

#include <string>
#include <string_view>

namespace query_service {

enum class Effort { quick, best };

std::string packed(std::string_view text, Effort effort = Effort::quick);

}  // namespace query_service
