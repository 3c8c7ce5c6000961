#include "query-service/suggest/suggest.h"

#include "query-service/endpoints/endpoints.h"
#include "query-service/json/suggestions_json.h"
#include "query-service/request/read_suggest_request.h"

namespace query_service {

Answer<HttpResponse> suggest_endpoint(const Call& call) {
  const auto request = read_suggest_request(call.request, call.snapshot);
  if (!request) return tl::unexpected(request.error());
  const auto suggestions = suggest(*request, call.snapshot, call.today());
  if (!suggestions) return tl::unexpected(suggestions.error());
  return not_kept("application/json", suggestions_json(*suggestions, *request).dump() + "\n");
}

}  // namespace query_service
