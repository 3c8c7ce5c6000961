// The listing that an address names.
//
// Thread promise: any number of calls at once.
#pragma once

#include <string>

#include "catalog/records.h"
#include "query-service/endpoints/endpoints.h"

namespace query_service {

// A listing by its id, or, where there is none, where a former id leads.
struct NamedListing {
  catalog::SharedListing listing = {};
  std::string moved_to = {};
};

// Errors: not_found   no listing has, or had, the id of the call
Answer<NamedListing> named_listing(const Call& call, catalog::Records& records);

// Errors: unavailable   the snapshot can not be read any more
Answer<Snapshot::RecordsLease> records_of(const Call& call);

// To another path, with the parameters of the address; of a form that was sent, only its language.
HttpResponse moved_to(const std::string& path, const Call& call);

}  // namespace query_service
