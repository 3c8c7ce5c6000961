#include "indexer/book/book.h"

namespace indexer::book {
namespace {

// The lines of an example, each behind a margin.
std::string indented(std::string_view text, std::string_view margin) {
  std::string all;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    all += std::string(margin) + std::string(text.substr(0, end)) + '\n';
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return all;
}

}  // namespace

const char* const smallest_listing =
    "name: Lighthouse Pain Circle\n"
    "summary: Monthly peer meeting for anyone in the Boston area who lives with chronic pain.\n"
    "conditions: [chronic-pain]\n"
    "format: in-person\n"
    "meets: 2nd Friday of the month, 11:00-12:30\n"
    "place:\n"
    "  venue: Lighthouse Library\n"
    "  city: Arlington\n"
    "  region: MA\n"
    "  country: US\n"
    "contact:\n"
    "  website: https://example.org/group\n"
    "verified: {on: 2026-05-01, how: website}\n"
    "source: https://example.org/group/meetings\n";

std::span<const Chapter> chapters() {
  static const Chapter all[] = {{"Shape: what a file may hold", shape_pages()},
                                {"Sense: what facts go together", sense_pages()},
                                {"Times: when it meets", schedule_pages()},
                                {"Safety: what stays private", safety_pages()},
                                {"The tree: listings among each other", tree_pages()}};
  return all;
}

const Page* page_of(std::string_view id) {
  for (const Chapter& chapter : chapters())
    for (const Page& page : chapter.pages)
      if (page.id == id) return &page;
  return nullptr;
}

std::string text_of(const Page& page) {
  return std::string(page.id) + "\n\n" + page.says + '\n' + page.why + "\n\nWrong:\n\n" +
         indented(page.bad, "  ") + "\nRight:\n\n" + indented(page.good, "  ");
}

std::string markdown() {
  std::string all =
      "# The rules of a listing\n\n"
      "Written by `tools/rule_book`; `kith-index check --explain RULE` prints one page of it. An\n"
      "example shows the lines that matter of a listing that is otherwise right.\n";
  for (const Chapter& chapter : chapters()) {
    all += std::string("\n## ") + chapter.title + '\n';
    for (const Page& page : chapter.pages)
      all += std::string("\n### ") + page.id + "\n\n" + page.says + ' ' + page.why +
             "\n\nWrong:\n\n```yaml\n" + page.bad + "\n```\n\nRight:\n\n```yaml\n" + page.good +
             "\n```\n";
  }
  return all;
}

}  // namespace indexer::book
