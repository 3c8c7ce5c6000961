// A language of the interface: one file words/<code>.json for each, and nothing else names them
// all.  English is the first and the one that stands in where nothing is asked for.
//
//   Language::find("es")->code()  -> "es"
//
// Thread promise: immutable; any number of threads may read.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

namespace query_service {

class Language {
 public:
  static const Language en;
  static const Language es;

  constexpr Language() = default;  // English

  // By its ISO 639-1 code in small letters; empty where there is no file of it.
  static std::optional<Language> find(std::string_view code);
  static const std::vector<Language>& all();  // English first, then by code

  constexpr std::string_view code() const { return code_; }
  constexpr bool operator==(const Language&) const = default;

 private:
  constexpr explicit Language(std::string_view code) : code_(code) {}

  std::string_view code_ = "en";  // of a literal or of the name of an asset
};

inline constexpr Language Language::en{"en"};
inline constexpr Language Language::es{"es"};

}  // namespace query_service
