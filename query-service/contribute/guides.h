// What drafts of listings are judged by, kept with a snapshot: its words, its places, and guides
// that have read the clocks and the lists of words already.
//
//   const auto guide = snapshot.guides().lease(today);
//   catalog::checker::form::drafted(answers, {schema, *guide, listings});
//
// A guide is made when all others are out, which costs some milliseconds; the vocabularies are
// copied at the first lease, so that a service that nobody tells of a group never pays.
//
// Thread promise: any number of threads may lease at once; a leased guide is one thread's.
#pragma once

#include <functional>
#include <memory>
#include <mutex>
#include <vector>

#include "catalog/checker/fix/guide.h"
#include "query-service/contribute/snapshot_gazetteer.h"

namespace query_service {

class Guides {
 public:
  // `names` has to outlive it; `vocabularies` is called once, at the first lease.
  Guides(const PlaceNames& names,
         std::function<catalog::checker::Vocabularies()> read_vocabularies);

  const SnapshotGazetteer& gazetteer() const { return gazetteer_; }

  struct GiveBack {
    const Guides* owner;
    void operator()(catalog::checker::fix::Guide* guide) const;
  };
  using Lease = std::unique_ptr<catalog::checker::fix::Guide, GiveBack>;
  // To be let go before the Guides are.
  Lease lease(catalog::Day today) const;

 private:
  std::function<catalog::checker::Vocabularies()> read_vocabularies_;
  SnapshotGazetteer gazetteer_;
  mutable std::mutex mutex_;
  mutable std::unique_ptr<const catalog::checker::Vocabularies> vocabularies_;
  mutable std::vector<std::unique_ptr<catalog::checker::fix::Guide>> idle_;
};

}  // namespace query_service
