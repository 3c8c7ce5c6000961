#include "query-service/search/word_postings.h"

#include <algorithm>
#include <cassert>
#include <numeric>

namespace query_service {

WordPostings::WordPostings(const Xapian::Database& database,
                           const std::vector<std::string>& terms) {
  assert(terms.size() <= terms_.size());
  for (const std::string& term : terms) {
    with_each_.push_back(database.get_termfreq(term));
    // A word is often its own stem in one language, and has no stem of its own in the other.
    if (with_each_.back() == 0) continue;
    Term& next = terms_[size_++];
    next.at = database.postlist_begin(term);
    next.end = database.postlist_end(term);
    settle(next);
  }
  settle();
}

std::uint32_t WordPostings::count() const {
  std::uint32_t count = 0;
  for (std::size_t at = 0; at < size_; ++at)
    if (terms_[at].document == document_) count += terms_[at].at.get_wdf();
  return count;
}

void WordPostings::next() {
  for (std::size_t at = 0; at < size_; ++at)
    if (terms_[at].document == document_) {
      ++terms_[at].at;
      settle(terms_[at]);
    }
  settle();
}

void WordPostings::skip_to(Xapian::docid document) {
  if (document_ >= document) return;
  for (std::size_t at = 0; at < size_; ++at)
    if (terms_[at].document < document) {
      terms_[at].at.skip_to(document);
      settle(terms_[at]);
    }
  settle();
}

std::uint64_t WordPostings::most() const {
  return std::accumulate(with_each_.begin(), with_each_.end(), std::uint64_t{0});
}

void WordPostings::settle() {
  document_ = none;
  for (std::size_t at = 0; at < size_; ++at) document_ = std::min(document_, terms_[at].document);
}

}  // namespace query_service
