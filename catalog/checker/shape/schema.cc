#include "catalog/checker/shape/schema.h"

// Without this valijson ends the program where it could throw.
#define VALIJSON_USE_EXCEPTIONS 1

#include <algorithm>
#include <fstream>
#include <iterator>
#include <mutex>
#include <set>
#include <utility>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

namespace catalog::checker {
namespace {

using Adapter = valijson::adapters::NlohmannJsonAdapter;

// valijson writes a path as "<root>", "[key]", "[3]".
std::vector<std::string> keys_of(const std::vector<std::string>& context) {
  std::vector<std::string> keys;
  for (const std::string& part : context)
    if (part.size() >= 2 && part.front() == '[') keys.push_back(part.substr(1, part.size() - 2));
  return keys;
}

// The schema without its allOf, then each part of the allOf with the definitions it may refer to.
std::vector<nlohmann::json> parts_of(nlohmann::json schema) {
  const nlohmann::json conditions = schema.value("allOf", nlohmann::json::array());
  const nlohmann::json definitions = schema.value("definitions", nlohmann::json::object());
  schema.erase("allOf");
  std::vector<nlohmann::json> parts{std::move(schema)};
  for (nlohmann::json condition : conditions) {
    condition["definitions"] = definitions;
    parts.push_back(std::move(condition));
  }
  return parts;
}

// valijson matches patterns by std::regex, which goes one call deeper with each character: a link
// of 60,000 would end the program.  No text may be this long, so a cut one is too long all the
// same.
constexpr std::size_t longest_text = 4001;

// No list may have as many items: what is beyond them is too many all the same, and comparing each
// with all others takes long.
constexpr std::size_t longest_list = 600;

bool is_short(const nlohmann::json& value) {
  if (value.is_string()) return value.get_ref<const std::string&>().size() <= longest_text;
  return (!value.is_array() || value.size() <= longest_list) &&
         std::all_of(value.begin(), value.end(), [](const nlohmann::json& child) {
           return !(child.is_structured() || child.is_string()) || is_short(child);
         });
}

nlohmann::json shortened(nlohmann::json value) {
  if (value.is_array() && value.size() > longest_list)
    value.erase(value.begin() + static_cast<std::ptrdiff_t>(longest_list), value.end());
  if (value.is_structured())
    for (nlohmann::json& child : value) child = shortened(std::move(child));
  if (!value.is_string()) return value;
  auto& text = value.get_ref<std::string&>();
  std::size_t characters = 0;
  for (std::size_t at = 0; at < text.size(); ++at)
    if ((static_cast<unsigned char>(text[at]) & 0xC0) != 0x80 && ++characters > longest_text)
      text.resize(at);
  return value;
}

// valijson tells of every pair of items that are the same ("Elements at indexes #0 and #3 violate
// uniqueness constraint."); of a list one pair is enough.
void keep_one_repetition(std::vector<Violation>& found) {
  std::set<std::vector<std::string>> lists;
  std::erase_if(found, [&](const Violation& violation) {
    return violation.problem.starts_with("Elements at indexes") &&
           !lists.insert(violation.path).second;
  });
}

}  // namespace

// valijson stops at the first part of an allOf that does not fit.  A contributor wants to hear of
// all of them, so each part is compiled and asked by itself.
struct Schema::Compiled {
  std::vector<std::unique_ptr<valijson::Schema>> parts;

  // A validator keeps the patterns that it has compiled, which takes far longer than matching them.
  // There are as many as were ever at work at once.
  std::unique_ptr<valijson::Validator> take_validator() {
    const std::lock_guard lock(mutex);
    if (idle.empty()) return std::make_unique<valijson::Validator>();
    auto validator = std::move(idle.back());
    idle.pop_back();
    return validator;
  }
  void give_back(std::unique_ptr<valijson::Validator> validator) {
    const std::lock_guard lock(mutex);
    idle.push_back(std::move(validator));
  }

  std::mutex mutex = {};
  std::vector<std::unique_ptr<valijson::Validator>> idle = {};
};

Schema::Schema(nlohmann::json document, std::unique_ptr<Compiled> compiled)
    : document_(std::move(document)), compiled_(std::move(compiled)) {}
Schema::Schema(Schema&&) noexcept = default;
Schema& Schema::operator=(Schema&&) noexcept = default;
Schema::~Schema() = default;

Expected<Schema> Schema::read(const std::string& path) {
  std::ifstream file(path);
  if (!file)
    return failure(FailureKind::unreadable,
                   path + " cannot be read: the schema of a listing belongs there");
  return parse(std::string(std::istreambuf_iterator<char>(file), {}), path);
}

Expected<Schema> Schema::parse(std::string_view text, const std::string& name) {
  nlohmann::json document = nlohmann::json::parse(text, nullptr, false);
  auto compiled = std::make_unique<Compiled>();
  try {
    for (const nlohmann::json& part : parts_of(document)) {
      compiled->parts.push_back(std::make_unique<valijson::Schema>());
      valijson::SchemaParser parser(valijson::SchemaParser::kDraft7);
      parser.populateSchema(Adapter(part), *compiled->parts.back());
    }
  } catch (const std::exception& problem) {
    return failure(FailureKind::damaged, name + " is not a JSON Schema: " + problem.what());
  }
  return Schema(std::move(document), std::move(compiled));
}

std::vector<Violation> Schema::violations(const nlohmann::json& instance) const {
  // Nearly every listing is, and need not be copied.
  const nlohmann::json cut = is_short(instance) ? nlohmann::json() : shortened(instance);
  const nlohmann::json& bounded = cut.is_null() ? instance : cut;
  std::vector<Violation> found;
  std::unique_ptr<valijson::Validator> validator = compiled_->take_validator();
  for (const auto& part : compiled_->parts) {
    valijson::ValidationResults results;
    if (validator->validate(*part, Adapter(bounded), &results)) continue;
    for (const auto& error : results) found.push_back({keys_of(error.context), error.description});
  }
  compiled_->give_back(std::move(validator));
  keep_one_repetition(found);
  return found;
}

}  // namespace catalog::checker
