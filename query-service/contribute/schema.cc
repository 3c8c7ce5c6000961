#include "query-service/contribute/schema.h"

#include <cassert>

#include "query-service/assets.h"

namespace query_service {
namespace {

constexpr const char* schema_asset = "../schemas/listing.schema.json";

}  // namespace

const catalog::checker::Schema& listing_schema() {
  static const auto read =
      catalog::checker::Schema::parse(asset(schema_asset), "listing.schema.json");
  assert(read);
  return *read;
}

const catalog::checker::fix::Shape& listing_shape() {
  static const auto read =
      catalog::checker::fix::parse_shape(asset(schema_asset), "listing.schema.json");
  assert(read);
  return *read;
}

}  // namespace query_service
