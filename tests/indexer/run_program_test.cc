#include "indexer/run_program.h"

#include <doctest/doctest.h>

namespace run_program_test {

using catalog::FailureKind;
using indexer::run_program;

TEST_SUITE("indexer/run_program") {
  TEST_CASE("what a program prints, where it prints it, and how it ended are told apart") {
    const auto result = run_program({"sh", "-c", "echo one; echo two >&2; exit 3"});

    REQUIRE(result);
    CHECK(result->output == "one\n");
    CHECK(result->errors == "two\n");
    CHECK(result->exit_code == 3);
  }

  TEST_CASE("no shell reads the words") {
    const auto result = run_program({"printf", "%s|", "two words", "$HOME", "it's", ""});

    REQUIRE(result);
    CHECK(result->output == "two words|$HOME|it's||");
    CHECK(result->exit_code == 0);
  }

  TEST_CASE("more than a pipe holds comes whole, from both at once") {
    const auto result = run_program({"sh", "-c",
                                     "head -c 300000 /dev/zero | tr '\\0' a >&2;"
                                     "head -c 300000 /dev/zero | tr '\\0' b"});

    REQUIRE(result);
    CHECK(result->errors == std::string(300000, 'a'));
    CHECK(result->output == std::string(300000, 'b'));
  }

  TEST_CASE("a program that reads finds nothing, and does not wait") {
    const auto result = run_program({"cat"});

    REQUIRE(result);
    CHECK(result->output.empty());
    CHECK(result->exit_code == 0);
  }

  TEST_CASE("the signal that ended a program is told as a shell tells it") {
    const auto result = run_program({"sh", "-c", "kill -9 $$"});

    REQUIRE(result);
    CHECK(result->exit_code == 128 + 9);
  }

  TEST_CASE("a program that is not there is told by name") {
    const auto result = run_program({"kith-no-such-program"});

    REQUIRE_FALSE(result);
    CHECK(result.error().kind == FailureKind::not_found);
    CHECK(result.error().message.find("kith-no-such-program cannot be started") == 0);
  }

  TEST_CASE("what may not be run is told apart from what is not there") {
    const auto result = run_program({"/etc/passwd"});

    REQUIRE_FALSE(result);
    CHECK(result.error().kind == FailureKind::unreadable);
  }
}

}  // namespace run_program_test
