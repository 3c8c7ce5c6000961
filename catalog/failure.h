// How an operation of ours says that it could not be done.
//
//   catalog::Expected<Manifest> manifest = read_manifest(folder);
//   if (!manifest) return tl::unexpected(manifest.error());
//
// Trouble has three forms here.  A contributor's mistake is a finding (catalog/checker/finding.h):
// many, collected, each with a place and a remedy.  An operation that fails returns a Failure: one,
// handed on.  A bug is an assertion.  We throw nothing; what a library throws is caught in the
// one file that knows the library.
#pragma once

#include <string>
#include <tl/expected.hpp>
#include <utility>

namespace catalog {

enum class FailureKind {
  invalid,       // what was asked for makes no sense
  not_found,     // what was asked for does not exist
  unreadable,    // a file or folder cannot be read or written
  damaged,       // a file is there, and is not what its manifest promises
  incompatible,  // made by another version of this program
};

struct Failure {
  FailureKind kind;
  std::string message;  // one sentence for a person: what was wrong, where, what would be right
};

template <typename Value>
using Expected = tl::expected<Value, Failure>;

inline tl::unexpected<Failure> failure(FailureKind kind, std::string message) {
  return tl::unexpected<Failure>(Failure{kind, std::move(message)});
}

}  // namespace catalog
