// The parameters of a request by name: which are known, and what was given.
#pragma once

#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "query-service/http.h"
#include "query-service/problem.h"
#include "query-service/request/search_request.h"

namespace query_service {

class Parameters {
 public:
  // Errors: unknown_parameter   a name that is not among `known`; the remedy names the nearest
  //         bad_parameter       a single-valued parameter given twice, a value that is not UTF-8 or
  //                             longer than 2,000 bytes
  static Answer<Parameters> read(const HttpRequest& request,
                                 std::span<const std::string_view> single,
                                 std::span<const std::string_view> repeated = {});

  // The value, without white space around it; empty where it was not given or is blank.
  std::string one(std::string_view name) const;
  // The values of a parameter that may be repeated or hold commas.
  std::vector<std::string> many(std::string_view name) const;

 private:
  std::vector<std::pair<std::string, std::string>> given_;
};

// A parameter whose value cannot be used, to be returned.
tl::unexpected<Problem> bad(std::string parameter, std::string detail, std::string remedy);

// A value as a problem shows it: in quotes, and only the beginning of a long one.
std::string shown(const std::string& value);

// en or es by ?lang=, else by Accept-Language, else en.
// Errors: bad_parameter
Answer<Language> language_of(const Parameters& parameters, const HttpRequest& request);
Language accepted_language(const HttpRequest& request);

// ?tz=, an IANA name; empty where it is not given.
// Errors: bad_parameter   it is not a time zone; the remedy names the nearest
Answer<std::string> time_zone_parameter(const Parameters& parameters);

}  // namespace query_service
