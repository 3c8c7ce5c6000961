// What should never be published, put into listings in 200 ways.
#include <doctest/doctest.h>

#include <random>

#include "tests/support/findings.h"

namespace seeded_leaks_test {

namespace {

template <std::size_t size>
const char* one_of(std::mt19937& random, const char* const (&all)[size]) {
  return all[random() % size];
}

constexpr const char* first_names[] = {"Juniper", "Marigold", "Wilfredo", "Quillon", "Thessaly",
                                       "Oberon",  "Saffron",  "Ximena",   "Barnaby", "Clementina"};
constexpr const char* last_names[] = {"Exampleton",  "Testerly", "Sampleson",  "Fictiva",
                                      "Placeholder", "Ejemplez", "Musterfrau", "Nowherian",
                                      "O'Sample",    "Inventada"};
constexpr const char* providers[] = {"gmail.com",      "yahoo.com",     "hotmail.com", "outlook.es",
                                     "icloud.com",     "aol.com",       "comcast.net", "web.de",
                                     "protonmail.com", "btinternet.com"};

std::string number(std::mt19937& random) {
  const std::string last = std::to_string(100 + random() % 100);
  switch (random() % 4) {
    case 0: return "617-555-0" + last;
    case 1: return "(617) 555-0" + last;
    case 2: return "+1 617 555 0" + last;
    default: return "617.555.0" + last;
  }
}

// One leak, as lines of a listing.
std::string leak(std::mt19937& random, int kind) {
  const std::string first = one_of(random, first_names), last = one_of(random, last_names);
  std::string letters;
  for (const char c : first + (random() % 2 == 0 ? "." : "") + last)
    if (c != '\'') letters += static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
  const std::string provider = one_of(random, providers);
  switch (kind) {
    case 0: return "contact: {email: " + letters + "@" + provider + "}\n";
    case 1:
      return "contact: {email: " + letters + std::to_string(random() % 100) + "@" + provider +
             "}\n";
    case 2: return "meets_note: Call " + first + " at " + number(random) + " before you come.\n";
    case 3: return "description: \"Contact " + first + " " + last + ", " + number(random) + ".\"\n";
    case 4: return "summary: \"Ask for " + first + ". The number is " + number(random) + ".\"\n";
    case 5: return "description: \"Llame a " + first + " al " + number(random) + ".\"\n";
    case 6:
      return "phone: {number: 617-555-0100, note: \"" + first + " " + last + " (" + number(random) +
             ")\"}\n";
    case 7:
      return "place: {street: \"12 Example Road Apt " + std::to_string(random() % 40) + "\"}\n";
    case 8: return "place: {venue: \"" + first + "'s house\", street: 12 Example Road}\n";
    case 9:
      return "place: {street: \"Unit " + std::to_string(1 + random() % 40) +
             "B, 3 Example Lane\"}\n";
    case 10:
      return "online: {url: \"https://zoom.us/j/1" + std::to_string(random()) + "?pwd=aB" +
             std::to_string(random()) + "\"}\n";
    case 11:
      return "meets_note: \"Zoom ID " + std::to_string(random()) + ", passcode " +
             std::to_string(random() % 10000) + "\"\n";
    case 12: return "description: \"Write to " + letters + "@" + provider + ".\"\n";
    case 13:
      return "contact: {social: [\"https://www.facebook.com/profile.php?id=" +
             std::to_string(random()) + "\"]}\n";
    case 14: return "contact: {website: \"https://" + letters + ":secret@example.org/\"}\n";
    case 15:
      return "description: \"Date of birth of the leader: 1/2/19" +
             std::to_string(10 + random() % 90) + "\"\n";
    case 16: return "description: \"SSN 000-00-" + std::to_string(1000 + random() % 9000) + "\"\n";
    case 17:
      return "summary: \"Meets at the home of " + first + " " + last + ", " + number(random) +
             ".\"\n";
    case 18: return "contact: {social: [\"https://www.linkedin.com/in/" + letters + "\"]}\n";
    default: return "name: \"Circle (" + number(random) + ")\"\n";
  }
}

}  // namespace

TEST_SUITE("catalog/checker/rules: seeded leaks") {
  TEST_CASE("of 200 leaks of 20 kinds, 95 in a hundred are found and kept from every output") {
    std::mt19937 random(20261129);
    int found = 0;
    std::string missed;
    for (int turn = 0; turn < 200; ++turn) {
      const std::string yaml = leak(random, turn % 20);
      CAPTURE(yaml);
      bool is_found = false;
      for (const auto rule :
           {catalog::checker::rules::private_contact, catalog::checker::rules::private_place,
            catalog::checker::rules::link_addresses})
        for (const auto& finding : tests::ruled(rule, yaml)) {
          CHECK(finding.severity == catalog::checker::Severity::error);
          is_found = is_found || finding.is_private;
        }
      found += is_found ? 1 : 0;
      if (!is_found) missed += yaml;
    }
    CHECK_MESSAGE(found >= 190, missed);
    MESSAGE(found << " of 200 leaks are found; missed:\n" << missed);
  }
}

}  // namespace seeded_leaks_test
