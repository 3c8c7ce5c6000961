// What a check complained of, short enough to compare in one line: "duplicate-key 2:1; tab 3:1".
#pragma once

#include <map>
#include <string>

#include "catalog/checker/known_listings.h"
#include "catalog/checker/reader/yaml.h"
#include "catalog/checker/rules/rule.h"
#include "indexer/lexicon.h"
#include "tests/support/directory.h"

namespace tests {

inline std::string spots(const indexer::Findings& findings) {
  std::string all;
  for (const indexer::Finding& finding : findings)
    all += (all.empty() ? "" : "; ") + finding.rule + ' ' + std::to_string(finding.where.line) +
           ':' + std::to_string(finding.where.column);
  return all;
}

inline bool mentions(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

inline indexer::ListingFile listing_file(const std::string& id, const std::string& yaml) {
  indexer::Findings findings;
  auto tree = catalog::checker::parse_yaml(yaml, id + ".yaml", findings);
  return {id + ".yaml", id, tree ? std::move(*tree) : indexer::Tree{}};
}

// The project's own vocabularies, and the small gazetteer of the tests; read once.
inline const indexer::Vocabularies& vocabularies() {
  static const indexer::Vocabularies all = [] {
    indexer::Findings findings;
    return *indexer::read_vocabularies(KITH_SOURCE "/data", findings);
  }();
  return all;
}

inline const indexer::Gazetteer& gazetteer() {
  static const indexer::Gazetteer small(*indexer::read_gazetteer(KITH_SOURCE "/tests/support"));
  return small;
}

inline const catalog::Lexicon& lexicon() {
  static const catalog::Lexicon all(
      indexer::lexicon_of(vocabularies(), gazetteer().ordinary_words()));
  return all;
}

// What one rule says about one listing, among others by their ids.
inline indexer::Findings ruled(catalog::checker::rules::Rule rule,
                               const indexer::ListingFile& listing,
                               const std::vector<indexer::ListingFile>& others = {}) {
  std::vector<indexer::ListingFile> all = others;
  all.push_back(listing);
  const catalog::checker::FilesKnown listings(all);
  indexer::Findings findings;
  catalog::checker::ZoneClocks clocks(test_day);
  rule(listing, {vocabularies(), gazetteer(), listings, test_day, clocks}, findings);
  return findings;
}

inline indexer::Findings ruled(catalog::checker::rules::Rule rule, const std::string& yaml,
                               const std::vector<indexer::ListingFile>& others = {}) {
  return ruled(rule, listing_file("lighthouse", yaml), others);
}

}  // namespace tests
