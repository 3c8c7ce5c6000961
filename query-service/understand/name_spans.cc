#include "query-service/understand/name_spans.h"

#include <algorithm>

#include "catalog/name_key.h"

namespace query_service {
namespace {

constexpr std::size_t most_words_of_spoken_name = 16;

}  // namespace

std::vector<Span> name_spans(const std::vector<Token>& tokens, const Columns& columns) {
  std::vector<Span> spans;
  for (std::size_t first = 0; first < tokens.size(); ++first) {
    catalog::NameKeyMaker key;
    const std::size_t most = std::min(tokens.size(), first + most_words_of_spoken_name);
    for (std::size_t last = first + 1; last <= most; ++last) {
      key.add(tokens[last - 1].folded);
      if (last == first + 1 || columns.called(key.key()).empty()) continue;
      spans.push_back({.first = first,
                       .last = last,
                       .kind = SpanKind::name,
                       .cost = cost::name + cost::word * static_cast<double>(last - first - 1)});
    }
  }
  return spans;
}

std::vector<Row> rows_called(const std::vector<Token>& tokens, const Reading& reading,
                             const Columns& columns) {
  // Words at the ends that say nothing may or may not belong to the name.
  std::size_t last_start = 0;
  std::size_t first_end = tokens.size();
  for (const Span& span : reading.spans) {
    if (!span.is_silent()) break;
    last_start = span.last;
  }
  for (auto span = reading.spans.rbegin(); span != reading.spans.rend(); ++span) {
    if (!span->is_silent()) break;
    first_end = span->first;
  }
  std::vector<Row> rows;
  for (std::size_t first = 0; first <= std::min(last_start, most_words_of_spoken_name); ++first) {
    catalog::NameKeyMaker key;
    const std::size_t most = std::min(tokens.size(), first + most_words_of_spoken_name);
    for (std::size_t last = first + 1; last <= most; ++last) {
      key.add(tokens[last - 1].folded);
      if (last < first_end) continue;
      for (const Row row : columns.called(key.key())) rows.push_back(row);
    }
  }
  std::sort(rows.begin(), rows.end());
  rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
  return rows;
}

}  // namespace query_service
