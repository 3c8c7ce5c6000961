#include "indexer/asking/form_file.h"

#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

#include "catalog/nearest.h"

namespace indexer::asking {
namespace {

using catalog::checker::form::Answers;
using catalog::checker::form::Field;

std::optional<std::string> text_of(const nlohmann::json& value) {
  if (value.is_string()) return value.get<std::string>();
  if (value.is_number()) return value.dump();
  return {};
}

tl::unexpected<catalog::Failure> damaged(std::string message) {
  return catalog::failure(catalog::FailureKind::damaged, std::move(message));
}

tl::unexpected<catalog::Failure> unknown_field(const std::string& name) {
  std::vector<std::string> known;
  for (const Field& field : catalog::checker::form::fields()) known.emplace_back(field.name);
  return damaged("the form has no field \"" + name + "\"; " +
                 catalog::did_you_mean(name, known, "known: " + catalog::joined(known)));
}

}  // namespace

catalog::Expected<Answers> answers_of(std::string_view json) {
  const auto form = nlohmann::json::parse(json, nullptr, false);
  if (!form.is_object())
    return damaged(R"(a form is one JSON object: {"name": "Lighthouse Example Group", ...})");
  Answers answers;
  for (const auto& [name, value] : form.items()) {
    if (!catalog::checker::form::field_named(name)) return unknown_field(name);
    const nlohmann::json parts = value.is_array() ? value : nlohmann::json::array({value});
    std::string& answer = answers[name];
    for (const nlohmann::json& part : parts) {
      const auto text = text_of(part);
      if (!text) return damaged("\"" + name + "\" has to be a text, or a list of texts");
      answer += (answer.empty() ? "" : "\n") + *text;
    }
  }
  return answers;
}

}  // namespace indexer::asking
