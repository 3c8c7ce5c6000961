// The conditions that a listing's text names beside those it states.
//
// A group for chronic pain whose summary says "people with fibromyalgia, migraine and more" is
// worth showing to someone who asks for fibromyalgia, below the groups that are for it.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "catalog/lexicon.h"
#include "catalog/listing.h"
#include "indexer/vocabulary_files.h"

namespace indexer {

// Thread promise: const functions may be called from several threads at once.
class MentionFinder {
 public:
  // Both outlive it.
  MentionFinder(const Vocabularies& vocabularies, const catalog::Lexicon& lexicon);

  // By what the name, summary and description say, in names and abbreviations that are always
  // understood; without those stated, or wider than one stated.  In ascending order.
  std::vector<catalog::Ordinal> mentioned_conditions(const catalog::Listing& listing) const;

 private:
  std::set<std::string> conditions_named(std::string_view text) const;
  bool may_begin_name(const catalog::PhraseKeys& keys) const;

  const catalog::Vocabulary& conditions_;
  const catalog::Lexicon& lexicon_;
  // The keys of what names a condition, each kind in ascending order.  Few words of a text begin
  // one, and of the others nothing longer needs to be looked up.
  std::vector<std::string> exact_, plural_, joined_;
};

}  // namespace indexer
