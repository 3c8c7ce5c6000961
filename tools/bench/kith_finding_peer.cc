#include <algorithm>

#include "query-service/search/crowd.h"
#include "query-service/snapshot/current_snapshot.h"
#include "query-service/snapshot/row_sets.h"
#include "tools/bench/peer.h"

namespace bench {
namespace {

using catalog::Facet;
using query_service::Circle;
using query_service::Columns;
using query_service::CrowdScope;
using query_service::PlaceScope;

// The part of a search that a peer's statement is: who lies within a circle and passes the filters,
// how many they are, how many have each value, and the nearest.
class Finding {
 public:
  Finding(const Query& query, const query_service::Snapshot& snapshot, std::chrono::sys_seconds now)
      : query_(query), snapshot_(snapshot), columns_(snapshot.columns()), now_(now) {
    place_.circle = Circle{query.point, radius_metres};
    scope_.of = query_service::CrowdOf::held_near;
    scope_.order = query_service::CrowdOrder::nearest;
    scope_.place = &place_;
    scope_.least_metres_to = [this](query_service::Row row) {
      return catalog::least_metres(query_.point, *columns_.position(row));
    };
    if (query.asks_condition()) scope_.filters = {{{Facet::condition, query.condition}}};
    if (query.shape == Shape::day_time) {
      scope_.week.days.set(query.day);
      scope_.week.times.set(query.time);
    }
  }

  Found found() const {
    const query_service::MeetingTimes times({}, {}, "", snapshot_, now_);
    auto crowd = query_service::counted_crowd(scope_, query_service::Sort::distance, list_length,
                                              times, snapshot_, now_);
    Found found;
    auto& counts = crowd->counts_of_others.facets[catalog::index_of(Facet::language)];
    found.total = crowd->others;
    Nearest nearest;
    for (const query_service::Row row : crowd->to_judge) {
      if (!passes(row)) continue;
      ++*found.total;
      nearest.add(catalog::geodesic_metres(query_.point, *columns_.position(row)));
      for (const catalog::Ordinal language : columns_.facet(Facet::language, row))
        ++counts[language];
    }
    for (catalog::Ordinal language = 0; language < counts.size(); ++language)
      if (counts[language] > 0) found.languages[language] = counts[language];
    found.nearest = std::move(nearest).first();
    return found;
  }

 private:
  // Among those to judge are some of which the hour tells whether they are over.
  bool passes(query_service::Row row) const {
    if (sleeps(columns_, row, now_)) return false;
    if (query_.shape == Shape::day_time) return (columns_.week(row) & query_.week) != 0;
    if (!query_.asks_condition()) return true;
    const auto conditions = columns_.facet(Facet::condition, row);
    return std::find(conditions.begin(), conditions.end(), query_.condition) != conditions.end();
  }

  const Query& query_;
  const query_service::Snapshot& snapshot_;
  const Columns& columns_;
  std::chrono::sys_seconds now_;
  PlaceScope place_;
  CrowdScope scope_;
};

class KithFindingPeer : public Peer {
 public:
  KithFindingPeer(std::filesystem::path published, std::chrono::sys_seconds now)
      : current_(std::move(published)), now_(now) {}

  std::string name() const override { return "Kith, finding alone"; }
  bool answers(Shape shape) const override {
    return shape == Shape::place || shape == Shape::place_condition || shape == Shape::day_time;
  }
  catalog::Expected<void> build(const std::vector<Row>&, const std::filesystem::path&) override {
    return {};
  }
  catalog::Expected<void> open(const std::filesystem::path&) override {
    if (auto opened = current_.refresh(); !opened) return opened;
    snapshot_ = current_.get();
    return {};
  }
  catalog::Expected<Found> answer(const Query& query) override {
    return Finding(query, *snapshot_, now_).found();
  }

 private:
  query_service::CurrentSnapshot current_;
  std::shared_ptr<const query_service::Snapshot> snapshot_;
  std::chrono::sys_seconds now_;
};

}  // namespace

std::unique_ptr<Peer> kith_finding_peer(std::filesystem::path published,
                                        std::chrono::sys_seconds now) {
  return std::make_unique<KithFindingPeer>(std::move(published), now);
}

}  // namespace bench
