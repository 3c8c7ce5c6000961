// /listings/{id}/confirm and /listings/{id}/correct: one line of a listing's file, as somebody who
// knows better would have it.  What is sent is answered and forgotten.
#include <array>

#include "query-service/contribute/change.h"
#include "query-service/contribute/workbench.h"
#include "query-service/endpoints/endpoints.h"
#include "query-service/endpoints/named_listing.h"
#include "query-service/pages/contribute/change_page.h"

namespace query_service {
namespace {

constexpr std::array<std::string_view, 3> of_confirmation{"lang", "sheet", "how"};
constexpr std::array<std::string_view, 4> of_correction{"lang", "sheet", "what", "value"};

// What both need before they differ.
struct Opened {
  Parameters parameters;
  Reader reader;
  Snapshot::RecordsLease records;
  NamedListing found;
};

Answer<Opened> open(const Call& call, std::span<const std::string_view> known) {
  auto parameters = Parameters::read(call.request, known);
  if (!parameters) return tl::unexpected(parameters.error());
  auto reader = reader_of(call, *parameters);
  if (!reader) return tl::unexpected(reader.error());
  auto records = records_of(call);
  if (!records) return tl::unexpected(records.error());
  auto found = named_listing(call, **records);
  if (!found) return tl::unexpected(found.error());
  return Opened{std::move(*parameters), std::move(*reader), std::move(*records), std::move(*found)};
}

HttpResponse answered(const catalog::Listing& listing, const Change& change, const Reader& reader,
                      const Call& call) {
  return not_kept("text/html; charset=utf-8",
                  change_page(listing, change, call.repository, reader, call.snapshot));
}

}  // namespace

Answer<HttpResponse> confirm_endpoint(const Call& call) {
  const auto opened = open(call, of_confirmation);
  if (!opened) return tl::unexpected(opened.error());
  if (!opened->found.listing)
    return moved_to("/listings/" + opened->found.moved_to + "/confirm", call);
  const catalog::Listing& listing = *opened->found.listing;
  return answered(listing, confirmation(listing, opened->parameters.one("how"), call.today()),
                  opened->reader, call);
}

Answer<HttpResponse> correct_endpoint(const Call& call) {
  const auto opened = open(call, of_correction);
  if (!opened) return tl::unexpected(opened.error());
  if (!opened->found.listing)
    return moved_to("/listings/" + opened->found.moved_to + "/correct", call);
  const catalog::Listing& listing = *opened->found.listing;
  Workbench bench(call.snapshot, *opened->records, call.today());
  return answered(listing,
                  correction(listing, opened->parameters.one("what"),
                             opened->parameters.one("value"), bench.workshop()),
                  opened->reader, call);
}

}  // namespace query_service
