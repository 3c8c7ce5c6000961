#include "indexer/diff/report_text.h"

#include <algorithm>

#include "catalog/nearest.h"
#include "catalog/text.h"
#include "indexer/diff/report_words.h"
#include "indexer/duplicates/probable_duplicates.h"

namespace indexer::diff {
namespace {

constexpr std::size_t label_width = 22;

class Writer {
 public:
  explicit Writer(bool colour) : colour_(colour) {}

  void line(const std::string& line) { text_ += safe(line) + '\n'; }
  void heading(const std::string& line) { text_ += painted("1", safe(line)) + '\n'; }

  // A sign and a text, whose further lines stand below its first.
  void told(const std::string& label, char sign, const std::string& text) {
    const std::size_t used = catalog::character_count(label);
    std::string start =
        "  " + label + std::string(used < label_width ? label_width - used : 1, ' ');
    for (std::size_t begin = 0; begin <= text.size();) {
      const std::size_t end = std::min(text.find('\n', begin), text.size());
      const std::string line = std::string(1, sign) + ' ' + safe(text.substr(begin, end - begin));
      text_ += start + (sign == '+'   ? painted("32", line)
                        : sign == '-' ? painted("31", line)
                                      : line);
      while (text_.ends_with(' ')) text_.pop_back();
      text_ += '\n';
      start.assign(2 + label_width, ' ');
      begin = end + 1;
    }
  }

  // The label stands at the first alone.
  void list(const std::string& label, char sign, const std::vector<std::string>& texts) {
    for (const std::string& text : texts) told(&text == &texts.front() ? label : "", sign, text);
  }

  std::string take() { return std::move(text_); }

 private:
  std::string painted(const char* code, const std::string& text) const {
    return colour_ ? "\033[" + std::string(code) + "m" + text + "\033[0m" : text;
  }
  static std::string safe(std::string text) {
    std::replace_if(
        text.begin(), text.end(),
        [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }, '?');
    return text;
  }

  bool colour_;
  std::string text_;
};

std::string capitals(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(),
                 [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; });
  return text;
}

void write_facts(const Change& change, Writer& out) {
  for (const Fact& fact : change.facts) {
    if (fact.before == fact.after) {
      out.told(fact.label, ' ', fact.after);
      continue;
    }
    if (!fact.before.empty()) out.told(fact.label, '-', fact.before);
    if (!fact.after.empty()) out.told(fact.before.empty() ? fact.label : "", '+', fact.after);
  }
}

void write_searches(const std::string& label, char sign, std::vector<std::string> searches,
                    Writer& out) {
  const std::size_t all = searches.size();
  if (all > most_searches_told) {
    searches.resize(most_searches_told);
    searches.push_back("and " + std::to_string(all - most_searches_told) + " more");
  }
  out.list(label, sign, searches);
}

void write(const Change& change, Writer& out) {
  out.line("");
  out.heading(capitals(to_text(change.fate)) + "  " + change.name + " (" + change.id + ")");
  out.line("  " + change.file);
  for (const std::string& note : notes_of(change)) out.line("  " + note);
  write_facts(change, out);
  if (change.dates_differ) {
    out.list("Next dates", '-', change.dates_before);
    out.list(change.dates_before.empty() ? "Next dates" : "", '+', change.dates_after);
  }
  out.list("Place", ' ', change.places);
  for (const Duplicate& duplicate : change.duplicates)
    out.told("Perhaps listed twice", '!', text_of(duplicate));
  write_searches("Searches that find it", '+', change.found_by, out);
  write_searches("... that do no more", '-', change.not_found_by, out);
  if (const std::string complaints = text_of(change.complaints); !complaints.empty())
    out.told("The checker says", '!', complaints);
}

}  // namespace

std::string report_text(const Report& report, bool colour) {
  Writer out(colour);
  out.heading(summary_of(report));
  for (const VocabularyChange& change : report.vocabularies) out.line(text_of(change));
  if (!report.consequences.empty()) {
    out.line("");
    out.heading("WHAT FOLLOWS FOR OTHERS");
    for (const Consequence& consequence : report.consequences) {
      out.told(consequence.about, ' ', text_of(consequence));
      if (!consequence.files.empty()) out.told("", ' ', files_text(consequence.files));
    }
  }
  for (const Change& change : report.changes) write(change, out);
  return out.take();
}

}  // namespace indexer::diff
