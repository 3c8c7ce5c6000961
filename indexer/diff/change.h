// What a change does to the published directory, ready to be told: as text, JSON or a page.
//
// Every text here may be shown to anyone: what a finding calls private, and the door of a group
// whose address is not public, have been left out before (hidden_values.h).
#pragma once

#include <string>
#include <vector>

#include "indexer/checker.h"

namespace indexer::diff {

enum class Fate {
  added,
  removed,
  changed,
  moved,    // to another folder; its address stays
  renamed,  // its id is another, and so is its address
};

// One line of the card.  Equal texts where nothing changed; empty where there is nothing to say.
struct Fact {
  std::string label;
  std::string before = {};
  std::string after = {};
  bool operator==(const Fact&) const = default;
};

struct Duplicate {
  std::string id;
  std::string name;
  std::string file;
  double score = 0;  // 0..1
  std::string agrees = {};
  Severity severity = Severity::warning;
};

// What the checker says of the file as it is proposed.
struct Complaints {
  std::size_t errors = 0;
  std::size_t warnings = 0;
  std::string worst = {};  // the first error, else the first warning, with its place
};

struct Change {
  Fate fate = Fate::changed;
  std::string id = {};
  std::string name = {};
  std::string file = {};         // below the data folder: listings/us/ma/lighthouse.yaml
  std::string former_id = {};    // of what was renamed
  std::string former_file = {};  // of what was moved or renamed
  bool lacks_formerly = false;   // renamed, and its old address would break
  std::string unreadable = {};   // why there is no card of the file as it is proposed
  bool hides_values = false;     // something private was left out
  std::vector<Fact> facts = {};
  bool dates_differ = false;  // only then are they told
  std::vector<std::string> dates_before = {};
  std::vector<std::string> dates_after = {};
  std::vector<std::string> places = {};  // what became of where it is, in sentences
  std::vector<Duplicate> duplicates = {};
  Complaints complaints = {};
  std::vector<std::string> found_by = {};      // searches that fit it now, and did not before
  std::vector<std::string> not_found_by = {};  // searches that it fitted before, and does no more
};

// What becomes of other listings, or of an address.
struct Consequence {
  std::string about;  // the id that is gone or has changed
  std::string message;
  std::string remedy = {};
  std::vector<std::string> files = {};  // in which it would be put right
};

struct VocabularyChange {
  std::string vocabulary;               // conditions
  std::vector<std::string> added = {};  // ids
  std::vector<std::string> removed = {};
  std::vector<std::string> renamed = {};  // "old-id → new-id", or an id whose label is another
  std::vector<std::string> changed = {};  // in anything else
};

struct Report {
  std::vector<Change> changes = {};  // by file
  std::size_t unchanged = 0;
  std::vector<Consequence> consequences = {};
  std::vector<VocabularyChange> vocabularies = {};
};

// "2 added, 1 changed, 1 removed; 930 as before"
std::string summary_of(const Report& report);

// added, removed, ...
const char* to_text(Fate fate);

}  // namespace indexer::diff
