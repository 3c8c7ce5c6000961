#include "query-service/contribute/workbench.h"

#include "query-service/contribute/schema.h"

namespace query_service {

Workbench::Workbench(const Snapshot& snapshot, catalog::Records& records, catalog::Day today)
    : gazetteer_(snapshot.guides().gazetteer()),
      listings_(records),
      guide_(snapshot.guides().lease(today)) {}

catalog::checker::form::Workshop Workbench::workshop() {
  return {listing_schema(), *guide_, listings_};
}

}  // namespace query_service
