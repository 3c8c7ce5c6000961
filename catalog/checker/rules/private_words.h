// Words by which what is one person's own is told from what is an office's.
//
//   is_mail_provider("gmail.com")                         -> true
//   has_role_word("painsupport")                          -> true
//   names_person("Call Jane Example at 617-555-0100")     -> true
//   names_person("Call the Pain Center at 617-555-0100")  -> false
//
// Pure, for any thread.
#pragma once

#include <string_view>

namespace catalog::checker::rules {

// A host, in small letters, that gives an address to everyone.
bool is_mail_provider(std::string_view host);

// Whether the letters before an @ hold a word of an office or a group: info, support, grupo.
bool has_role_word(std::string_view letters);

// Whether a text tells to call, write to or ask for someone by name, or gives a name and beside it
// a number: "ask for Jane", "Jane Example (617-555-0100)", "llame a Juana".
bool names_person(std::string_view text);

}  // namespace catalog::checker::rules
