#include "query-service/endpoints/named_listing.h"

#include "query-service/pages/address.h"

namespace query_service {

Answer<NamedListing> named_listing(const Call& call, catalog::Records& records) {
  if (const auto docid = records.docid_of(call.id)) {
    auto listing = records.listing(*docid);
    if (listing) return NamedListing{.listing = std::move(*listing)};
  }
  if (const auto now = records.id_of_former(call.id)) return NamedListing{.moved_to = *now};
  return tl::unexpected(Problem{.type = ProblemType::not_found,
                                .detail = "There is no listing \"" + call.id.substr(0, 100) + "\".",
                                .remedy = "It may have another name now: search for it."});
}

Answer<Snapshot::RecordsLease> records_of(const Call& call) {
  auto records = call.snapshot.records();
  if (!records)
    return tl::unexpected(
        Problem{.type = ProblemType::unavailable, .detail = records.error().message});
  return std::move(*records);
}

HttpResponse moved_to(const std::string& path, const Call& call) {
  // What was sent in a form stands in no address, and is asked for there anew.
  const bool is_sent = call.request.method == "POST";
  Address there(path, call.request);
  if (is_sent) {
    there = Address(path);
    for (const auto& [name, value] : call.request.parameters)
      if (name == "lang" && Language::find(value)) there = there.with(name, value);
  }
  const std::string to = there.text();
  return {.status = is_sent ? 303 : 301,
          .content_type = "text/plain; charset=utf-8",
          .headers = {{"Location", to},
                      {"Cache-Control", is_sent ? "no-store" : "public, max-age=3600"}},
          .body = "This listing has another address now: " + to + "\n"};
}

}  // namespace query_service
