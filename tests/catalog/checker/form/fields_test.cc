#include "catalog/checker/form/fields.h"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <set>

#include "tests/support/fixing.h"

namespace fields_test {

using catalog::checker::form::clean;
using catalog::checker::form::Field;
using catalog::checker::form::field_named;
using catalog::checker::form::field_of_path;
using catalog::checker::form::FieldKind;
using catalog::checker::form::fields;

TEST_SUITE("catalog/checker/form/fields") {
  TEST_CASE("every field is a value that the schema has, in the order in which it has them") {
    const auto& listing = tests::guide().listing;
    std::set<std::string_view> names;
    std::size_t last = 0;
    for (const Field& field : fields()) {
      CHECK_MESSAGE(names.insert(field.name).second, field.name);
      const std::size_t dot = field.path.find('.');
      const std::string_view outer = field.path.substr(0, dot);
      const auto* shape = listing.key(outer);
      REQUIRE_MESSAGE(shape, field.path);
      if (dot != std::string_view::npos)
        CHECK_MESSAGE(shape->key(field.path.substr(dot + 1)), field.path);
      std::size_t at = 0;
      while (listing.keys[at].name != outer) ++at;
      CHECK_MESSAGE(at >= last, field.path);
      last = at;
    }
  }

  TEST_CASE("a field is found by its name and by its path") {
    CHECK(field_named("city")->path == "place.city");
    CHECK(field_of_path("place.city") == field_named("city"));
    CHECK_FALSE(field_named("colour"));
    CHECK_FALSE(field_of_path("place"));
  }

  TEST_CASE("an answer loses the white space around it and what nobody sees") {
    CHECK(clean("  Lighthouse \t Example\r\n Group ", FieldKind::line) ==
          "Lighthouse Example Group");
    CHECK(clean("Light\x01house\xE2\x80\xAE", FieldKind::line) == "Lighthouse");
    CHECK(clean("e\xCC\x81", FieldKind::line) == "é");
    CHECK(clean("caf\xE9", FieldKind::line) == "caf\xEF\xBF\xBD");
    CHECK(clean("\r\n  One.  \r\n\r\n\tTwo.\r\n\r\n", FieldKind::lines) == "One.\n\n Two.");
    CHECK(clean(" \n ", FieldKind::lines).empty());
  }
}

}  // namespace fields_test
