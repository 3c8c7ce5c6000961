// Where a change of the directory's files goes: to a page of the project's repository, or a letter.
//
//   new_file_url("https://github.com/example/kith", "data/listings/us/x.yaml", "name: X\n")
//     -> https://github.com/example/kith/new/main?filename=data/listings/us/x.yaml&value=name%3A...
//
// Pure, for any thread.  Source: GitHub's "creating new files" and "editing files" pages, which
// Gitea and Forgejo have at addresses of their own.
#pragma once

#include <string>
#include <string_view>

namespace query_service {

// Each is empty where it is not known whereto, or where the address would be longer than servers
// and mail programs take.
std::string new_file_url(const std::string& repository, std::string_view file,
                         std::string_view content);
std::string edit_file_url(const std::string& repository, std::string_view file);
// A letter to whoever looks after the directory: a mail, or a page of theirs that takes a title and
// a text.
std::string letter_url(const std::string& to, std::string_view subject, std::string_view body);

}  // namespace query_service
