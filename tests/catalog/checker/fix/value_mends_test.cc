#include "catalog/checker/fix/value_mends.h"

#include <doctest/doctest.h>

#include "tests/support/fixing.h"

namespace value_mends_test {

using tests::fixed;

namespace {

void stays(const std::string& text) { CHECK(fixed(text) == text); }

}  // namespace

TEST_SUITE("catalog/checker/fix/value_mends") {
  TEST_CASE("text that YAML could take for something else gets quotes") {
    CHECK(fixed("place: {postal_code: 02476, country: NO}\n") ==
          "place: {postal_code: \"02476\", country: \"NO\"}\n");
    CHECK(fixed("name: 1234\nlanguages: [no]\nplace:\n  region: ON\n") ==
          "name: \"1234\"\nplace:\n  region: \"ON\"\nlanguages: [\"no\"]\n");
    CHECK(fixed("helpline:\n  number: 988\n  text: 741741\n") ==
          "helpline:\n  number: \"988\"\n  text: \"741741\"\n");
  }

  TEST_CASE("days, years and truths need none") {
    stays(
        "resource:\n  published: 2019\nhelpline:\n  crisis: true\nverified: {on: 2019, how: "
        "website}\n");
    stays("starts: 2026-05-01 18:00\nverified: {on: 2026-05-01, how: website}\n");
  }

  TEST_CASE("numbers and truths lose their quotes, and yes is true") {
    CHECK(fixed("place:\n  latitude: \"42.5\"\n  longitude: '-71'\nonline:\n  captions: Yes\n") ==
          "place:\n  latitude: 42.5\n  longitude: -71\nonline:\n  captions: true\n");
    CHECK(fixed("helpline: {crisis: \"false\"}\n") == "helpline: {crisis: false}\n");
    stays("place:\n  latitude: \"north\"\n");
    stays("online:\n  captions: sometimes\n");
  }

  TEST_CASE("one value of a list becomes a list") {
    CHECK(fixed("conditions: fibromyalgia\n") == "conditions: [fibromyalgia]\n");
    CHECK(fixed("conditions: Fibromyalgia, migraine # both\nlanguages: \"en\"\n") ==
          "conditions: [fibromyalgia, migraine] # both\nlanguages: [en]\n");
    CHECK(fixed("resource:\n  authors: Example, Jane\n") ==
          "resource:\n  authors: [\"Example, Jane\"]\n");
    stays("conditions: fibromyalgia,,migraine\n");
  }

  TEST_CASE("mistyped keys and words are mended at every level") {
    CHECK(fixed("Name: abc\nplace:\n  postal-code: \"02476\"\nfromat: Hybird\n") ==
          "name: abc\nformat: hybrid\nplace:\n  postal_code: \"02476\"\n");
    CHECK(fixed("verified: {on: Unknown, how: web site}\nlanguages: [EN]\n") ==
          "languages: [en]\nverified: {on: unknown, how: website}\n");
  }

  TEST_CASE("a key that is there already is not made twice") {
    stays("name: a\nnane: b\n");
    stays("nane: b\nname: a\n");
  }

  TEST_CASE("an item that would be there twice stays") {
    stays("conditions: [fibromyalgia, Fibromyalgia]\n");
    CHECK(fixed("conditions: [Fibromyalgia, FIBROMYALGIA]\n") ==
          "conditions: [fibromyalgia, FIBROMYALGIA]\n");
  }

  TEST_CASE("the country of a number is that of the place, of those served, or of the folder") {
    const std::string phone = "contact:\n  phone: ", mended = phone + "\"+1 617 555 0123\"\n";
    const std::string written = phone + "\"617-555-0123\"\n";
    CHECK(fixed(written) == mended);
    CHECK(fixed(written, "data/listings/online/a.yaml") == written);
    CHECK(fixed("serves: [CA, CA-ON]\n" + written, "data/listings/online/a.yaml") ==
          "serves: [CA, CA-ON]\n" + mended);
    CHECK(fixed("place: {country: GB}\n" + written) == "place: {country: GB}\n" + written);
    CHECK(fixed("serves: [US, GB]\n" + written) == "serves: [US, GB]\n" + written);
  }

  TEST_CASE("links are mended in every key that holds one") {
    CHECK(fixed("join_url: http://example.org/\ncontact:\n  social: [http://facebook.com/a, "
                "'https://fb.com/b']\nsource: \"HTTPS://example.org/?utm_source=a\"\n") ==
          "join_url: https://example.org\ncontact:\n  social: [https://www.facebook.com/a, "
          "'https://www.facebook.com/b']\nsource: \"https://example.org\"\n");
    stays("description: http://example.org/\nsource: general-knowledge\n");
  }

  TEST_CASE("days, codes and addresses of mail get their form") {
    CHECK(
        fixed("place: {country: us}\ncontact:\n  email: mailto:office@example.org\nverified: {on: "
              "2026/5/1, how: email}\n") ==
        "place: {country: US}\ncontact:\n  email: office@example.org\nverified: {on: 2026-05-01, "
        "how: email}\n");
    CHECK(fixed("serves: [us-ma]\ncost: {amount: 5, currency: usd}\n") ==
          "serves: [US-MA]\ncost: {amount: 5, currency: USD}\n");
  }

  TEST_CASE("a phrase that is not understood becomes the one that was meant") {
    CHECK(fixed("meets: every Tuesdsy 18:00\n") == "meets: every Tuesday 18:00\n");
    CHECK(fixed("meets:\n- {phrase: every Tuesdsy 18:00}\n- vareis\n") ==
          "meets:\n- {phrase: every Tuesday 18:00}\n- varies\n");
  }

  TEST_CASE("a phrase that is understood, unsure, or of a closed group stays") {
    stays("meets: Tuesdays, 6-7:30pm\n");
    stays("meets: Tuesday at 7\n");
    stays("meets: 2nd Tuesdays 7pm ET\n");
    stays("meets: every Tuesdsy 18:00\nstatus: closed\n");
  }

  TEST_CASE("a time zone is mended by its name") {
    CHECK(fixed("timezone: america/new york\n") == "timezone: America/New_York\n");
    CHECK(fixed("timezone: America/New_Yrok\n") == "timezone: America/New_York\n");
    stays("timezone: Eastern Time\n");
  }

  TEST_CASE("text in several lines stays") {
    stays("name: one\n  two\nsummary: \"one\n  two\"\ndescription: |\n  http://example.org/\n");
  }
}

}  // namespace value_mends_test
