// Mustache templates filled from JSON: HTML escapes by default, {{{three}}} does not.
//
//   const Templates pages{source_of, partials};
//   filled_template(pages, "greeting", {{"name", "Lighthouse & Harbor"}})
//     -> <p>Lighthouse &amp; Harbor</p>      of the source <p>{{name}}</p>
//
//   const CommonData texts({{"t", {{"hello", "Hello"}}}});
//   filled_template(pages, "letter", {{"name", "Lighthouse"}}, &texts)
//     -> <p>Hello Lighthouse</p>             of <p>{{t.hello}} {{name}}</p>
//
// Thread promise: any thread may call; each keeps its own parsed templates.
#pragma once

#include <memory>
#include <nlohmann/json.hpp>
#include <span>
#include <string>
#include <string_view>

namespace catalog {

// The templates of a program, which stay as long as it runs.
struct Templates {
  std::string_view (*source_of)(std::string_view name);
  // Those that others may hold: {{> search/card}}.
  std::span<const char* const> partials = {};
};

// What many fillings have in common, made ready once: a page has a thousand texts at hand, and
// shows thirty.
class CommonData {
 public:
  explicit CommonData(const nlohmann::ordered_json& data);
  ~CommonData();
  CommonData(CommonData&&) noexcept;
  CommonData& operator=(CommonData&&) noexcept;

  struct Ready;
  const Ready& ready() const { return *ready_; }

 private:
  std::unique_ptr<Ready> ready_;
};

// The template of a name with `data`, and with what it does not have of `common`.  A template that
// can not be parsed is a bug and is asserted.
std::string filled_template(const Templates& templates, std::string_view name,
                            const nlohmann::ordered_json& data, const CommonData* common = nullptr);

}  // namespace catalog
