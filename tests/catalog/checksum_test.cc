#include "catalog/checksum.h"

#include <doctest/doctest.h>

#include "tests/support/temporary_folder.h"

namespace checksum_test {

using catalog::sha256_of;
using catalog::sha256_of_file;
using catalog::xxh3_of_file;

TEST_SUITE("catalog/checksum") {
  TEST_CASE("the examples of FIPS 180 come out") {
    const tests::TemporaryFolder folder;

    CHECK(sha256_of_file(folder.write("empty", "")) ==
          "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    CHECK(sha256_of_file(folder.write("abc", "abc")) ==
          "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    CHECK(sha256_of_file(
              folder.write("two", "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")) ==
          "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
  }

  TEST_CASE("the quick sum is what xxh128sum prints") {
    const tests::TemporaryFolder folder;

    CHECK(xxh3_of_file(folder.write("empty", "")) == "99aa06d3014798d86001c324468d497f");
    CHECK(xxh3_of_file(folder.write("abc", "abc")) == "06b05ab6733a618578af5f94892f3950");
    CHECK(xxh3_of_file(folder.write("million", std::string(1'000'000, 'a'))) ==
          "a545df8e384a9579b1fd6fae5285c4eb");
    CHECK(xxh3_of_file(folder.path() / "nowhere").error().kind == catalog::FailureKind::unreadable);
  }

  TEST_CASE("a text has the sum of a file that holds it") {
    const tests::TemporaryFolder folder;

    for (const std::string& text : {std::string(), std::string("abc"), std::string(100'000, 'a')})
      CHECK(sha256_of(text) == sha256_of_file(folder.write("same", text)));
  }

  TEST_CASE("a file longer than one block of reading is read whole") {
    const tests::TemporaryFolder folder;

    CHECK(sha256_of_file(folder.write("million", std::string(1'000'000, 'a'))) ==
          "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
  }

  TEST_CASE("a file that is not there, and a folder, can not be read") {
    const tests::TemporaryFolder folder;

    for (const auto& path : {folder.path() / "missing", folder.path()}) {
      const auto sum = sha256_of_file(path);

      REQUIRE_FALSE(sum);
      CHECK(sum.error().kind == catalog::FailureKind::unreadable);
      CHECK(sum.error().message.find(path.string()) != std::string::npos);
    }
  }
}

}  // namespace checksum_test
