// The address of a page: a path and parameters, and what changes when something is chosen.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "query-service/http.h"

namespace query_service {

class Address {
 public:
  explicit Address(std::string path) : path_(std::move(path)) {}
  Address(std::string path, const HttpRequest& request);  // with its parameters, blank ones dropped

  Address with(std::string_view name, std::string value) const;      // in place of others
  Address and_also(std::string_view name, std::string value) const;  // beside others
  Address without(std::string_view name) const;
  Address without(std::string_view name,
                  std::string_view value) const;  // of several, only this one

  // In the order in which they stand in the address.
  const std::vector<std::pair<std::string, std::string>>& parameters() const { return parameters_; }

  std::string query() const;  // a=b&c=d, percent-encoded
  std::string text() const;   // path?query

 private:
  std::string path_;
  std::vector<std::pair<std::string, std::string>> parameters_;
};

}  // namespace query_service
