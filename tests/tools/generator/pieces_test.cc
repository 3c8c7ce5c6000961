// The small parts that made listings are put together from.
#include <doctest/doctest.h>

#include <map>
#include <set>

#include "tools/generator/address.h"
#include "tools/generator/shelves.h"
#include "tools/generator/weighted.h"
#include "tools/generator/words.h"
#include "tools/generator/yaml_lines.h"

namespace pieces_test {

using generator::Random;

TEST_SUITE("tools/generator") {
  TEST_CASE("random: a seed and a stream give the same numbers, others give others") {
    Random one(7, 42), again(7, 42), other_stream(7, 43), other_seed(8, 42);
    const std::uint64_t first = one.next();
    CHECK(first == again.next());
    CHECK(first != other_stream.next());
    CHECK(first != other_seed.next());
    // Written down, so that no machine and no change makes another directory of an old seed.
    CHECK(Random(7, 0).below(1'000'000) == 726'262);
  }

  TEST_CASE("random: below keeps within its limit and reaches all of it") {
    Random random(1, 1);
    std::set<std::size_t> seen;
    for (int turn = 0; turn < 500; ++turn) seen.insert(random.below(5));
    CHECK(seen == std::set<std::size_t>{0, 1, 2, 3, 4});
    for (int turn = 0; turn < 500; ++turn) {
      const double drawn = random.within_one();
      CHECK(drawn >= -1);
      CHECK(drawn < 1);
    }
  }

  TEST_CASE("weighted: what weighs nothing is never drawn, what weighs more is drawn more") {
    const generator::Weighted weighted({0, 90, 10});
    Random random(1, 2);
    std::map<std::size_t, int> drawn;
    for (int turn = 0; turn < 1000; ++turn) ++drawn[weighted.draw(random)];
    CHECK(drawn[0] == 0);
    CHECK(drawn[1] > 850);
    CHECK(drawn[2] > 50);
  }

  TEST_CASE("zipf: the first of a hundred is drawn about ten times as often as the tenth") {
    const generator::Weighted words = generator::zipf(100, 0);
    Random random(1, 3);
    std::map<std::size_t, int> drawn;
    for (int turn = 0; turn < 20'000; ++turn) ++drawn[words.draw(random)];
    CHECK(drawn[0] > 8 * drawn[9]);
    CHECK(drawn[0] < 13 * drawn[9]);
  }

  TEST_CASE("words: each number has a word of its own, until they are used up") {
    // All that have no second middle and some of the next, and of the others one in 41.
    std::set<std::string> words;
    std::uint64_t count = 0;
    for (std::uint64_t number = 0; number < generator::invented_words;
         number += number < 100'000 ? 1 : 41, ++count)
      words.insert(generator::invented_word(number));
    CHECK(generator::invented_words > 2'000'000);
    CHECK(words.size() == count);
    CHECK(generator::invented_word(generator::invented_words) == generator::invented_word(0));
  }

  TEST_CASE("slug: small letters and figures with single hyphens, not longer than asked") {
    CHECK(generator::slug("Círculo Tessarin, Nashua") == "circulo-tessarin-nashua");
    CHECK(generator::slug("St. John's -- 2nd") == "st-johns-2nd");
    CHECK(generator::slug("Lighthouse Circle", 11) == "lighthouse");
    CHECK(generator::slug("???") == "");
  }

  TEST_CASE("shelves: a folder that is full is followed by another") {
    generator::Shelves shelves(2);
    CHECK(shelves.folder_for("us/ny", "tea") == "us/ny/t");
    CHECK(shelves.folder_for("us/ny", "oak") == "us/ny/o");
    CHECK(shelves.folder_for("us/ny", "tide") == "us/ny/t");
    CHECK(shelves.folder_for("us/ny", "tor") == "us/ny/t-2");
    CHECK(shelves.folder_for("us/nj", "tor") == "us/nj/t");
  }

  TEST_CASE("yaml: quotes stand where a text would mean something else, and nothing empty stands") {
    generator::YamlLines yaml;
    yaml.value("name", "Tessarin Circle: Nashua");
    yaml.value("summary", "Tea, talk and rest.");
    yaml.value("led_by", "");
    yaml.list("serves", {"US", "NO", "a, b"});
    yaml.list("topics", {});
    yaml.begin("place");
    yaml.value("postal_code", "02476");
    yaml.value("city", "\"Old\" Town");
    yaml.end();
    yaml.begin("meets");
    yaml.item("every Tuesday 18:00");
    yaml.item_map({{"phrase", "daily 7 pm"}, {"format", "online"}});
    yaml.end();
    CHECK(yaml.text() ==
          "name: \"Tessarin Circle: Nashua\"\n"
          "summary: Tea, talk and rest.\n"
          "serves: [US, \"NO\", \"a, b\"]\n"
          "place:\n"
          "  postal_code: \"02476\"\n"
          "  city: \"\\\"Old\\\" Town\"\n"
          "meets:\n"
          "  - every Tuesday 18:00\n"
          "  - phrase: daily 7 pm\n"
          "    format: online\n");
  }

  TEST_CASE("degrees: five decimals, with the sign") {
    CHECK(generator::degrees_text(42.418723) == "42.41872");
    CHECK(generator::degrees_text(-0.5) == "-0.50000");
    CHECK(generator::degrees_text(-71.0) == "-71.00000");
    CHECK(generator::degrees_text(-0.000001) == "0.00000");
  }

  TEST_CASE("point_in: within the town, which is larger where more people live") {
    Random random(1, 4);
    const generator::Town city{.name = "City", .middle = {60, 25}, .people = 1'000'000};
    const generator::Town hamlet{.name = "Hamlet", .middle = {60, 25}, .people = 100};
    double farthest_in_city = 0, farthest_in_hamlet = 0;
    for (int turn = 0; turn < 300; ++turn) {
      const auto farther = [&](const generator::Town& town, double& farthest) {
        const catalog::Coordinates point = generator::point_in(town, random);
        farthest = std::max(farthest, catalog::geodesic_metres(town.middle, point));
      };
      farther(city, farthest_in_city);
      farther(hamlet, farthest_in_hamlet);
    }
    CHECK(farthest_in_city < 9'500);
    CHECK(farthest_in_city > 3'000);
    CHECK(farthest_in_hamlet < 1'400);
  }
}

}  // namespace pieces_test
