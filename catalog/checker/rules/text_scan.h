// What stands in running text that is not running text: telephone numbers, e-mail addresses, links.
//
//   telephone_numbers("call 617-555-0100 or 2024-2025") -> one span, of "617-555-0100"
//   link_parts("https://user:word@example.org/a?utm_source=x")
//     -> userinfo "user:word", host "example.org", query {"utm_source"}
//
// Any UTF-8 may come; each costs time in proportion to the text.  Pure, for any thread.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "catalog/checker/listing_file.h"

namespace catalog::checker::rules {

// Bytes [begin, end) of a text.
struct TextSpan {
  std::size_t begin = 0;
  std::size_t end = 0;
};

// Nine to fifteen digits, or seven written as 555-0100; never a date, a span of years, a book's
// number, or what stands in a link.
std::vector<TextSpan> telephone_numbers(std::string_view text);

std::vector<TextSpan> email_addresses(std::string_view text);

// What begins with http:// or https://, up to a blank, quote, bracket or the full stop behind it.
std::vector<TextSpan> links(std::string_view text);

struct LinkParts {
  std::string_view userinfo;  // before the @; empty where there is none
  std::string_view host;      // without a port, as written
  std::string_view path;      // begins with a slash, or empty
  std::vector<std::string_view> query_names;
};
LinkParts link_parts(std::string_view link);

// Calls with each scalar of a listing, in the order written, and the key that it stands under
// ("street"; of a list, the list's key).
void each_scalar(const Tree& tree,
                 const std::function<void(const std::string& key, const Tree& value)>& call);

// Whether it is among these, as small letters.
bool is_one_of(std::string_view word, std::initializer_list<std::string_view> all);

// ASCII letters made small; what stands in addresses.
std::string small_letters(std::string_view text);

}  // namespace catalog::checker::rules
