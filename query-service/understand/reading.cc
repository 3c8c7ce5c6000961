#include "query-service/understand/reading.h"

#include <algorithm>
#include <limits>

namespace query_service {
namespace {

constexpr double endless = std::numeric_limits<double>::infinity();

// The cheapest way to explain the words on one side of each point.
struct Paths {
  std::vector<double> cost;              // by point
  std::vector<std::size_t> unexplained;  // text words on the way
  std::vector<const Span*> step;         // the span next to the point
};

Paths paths_from_start(std::size_t words, const std::vector<Span>& spans) {
  Paths paths{std::vector<double>(words + 1, endless), std::vector<std::size_t>(words + 1, 0),
              std::vector<const Span*>(words + 1, nullptr)};
  paths.cost[0] = 0;
  std::vector<std::vector<const Span*>> by_first(words + 1);
  for (const Span& span : spans) by_first[span.first].push_back(&span);
  for (std::size_t at = 0; at < words; ++at)
    for (const Span* span : by_first[at]) {
      const double cost = paths.cost[at] + span->cost;
      if (cost >= paths.cost[span->last]) continue;
      paths.cost[span->last] = cost;
      paths.unexplained[span->last] =
          paths.unexplained[at] + (span->kind == SpanKind::text ? 1 : 0);
      paths.step[span->last] = span;
    }
  return paths;
}

Paths paths_to_end(std::size_t words, const std::vector<Span>& spans) {
  Paths paths{std::vector<double>(words + 1, endless), std::vector<std::size_t>(words + 1, 0),
              std::vector<const Span*>(words + 1, nullptr)};
  paths.cost[words] = 0;
  std::vector<std::vector<const Span*>> by_last(words + 1);
  for (const Span& span : spans) by_last[span.last].push_back(&span);
  for (std::size_t at = words; at > 0; --at)
    for (const Span* span : by_last[at]) {
      const double cost = paths.cost[at] + span->cost;
      if (cost >= paths.cost[span->first]) continue;
      paths.cost[span->first] = cost;
      paths.unexplained[span->first] =
          paths.unexplained[at] + (span->kind == SpanKind::text ? 1 : 0);
      paths.step[span->first] = span;
    }
  return paths;
}

}  // namespace

std::vector<Reading> readings(const std::vector<Token>& tokens, const std::vector<Span>& given,
                              const std::vector<PlaceCandidate>& places,
                              const std::function<double(std::size_t word)>& cost_of_text) {
  const std::size_t words = tokens.size();
  if (words == 0) return {};
  std::vector<Span> spans = given;
  for (std::size_t word = 0; word < words; ++word)
    spans.push_back(
        {.first = word, .last = word + 1, .kind = SpanKind::text, .cost = cost_of_text(word)});
  const Paths before = paths_from_start(words, spans);
  const Paths after = paths_to_end(words, spans);

  struct Total {
    double cost;
    std::size_t place;  // places.size() without one
  };
  std::vector<Total> totals{{before.cost[words], places.size()}};
  for (std::size_t at = 0; at < places.size(); ++at) {
    const PlaceCandidate& place = places[at];
    const auto unexplained =
        static_cast<double>(before.unexplained[place.first] + after.unexplained[place.last]);
    totals.push_back({before.cost[place.first] + place.cost + after.cost[place.last] +
                          place.cost_of_unexplained * unexplained,
                      at});
  }
  std::stable_sort(totals.begin(), totals.end(),
                   [](const Total& left, const Total& right) { return left.cost < right.cost; });

  std::vector<Reading> all;
  for (const Total& total : totals) {
    Reading reading{.spans = {}, .cost = total.cost};
    const bool has_place = total.place < places.size();
    std::size_t at = has_place ? places[total.place].first : words;
    for (; at > 0; at = before.step[at]->first) reading.spans.push_back(*before.step[at]);
    std::reverse(reading.spans.begin(), reading.spans.end());
    if (has_place) {
      const PlaceCandidate& place = places[total.place];
      reading.spans.push_back({.first = place.first,
                               .last = place.last,
                               .kind = SpanKind::place,
                               .cost = place.cost,
                               .place = total.place,
                               .edits = place.edits});
      for (at = place.last; at < words; at = after.step[at]->last)
        reading.spans.push_back(*after.step[at]);
    }
    all.push_back(std::move(reading));
  }
  return all;
}

}  // namespace query_service
