#include "query-service/contribute/workbench.h"

#include <cassert>

#include "query-service/assets.h"

namespace query_service {
namespace {

namespace checker = catalog::checker;

constexpr const char* schema_asset = "../schemas/listing.schema.json";

const checker::Schema& schema() {
  static const auto read = checker::Schema::parse(asset(schema_asset), "listing.schema.json");
  assert(read);
  return *read;
}

const checker::fix::Shape& shape() {
  static const auto read = checker::fix::parse_shape(asset(schema_asset), "listing.schema.json");
  assert(read);
  return *read;
}

checker::Vocabularies vocabularies_of(const Snapshot& snapshot) {
  checker::Vocabularies vocabularies;
  for (const catalog::FacetDescription& facet : catalog::facets)
    vocabularies.emplace(facet.vocabulary, snapshot.vocabulary(facet.facet));
  vocabularies.emplace("resource_types", snapshot.resource_types());
  return vocabularies;
}

}  // namespace

Workbench::Workbench(const Snapshot& snapshot, catalog::Records& records, catalog::Day today)
    : vocabularies_(vocabularies_of(snapshot)),
      gazetteer_(snapshot.place_names()),
      listings_(records),
      guide_(shape(), vocabularies_, gazetteer_, today) {}

checker::form::Workshop Workbench::workshop() { return {schema(), guide_, listings_}; }

}  // namespace query_service
