// Text on its way into HTML and into addresses.
#pragma once

#include <string>
#include <string_view>

namespace query_service {

// & < > " ' as entities.
std::string escaped_html(std::string_view text);

// The same, with what stands between \1 and \2 in <b>.
std::string marked_html(std::string_view text);

// Percent-encoded for the query of an address: all but letters, digits and -._~
std::string percent_encoded(std::string_view text);

// CommonMark to HTML in safe mode: no HTML of the author's passes, nor any link that runs a script,
// opens a file or carries its own data.
std::string commonmark_html(std::string_view text);

}  // namespace query_service
