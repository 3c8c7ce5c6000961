#include "catalog/checker/form/file_place.h"

#include <doctest/doctest.h>

#include "tests/support/findings.h"

namespace file_place_test {

using catalog::checker::FilesKnown;
using catalog::checker::form::Answers;

namespace {

std::string file_for(const Answers& answers) {
  return catalog::checker::form::file_place(answers, tests::gazetteer(), FilesKnown()).file;
}

}  // namespace

TEST_SUITE("catalog/checker/form/file_place") {
  TEST_CASE("a group that meets somewhere goes to its state, with its town in its name") {
    CHECK(file_for({{"name", "Lighthouse Example Group"},
                    {"format", "in-person"},
                    {"city", "Arlington"},
                    {"region", "Massachusetts"},
                    {"country", "US"}}) ==
          "data/listings/us/ma/lighthouse-example-group-arlington.yaml");
    CHECK(file_for({{"name", "Lighthouse Example Group of Arlington"},
                    {"city", "Arlington"},
                    {"region", "MA"},
                    {"country", "US"}}) ==
          "data/listings/us/ma/lighthouse-example-group-of-arlington.yaml");
  }

  TEST_CASE("what has no place goes where all of its kind are") {
    CHECK(file_for({{"name", "Beacon"}, {"format", "online"}, {"country", "US"}}) ==
          "data/listings/online/beacon.yaml");
    CHECK(file_for({{"name", "Beacon"}, {"kind", "resource"}}) ==
          "data/listings/resources/beacon.yaml");
    CHECK(file_for({{"name", "Beacon"}, {"kind", "helpline"}, {"country", "US"}}) ==
          "data/listings/us/national/beacon.yaml");
    CHECK(file_for({{"name", "Beacon"}, {"kind", "organization"}}) ==
          "data/listings/international/beacon.yaml");
  }

  TEST_CASE("a file's name has only what an id may have, whatever the listing is called") {
    CHECK(file_for({{"name", "../../etc/passwd"}}) ==
          "data/listings/international/etc-passwd.yaml");
    CHECK(file_for({{"name", "Grupo Ñandú «Faro»"}}) ==
          "data/listings/international/grupo-nandu-faro.yaml");
    CHECK(file_for({{"name", "灯台の会"}, {"city", "Arlington"}}) ==
          "data/listings/international/group-arlington.yaml");
    CHECK(file_for({{"name", "灯台"}, {"kind", "event"}}) ==
          "data/listings/international/event.yaml");
    CHECK(file_for({{"name", std::string(500, 'x')}}) ==
          "data/listings/international/" + std::string(64, 'x') + ".yaml");
    CHECK(file_for({{"name", "Beacon"}, {"country", "../.."}}) ==
          "data/listings/international/beacon.yaml");
  }

  TEST_CASE("where the name is taken, a number is added") {
    const std::vector<catalog::checker::ListingFile> files{
        tests::listing_file("beacon", "name: Beacon\n"),
        tests::listing_file("beacon-2", "name: Beacon\n")};
    CHECK(catalog::checker::form::file_place({{"name", "Beacon"}}, tests::gazetteer(),
                                             FilesKnown(files))
              .id == "beacon-3");
  }
}

}  // namespace file_place_test
