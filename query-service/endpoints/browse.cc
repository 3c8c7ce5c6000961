#include <charconv>

#include "query-service/endpoints/endpoints.h"
#include "query-service/pages/browse/conditions.h"
#include "query-service/pages/browse/organizations.h"
#include "query-service/pages/browse/places.h"
#include "query-service/search/search.h"

namespace query_service {
namespace {

constexpr std::size_t most_cards_of_shelf = 12;

Problem nothing_there(std::string detail, std::string remedy) {
  return {.type = ProblemType::not_found, .detail = std::move(detail), .remedy = std::move(remedy)};
}

Problem unavailable(const catalog::Failure& failure) {
  return {.type = ProblemType::unavailable, .detail = failure.message};
}

Answer<HttpResponse> as_page(const BrowsePage& browse, const Reader& reader, const Call& call) {
  return cacheable(call, "text/html; charset=utf-8", html_of(browse, reader, call.snapshot));
}

}  // namespace

Answer<HttpResponse> conditions_page_endpoint(const Call& call) {
  const auto reader = reader_of(call);
  if (!reader) return tl::unexpected(reader.error());
  return as_page(conditions_page(*reader, call.snapshot), *reader, call);
}

Answer<HttpResponse> condition_page_endpoint(const Call& call) {
  const auto reader = reader_of(call);
  if (!reader) return tl::unexpected(reader.error());
  const auto condition = call.snapshot.vocabulary(catalog::Facet::condition).find(call.id);
  if (!condition)
    return tl::unexpected(nothing_there("There is no condition \"" + call.id.substr(0, 100) + "\".",
                                        "All are at /conditions."));
  SearchRequest request{.limit = most_cards_of_shelf, .time_zone = reader->zone};
  request.language = reader->language;
  request.filters[catalog::index_of(catalog::Facet::condition)] = {*condition};
  const auto results = search(request, call.snapshot, call.hour());
  if (!results) return tl::unexpected(results.error());
  return as_page(condition_page(*condition, *results, *reader, call.snapshot), *reader, call);
}

Answer<HttpResponse> places_page_endpoint(const Call& call) {
  const auto reader = reader_of(call);
  if (!reader) return tl::unexpected(reader.error());
  const auto records = call.snapshot.records();
  if (!records) return tl::unexpected(unavailable(records.error()));
  return as_page(countries_page(*reader, **records), *reader, call);
}

Answer<HttpResponse> place_page_endpoint(const Call& call) {
  const auto reader = reader_of(call);
  if (!reader) return tl::unexpected(reader.error());
  const auto records = call.snapshot.records();
  if (!records) return tl::unexpected(unavailable(records.error()));
  const auto name = shelf_named(call.id);
  if (name)
    if (const auto shelf = (*records)->shelf(name->kind, name->key))
      return as_page(place_page(*shelf, *reader, call.snapshot, **records), *reader, call);
  return tl::unexpected(
      nothing_there("Nothing is listed in \"" + call.id.substr(0, 100) + "\".",
                    "All countries are at /places; a search finds what is around any place."));
}

Answer<HttpResponse> organizations_page_endpoint(const Call& call) {
  constexpr std::array<std::string_view, 3> with_page{"lang", "sheet", "page"};
  const auto parameters = Parameters::read(call.request, with_page);
  if (!parameters) return tl::unexpected(parameters.error());
  const auto reader = reader_of(call, *parameters);
  if (!reader) return tl::unexpected(reader.error());
  const std::string text = parameters->one("page");
  std::size_t number = 1;
  const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), number);
  const bool is_number = code == std::errc() && end == text.data() + text.size();
  if (!text.empty() && (!is_number || number < 1 || number > 100'000))
    return tl::unexpected(Problem{.type = ProblemType::bad_parameter,
                                  .parameter = "page",
                                  .detail = "\"" + text.substr(0, 40) + "\" is no page.",
                                  .remedy = "Pages are numbered from 1."});
  const auto records = call.snapshot.records();
  if (!records) return tl::unexpected(unavailable(records.error()));
  const auto browse = organizations_page(text.empty() ? 1 : number, *reader, **records);
  if (!browse) return tl::unexpected(unavailable(browse.error()));
  if (!*browse)
    return tl::unexpected(
        nothing_there("There are fewer pages of organizations.", "All begin at /organizations."));
  return as_page(**browse, *reader, call);
}

}  // namespace query_service
