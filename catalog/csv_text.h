// Rows as text that spreadsheets open.  Source: RFC 4180.
//
//   csv_text({{"name", "city"}, {"Harbor \"H\" Group", "Tulsa, OK"}})
//     -> <byte order mark>name,city CR LF "Harbor ""H"" Group","Tulsa, OK" CR LF
//
// The byte order mark says that it is UTF-8: without it Excel shows "CÃ¡diz".  Any text may come.
//
// What a spreadsheet would run or reckon (a cell that begins with = + - @, also full-width, after
// white space or not, also after a semicolon) gets an apostrophe before it, as OWASP advises ("CSV
// Injection").  So does a telephone number that begins with +: "+1-800-555-0100" would be shown as
// -1454.
//
// Pure, for any thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace catalog {

using CsvRow = std::vector<std::string>;

std::string csv_text(const std::vector<CsvRow>& rows);

// One cell: made harmless, and between quotation marks where it needs them.  Control characters
// become spaces.
std::string csv_cell(std::string_view text);

}  // namespace catalog
