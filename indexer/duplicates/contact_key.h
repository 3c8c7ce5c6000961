// Ways to reach a group in the form in which two writings of one are equal.
//
//   phone_keys("+1 (603) 555-0123", "US")           -> 35550123
//   phone_keys("603-555-0123 or 603-555-0124 ext. 7", "US")  -> 35550123, 35550124x7
//   phone_keys("988", "US")                         -> US988
//   link_key("http://www.Example.org/group/?utm_source=x#top")  -> example.org/group
//   mail_key("Office@Example.org")                  -> office@example.org
//
// Any bytes may come.  Pure, for any thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace indexer::duplicates {

// One for each number in the text.  The last eight digits, with the extension, are the same with
// and without the codes of the country and the trunk, whose lengths differ from country to country
// (ITU-T E.164); what is shorter is of its country alone.  Capitals are the letters of a dial.
std::vector<std::string> phone_keys(std::string_view text, std::string_view country);

// Host, path and query; without scheme, www, port, tracking parameters, index page and last slash.
std::string link_key(std::string_view url);

// Of a key of link_key: whether it leads to a whole site, and the site.
bool is_home(std::string_view key);
std::string_view host_of(std::string_view key);

std::string mail_key(std::string_view address);

}  // namespace indexer::duplicates
