#include "query-service/search/text_index.h"

#include <xapian.h>

#include <algorithm>

#include "catalog/terms.h"

namespace query_service {

struct TextIndex::Open {
  Xapian::Database database;
  std::string path;

  catalog::Expected<std::vector<TextMatch>> matches(
      Xapian::Query::op how, const std::vector<std::string>& words,
      std::vector<std::string> (*terms_of)(std::string_view)) const try {
    std::vector<TextMatch> found;
    if (words.empty()) return found;
    std::vector<Xapian::Query> queries;
    for (const std::string& word : words) {
      // A word and its stems are one: whichever of them a listing holds counts the same.
      const auto terms = terms_of(word);
      queries.emplace_back(Xapian::Query::OP_SYNONYM, terms.begin(), terms.end());
    }
    Xapian::Enquire enquire(database);
    enquire.set_query(Xapian::Query(how, queries.begin(), queries.end()));
    enquire.set_docid_order(Xapian::Enquire::ASCENDING);
    const Xapian::MSet all = enquire.get_mset(0, database.get_doccount());
    for (auto match = all.begin(); match != all.end(); ++match)
      found.push_back({*match - 1, static_cast<float>(match.get_weight())});
    std::sort(found.begin(), found.end(),
              [](const TextMatch& left, const TextMatch& right) { return left.row < right.row; });
    return found;
  } catch (const Xapian::Error& error) {
    return catalog::failure(catalog::FailureKind::damaged,
                            path + " cannot be searched: " + error.get_description());
  }
};

TextIndex::TextIndex(std::unique_ptr<Open> open) : open_(std::move(open)) {}
TextIndex::~TextIndex() = default;
TextIndex::TextIndex(TextIndex&&) noexcept = default;
TextIndex& TextIndex::operator=(TextIndex&&) noexcept = default;

catalog::Expected<TextIndex> TextIndex::open(const std::string& path) try {
  return TextIndex(std::make_unique<Open>(Xapian::Database(path), path));
} catch (const Xapian::Error& error) {
  return catalog::failure(catalog::FailureKind::damaged,
                          path + " cannot be searched: " + error.get_description());
}

bool TextIndex::holds(const std::string& folded_word) const try {
  for (const std::string& term : catalog::terms_of(folded_word))
    if (open_->database.term_exists(term)) return true;
  return false;
} catch (const Xapian::Error&) {
  return false;
}

bool TextIndex::names(const std::string& folded_word) const try {
  return open_->database.term_exists(std::string(catalog::prefix::name) + folded_word);
} catch (const Xapian::Error&) {
  return false;
}

catalog::Expected<std::vector<TextMatch>> TextIndex::all_of(
    const std::vector<std::string>& words) const {
  return open_->matches(Xapian::Query::OP_AND, words, catalog::terms_of);
}

catalog::Expected<std::vector<TextMatch>> TextIndex::any_of(
    const std::vector<std::string>& words) const {
  return open_->matches(Xapian::Query::OP_OR, words, catalog::terms_of);
}

catalog::Expected<std::vector<TextMatch>> TextIndex::named(
    const std::vector<std::string>& words) const {
  return open_->matches(Xapian::Query::OP_AND, words, catalog::name_terms_of);
}

}  // namespace query_service
