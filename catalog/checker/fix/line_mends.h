// What can be mended in a file before it is read as YAML: its bytes and lines.
//
//   a byte order mark                     taken away
//   \r\n, and lines of both kinds         \n; a \r at the end of the file is half of one
//   a tab that indents                    two spaces, one level; only in a file that is indented
//                                         by tabs alone, since a tab among spaces has no one width
//   spaces and tabs at the end of a line  taken away, save in a block of text (| or >), where two
//                                         of them are a line break of CommonMark
//   no line end at the end                added
//   letters and accents apart             put together (Unicode's NFC)
//
// Bytes that are not UTF-8, or hold a NUL, are of a file in another encoding: they stay as they
// are. Any bytes may come.  Mended twice is mended once.  Pure, for any thread.
#pragma once

#include <string>
#include <string_view>

namespace catalog::checker::fix {

std::string line_mended(std::string_view text);

}  // namespace catalog::checker::fix
