#include <array>

#include "catalog/text.h"
#include "query-service/endpoints/endpoints.h"
#include "query-service/pages/learn/learn_page.h"
#include "query-service/request/parameters.h"

namespace query_service {
namespace {

constexpr std::array<std::string_view, 4> of_clinics{"lang", "sheet", "q", "near"};

// As long as a search takes them: what is made here has to work there.
constexpr std::size_t longest_what = 256;
constexpr std::size_t longest_near = 200;

Problem too_long(std::string name, std::size_t longest) {
  return {.type = ProblemType::bad_parameter,
          .parameter = name,
          .detail = "\"" + name + "\" is longer than " + std::to_string(longest) + " characters.",
          .remedy = "Shorten it."};
}

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
  const auto reader = reader_of(call, known);
  if (!reader) return tl::unexpected(reader.error());
  const auto parameters = Parameters::read(call.request, known);
  const ClinicSearch typed{.what = parameters->one("q"), .near = parameters->one("near")};
  if (catalog::character_count(typed.what) > longest_what)
    return tl::unexpected(too_long("q", longest_what));
  if (catalog::character_count(typed.near) > longest_near)
    return tl::unexpected(too_long("near", longest_near));
  std::string body = learn_page(*part, typed, *reader, call.snapshot);
  // What was picked or typed is kept by nobody.
  const bool is_personal =
      !reader->sheet.ids().empty() || !typed.what.empty() || !typed.near.empty();
  constexpr const char* type = "text/html; charset=utf-8";
  return is_personal ? not_kept(type, std::move(body)) : cacheable(call, type, std::move(body));
}

}  // namespace query_service
