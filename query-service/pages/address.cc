#include "query-service/pages/address.h"

#include <algorithm>

#include "query-service/pages/html_text.h"

namespace query_service {

Address::Address(std::string path, const HttpRequest& request) : path_(std::move(path)) {
  for (const auto& [name, value] : request.parameters)
    if (!value.empty()) parameters_.emplace_back(name, value);
}

Address Address::with(std::string_view name, std::string value) const {
  // Copied once: the page of many groups makes hundreds of addresses.
  Address changed(path_);
  changed.parameters_.reserve(parameters_.size() + 1);
  for (const auto& given : parameters_)
    if (given.first != name) changed.parameters_.push_back(given);
  changed.parameters_.emplace_back(name, std::move(value));
  return changed;
}

Address Address::and_also(std::string_view name, std::string value) const {
  Address changed = *this;
  changed.parameters_.emplace_back(name, std::move(value));
  return changed;
}

Address Address::without(std::string_view name) const {
  Address changed = *this;
  std::erase_if(changed.parameters_, [&](const auto& given) { return given.first == name; });
  return changed;
}

Address Address::without(std::string_view name, std::string_view value) const {
  Address changed = *this;
  std::string left;
  for (const auto& [given, text] : parameters_) {
    if (given != name) continue;
    for (std::size_t start = 0; start <= text.size();) {
      const std::size_t comma = std::min(text.find(',', start), text.size());
      const std::string part = text.substr(start, comma - start);
      if (!part.empty() && part != value) left += (left.empty() ? "" : ",") + part;
      start = comma + 1;
    }
  }
  changed = changed.without(name);
  return left.empty() ? changed : changed.and_also(name, left);
}

std::string Address::query() const {
  std::string query;
  for (const auto& [name, value] : parameters_)
    query += (query.empty() ? "" : "&") + percent_encoded(name) + "=" + percent_encoded(value);
  return query;
}

std::string Address::text() const {
  const std::string parameters = query();
  return parameters.empty() ? path_ : path_ + "?" + parameters;
}

}  // namespace query_service
