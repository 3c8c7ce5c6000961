#include "catalog/checker/fix/phone_mend.h"

#include <doctest/doctest.h>

#include "query-service/words/telephone.h"

namespace phone_mend_test {

using catalog::checker::fix::mended_phone;

TEST_SUITE("catalog/checker/fix/phone_mend") {
  TEST_CASE("ten digits in a country of the North American plan have one form") {
    for (const char* number :
         {"617-555-0123", "(617) 555-0123", "617.555.0123", "6175550123", "1-617-555-0123",
          "1 (617) 555 0123", "+1-617-555-0123", "tel:+16175550123", "617\u2011555\u20110123",
          "617\u00A0555\u00A00123", " 617 555 0123 ", "(+1) 617 555 0123"})
      for (const char* country : {"US", "CA", "PR"})
        CHECK_MESSAGE(mended_phone(number, country) == "+1 617 555 0123", number);
  }

  TEST_CASE("what is mended once is mended, and dials what it dialled") {
    for (const char* number :
         {"617-555-0123", "+44 (0)20-7946.0018", "+49/30", "+34 952.00.00.00"}) {
      const std::string once = mended_phone(number, "US");
      CHECK(mended_phone(once, "US") == once);
    }
    CHECK(query_service::telephone_url(mended_phone("(617) 555-0123", "US")) == "tel:+16175550123");
  }

  TEST_CASE("a number that begins with + says its country") {
    CHECK(mended_phone("+44 (0)20 7946 0018", "") == "+44 20 7946 0018");
    CHECK(mended_phone("+44(0)20-7946-0018", "US") == "+44 20 7946 0018");
    CHECK(mended_phone("+34.952.000.000", "ES") == "+34 952 000 000");
    CHECK(mended_phone("+1 617 555 0123", "") == "+1 617 555 0123");
  }

  TEST_CASE("in Italy the zero in brackets may be dialled, so it stays") {
    CHECK(mended_phone("+39 (0)6 5550 1234", "IT") == "+39 (0)6 5550 1234");
  }

  TEST_CASE("all that is not one plain number stays as it is") {
    for (const char* number : {"988",
                               "1737",
                               "911",
                               "*4141",
                               "1-800-EXAMPLE",
                               "888-NO-PAIN (888-665-0100)",
                               "617-555-0123 x4",
                               "617-555-0123 ext. 4",
                               "617-555-0123 or 617-555-0124",
                               "555-0123",
                               "617-555-01234",
                               "017-555-0123",
                               "617-155-0123",
                               "211-555-0123",
                               "617-555-0123 #4",
                               "4763-5189 / 4722-3929",
                               "++1 617 555 0123",
                               "617+5550123",
                               "",
                               " ",
                               "+",
                               "+0",
                               "+1 617 555 012",
                               "(0)"})
      CHECK_MESSAGE(mended_phone(number, "US") == number, number);
  }

  TEST_CASE("without a country, or in another, national numbers stay") {
    for (const char* country : {"", "GB", "ES", "AU"})
      for (const char* number : {"617-555-0123", "020 7946 0018", "1800 555 010"})
        CHECK(mended_phone(number, country) == number);
  }

  TEST_CASE("a number that no telephone has stays") {
    CHECK(mended_phone("+44 1234 5678 9012 3456 7890", "") == "+44 1234 5678 9012 3456 7890");
    CHECK(mended_phone(std::string(1000, '7'), "US") == std::string(1000, '7'));
  }
}

}  // namespace phone_mend_test
