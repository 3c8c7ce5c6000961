#include "catalog/upkeep_csv.h"
#include "query-service/endpoints/endpoints.h"
#include "query-service/pages/data/data_page.h"

namespace query_service {

Answer<HttpResponse> data_endpoint(const Call& call) {
  const auto reader = reader_of(call);
  if (!reader) return tl::unexpected(reader.error());
  return cacheable(call, "text/html; charset=utf-8", data_page(*reader, call.snapshot));
}

// The same as a table: of each section the first of what the snapshot keeps.
Answer<HttpResponse> data_csv_endpoint(const Call& call) {
  const auto reader = reader_of(call);
  if (!reader) return tl::unexpected(reader.error());
  return as_file(
      cacheable(call, "text/csv; charset=utf-8; header=present",
                catalog::csv_text(catalog::upkeep_rows(call.snapshot.upkeep(), call.today()))),
      "kith-data.csv");
}

}  // namespace query_service
