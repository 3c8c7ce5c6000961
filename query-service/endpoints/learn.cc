#include <array>

#include "query-service/endpoints/endpoints.h"
#include "query-service/pages/learn/learn_page.h"
#include "query-service/request/read_search_request.h"

namespace query_service {
namespace {

constexpr std::array<std::string_view, 4> of_clinics{"lang", "sheet", "q", "near"};

}  // namespace

Answer<HttpResponse> learn_endpoint(const Call& call) {
  const LearnPart* part = learn_part_at(call.request.path);
  if (!part)
    return tl::unexpected(Problem{.type = ProblemType::not_found,
                                  .detail = "The guide has no such part.",
                                  .remedy = "All its parts are listed at /guide."});
  const bool is_for_clinics = part->name == "for-clinics";
  const auto known = is_for_clinics ? std::span<const std::string_view>(of_clinics)
                                    : std::span<const std::string_view>(of_every_page);
  const auto parameters = Parameters::read(call.request, known);
  if (!parameters) return tl::unexpected(parameters.error());
  if (auto wrong = too_long(*parameters)) return tl::unexpected(std::move(*wrong));
  const auto reader = reader_of(call, *parameters);
  if (!reader) return tl::unexpected(reader.error());
  const ClinicSearch typed{.what = parameters->one("q"), .near = parameters->one("near")};
  std::string body = learn_page(*part, typed, *reader, call.snapshot);
  // What was picked or typed is kept by nobody.
  const bool is_personal =
      !reader->sheet.ids().empty() || !typed.what.empty() || !typed.near.empty();
  constexpr const char* type = "text/html; charset=utf-8";
  return is_personal ? not_kept(type, std::move(body)) : cacheable(call, type, std::move(body));
}

}  // namespace query_service
