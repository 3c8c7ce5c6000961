// Every fault that a link can have, in every key that holds a link.
#include <doctest/doctest.h>

#include "tests/support/findings.h"

namespace seeded_links_test {

using catalog::checker::rules::link_addresses;
using tests::ruled;
using tests::spots;

namespace {

struct LinkFault {
  const char* rule;
  const char* link;
};

constexpr LinkFault faults[] = {
    {"link-credentials", "https://someone:word@example.org/groups"},
    {"link-credentials", "https://someone@example.org/groups"},
    {"link-password", "https://example.org/join?pwd=12345"},
    {"link-password", "https://example.org/join?room=7&Passcode=12345"},
    {"link-tracker", "https://example.org/groups?utm_source=news"},
    {"link-tracker", "https://example.org/groups?page=2&fbclid=abc"},
    {"link-shortener", "https://bit.ly/2abc"},
    {"link-shortener", "http://TinyURL.com/2abc"},
    {"link-host", "http://localhost/groups"},
    {"link-host", "https://192.0.2.4/groups"},
    {"link-host", "https://intranet/groups"},
};

// Each holds a link in its first quotes.
constexpr const char* keys[] = {
    "contact: {website: \"LINK\"}\n",
    "contact: {social: [\"LINK\"]}\n",
    "online: {url: \"LINK\"}\n",
    "join_url: \"LINK\"\n",
    "source: \"LINK\"\n",
    "meets: {phrase: every Tuesday 18:00, online: {url: \"LINK\"}}\n",
    "meets: [{phrase: every Tuesday 18:00, online: {url: \"LINK\"}}]\n",
    "resource: {url: \"LINK\"}\n",
    "description: \"More is at LINK, they say.\"\n",
    "meets_note: \"Join at LINK\"\n",
};

}  // namespace

TEST_SUITE("catalog/checker/rules/link_addresses: seeded faults") {
  TEST_CASE("each of 110 faults of links is found by its rule alone, at the value that holds it") {
    int seeded = 0;
    for (const LinkFault& fault : faults)
      for (const std::string key : keys) {
        const std::size_t column = key.find('"') + 1;
        std::string yaml = key;
        yaml.replace(yaml.find("LINK"), 4, fault.link);
        CAPTURE(yaml);
        CHECK(spots(ruled(link_addresses, yaml)) ==
              std::string(fault.rule) + " 1:" + std::to_string(column));
        ++seeded;
      }
    CHECK(seeded == 110);
  }

  TEST_CASE("a sound link in the same places is let be") {
    for (const std::string key : keys) {
      std::string yaml = key;
      yaml.replace(yaml.find("LINK"), 4, "https://example.org/groups?page=2");
      CHECK_MESSAGE(ruled(link_addresses, yaml).empty(), yaml);
    }
  }
}

}  // namespace seeded_links_test
