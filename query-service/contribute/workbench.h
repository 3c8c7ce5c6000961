// Everything that a draft of a listing is written and checked with, out of a snapshot.
//
//   Workbench bench(snapshot, records, today);
//   const auto draft = catalog::checker::form::drafted(answers, bench.workshop());
//
// The schema is built into the program; vocabularies, places and listings are the snapshot's.
//
// Thread promise: one thread; make one for each request, which costs next to nothing.
#pragma once

#include "catalog/checker/form/draft.h"
#include "query-service/contribute/guides.h"
#include "query-service/contribute/snapshot_listings.h"
#include "query-service/snapshot/snapshot.h"

namespace query_service {

class Workbench {
 public:
  // Both have to outlive it.
  Workbench(const Snapshot& snapshot, catalog::Records& records, catalog::Day today);

  catalog::checker::form::Workshop workshop();
  const SnapshotGazetteer& gazetteer() const { return gazetteer_; }

 private:
  const SnapshotGazetteer& gazetteer_;
  SnapshotListings listings_;
  Guides::Lease guide_;
};

}  // namespace query_service
