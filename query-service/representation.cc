#include "query-service/representation.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

#include "catalog/checksum.h"
#include "query-service/compression.h"
#include "query-service/header_text.h"

namespace query_service {
namespace {

// Shorter ones travel in one packet, packed or not.
constexpr std::size_t fewest_bytes_worth_packing = 1000;

// Pictures of points and archives would only grow; we have none.
constexpr std::array packable_types = {std::string_view("text/"),
                                       std::string_view("image/svg+xml"),
                                       std::string_view("application/json"),
                                       std::string_view("application/problem+json"),
                                       std::string_view("application/xml"),
                                       std::string_view("application/yaml"),
                                       std::string_view("application/opensearchdescription+xml")};

bool is_worth_packing(std::string_view content_type, std::string_view body) {
  return body.size() >= fewest_bytes_worth_packing &&
         std::any_of(packable_types.begin(), packable_types.end(),
                     [&](std::string_view type) { return content_type.starts_with(type); });
}

// What stands before the mark, which is taken from `rest` with it.
std::string_view taken_until(char mark, std::string_view& rest) {
  const std::size_t end = std::min(rest.find(mark), rest.size());
  const std::string_view part = without_blanks(rest.substr(0, end));
  rest.remove_prefix(std::min(end + 1, rest.size()));
  return part;
}

// Of "gzip;q=0.5"; 1 where none is given, 0 where it is no number.
double weight_of(std::string_view parameters) {
  while (!parameters.empty()) {
    std::string_view value = taken_until(';', parameters);
    if (!is_named(taken_until('=', value), "q")) continue;
    double weight = 0;
    std::from_chars(value.data(), value.data() + value.size(), weight);
    return weight;
  }
  return 1;
}

const std::string* header_in(const HttpResponse& response, std::string_view name) {
  for (const auto& [given, value] : response.headers)
    if (given == name) return &value;
  return nullptr;
}

void add_to_vary(HttpResponse& response, const std::string& name) {
  for (auto& [given, value] : response.headers)
    if (given == "Vary") {
      value += ", " + name;
      return;
    }
  response.headers.emplace_back("Vary", name);
}

std::string tag_of(std::string_view body) {
  constexpr std::size_t digits_that_tell_apart = 32;
  return catalog::sha256_of(body).substr(0, digits_that_tell_apart);
}

}  // namespace

bool takes_gzip(std::string_view accept_encoding) {
  std::optional<double> gzip, plain, any;
  while (!accept_encoding.empty()) {
    std::string_view parameters = taken_until(',', accept_encoding);
    const std::string_view coding = taken_until(';', parameters);
    const double weight = weight_of(parameters);
    if (is_named(coding, "gzip") || is_named(coding, "x-gzip")) gzip = weight;
    if (is_named(coding, "identity")) plain = weight;
    if (coding == "*") any = weight;
  }
  const double of_gzip = gzip.value_or(any.value_or(0));
  return of_gzip > 0 && of_gzip >= plain.value_or(0);
}

bool names_tag(std::string_view if_none_match, std::string_view tag) {
  if (without_blanks(if_none_match) == "*") return true;
  // Between its quotes a tag may hold commas.
  for (std::size_t open = if_none_match.find('"'); open != std::string_view::npos;) {
    const std::size_t close = if_none_match.find('"', open + 1);
    if (close == std::string_view::npos) return false;
    if (if_none_match.substr(open, close + 1 - open) == tag) return true;
    open = if_none_match.find('"', close + 1);
  }
  return false;
}

Prepared prepared(std::string_view content_type, std::string_view body) {
  return {tag_of(body), is_worth_packing(content_type, body) ? packed(body, Effort::best) : ""};
}

// Packing tells by its length what a page repeats (the attack called BREACH): that needs a secret
// beside the words that someone else chose.  Our pages hold none: there is no account, no cookie
// and no token, and a page says the same to everyone who asks for its address.
HttpResponse represented(HttpResponse whole, const HttpRequest& request, const Prepared* prepared) {
  const bool may_be_packed = is_worth_packing(whole.content_type, whole.body);
  const bool is_packed = may_be_packed && takes_gzip(request.accept_encoding);
  if (may_be_packed) add_to_vary(whole, "Accept-Encoding");

  const std::string* keeping = header_in(whole, "Cache-Control");
  const bool reads = request.method == "GET" || request.method == "HEAD";
  if (whole.status == 200 && reads && keeping && keeping->starts_with("public")) {
    const std::string tag =
        '"' + (prepared ? prepared->tag : tag_of(whole.body)) + (is_packed ? "-gzip" : "") + '"';
    whole.headers.emplace_back("ETag", tag);
    if (names_tag(request.if_none_match, tag)) {
      whole.status = 304;
      whole.body.clear();
      return whole;
    }
  }
  if (is_packed) {
    whole.body = prepared ? prepared->packed : packed(whole.body);
    whole.headers.emplace_back("Content-Encoding", "gzip");
  }
  return whole;
}

}  // namespace query_service
