#include "query-service/search/text_match.h"

#include <xapian.h>

#include <algorithm>

#include "catalog/terms.h"

namespace query_service {
namespace {

// A word and its stems are one: whichever of them a listing holds counts the same.
Xapian::Query query_for(const std::vector<std::string>& terms) {
  return {Xapian::Query::OP_SYNONYM, terms.begin(), terms.end()};
}

Xapian::Query all_of(const std::vector<std::string>& words,
                     std::vector<std::string> (*terms_of)(std::string_view)) {
  std::vector<Xapian::Query> queries;
  for (const std::string& word : words) queries.push_back(query_for(terms_of(word)));
  return {Xapian::Query::OP_AND, queries.begin(), queries.end()};
}

Xapian::MSet every_match(const Xapian::Database& index, const Xapian::Query& query) {
  Xapian::Enquire enquire(index);
  enquire.set_query(query);
  enquire.set_docid_order(Xapian::Enquire::ASCENDING);
  return enquire.get_mset(0, index.get_doccount());
}

}  // namespace

catalog::Expected<std::vector<TextMatch>> match_text(const std::string& index_path,
                                                     const std::vector<std::string>& words) try {
  const Xapian::Database index(index_path);
  std::vector<TextMatch> matches;
  const Xapian::MSet found = every_match(index, all_of(words, catalog::terms_of));
  for (auto match = found.begin(); match != found.end(); ++match)
    matches.push_back({*match - 1, static_cast<float>(match.get_weight()), false});
  std::sort(matches.begin(), matches.end(),
            [](const TextMatch& left, const TextMatch& right) { return left.row < right.row; });

  const Xapian::MSet named = every_match(index, all_of(words, catalog::name_terms_of));
  for (auto match = named.begin(); match != named.end(); ++match) {
    const auto at =
        std::lower_bound(matches.begin(), matches.end(), *match - 1,
                         [](const TextMatch& candidate, Row row) { return candidate.row < row; });
    if (at != matches.end() && at->row == *match - 1) at->by_name = true;
  }
  return matches;
} catch (const Xapian::Error& error) {
  return catalog::failure(catalog::FailureKind::damaged,
                          index_path + " cannot be searched: " + error.get_description());
}

}  // namespace query_service
