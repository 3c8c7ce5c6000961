#include "query-service/search/search.h"

#include "query-service/endpoints/endpoints.h"
#include "query-service/render/address.h"
#include "query-service/render/search_json.h"
#include "query-service/render/search_page.h"
#include "query-service/request/read_search_request.h"

namespace query_service {

Answer<HttpResponse> search_endpoint(const Call& call) {
  const auto request = read_search_request(call.request, call.snapshot);
  if (!request) return tl::unexpected(request.error());
  const auto results = search(*request, call.snapshot, call.now);
  if (!results) return tl::unexpected(results.error());
  const std::string parameters = Address("", call.request).without("offset").query();
  return not_kept("application/json",
                  search_json(*results, *request, parameters, call.snapshot).dump(2) + "\n");
}

Answer<HttpResponse> search_page_endpoint(const Call& call) {
  const auto request = read_search_request(call.request, call.snapshot);
  if (!request) return tl::unexpected(request.error());
  const auto results = search(*request, call.snapshot, call.now);
  if (!results) return tl::unexpected(results.error());
  return not_kept("text/html; charset=utf-8",
                  search_page(*results, *request, call.request, call.snapshot));
}

}  // namespace query_service
