#include "catalog/name_key.h"

#include <doctest/doctest.h>

#include <algorithm>

namespace name_key_test {

using namespace catalog;

namespace {

bool has(const std::vector<NameKey>& keys, std::string_view name) {
  return std::find(keys.begin(), keys.end(), name_key(name)) != keys.end();
}

}  // namespace

TEST_SUITE("catalog/name_key") {
  TEST_CASE("a name is the same number in any case, with or without accents and marks") {
    CHECK(name_key("Lighthouse Example Group") == name_key("  lighthouse, EXAMPLE group!"));
    CHECK(name_key("Círculo Ejemplo") == name_key("circulo ejemplo"));
    CHECK(name_key("Lighthouse Example") != name_key("Lighthouseexample"));
    CHECK(name_key("a b") != name_key("b a"));
  }

  TEST_CASE("words one by one give the number of the name") {
    NameKeyMaker maker;
    for (const char* word : {"lighthouse", "example", "group"}) maker.add(word);
    CHECK(maker.key() == name_key("Lighthouse Example Group"));
  }

  TEST_CASE("a listing is asked for without its article and what stands in brackets") {
    const auto keys = name_keys_of("The Lighthouse Example Society (LES)");
    for (const char* name : {"The Lighthouse Example Society (LES)",
                             "The Lighthouse Example Society", "Lighthouse Example Society"})
      CHECK_MESSAGE(has(keys, name), name);
    CHECK_FALSE(has(keys, "Lighthouse"));
    CHECK(name_keys_of("...").empty());
  }

  TEST_CASE("the slot holds the numbers and gives them back") {
    const auto keys = name_keys_of("The Lighthouse Example Society (LES)");
    CHECK(name_keys_in(name_keys_slot(keys)) == keys);
    CHECK(name_keys_in("").empty());
    CHECK(name_keys_in("short").empty());
  }
}

}  // namespace name_key_test
