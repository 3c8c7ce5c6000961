#include "query-service/endpoints/endpoints.h"

namespace query_service {

Sheet sheet_of(const HttpRequest& request) {
  for (const auto& [name, value] : request.parameters)
    if (name == "sheet" && !value.empty()) return Sheet::read(value);
  return {};
}

Answer<Reader> reader_of(const Call& call) {
  const auto parameters = Parameters::read(call.request, of_every_page);
  if (!parameters) return tl::unexpected(parameters.error());
  return reader_of(call, *parameters);
}

Answer<Reader> reader_of(const Call& call, const Parameters& parameters) {
  const auto language = language_of(parameters, call.request);
  if (!language) return tl::unexpected(language.error());
  const auto zone = time_zone_parameter(parameters);
  if (!zone) return tl::unexpected(zone.error());
  return Reader{.language = *language,
                .now = call.hour(),
                .zone = *zone,
                .sheet = sheet_of(call.request),
                .here = Address(call.request.path, call.request),
                .report_to = call.report_to,
                .site = call.site};
}

}  // namespace query_service
