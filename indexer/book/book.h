// The rules of a listing, each on a page of its own: what it says, why, and what is wrong and
// right.
//
//   page_of("link-tracker")->says   -> "A link carries no parameter that tells who sent its
//   reader."
//
// `kith-index check --explain RULE` prints a page, `--explain all` the whole book as
// catalog/checker/rules/README.md has it.  A test holds each page to the checker: what is wrong
// there breaks this rule and no other, and what is right breaks none.
//
// Thread promise: constant; any number of threads may read.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace indexer::book {

// An example shows the lines that matter.  The lines around them are those of smallest_listing,
// whose keys it replaces; "# without: place" says which of them are not there.  "# whole file" says
// that nothing is around it, and "# file: us/name.yaml" how the file is called.
struct Page {
  const char* id;  // as findings name it
  const char* says;
  const char* why;
  const char* bad;
  const char* good;
  // Where the example concerns more than one listing, or bytes that a page cannot show.
  bool is_shown_elsewhere = false;
};

struct Chapter {
  const char* title;
  std::span<const Page> pages;
};

std::span<const Chapter> chapters();

// Null where no rule has this id.
const Page* page_of(std::string_view id);

// For people at a terminal.
std::string text_of(const Page& page);

// The whole book as Markdown.
std::string markdown();

extern const char* const smallest_listing;

// In the order of the book.
std::span<const Page> shape_pages();
std::span<const Page> sense_pages();
std::span<const Page> schedule_pages();
std::span<const Page> safety_pages();
std::span<const Page> tree_pages();

}  // namespace indexer::book
