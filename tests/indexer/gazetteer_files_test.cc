#include "indexer/gazetteer_files.h"

#include <doctest/doctest.h>

#include "tests/support/findings.h"

namespace gazetteer_files_test {

using catalog::GazetteerPlace;
using catalog::PlaceType;

namespace {

// The six files with their heads, and lines below them.
tests::TemporaryFolder& write(tests::TemporaryFolder& folder, const std::string& countries,
                              const std::string& regions, const std::string& codes,
                              const std::string& places, const std::string& zones = "") {
  folder.write("gazetteer/countries.tsv",
               "code\tname\tname_es\tlatitude\tlongitude\tpopulation\taliases\n" + countries);
  folder.write(
      "gazetteer/regions.tsv",
      "code\tcountry\tname\ttype\tparent\tlatitude\tlongitude\tpopulation\taliases\n" + regions);
  folder.write("gazetteer/postal_codes.tsv",
               "country\tcode\tregion\tlatitude\tlongitude\n" + codes);
  folder.write("gazetteer/places.tsv",
               "country\tregion\ttype\tname\tlatitude\tlongitude\tpopulation\taliases\n" + places);
  folder.write("gazetteer/ordinary_words.tsv", "word\nnormal\nnew hope\n");
  folder.write("gazetteer/time_zones.tsv", "area\ttimezone\twhole\tothers\n" + zones);
  return folder;
}

const std::string us = "US\tUnited States\tEstados Unidos\t38.9\t-92.7\t264\t\n";
const std::string tennessee = "US-TN\tUS\tTennessee\tState\t\t35.8\t-86.8\t4\t\n";

}  // namespace

TEST_SUITE("indexer/gazetteer_files") {
  TEST_CASE("four files become places: countries, regions, postal codes, then places") {
    tests::TemporaryFolder folder;
    write(folder, "US\tUnited States\tEstados Unidos\t38.9\t-92.7\t264\tUSA; U.S.\n",
          "US-MA\tUS\tMassachusetts\tState\t\t42.5\t-71.5\t6\tMass.\n",
          "US\t02476\tUS-MA\t42.41648\t-71.17349\n",
          "US\tUS-MA\tcounty-subdivision\tExample\t42\t-71\t\t\n");

    const auto data = indexer::read_gazetteer(folder.path());

    REQUIRE(data);
    REQUIRE(data->places.size() == 4);
    const GazetteerPlace country{.type = PlaceType::country,
                                 .name = "United States",
                                 .country = "US",
                                 .coordinates = catalog::Coordinates{38.9, -92.7},
                                 .population = 264,
                                 .aliases = {"USA", "U.S.", "US", "Estados Unidos"}};
    CHECK(data->places[0] == country);
    CHECK(data->places[1].aliases == std::vector<std::string>{"Mass.", "MA", "US-MA"});
    CHECK(data->places[2].type == PlaceType::postal_code);
    CHECK(data->places[2].name == "02476");
    CHECK(data->places[3].type == PlaceType::county_subdivision);
    CHECK(data->places[3].population == 0);
  }

  TEST_CASE("a region knows the one around it, and ISO's marks are not part of its name") {
    tests::TemporaryFolder folder;
    write(folder, "",
          "GB-BAS\tGB\tBath\tUnitary authority\tGB-ENG\t\t\t\t\n"
          "ES-XX\tES\tEjemplo*\tProvince\t\t\t\t\t\n"
          "ES-YY\tES\tMuestra [Mostra]\tProvince\t\t\t\t\t\n",
          "", "");

    const auto data = indexer::read_gazetteer(folder.path());

    REQUIRE(data);
    CHECK(data->parents == std::map<std::string, std::string>{{"GB-BAS", "GB-ENG"}});
    CHECK_FALSE(data->places[0].coordinates);
    CHECK(data->places[1].name == "Ejemplo");
    CHECK(data->places[2].name == "Muestra");
    CHECK(data->places[2].aliases.back() == "Muestra [Mostra]");
  }

  TEST_CASE("a line with too few columns is damage, and the message names file and line") {
    tests::TemporaryFolder folder;
    write(folder, "", "", "US\t02108\tUS-MA\t42.3\t-71.0\nUS\t02476\tUS-MA\t42.4\n", "");

    const auto data = indexer::read_gazetteer(folder.path());

    REQUIRE_FALSE(data);
    CHECK(data.error().kind == catalog::FailureKind::damaged);
    CHECK(tests::mentions(data.error().message, "postal_codes.tsv:3"));
  }

  TEST_CASE(
      "a country and a region have a time zone, of all of it or of most, and the others there") {
    tests::TemporaryFolder folder;
    write(folder, us, tennessee, "", "",
          "US\tAmerica/New_York\tmost\tAmerica/Chicago Pacific/Honolulu\n"
          "US-TN\tAmerica/Chicago\tyes\t\n");

    const auto data = indexer::read_gazetteer(folder.path());

    REQUIRE(data);
    CHECK(data->time_zones.size() == 2);
    CHECK(
        data->time_zones.at("US") ==
        catalog::AreaTimeZone{"America/New_York", false, {"America/Chicago", "Pacific/Honolulu"}});
    CHECK(data->time_zones.at("US-TN") == catalog::AreaTimeZone{"America/Chicago", true});
  }

  TEST_CASE("a time zone or an area that there is not is damage, by file and line") {
    for (const std::string wrong :
         {"US-TN\tAmerica/Memphis\tyes\t", "US-XX\tAmerica/Chicago\tyes\t",
          "Tennessee\tAmerica/Chicago\tyes\t", "US-TN\tAmerica/Chicago\tno\t", "US-TN\t\tmost\t",
          "US-TN\tAmerica/Chicago\tmost\tAmerica/Memphis",
          "US-TN\tAmerica/Chicago\tmost\tAmerica/New_York; America/Denver",
          "US-TN\tAmerica/Chicago\tyes"}) {
      INFO(wrong);
      tests::TemporaryFolder folder;
      write(folder, us, tennessee, "", "",
            "US\tAmerica/New_York\tmost\t\n" + wrong + "\nUS-XY\tNowhere\tyes\t\n");

      const auto data = indexer::read_gazetteer(folder.path());

      REQUIRE_FALSE(data);
      CHECK(data.error().kind == catalog::FailureKind::damaged);
      CHECK(tests::mentions(data.error().message, "time_zones.tsv:3"));
    }
  }

  TEST_CASE("an empty line in the middle is damage too") {
    tests::TemporaryFolder folder;
    write(folder, "", "", "", "\nUS\tUS-MA\tcity\tExample\t42\t-71\t\t\n");

    CHECK(tests::mentions(indexer::read_gazetteer(folder.path()).error().message, "places.tsv:2"));
  }

  TEST_CASE("a file that is not there can not be read, and the message names it") {
    tests::TemporaryFolder folder;
    write(folder, "", "", "", "");
    std::filesystem::remove(folder.path() / "gazetteer/regions.tsv");

    const auto data = indexer::read_gazetteer(folder.path());

    REQUIRE_FALSE(data);
    CHECK(data.error().kind == catalog::FailureKind::unreadable);
    CHECK(tests::mentions(data.error().message, "regions.tsv"));
  }
}

}  // namespace gazetteer_files_test
