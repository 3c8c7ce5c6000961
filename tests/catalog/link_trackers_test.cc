#include "catalog/link_trackers.h"

#include <doctest/doctest.h>

namespace link_trackers_test {

using catalog::is_link_tracker;

TEST_SUITE("catalog/link_trackers") {
  TEST_CASE("what others add is known, in small letters and capitals") {
    for (const char* name : {"utm_source", "UTM_anything", "fbclid", "GCLID", "_ga", "mc_eid",
                             "li_fat_id", "__cft__[0]", "srsltid"})
      CHECK_MESSAGE(is_link_tracker(name), std::string(name));
  }

  TEST_CASE("names that mean something are not") {
    for (const char* name :
         {"", "id", "q", "near", "lang", "sheet", "page", "ref", "utm", "xfbclid", "fbclid2", "ga"})
      CHECK_MESSAGE(!is_link_tracker(name), std::string(name));
  }
}

}  // namespace link_trackers_test
