#include "indexer/book/book.h"

namespace indexer::book {

std::span<const Page> tree_pages() {
  static const Page all[] = {
      {"file-name", "A file's name is small letters, figures and hyphens, and ends in .yaml.",
       "It is the listing's address for ever.", "# file: us/Lighthouse Circle.yaml",
       "# file: us/lighthouse-circle.yaml"},
      {"duplicate-id", "No two files have the same name, in any folder, or one former id.",
       "The name is the listing's address.", "# file: us/lighthouse-circle.yaml, twice",
       "# file: us/lighthouse-circle-arlington.yaml", true},
      {"probable-duplicate", "A group is listed once.",
       "An error from a likeness of 0.85, a warning below. If they are two, say so in either file.",
       "# a second file for the group that another file has",
       "distinct_from: [other-example-group]", true},
      {"unknown-listing", "see_instead: and organization: name listings that there are.",
       "A link that leads nowhere helps nobody.",
       "status: closed\nclosed_on: 2026-03\nsee_instead: [no-such-circle]",
       "status: closed\nclosed_on: 2026-03"},
      {"not-organization", "organization: names an organization's listing, or is a name.",
       "Readers are led to who runs the group.",
       "organization: lighthouse-evening-circle   # the id of a group",
       "organization: The Lighthouse Office", true},
      {"vocabulary-entry", "An entry of a vocabulary has an id and labels.",
       "Both languages need a word for it.", "- id: new-condition",
       "- id: new-condition\n  label: {en: New condition, es: Condición nueva}", true},
      {"vocabulary-id", "An id stands once in its vocabulary, and its broader one is there.",
       "Searches follow it.", "- id: lupus (twice)", "- id: lupus", true},
  };
  return all;
}

}  // namespace indexer::book
