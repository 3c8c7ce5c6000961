#include "indexer/book/book.h"

namespace indexer::book {

std::span<const Page> shape_pages() {
  static const Page all[] = {
      {"missing-key", "Every listing has the keys that readers need.",
       "Without a summary nobody knows what it is; without verified: nobody knows if it is true.",
       "# without: summary", "summary: Monthly peer meeting for anyone who lives with pain."},
      {"unknown-key", "A key is one of those that a listing may have.",
       "A misspelt key would be lost without a word.",
       "langauges: [en, es]", "languages: [en, es]"},
      {"wrong-type", "A value is of the kind that its key needs: a text, a number, a list.",
       "A list of one is still a list.", "conditions: chronic-pain", "conditions: [chronic-pain]"},
      {"not-one-of", "Where a key has fixed words, the value is one of them.",
       "Searches filter by these words.", "format: in person", "format: in-person"},
      {"wrong-form", "Links, dates, ids and codes are written in their form.",
       "Programs read them.", "source: www.example.org/meetings",
       "source: https://example.org/meetings"},
      {"wrong-size", "Texts are long enough to say something, and short enough to be read.",
       "A tired reader reads two sentences.", "summary: Pain.",
       "summary: Monthly peer meeting for anyone who lives with pain."},
      {"duplicate-key", "A key stands once.", "Of two values one would be lost.",
       "cost: free\ncost: donation", "cost: donation"},
      {"blank-text", "A text in quotes is not empty.", "What is not known is left out.",
       "led_by: \"\"", "led_by: peer"},
      {"yaml-syntax", "The file is YAML.",
       "A text that holds \": \" or \" #\" stands in quotes.",
       "summary: Monthly: peer meeting for anyone who lives with pain.",
       "summary: \"Monthly: peer meeting for anyone who lives with pain.\""},
      {"yaml-feature", "A listing uses plain YAML: no anchors, references, tags or second document.",
       "Whoever reads the file should see each value where it stands.",
       "conditions: &mine [chronic-pain]", "conditions: [chronic-pain]"},
      {"tab", "Lines are indented by spaces.", "YAML knows no tabs there.",
       "place:\n\tcountry: US", "place:\n  country: US"},
      {"control-character", "A text has no characters that cannot be seen.",
       "They can hide what a file says.", "led_by: \"peer\\u0007\"", "led_by: peer"},
      {"not-utf8", "The file is UTF-8 without a byte order mark.",
       "Other encodings turn names into noise.", "name: (bytes of another encoding)",
       "name: Círculo del Faro", true},
      {"file-too-large", "A file has at most 64 KiB.", "One file is one listing.",
       "description: (64 KiB of text)", "description: A paragraph or two.", true},
      {"too-many", "A file has at most 2,000 values.", "One file is one listing.",
       "meets: (a list of 2,000)", "meets: every Tuesday 18:00", true},
      {"too-deep", "Values are nested at most 8 levels deep.", "A listing needs no more than 4.",
       "cost: [[[[[[[[[free]]]]]]]]]", "cost: free"},
      {"html-in-text", "Texts hold no HTML.", "Readers would see it as it is written.",
       "description: A <b>warm</b> group with a circle of chairs.",
       "description: A **warm** group with a circle of chairs."},
      {"shouting", "Names and summaries are not written in capitals.",
       "Screen readers spell capitals out, and they are hard to read.",
       "summary: MONTHLY MEETING FOR EVERYONE WHO LIVES WITH CHRONIC PAIN",
       "summary: Monthly meeting for everyone who lives with chronic pain"},
  };
  return all;
}

}  // namespace indexer::book
