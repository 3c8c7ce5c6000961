// What `kith-index new` asks, in plain words, and when.
//
// Thread promise: constant; any number of threads may read.
#pragma once

#include <span>
#include <string_view>

#include "catalog/checker/form/fields.h"

namespace indexer::asking {

struct Question {
  std::string_view field;  // catalog/checker/form/fields.h
  std::string_view text;
  std::string_view hint = {};  // an example, or what an empty answer means
  bool is_required = false;
  bool (*is_asked)(const catalog::checker::form::Answers&) = nullptr;  // null: always
};

// In the order in which a person would tell of a group.
std::span<const Question> questions();

}  // namespace indexer::asking
