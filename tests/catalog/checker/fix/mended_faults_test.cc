// How much of what people get wrong in form is mended: faults put into a good listing one by one.
#include <doctest/doctest.h>

#include "tests/support/fixing.h"

namespace mended_faults_test {

namespace {

const std::string good =
    "name: Lighthouse Example Group\n"
    "summary: A fictional group for tests, in a café.\n"
    "conditions: [fibromyalgia, migraine]\n"
    "audience: [adults]\n"
    "topics: [coping-skills]\n"
    "format: hybrid\n"
    "reach: regional\n"
    "serves: [US-MA]\n"
    "meets:\n"
    "  - phrase: 2nd Friday of the month, 11:00-12:30\n"
    "    except: [2026-12-11]\n"
    "  - every Tuesday 18:00\n"
    "timezone: America/New_York\n"
    "place:\n"
    "  venue: Example Library\n"
    "  street: 1 Example Street\n"
    "  city: Arlington\n"
    "  region: MA\n"
    "  postal_code: \"02476\"\n"
    "  country: US\n"
    "  latitude: 42.41\n"
    "  longitude: -71.15\n"
    "online:\n"
    "  platform: Example Meet\n"
    "  url: https://example.org/meet\n"
    "  captions: true\n"
    "languages: [en]\n"
    "led_by: peer\n"
    "cost: free\n"
    "join: drop-in\n"
    "accessibility: [wheelchair]\n"
    "contact:\n"
    "  website: https://example.org\n"
    "  email: office@example.org\n"
    "  phone: \"+1 617 555 0123\"\n"
    "  social: [https://www.facebook.com/example]\n"
    "verified: {on: 2026-05-01, how: website}\n"
    "source: https://example.org/meetings\n"
    "# Note: read in the hall.\n";

struct Fault {
  const char* from;
  const char* to;
};

// Two texts that stand one after the other change places.
constexpr Fault order[] = {
    {"audience: [adults]\ntopics: [coping-skills]\n",
     "topics: [coping-skills]\naudience: [adults]\n"},
    {"led_by: peer\ncost: free\n", "cost: free\nled_by: peer\n"},
    {"  city: Arlington\n  region: MA\n", "  region: MA\n  city: Arlington\n"},
    {"  venue: Example Library\n  street: 1 Example Street\n",
     "  street: 1 Example Street\n  venue: Example Library\n"},
    {"  - phrase: 2nd Friday of the month, 11:00-12:30\n    except: [2026-12-11]\n",
     "  - except: [2026-12-11]\n    phrase: 2nd Friday of the month, 11:00-12:30\n"},
    {"  website: https://example.org\n  email: office@example.org\n",
     "  email: office@example.org\n  website: https://example.org\n"},
    {"verified: {on: 2026-05-01, how: website}\nsource: https://example.org/meetings\n",
     "source: https://example.org/meetings\nverified: {on: 2026-05-01, how: website}\n"},
    {"format: hybrid\nreach: regional\n", "reach: regional\nformat: hybrid\n"},
};

constexpr Fault lines[] = {
    {"name: ", "\xEF\xBB\xBFname: "},
    {"Group\n", "Group\r\n"},
    {"Group\n", "Group   \n"},
    {"contact:\n", "contact: \t\n"},
    {"hall.\n", "hall."},
    {"hall.\n", "hall.  "},
    {"café", "cafe\u0301"},
    {"format: hybrid\n", "format: hybrid \r\n"},
};

constexpr Fault quoting[] = {
    {"\"02476\"", "02476"},
    {"captions: true", "captions: \"true\""},
    {"captions: true", "captions: yes"},
    {"captions: true", "captions: True"},
    {"captions: true", "captions: on"},
    {"latitude: 42.41", "latitude: \"42.41\""},
    {"longitude: -71.15", "longitude: '-71.15'"},
    {"[fibromyalgia, migraine]", "fibromyalgia, migraine"},
    {"audience: [adults]", "audience: adults"},
    {"languages: [en]", "languages: en"},
    {"serves: [US-MA]", "serves: US-MA"},
    {"[https://www.facebook.com/example]", "https://www.facebook.com/example"},
    {"accessibility: [wheelchair]", "accessibility: \"wheelchair\""},
    {"except: [2026-12-11]", "except: 2026-12-11"},
};

constexpr Fault phones[] = {
    {"+1 617 555 0123", "617-555-0123"},     {"+1 617 555 0123", "(617) 555-0123"},
    {"+1 617 555 0123", "617.555.0123"},     {"+1 617 555 0123", "6175550123"},
    {"+1 617 555 0123", "1-617-555-0123"},   {"+1 617 555 0123", "+1-617-555-0123"},
    {"\"+1 617 555 0123\"", "617-555-0123"}, {"\"+1 617 555 0123\"", "6175550123"},
    {"+1 617 555 0123", "tel:+16175550123"}, {"+1 617 555 0123", "617\u2011555\u20110123"},
    {"+1 617 555 0123", "617 555 0123 "},    {"+1 617 555 0123", "617-555-0123 (front desk)"},
    {"+1 617 555 0123", "617-KITH-EXA"},     {"+1 617 555 0123", "tel. 617-555-0123"},
};

constexpr Fault links[] = {
    {"https://example.org\n", "https://example.org/\n"},
    {"https://example.org\n", "http://example.org\n"},
    {"https://example.org\n", "HTTPS://EXAMPLE.ORG\n"},
    {"https://example.org\n", "https://example.org:443\n"},
    {"https://example.org\n", "https://example.org/#\n"},
    {"https://example.org\n", "example.org\n"},
    {"https://example.org\n", "https://example.org/?gclid=a  \n"},
    {"https://example.org/meetings", "https://example.org/meetings?utm_source=a&utm_campaign=b"},
    {"https://example.org/meetings", "https://example.org/meetings?fbclid=a"},
    {"https://example.org/meetings", "https://example.org/meetings?gclid=a#"},
    {"https://example.org/meetings", "http://Example.org/meetings"},
    {"https://example.org/meetings", "htps://example.org/meetings"},
    {"https://example.org/meet\n", "https://example.org/meet?mc_cid=a&mc_eid=b\n"},
    {"https://example.org/meet\n", "https:/example.org/meet\n"},
    {"https://www.facebook.com/example", "http://facebook.com/example"},
    {"https://www.facebook.com/example", "https://m.facebook.com/example?mibextid=a"},
    {"https://www.facebook.com/example", "facebook.com/example"},
    {"https://www.facebook.com/example", "https://fb.com/example"},
    {"office@example.org", "mailto:office@example.org"},
    {"office@example.org", "office at example.org"},
};

constexpr Fault keys[] = {
    {"name:", "Name:"},
    {"summary:", "sumary:"},
    {"conditions:", "condition:"},
    {"topics:", "topic:"},
    {"format:", "fromat:"},
    {"timezone:", "time_zone:"},
    {"timezone:", "timezones:"},
    {"  street:", "  Street:"},
    {"  postal_code:", "  postal-code:"},
    {"  postal_code:", "  postcode:"},
    {"  latitude:", "  lattitude:"},
    {"  platform:", "  plattform:"},
    {"led_by:", "led-by:"},
    {"led_by:", "ledby:"},
    {"accessibility:", "accessability:"},
    {"  website:", "  web-site:"},
    {"  email:", "  e-mail:"},
    {"  phone:", "  phones:"},
    {"verified:", "verifed:"},
    {"how:", "How:"},
    {"source:", "sources:"},
    {"  - phrase:", "  - prase:"},
    {"    except:", "    excpet:"},
    {"contact:", "contacts:"},
    {"  region:", "  state:"},
};

constexpr Fault words[] = {
    {"hybrid", "Hybrid"},
    {"hybrid", "hybird"},
    {"hybrid", "both"},
    {"regional", "Regional"},
    {"regional", "reginal"},
    {"drop-in", "drop in"},
    {"drop-in", "dropin"},
    {"led_by: peer", "led_by: peers"},
    {"cost: free", "cost: Free"},
    {"how: website", "how: Website"},
    {"how: website", "how: web site"},
    {"fibromyalgia", "Fibromyalgia"},
    {"fibromyalgia", "fibromyalgya"},
    {"migraine", "Migraine"},
    {"migraine", "migrane"},
    {"[adults]", "[Adults]"},
    {"coping-skills", "coping skills"},
    {"coping-skills", "coping_skills"},
    {"wheelchair", "wheel-chair"},
    {"[en]", "[EN]"},
    {"[en]", "[english]"},
    {"[US-MA]", "[us-ma]"},
    {"country: US", "country: us"},
    {"country: US", "country: USA"},
    {"America/New_York", "america/new_york"},
    {"America/New_York", "America/New York"},
    {"America/New_York", "America/NewYork"},
    {"America/New_York", "Eastern"},
};

constexpr Fault dates[] = {
    {"on: 2026-05-01", "on: 2026/05/01"},
    {"on: 2026-05-01", "on: 2026-5-1"},
    {"on: 2026-05-01", "on: 2026.05.01"},
    {"on: 2026-05-01", "on: 05/01/2026"},
    {"on: 2026-05-01", "on: 1 May 2026"},
    {"2026-12-11", "2026/12/11"},
    {"every Tuesday 18:00", "every Tuesdsy 18:00"},
    {"every Tuesday 18:00", "evry Tuesday 18:00"},
    {"every Tuesday 18:00", "every Teusday 18:00"},
    {"every Tuesday 18:00", "every Tuesday at 6"},
    {"2nd Friday of the month", "2nd Firday of the month"},
    {"2nd Friday of the month", "2nd Friday of the moth"},
};

template <std::size_t Count>
void count_mended(const std::string& kind, const Fault (&faults)[Count], std::size_t& all,
                  std::size_t& mended) {
  std::string left;
  std::size_t here = 0;
  for (const Fault& fault : faults) {
    std::string faulty = good;
    const std::size_t at = faulty.find(fault.from);
    REQUIRE_MESSAGE(at != std::string::npos, fault.from);
    faulty.replace(at, std::string_view(fault.from).size(), fault.to);
    if (tests::fixed(faulty) == good)
      ++here;
    else
      left.append(left.empty() ? "; left: " : ", ").append(fault.to);
  }
  all += Count;
  mended += here;
  MESSAGE(kind << ": " << here << " of " << Count << " mended" << left);
}

}  // namespace

TEST_SUITE("catalog/checker/fix: seeded faults") {
  TEST_CASE("four of five faults of form are mended to the byte") {
    CHECK(tests::fixed(good) == good);
    tests::Directory directory;
    CHECK(tests::spots(directory.add("us/ma/lighthouse.yaml", good).findings()).empty());

    std::size_t all = 0, mended = 0;
    count_mended("order", order, all, mended);
    count_mended("lines", lines, all, mended);
    count_mended("quotes and lists", quoting, all, mended);
    count_mended("numbers to call", phones, all, mended);
    count_mended("links and mail", links, all, mended);
    count_mended("keys", keys, all, mended);
    count_mended("words and codes", words, all, mended);
    count_mended("days and phrases", dates, all, mended);

    MESSAGE(mended << " of " << all << " seeded faults of form are mended: " << 100 * mended / all
                   << " %");
    CHECK(all >= 100);
    CHECK(100 * mended >= 80 * all);
  }
}

}  // namespace mended_faults_test
