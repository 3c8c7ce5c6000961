#include "query-service/endpoints/endpoints.h"
#include "query-service/pages/handout/handout_page.h"

namespace query_service {

Answer<HttpResponse> handout_endpoint(const Call& call) {
  constexpr std::array<std::string_view, 5> known{"ids", "size", "lang", "tz", "sheet"};
  const auto parameters = Parameters::read(call.request, known);
  if (!parameters) return tl::unexpected(parameters.error());
  auto reader = reader_of(call, *parameters);
  if (!reader) return tl::unexpected(reader.error());
  const std::string size = parameters->one("size");
  if (!size.empty() && size != "large")
    return tl::unexpected(Problem{.type = ProblemType::bad_parameter,
                                  .parameter = "size",
                                  .detail = "\"" + size.substr(0, 40) + "\" is no size.",
                                  .remedy = "Use size=large, or leave it out."});
  auto records = call.snapshot.records();
  if (!records)
    return tl::unexpected(
        Problem{.type = ProblemType::unavailable, .detail = records.error().message});
  // What is no longer listed is left out: a sheet may be older than the directory.
  const std::string ids = parameters->one("ids");
  std::vector<catalog::Listing> listings;
  const Sheet asked = ids.empty() ? reader->sheet : Sheet::read(ids);
  for (const std::string& id : asked.ids()) {
    const auto former = (*records)->id_of_former(id);
    if (const auto docid = (*records)->docid_of(former.value_or(id)))
      if (auto listing = (*records)->listing(*docid)) listings.push_back(**listing);
  }
  // Who comes back from here to add another finds what is on it.
  Sheet sheet;
  for (const catalog::Listing& listing : listings) sheet = sheet.with(listing.id);
  reader->sheet = sheet;
  return not_kept("text/html; charset=utf-8",
                  handout_page(listings, size == "large", *reader, call.snapshot));
}

}  // namespace query_service
