#include <doctest/doctest.h>

#include "tests/support/findings.h"

namespace private_place_test {

using catalog::checker::rules::private_place;
using tests::ruled;
using tests::spots;

TEST_SUITE("catalog/checker/rules/private_place") {
  TEST_CASE("public places are silent") {
    for (const char* street : {"700 Example Avenue", "12 Example Road, Suite 100", "Room 4B",
                               "Unit Street 5 B", "Home Avenue 12", "White House Road 3"})
      CHECK_MESSAGE(
          ruled(private_place, "place: {street: \"" + std::string(street) + "\"}\n").empty(),
          street);
    for (const char* venue : {"Lighthouse Library", "The Homestead", "Casa de la Cultura",
                              "Bluebird House", "Opera House"})
      CHECK_MESSAGE(
          ruled(private_place, "place: {venue: \"" + std::string(venue) + "\"}\n").empty(), venue);
  }

  TEST_CASE("dwellings and homes are found at the value, wherever the place stands") {
    for (const char* street :
         {"12 Example Road Apt 4", "12 Example Road, Apartment 4B", "12 Example Road Unit 12",
          "Flat 3, 12 Example Road", "Calle Ejemplo 5, piso 2"})
      CHECK_MESSAGE(spots(ruled(private_place, "place: {street: \"" + std::string(street) +
                                                   "\"}\n")) == "private-address 1:17",
                    street);
    for (const char* venue : {"Juniper's house", "a member's home", "my home",
                              "Home of the Exampletons", "en casa de Juniper"})
      CHECK_MESSAGE(spots(ruled(private_place, "place: {venue: \"" + std::string(venue) +
                                                   "\"}\n")) == "private-address 1:16",
                    venue);
    CHECK(spots(ruled(private_place,
                      "meets: [{phrase: daily 18:00, place: {street: 1 Example St Apt 2}}]\n")) ==
          "private-address 1:47");
  }

  TEST_CASE("passwords of meetings and numbers of persons are found in any text") {
    for (const char* text :
         {"Passcode: 123456", "password is 1234", "Meeting ID: 123 456 789", "PIN 4321"})
      CHECK_MESSAGE(spots(ruled(private_place, "meets_note: \"" + std::string(text) + "\"\n")) ==
                        "meeting-password 1:13",
                    text);
    for (const char* text : {"SSN 000-00-0000", "000-00-0000", "date of birth 1/2/1960",
                             "medical record number 12345", "DOB 1960"})
      CHECK_MESSAGE(spots(ruled(private_place, "description: \"" + std::string(text) + "\"\n")) ==
                        "private-details 1:14",
                    text);
    for (const char* text : {"Ask for the password.", "The code is sent to you.",
                             "Bring your medical records.", "Social security office, 2nd floor"})
      CHECK_MESSAGE(ruled(private_place, "description: \"" + std::string(text) + "\"\n").empty(),
                    text);
  }

  TEST_CASE("a town that is called as a number to walk in by may stand in an e-mail address") {
    for (const char* text : {"group-la-tour-du-pin-38110@example.org", "code-2026@example.org"})
      CHECK_MESSAGE(
          ruled(private_place, "contact: {email: \"" + std::string(text) + "\"}\n").empty(), text);
    CHECK(spots(ruled(private_place, "meets_note: \"a@example.org tells more, PIN 4321\"\n")) ==
          "meeting-password 1:13");
  }

  TEST_CASE("a confirmed address is public") {
    CHECK(ruled(private_place,
                "place: {street: 1 Example Road Apt 2}\n"
                "public_contact_confirmed: true\n")
              .empty());
  }
}

}  // namespace private_place_test
