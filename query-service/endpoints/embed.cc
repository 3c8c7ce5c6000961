#include "query-service/endpoints/endpoints.h"
#include "query-service/pages/embed/embed_page.h"
#include "query-service/request/read_search_request.h"
#include "query-service/search/search.h"

namespace query_service {
namespace {

constexpr std::size_t most_in_frame = 6;

}  // namespace

Answer<HttpResponse> embed_endpoint(const Call& call) {
  auto request = read_search_request(call.request, call.snapshot);
  if (!request) return tl::unexpected(request.error());
  request->limit = std::min(request->limit, most_in_frame);
  const auto results = search(*request, call.snapshot, call.now);
  if (!results) return tl::unexpected(results.error());
  const Reader reader{.language = request->language,
                      .now = call.now,
                      .zone = results->timezone,
                      .here = Address("/embed", call.request),
                      .site = call.site};
  return not_kept("text/html; charset=utf-8",
                  embed_page(*results, *request, call.request, reader, call.snapshot));
}

}  // namespace query_service
