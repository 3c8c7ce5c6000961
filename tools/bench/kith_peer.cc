#include <algorithm>

#include "query-service/search/search.h"
#include "query-service/service.h"
#include "query-service/suggest/suggest.h"
#include "tools/bench/peer.h"

namespace bench {
namespace {

using catalog::Facet;
using query_service::Results;
using query_service::SearchRequest;

catalog::Expected<Found> refused(const query_service::Problem& problem) {
  return catalog::failure(catalog::FailureKind::damaged, problem.detail);
}

std::string joined_words(const Query& query) {
  std::string text;
  for (const std::string& word : query.words) text += (text.empty() ? "" : " ") + word;
  return text;
}

// The search whose answer can be held against the others': its parts as fields, nearest first.
SearchRequest fields_of(const Query& query, const query_service::Snapshot& snapshot) {
  SearchRequest request;
  request.text = joined_words(query);
  if (query.shape == Shape::misspelling) return request;
  if (query.shape == Shape::text_online) {
    if (const auto online = snapshot.vocabulary(Facet::format).find("online"))
      request.filters[catalog::index_of(Facet::format)] = {*online};
    return request;
  }
  request.point = query.point;
  if (query.asks_within_radius()) request.radius = query_service::Radius{radius_metres, "40km"};
  if (!query.asks_words()) request.sort = query_service::Sort::distance;
  if (query.asks_condition())
    request.filters[catalog::index_of(Facet::condition)] = {query.condition};
  if (query.shape == Shape::day_time) {
    request.days.set(query.day);
    request.times.set(query.time);
  }
  return request;
}

// The same as a reader types it.
SearchRequest typed(const Query& query) {
  SearchRequest request;
  request.text = joined_words(query);
  if (query.asks_condition()) request.text = query.condition_label;
  if (query.shape == Shape::text_online) request.text += " online";
  if (query.shape == Shape::day_time)
    request.text =
        std::string(query_service::day_ids[query.day]) + " " + query_service::time_ids[query.time];
  if (query.shape == Shape::nearest)
    request.point = query.point;
  else if (query.shape != Shape::text_online && query.shape != Shape::misspelling)
    request.text += (request.text.empty() ? "near " : " near ") + query.place;
  return request;
}

Found found_in(const Query& query, const Results& results, const catalog::Vocabulary& languages) {
  Found found;
  // What fits all the words; the list may go on with what fits some of them.
  if (query.shape != Shape::nearest)
    found.total = query.asks_words() ? results.strict : results.total;
  if (query.asks_words()) {
    std::vector<std::string> words = query.words, understood = results.understood.words;
    std::sort(words.begin(), words.end());
    std::sort(understood.begin(), understood.end());
    found.is_other_question = words != understood;
    // Languages are counted of the whole list.
    found.has_languages = results.strict == results.total;
  }
  Nearest nearest;
  for (const query_service::Hit& hit : results.hits)
    if (hit.distance_metres) nearest.add(*hit.distance_metres);
  found.nearest = std::move(nearest).first();
  // A nearest search counts within the ring that it stopped at, which nobody else has.
  if (query.shape != Shape::nearest)
    for (const auto& value : results.facets[catalog::index_of(Facet::language)])
      if (const auto language = languages.find(value.id); language && value.count > 0)
        found.languages[*language] = value.count;
  found.mended = results.understood.corrected_text.value_or("");
  return found;
}

class KithPeer : public Peer {
 public:
  KithPeer(std::filesystem::path published, std::chrono::sys_seconds now, bool is_typed)
      : current_(std::move(published)), service_(current_), now_(now), is_typed_(is_typed) {}

  std::string name() const override { return is_typed_ ? "Kith, as typed" : "Kith"; }
  bool answers(Shape shape) const override {
    return !is_typed_ || (shape != Shape::suggestion && shape != Shape::page);
  }

  catalog::Expected<void> build(const std::vector<Row>&, const std::filesystem::path&) override {
    return {};
  }
  catalog::Expected<void> open(const std::filesystem::path&) override {
    if (auto opened = current_.refresh(); !opened) return opened;
    snapshot_ = current_.get();
    // As kith-serve does it each minute.
    snapshot_->keep_up(now_);
    return {};
  }

  catalog::Expected<Found> answer(const Query& query) override {
    if (query.shape == Shape::suggestion) return suggestions(query);
    if (query.shape == Shape::page) return page(query);
    const SearchRequest request = is_typed_ ? typed(query) : fields_of(query, *snapshot_);
    const auto results = query_service::search(request, *snapshot_, now_);
    if (!results) return refused(results.error());
    return found_in(query, *results, snapshot_->vocabulary(Facet::language));
  }

  std::uintmax_t bytes_on_disk(const std::filesystem::path&) const override {
    return Peer::bytes_on_disk(std::filesystem::path(snapshot_->index_path()).parent_path());
  }

 private:
  catalog::Expected<Found> suggestions(const Query& query) const {
    query_service::SuggestRequest request;
    request.text = query.words.at(0);
    const auto today = catalog::Day(std::chrono::floor<std::chrono::days>(now_).time_since_epoch());
    const auto suggested = query_service::suggest(request, *snapshot_, today);
    if (!suggested) return refused(suggested.error());
    Found found;
    for (const auto& suggestion : *suggested) found.suggestions.push_back(suggestion.value);
    return found;
  }

  catalog::Expected<Found> page(const Query& query) const {
    query_service::HttpRequest request;
    request.path = "/search";
    request.parameters = {{"q", query.condition_label}, {"near", query.place}};
    Found found;
    found.bytes = service_.answer(request, now_).body.size();
    return found;
  }

  query_service::CurrentSnapshot current_;
  query_service::Service service_;
  std::shared_ptr<const query_service::Snapshot> snapshot_;
  std::chrono::sys_seconds now_;
  bool is_typed_;
};

}  // namespace

std::unique_ptr<Peer> kith_peer(std::filesystem::path published, std::chrono::sys_seconds now) {
  return std::make_unique<KithPeer>(std::move(published), now, false);
}

std::unique_ptr<Peer> kith_typed_peer(std::filesystem::path published,
                                      std::chrono::sys_seconds now) {
  return std::make_unique<KithPeer>(std::move(published), now, true);
}

}  // namespace bench
