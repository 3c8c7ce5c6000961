#include "indexer/diff/report_words.h"

#include <algorithm>

#include "catalog/nearest.h"
#include "indexer/duplicates/probable_duplicates.h"

namespace indexer::diff {
namespace {

std::string counted(std::size_t count, const char* one) {
  return std::to_string(count) + " " + one + (count == 1 ? "" : "s");
}

}  // namespace

std::vector<std::string> notes_of(const Change& change) {
  std::vector<std::string> notes;
  if (!change.former_file.empty()) notes.push_back("It was " + change.former_file + ".");
  if (change.fate == Fate::renamed && !change.lacks_formerly)
    notes.push_back("Its address /listings/" + change.former_id + " will lead here.");
  if (change.lacks_formerly)
    notes.push_back("Its address /listings/" + change.former_id + " would break: add formerly: [" +
                    change.former_id + "].");
  if (!change.unreadable.empty()) notes.push_back(change.unreadable);
  const bool is_same_to_readers =
      change.fate != Fate::added && change.fate != Fate::removed && change.unreadable.empty() &&
      std::all_of(change.facts.begin(), change.facts.end(),
                  [](const Fact& fact) { return fact.before == fact.after; });
  if (is_same_to_readers)
    notes.push_back(change.hides_values            ? "Nothing that may be shown here changes."
                    : change.fate == Fate::changed ? "Nothing changes for readers: only how the "
                                                     "file is written."
                                                   : "What it says is as before.");
  if (change.hides_values) notes.push_back("Something in it is private, and is not shown here.");
  return notes;
}

std::string text_of(const Duplicate& duplicate) {
  return duplicate.id + " (\"" + duplicate.name + "\", " + duplicate.file + "): score " +
         duplicates::score_text(duplicate.score) + ", for " + duplicate.agrees +
         "; if they are different groups, write distinct_from: [" + duplicate.id + "]";
}

std::string text_of(const Complaints& complaints) {
  if (complaints.worst.empty()) return "";
  std::string text;
  if (complaints.errors > 0) text = counted(complaints.errors, "error");
  if (complaints.warnings > 0)
    text += (text.empty() ? "" : ", ") + counted(complaints.warnings, "warning");
  const bool is_one = complaints.errors + complaints.warnings == 1;
  return text + (is_one ? ": " : ", the worst: ") + complaints.worst +
         "; kith-index check tells what would be right";
}

std::string text_of(const Consequence& consequence) {
  return consequence.remedy.empty() ? consequence.message
                                    : consequence.message + ": " + consequence.remedy;
}

std::string text_of(const VocabularyChange& change) {
  std::string text;
  const auto add = [&](const std::vector<std::string>& words, const char* what) {
    if (!words.empty())
      text += (text.empty() ? "" : ", ") + std::to_string(words.size()) + " " + what + " (" +
              files_text(words) + ")";
  };
  add(change.added, "added");
  add(change.removed, "removed");
  add(change.renamed, "renamed");
  add(change.changed, "changed otherwise");
  return change.vocabulary + ": " + text;
}

std::string files_text(const std::vector<std::string>& files) {
  constexpr std::size_t most = 10;
  const std::size_t told = std::min(files.size(), most);
  std::string text = catalog::joined(std::span(files).first(told));
  if (files.size() > told) text += " and " + std::to_string(files.size() - told) + " more";
  return text;
}

}  // namespace indexer::diff
