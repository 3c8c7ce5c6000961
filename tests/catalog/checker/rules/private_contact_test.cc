#include <doctest/doctest.h>

#include "tests/support/findings.h"

namespace private_contact_test {

using catalog::checker::rules::private_contact;
using tests::ruled;
using tests::spots;

TEST_SUITE("catalog/checker/rules/private_contact") {
  TEST_CASE("addresses of offices, roles and groups are silent") {
    for (const char* text :
         {"contact: {email: office@example.org}\n", "contact: {email: jane.example@example.org}\n",
          "contact: {email: lighthousepain@gmail.com}\n",
          "contact: {email: info.faro@hotmail.es}\n", "contact: {phone: 617-555-0100}\n",
          "name: Bluebird Circle\ncontact: {email: bluebirdcircle@gmail.com}\n",
          "contact: {social: [\"https://www.facebook.com/lighthousecircle\"]}\n",
          "helpline: {number: 617-555-0100, hours: 9 to 5}\n",
          "phone: {number: 617-555-0100, note: the office answers}\n",
          "summary: Call 988 or text HOME to 741741.\n"})
      CHECK_MESSAGE(ruled(private_contact, text).empty(), text);
  }

  TEST_CASE("one person's own address, page and number are found at the value") {
    CHECK(spots(ruled(private_contact, "contact: {email: j.example1961@gmail.com}\n")) ==
          "private-email 1:18");
    CHECK(spots(ruled(private_contact, "contact: {email: Exampleton@Hotmail.co.uk}\n")) ==
          "private-email 1:18");
    CHECK(spots(ruled(private_contact,
                      "contact: {social: [\"https://facebook.com/profile.php?id=1\"]}\n")) ==
          "private-profile 1:20");
    CHECK(spots(ruled(private_contact, "summary: Call Juniper at 617-555-0100 before.\n")) ==
          "private-name 1:10");
    CHECK(spots(ruled(private_contact, "phone: {note: \"Juniper Exampleton, 617-555-0100\"}\n")) ==
          "private-name 1:15");
    CHECK(spots(ruled(private_contact, "description: Ll\u00e1mame al 617-555-0100.\n")) ==
          "contact-in-text 1:14");
    CHECK(spots(ruled(private_contact, "summary: Write to circle@example.org.\n")) ==
          "contact-in-text 1:10");
  }

  TEST_CASE("no message shows the value again") {
    for (const char* text : {"contact: {email: secretname@gmail.com}\n",
                             "summary: Call Secretname Example at 617-555-0100.\n"})
      for (const auto& finding : ruled(private_contact, text)) {
        CHECK(finding.is_private);
        const std::string all = finding.message + finding.remedy;
        CHECK_FALSE(tests::mentions(all, "ecretname"));
        CHECK_FALSE(tests::mentions(all, "555"));
      }
  }

  TEST_CASE("whoever asked the person says so, and is believed") {
    CHECK(ruled(private_contact,
                "contact: {email: j.example1961@gmail.com}\npublic_contact_confirmed: true\n")
              .empty());
  }
}

}  // namespace private_contact_test
