#include "indexer/diff/hidden_values.h"

#include <doctest/doctest.h>

#include "tests/support/findings.h"

namespace hidden_values_test {

using indexer::Findings;
using indexer::diff::HiddenValues;
using indexer::diff::not_shown;
using tests::listing_file;

namespace {

HiddenValues hidden_in(const indexer::ListingFile& file, const Findings& findings) {
  HiddenValues hidden;
  hidden.add(file.tree, file.file, findings);
  return hidden;
}

Findings private_at(int line, int column) {
  return {{.file = "a.yaml",
           .where = {line, column},
           .rule = "private-email",
           .message = "an address that seems to be one person's own",
           .is_private = true}};
}

}  // namespace

TEST_SUITE("indexer/diff/hidden_values") {
  TEST_CASE("the value of a private finding is replaced, and the others stay") {
    const auto file = listing_file("a", "name: Lighthouse\ncontact: {email: jo@example.org}\n");
    const HiddenValues hidden = hidden_in(file, private_at(2, 18));

    const auto shown = hidden.without(file.tree);

    CHECK(shown["contact"]["email"].text == not_shown);
    CHECK(shown["name"].text == "Lighthouse");
  }

  TEST_CASE("it is replaced wherever it stands again, in another version as well") {
    const auto file = listing_file("a", "contact: {email: jo@example.org}\n");
    const auto other = listing_file("b", "summary: Write to jo@example.org for the room.\n");
    const HiddenValues hidden = hidden_in(file, private_at(1, 18));

    CHECK(hidden.without(other.tree)["summary"].text == not_shown);
    CHECK(hidden.is_in("\"jo@example.org\" is not a page"));
    CHECK_FALSE(hidden.is_in("the town is not known"));
  }

  TEST_CASE("an address that one version no longer tells is told of neither, in no text") {
    const auto open = listing_file(
        "a",
        "place: {venue: Example barn, street: 77 Secret Lane, city: Boston, country: US}\n"
        "meets_note: Park at 77 secret lane.\nsummary: A group in Boston.\n");
    const auto closed =
        listing_file("b", "address_visibility: on-request\nplace: {city: Boston, country: US}\n");
    HiddenValues hidden;
    hidden.add(open.tree, open.file, {});
    hidden.add(closed.tree, closed.file, {});

    const auto shown = hidden.without(open.tree);

    CHECK(shown["meets_note"].text == not_shown);
    CHECK_FALSE(shown["place"].find("street"));
    CHECK(shown["summary"].text == "A group in Boston.");
    HiddenValues of_one;
    of_one.add(open.tree, open.file, {});
    CHECK(of_one.without(open.tree)["meets_note"].text == "Park at 77 secret lane.");
  }

  TEST_CASE("a private value is known again in another case") {
    const auto file = listing_file("a", "contact: {email: Jo@Example.org}\n");
    const auto other = listing_file("b", "organization: jo@example.org\n");

    CHECK(hidden_in(file, private_at(1, 18)).without(other.tree)["organization"].text == not_shown);
  }

  TEST_CASE("where no value begins at the place, its whole line is hidden") {
    const auto file = listing_file("a", "name: Lighthouse\nplace: {city: Boston, country: US}\n");

    const auto shown = hidden_in(file, private_at(2, 1)).without(file.tree);

    CHECK(shown["place"]["city"].text == not_shown);
    CHECK(shown["name"].text == "Lighthouse");
  }

  TEST_CASE("findings of other files and findings that are not private hide nothing") {
    const auto file = listing_file("a", "contact: {email: jo@example.org}\n");
    Findings findings = private_at(1, 18);
    findings[0].file = "b.yaml";
    CHECK(hidden_in(file, findings).is_empty());
    findings[0].file = "a.yaml";
    findings[0].is_private = false;
    CHECK(hidden_in(file, findings).is_empty());
  }

  TEST_CASE("a door that is not public is left out of every version and every place") {
    const auto file =
        listing_file("a", "address_visibility: area\nplace: {street: 1 Example Way}\n");
    const auto other = listing_file(
        "a",
        "place: {venue: Example Hall, street: 1 Example Way, city: Boston, latitude: 42.35, "
        "longitude: -71.06}\nmeets: [{phrase: daily, place: {street: 2 Example Way}}]\n");
    const HiddenValues hidden = hidden_in(file, {});

    const auto shown = hidden.without(other.tree);

    CHECK(hidden.hides_doors());
    CHECK_FALSE(shown["place"]["street"].is_there());
    CHECK_FALSE(shown["place"]["venue"].is_there());
    CHECK_FALSE(shown["place"]["latitude"].is_there());
    CHECK_FALSE(shown["meets"].items[0]["place"]["street"].is_there());
    CHECK(shown["place"]["city"].text == "Boston");
    CHECK(hidden.is_in("\"1 Example Way\" is not a street"));
  }
}

}  // namespace hidden_values_test
