// A place in a row of signs, moved on as they are read.
//
//   const std::vector<Sign> signs = signs_of("from Monday");
//   SignCursor cursor(signs);
//   cursor.kind()                   -> from
//   cursor.kind(cursor.telling(1))  -> weekdays
//
// Before the first sign and after the last stands one of kind parting.
#pragma once

#include <span>

#include "catalog/failure.h"
#include "catalog/schedule/phrase_signs.h"

namespace catalog {

class SignCursor {
 public:
  explicit SignCursor(std::span<const Sign> signs) : signs_(signs) {}

  std::size_t at() const { return at_; }
  bool is_at_end() const { return at_ >= signs_.size(); }

  const Sign& sign(std::size_t ahead = 0) const {
    return at_ + ahead < signs_.size() ? signs_[at_ + ahead] : outside();
  }
  const Sign& before() const { return at_ > 0 ? signs_[at_ - 1] : outside(); }
  SignKind kind(std::size_t ahead = 0) const { return sign(ahead).kind; }

  // How far ahead the first sign from `ahead` on stands that says something.
  std::size_t telling(std::size_t ahead = 0) const {
    while (says_nothing(kind(ahead))) ++ahead;
    return ahead;
  }

  void skip(std::size_t count = 1) { at_ += count; }

  static bool says_nothing(SignKind kind) {
    return kind == SignKind::filler || kind == SignKind::conjunction || kind == SignKind::at;
  }

 private:
  static const Sign& outside() {
    static const Sign sign{.kind = SignKind::parting};
    return sign;
  }

  std::span<const Sign> signs_;
  std::size_t at_ = 0;
};

// "to", a dash or the like: what may stand between two of a kind.
inline bool is_between(SignKind kind) {
  return kind == SignKind::dash || kind == SignKind::to || kind == SignKind::until;
}

// Why the sign at the cursor cannot be part of a rule.
tl::unexpected<Failure> not_understood(const SignCursor& cursor);

}  // namespace catalog
