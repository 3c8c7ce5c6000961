// shouting        a name or summary in capitals
// cure-claim      a promise of a cure: groups comfort and teach, and promise nothing
// html-in-text    HTML, which is shown to readers as it is written
// All are warnings: nothing of it harms a page.
#include <algorithm>

#include "catalog/checker/rules/rule.h"
#include "catalog/checker/rules/text_scan.h"
#include "catalog/text.h"

namespace catalog::checker::rules {
namespace {

void warn_of(Findings& findings, const ListingFile& listing, Position where, std::string rule,
             std::string message, std::string remedy) {
  complain(findings, listing, where, std::move(rule), std::move(message), std::move(remedy));
  findings.back().severity = Severity::warning;
}

// More than three words of four letters and more, all in capitals: a group's short name is not.
bool is_shouted(const std::string& text) {
  std::size_t long_words = 0;
  for (const Word& word : catalog::words(text)) {
    const std::string_view letters =
        std::string_view(text).substr(word.begin, word.end - word.begin);
    if (letters.size() < 4) continue;
    ++long_words;
    if (std::any_of(letters.begin(), letters.end(), [](char c) { return c >= 'a' && c <= 'z'; }))
      return false;
  }
  return long_words > 3;
}

// "cures fibromyalgia", "guaranteed relief", "pain-free in 30 days"; not "no cure", "find a cure".
bool promises_cure(const std::string& text) {
  const std::vector<Word> words = catalog::words(text);
  for (std::size_t at = 0; at < words.size(); ++at) {
    const std::string& word = words[at].folded;
    const std::string before = at > 0 ? words[at - 1].folded : "";
    const std::string after = at + 1 < words.size() ? words[at + 1].folded : "";
    if (word == "guaranteed" && is_one_of(after, {"relief", "cure", "results", "recovery"}))
      return true;
    if (is_one_of(word, {"cures", "miracle"}) && !is_one_of(before, {"no", "for", "of", "the"}))
      return true;
    if (is_one_of(word, {"cura", "curacion"}) && is_one_of(after, {"garantizada", "definitiva"}))
      return true;
  }
  return false;
}

// A tag: "<a href", "</b>", "<br/>"; not "<3" or "a < b".
bool has_tag(std::string_view text) {
  for (std::size_t at = text.find('<'); at != std::string_view::npos; at = text.find('<', at + 1)) {
    std::size_t next = at + 1;
    if (next < text.size() && (text[next] == '/' || text[next] == '!')) ++next;
    const bool begins = next < text.size() && ((text[next] >= 'a' && text[next] <= 'z') ||
                                               (text[next] >= 'A' && text[next] <= 'Z'));
    const std::size_t end = text.find('>', next);
    const std::string_view inside = text.substr(next, std::min(end, text.size()) - next);
    const bool is_link =
        inside.find("://") != std::string_view::npos && inside.find(' ') == std::string_view::npos;
    if (begins && end != std::string_view::npos && !is_link &&
        inside.find('@') == std::string_view::npos)
      return true;
  }
  return false;
}

}  // namespace

void plain_words(const ListingFile& listing, const Surroundings&, Findings& findings) {
  for (const char* key : {"name", "summary"})
    if (const Tree& value = listing.tree[key]; is_shouted(value.text))
      warn_of(findings, listing, value.where, "shouting", "this is in capitals",
              "write it with capitals where a sentence has them: screen readers spell out words in "
              "capitals");
  for (const char* key : {"summary", "description"})
    if (const Tree& value = listing.tree[key]; promises_cure(value.text))
      warn_of(findings, listing, value.where, "cure-claim", "this promises a cure",
              "say what people do there, not what it will do to them");
  each_scalar(listing.tree, [&](const std::string& key, const Tree& value) {
    if (has_tag(value.text))
      warn_of(findings, listing, value.where, "html-in-text",
              "\"" + key + "\" holds HTML, which readers would see as it is written",
              key == "description" ? "write CommonMark: **strong**, [text](https://example.org)"
                                   : "write plain words");
  });
}

}  // namespace catalog::checker::rules
