#include "query-service/request/read_search_request.h"

#include <doctest/doctest.h>

#include "tests/support/directory.h"

namespace read_search_request_test {

using namespace query_service;
using catalog::Facet;

namespace {

Answer<SearchRequest> read(const std::string& parameters) {
  static tests::Directory directory;
  return read_search_request(tests::request_for("/search?" + parameters), *directory.snapshot());
}

SearchRequest good(const std::string& parameters) {
  const auto request = read(parameters);
  REQUIRE_MESSAGE(request, parameters);
  return *request;
}

// The parameter at fault; "" where there is none.
std::string fault(const std::string& parameters) {
  const auto request = read(parameters);
  if (request) return "";
  CHECK_FALSE(request.error().detail.empty());
  CHECK_FALSE(request.error().remedy.empty());
  return request.error().parameter;
}

}  // namespace

TEST_SUITE("query-service/request/read_search_request") {
  TEST_CASE("nothing given is a search for everything, twenty at a time") {
    const SearchRequest request = good("");

    CHECK(request.text.empty());
    CHECK(request.near.empty());
    CHECK_FALSE(request.point);
    CHECK_FALSE(request.radius);
    CHECK_FALSE(request.box);
    CHECK_FALSE(request.units);
    CHECK_FALSE(request.historical);
    CHECK(request.limit == 20);
    CHECK(request.offset == 0);
    CHECK(request.sort == Sort::best);
  }

  TEST_CASE("the text may be 256 characters long, of any alphabet") {
    std::string accents;
    for (int count = 0; count < 256; ++count) accents += "%C3%A9";

    CHECK(good("q=" + accents).text.size() == 512);
    CHECK(fault("q=" + accents + "a") == "q");
    CHECK(fault("q=" + std::string(257, 'a')) == "q");
    CHECK(fault("q=%FF%FE") == "q");
    CHECK(good("near=" + std::string(200, 'a')).near.size() == 200);
    CHECK(fault("near=" + std::string(201, 'a')) == "near");
  }

  TEST_CASE("lat and lon belong together, are numbers, and lie on the Earth") {
    CHECK(good("lat=42.4&lon=-71.1").point == catalog::Coordinates{42.4, -71.1});
    CHECK(good("lat=-90&lon=180").point == catalog::Coordinates{-90, 180});
    CHECK(fault("lat=42.4") == "lon");
    CHECK(fault("lon=-71.1") == "lat");
    for (const char* bad : {"90.01", "north", "nan", "inf", "-inf", "1e400", "42,4", "42.4x"}) {
      CAPTURE(std::string(bad));
      CHECK(fault(std::string("lat=") + bad + "&lon=0") == "lat");
    }
    CHECK(fault("lat=0&lon=-180.01") == "lon");
    CHECK(fault("lat=0&lon=east") == "lon");
  }

  TEST_CASE("a place is given by name or by coordinates, not both") {
    CHECK(fault("near=Tulsa&lat=42.4&lon=-71.1") == "near");
    CHECK(fault("near=Tulsa&lat=42.4") == "lon");
  }

  TEST_CASE("a radius is in kilometres or miles, or auto") {
    CHECK(good("radius=40km").radius->metres == 40'000);
    CHECK(good("radius=25mi").radius->metres == doctest::Approx(40'233.6));
    CHECK(good("radius=2.5mi").radius->text == "2.5mi");
    CHECK_FALSE(good("radius=auto").radius);
    CHECK(good("radius=1km").radius->metres == 1'000);
    CHECK(good("radius=20000km").radius->metres == 20'000'000);
    for (const char* bad : {"40", "km", "mi", "i", "0km", "0.9km", "-5mi", "21000km", "40 km ago",
                            "nankm", "infkm", "1e9mi", "40KM", "far"}) {
      CAPTURE(std::string(bad));
      CHECK(fault(std::string("radius=") + bad) == "radius");
    }
  }

  TEST_CASE("a box is west, south, east and north, and may cross the date line") {
    const auto box = good("bbox=-71.5,42.2,-70.9,42.6").box;
    REQUIRE(box);
    CHECK(box->contains({42.4, -71.1}));
    CHECK_FALSE(box->contains({42.4, -70.8}));
    CHECK_FALSE(box->contains({42.7, -71.1}));

    const auto fiji = good("bbox=177,-19,-178,-16").box;
    REQUIRE(fiji);
    CHECK(fiji->contains({-18, 178}));
    CHECK(fiji->contains({-18, -179}));
    CHECK(fiji->contains({-18, 180}));
    CHECK_FALSE(fiji->contains({-18, 0}));
  }

  TEST_CASE("what is not a box is refused") {
    for (const char* bad : {"1,2,3", "1,2,3,4,5", "a,b,c,d", "0,10,1,5", "-181,0,0,1", "0,0,0,91",
                            "0,-91,0,1", "nan,0,1,1", "0,0,1,x"}) {
      CAPTURE(std::string(bad));
      CHECK(fault(std::string("bbox=") + bad) == "bbox");
    }
  }

  TEST_CASE("limit is 1 to 100 and offset 0 to 10,000") {
    CHECK(good("limit=1").limit == 1);
    CHECK(good("limit=100").limit == 100);
    CHECK(good("offset=10000").offset == 10'000);
    for (const char* bad : {"0", "101", "-1", "ten", "1.5", "99999999999999999999", "%2B5"}) {
      CAPTURE(std::string(bad));
      CHECK(fault(std::string("limit=") + bad) == "limit");
    }
    CHECK(fault("offset=10001") == "offset");
    CHECK(fault("offset=-1") == "offset");
  }

  TEST_CASE("freshness is asked for in days, and history by name") {
    CHECK(good("verified_within=365").verified_within_days == 365);
    CHECK(good("include=historical").historical);
    for (const char* bad : {"0", "36501", "-1", "year", "1.5"}) {
      CAPTURE(std::string(bad));
      CHECK(fault(std::string("verified_within=") + bad) == "verified_within");
    }
    CHECK(fault("include=closed") == "include");
  }

  TEST_CASE("filters are any of several values, comma-separated or repeated") {
    const SearchRequest request = good("format=online,phone&format=hybrid&condition=lupus");

    CHECK(request.filter(Facet::format).size() == 3);
    CHECK(request.filter(Facet::condition).size() == 1);
    CHECK(request.filter(Facet::kind).empty());
  }

  TEST_CASE("a value that a facet does not have is refused with the nearest, or with all") {
    const auto near = read("format=hybird");
    REQUIRE_FALSE(near);
    CHECK(near.error().parameter == "format");
    CHECK(near.error().remedy == "Did you mean \"hybrid\"?");

    const auto far = read("format=zzzzzzz");
    REQUIRE_FALSE(far);
    CHECK(far.error().remedy == "Known: in-person, online, phone, hybrid.");
    CHECK(fault("condition=zzzzzzzzzzzz") == "condition");
  }

  TEST_CASE("more than twenty values of one facet are refused") {
    std::string values = "lupus";
    for (int count = 1; count < 20; ++count) values += ",lupus";

    CHECK(fault("condition=" + values).empty());
    CHECK(fault("condition=" + values + ",lupus") == "condition");
  }

  TEST_CASE("every facet is a parameter") {
    for (const catalog::FacetDescription& facet : catalog::facets) {
      CAPTURE(facet.name);
      CHECK(fault(std::string(facet.name) + "=no-such-value") == facet.name);
    }
  }

  TEST_CASE("sort, units and lang are chosen from few") {
    CHECK(good("sort=distance").sort == Sort::distance);
    CHECK(good("sort=name").sort == Sort::name);
    CHECK(good("sort=verified").sort == Sort::verified);
    CHECK(good("units=mi").units == Units::miles);
    CHECK(good("units=km").units == Units::kilometres);
    CHECK(good("lang=es").language == Language::es);
    CHECK(fault("sort=worst") == "sort");
    CHECK(fault("units=feet") == "units");
    CHECK(fault("lang=de") == "lang");
  }

  TEST_CASE("of several faults the first in the order of the page is told") {
    CHECK(fault("limit=0&q=" + std::string(257, 'a')) == "q");
    CHECK(fault("limit=0&qq=a") == "qq");
  }
}

}  // namespace read_search_request_test
