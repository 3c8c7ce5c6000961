#include <vector>

#include "query-service/assets.h"
#include "query-service/endpoints/endpoints.h"
#include "query-service/representation.h"

namespace query_service {
namespace {

struct FixedFile {
  std::string_view path;
  std::string_view asset;
  const char* content_type;
};

constexpr FixedFile fixed_files[] = {
    {"/style.css", "pages/look/style.css", "text/css; charset=utf-8"},
    {"/logo.svg", "pages/look/logo.svg", "image/svg+xml"},
    {"/locate.js", "pages/locate.js", "text/javascript; charset=utf-8"},
    {"/suggest_form.js", "pages/contribute/suggest_form.js", "text/javascript; charset=utf-8"},
    {"/suggest.js", "pages/search/suggest.js", "text/javascript; charset=utf-8"},
    {"/map.js", "pages/map/map.js", "text/javascript; charset=utf-8"},
    {"/map/map.css", "pages/map/map.css", "text/css; charset=utf-8"},
    {"/map/leaflet.js", "pages/map/vendor/leaflet.js", "text/javascript; charset=utf-8"},
    {"/map/leaflet.css", "pages/map/vendor/leaflet.css", "text/css; charset=utf-8"},
    {"/map/topojson.js", "pages/map/vendor/topojson.js", "text/javascript; charset=utf-8"},
    {"/map/states.json", "pages/map/vendor/states.json", "application/json"},
    {"/map/countries.json", "pages/map/vendor/countries.json", "application/json"},
};

// In the order of fixed_files.
const std::vector<Prepared>& all_prepared() {
  static const std::vector<Prepared> all = [] {
    std::vector<Prepared> made;
    for (const FixedFile& file : fixed_files)
      made.push_back(prepared(file.content_type, asset(file.asset)));
    return made;
  }();
  return all;
}

}  // namespace

std::optional<HttpResponse> fixed_file(const HttpRequest& request) {
  for (std::size_t at = 0; at < std::size(fixed_files); ++at) {
    const FixedFile& file = fixed_files[at];
    if (request.path != file.path) continue;
    return represented({.content_type = file.content_type,
                        .headers = {{"Cache-Control", "public, max-age=3600"}},
                        .body = std::string(asset(file.asset))},
                       request, &all_prepared()[at]);
  }
  return {};
}

void prepare_fixed_files() { all_prepared(); }

}  // namespace query_service
