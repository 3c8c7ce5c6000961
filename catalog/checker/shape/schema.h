// The shape of a listing: schemas/listing.schema.json, executed.
//
// valijson decides whether a tree fits; schema_check.h says it in words.
// Source: JSON Schema draft 7.
#pragma once

#include <memory>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "catalog/checker/finding.h"
#include "catalog/checker/tree.h"
#include "catalog/failure.h"

namespace catalog::checker {

// One thing that does not fit, in valijson's words.
struct Violation {
  std::vector<std::string> path;  // keys and item numbers from the root
  std::string problem;
  bool operator==(const Violation&) const = default;
};

// Thread promise: any number of threads may ask one schema at once.
class Schema {
 public:
  // Errors: unreadable   the file can not be read
  //         damaged      it is not a JSON Schema
  static Expected<Schema> read(const std::string& path);
  // The same of a text; `name` is what a message calls it.
  // Errors: damaged      it is not a JSON Schema
  static Expected<Schema> parse(std::string_view text, const std::string& name);

  Schema(Schema&&) noexcept;
  Schema& operator=(Schema&&) noexcept;
  ~Schema();

  std::vector<Violation> violations(const nlohmann::json& instance) const;
  const nlohmann::json& document() const { return document_; }

 private:
  struct Compiled;
  Schema(nlohmann::json document, std::unique_ptr<Compiled> compiled);
  nlohmann::json document_;
  std::unique_ptr<Compiled> compiled_;
};

}  // namespace catalog::checker
