#include "indexer/duplicates/contact_key.h"

#include <doctest/doctest.h>

namespace contact_key_test {

using namespace indexer::duplicates;
using Keys = std::vector<std::string>;

TEST_SUITE("indexer/duplicates/contact_key") {
  TEST_CASE("one telephone number in many forms has one key") {
    for (const char* text :
         {"603-555-0123", "(603) 555-0123", "+1 603.555.0123", "1 603 555 0123", "6035550123"}) {
      CAPTURE(std::string(text));
      CHECK(phone_keys(text, "US") == Keys{"35550123"});
    }
    for (const char* text : {"020 7946 0018", "+44 20 7946 0018", "+44 (0)20 7946 0018"})
      CHECK(phone_keys(text, "GB") == Keys{"79460018"});
    for (const char* text : {"09 555 0123", "+64 9 555 0123"})
      CHECK(phone_keys(text, "NZ") == Keys{"95550123"});
  }

  TEST_CASE("capitals are dialled") {
    CHECK(phone_keys("1-800-EXAMPLE", "US") == phone_keys("800-392-6753", "US"));
    CHECK(phone_keys("888-NO-EXAMPLES (888-663-9267)", "US") == Keys{"86639267", "86639267"});
  }

  TEST_CASE("each of several numbers has a key, and an extension belongs to its number") {
    CHECK(phone_keys("603-555-0123 or 800-555-0124", "US") == Keys{"35550123", "05550124"});
    CHECK(phone_keys("4555-5189 / 4555-3929", "AR") == Keys{"45555189", "45553929"});
    CHECK(phone_keys("603-555-0123 ext. 2, 603-555-0124", "US") == Keys{"35550123x2", "35550124"});
    CHECK(phone_keys("603-555-0123x77", "US") == Keys{"35550123x77"});
  }

  TEST_CASE("a short number is of its country alone") {
    CHECK(phone_keys("988", "US") == Keys{"US988"});
    CHECK(phone_keys("988", "CA") == Keys{"CA988"});
    CHECK(phone_keys("116 123", "GB") == Keys{"GB116123"});
  }

  TEST_CASE("what is no number has no key, whatever the bytes") {
    for (const char* text : {"", "12", "ask at the desk", "\xff\xfe", "+", "ext. 7", "x",
                             "123456789012345678901234567890"}) {
      CAPTURE(std::string(text));
      CHECK(phone_keys(text, "US").empty());
    }
  }

  TEST_CASE("one page in many forms has one key") {
    for (const char* url : {"https://example.org/group", "http://www.example.org/group/",
                            "HTTPS://Example.ORG/Group#top",
                            "https://example.org:443/group?utm_source=news&fbclid=abc",
                            "https://m.example.org/group/index.html"}) {
      CAPTURE(std::string(url));
      CHECK(link_key(url) == "example.org/group");
    }
    CHECK(link_key("https://example.org/?group=7&utm_medium=x") == "example.org?group=7");
    CHECK(link_key("https://example.org") == link_key("http://www.example.org/"));
    CHECK(link_key("") == "");
  }

  TEST_CASE("a home page is told from a page") {
    CHECK(is_home(link_key("https://www.example.org/")));
    CHECK_FALSE(is_home(link_key("https://example.org/group")));
    CHECK_FALSE(is_home(link_key("https://example.org/?group=7")));
    CHECK(host_of("example.org/group") == "example.org");
    CHECK(host_of("example.org?group=7") == "example.org");
  }

  TEST_CASE("mailboxes are compared without capitals") {
    CHECK(mail_key("Office@Example.org ") == "office@example.org");
  }
}

}  // namespace contact_key_test
