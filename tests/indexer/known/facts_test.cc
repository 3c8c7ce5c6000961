#include "indexer/known/facts.h"

#include <doctest/doctest.h>

#include "indexer/known/outline.h"
#include "tests/support/findings.h"

namespace facts_test {

using namespace indexer::known;

namespace {

Facts example() {
  const auto file = tests::listing_file(
      "lighthouse", "name: Lighthouse Example Group\nsee_instead: [harbor, {odd: [x]}]\n");
  return {.is_yaml = true,
          .has_shape = false,
          .findings = {{.file = {},
                        .where = {3, 7},
                        .rule = "unknown-key",
                        .severity = indexer::Severity::warning,
                        .message = "\"colour\" — no key",
                        .remedy = "remove it",
                        .is_private = true,
                        .other_file = "b.yaml"},
                       {.file = {}, .rule = "file-name", .message = "x"}},
          .outline = outline_of(file.tree),
          .sound_part = outline_of(file.tree),
          .traits = std::string("\0\xFF bytes", 8),
          .where = catalog::Coordinates{42.415, -71.157}};
}

// Trees are compared by what rules see of them.
bool equal(const indexer::Tree& one, const indexer::Tree& other) {
  if (one.kind != other.kind || one.text != other.text || one.where != other.where ||
      one.items.size() != other.items.size() || one.entries.size() != other.entries.size())
    return false;
  for (std::size_t at = 0; at < one.items.size(); ++at)
    if (!equal(one.items[at], other.items[at])) return false;
  for (std::size_t at = 0; at < one.entries.size(); ++at)
    if (one.entries[at].key != other.entries[at].key ||
        one.entries[at].where != other.entries[at].where ||
        !equal(one.entries[at].value, other.entries[at].value))
      return false;
  return true;
}

}  // namespace

TEST_SUITE("indexer/known/facts") {
  TEST_CASE("facts come back as they were") {
    const Facts facts = example();

    const auto back = facts_of(bytes_of(facts));

    REQUIRE(back);
    CHECK(back->is_yaml);
    CHECK_FALSE(back->has_shape);
    CHECK(back->findings == facts.findings);
    CHECK(equal(back->outline, facts.outline));
    CHECK(equal(back->sound_part, facts.sound_part));
    CHECK(back->traits == facts.traits);
    CHECK(back->where == facts.where);
    CHECK_FALSE(facts_of(bytes_of(Facts{}))->where);
  }

  TEST_CASE("what was cut off, or never was facts, is nothing") {
    const std::string whole = bytes_of(example());
    for (std::size_t size = 0; size < whole.size(); ++size)
      CHECK_FALSE(facts_of(whole.substr(0, size)));
    for (const char* wrong : {"\x80", "\xA0", "\x01", "\x81\xF5"}) CHECK_FALSE(facts_of(wrong));
  }
}

}  // namespace facts_test
