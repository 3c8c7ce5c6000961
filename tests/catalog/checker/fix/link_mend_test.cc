#include "catalog/checker/fix/link_mend.h"

#include <doctest/doctest.h>

namespace link_mend_test {

using catalog::checker::fix::Hosts;

namespace {

std::string mended(const std::string& link, const Hosts& secure = {"example.org"}) {
  const std::string once = catalog::checker::fix::mended_link(link, secure);
  CHECK_MESSAGE(catalog::checker::fix::mended_link(once, secure) == once, link);
  return once;
}

}  // namespace

TEST_SUITE("catalog/checker/fix/link_mend") {
  TEST_CASE("scheme and host are in lower case, the path is not touched") {
    CHECK(mended("HTTPS://WWW.Example.ORG/Group/A") == "https://www.example.org/Group/A");
  }

  TEST_CASE("the scheme's own port goes, another stays") {
    CHECK(mended("https://example.org:443/a") == "https://example.org/a");
    CHECK(mended("http://example.net:80/a") == "http://example.net/a");
    CHECK(mended("https://example.org:/a") == "https://example.org/a");
    CHECK(mended("https://example.org:8443/a") == "https://example.org:8443/a");
    CHECK(mended("http://example.org:8080/a") == "http://example.org:8080/a");
  }

  TEST_CASE("a slash goes where it is all of the path, and an empty fragment") {
    CHECK(mended("https://example.org/") == "https://example.org");
    CHECK(mended("https://example.org/#") == "https://example.org");
    CHECK(mended("https://example.org/a/") == "https://example.org/a/");
    CHECK(mended("https://example.org/a#") == "https://example.org/a");
    CHECK(mended("https://example.org/#join") == "https://example.org/#join");
    CHECK(mended("https://example.org/?id=1") == "https://example.org/?id=1");
  }

  TEST_CASE("what follows people goes, what names the page stays") {
    CHECK(mended("https://example.org/a?utm_source=x&utm_medium=y") == "https://example.org/a");
    CHECK(mended("https://example.org/a?id=7&fbclid=abc&lang=es#top") ==
          "https://example.org/a?id=7&lang=es#top");
    CHECK(mended("https://example.org/a?UTM_Campaign=x&gclid=y&mc_eid=z&&id=7") ==
          "https://example.org/a?id=7");
    for (const char* link : {"https://example.org/a?utmost=1", "https://example.org/a?",
                             "https://example.org/a?ref=1&&b", "https://example.org/utm_source=x"})
      CHECK(mended(link) == link);
  }

  TEST_CASE("social sites have one host, and https") {
    CHECK(mended("http://facebook.com/example/") == "https://www.facebook.com/example/");
    CHECK(mended("https://m.facebook.com/groups/1?mibextid=x") ==
          "https://www.facebook.com/groups/1");
    CHECK(mended("http://instagram.com/example") == "https://www.instagram.com/example");
    CHECK(mended("meetup.com/example") == "https://www.meetup.com/example");
    CHECK(mended("https://business.facebook.com/a") == "https://business.facebook.com/a");
  }

  TEST_CASE("http becomes https where the host is known to have it, and nowhere else") {
    CHECK(mended("http://example.org/a") == "https://example.org/a");
    CHECK(mended("www.example.org", {"www.example.org"}) == "https://www.example.org");
    for (const char* link : {"http://www.example.org/a", "http://example.net/a", "www.example.org"})
      CHECK(mended(link) == link);
  }

  TEST_CASE("what is no plain link stays") {
    for (const char* link :
         {"", " ", "general-knowledge", "https://", "https:///a", "https://user:word@example.org/",
          "https://b\u00FCcher.example/", "ftp://example.org/", "https://localhost/",
          "https://.org/", "javascript:alert(1)", "see example.org/?u=http://example.org",
          "https://example.org:x/"})
      CHECK(mended(link) == link);
  }

  TEST_CASE("hosts with https are found anywhere in a file, but at their own port") {
    Hosts hosts;
    catalog::checker::fix::add_secure_hosts(
        "source: https://WWW.Example.org/a\nsocial: [https://b.example,'https://c.example']\n"
        "# https://d.example. https://e.example:8443/ https://f@g.example http://h.example "
        "https://\n",
        hosts);

    CHECK(hosts == Hosts{"www.example.org", "b.example", "c.example", "d.example"});
  }
}

}  // namespace link_mend_test
