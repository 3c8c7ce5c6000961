// Fills the blanks of a language's patterns.
//
//   Writer writer(speech_of("en"), random);
//   writer.word = "Tessarin";
//   writer.condition = "Fibromyalgia";
//   writer.one_of(writer.speech().group_names)   -> "Tessarin Fibromyalgia Support Group"
//
// Thread promise: one thread for each Writer.
#pragma once

#include <string>

#include "catalog/vocabulary.h"
#include "tools/generator/random.h"
#include "tools/generator/speech.h"

namespace generator {

class Writer {
 public:
  Writer(const Speech& speech, Random& random) : speech_(speech), random_(random) {}

  const Speech& speech() const { return speech_; }
  // One of the patterns, the first most often, with its blanks filled.
  std::string one_of(Patterns patterns);
  // So many sentences, none twice.
  std::string several_of(Patterns patterns, std::size_t count);

  // What stands in the blanks.
  std::string word = {};
  std::string condition = {};
  std::string town = {};
  std::string organization = {};
  std::string year = {};

 private:
  std::string filled(std::string_view pattern);
  void append_blank(std::string_view blank, std::string& text);

  const Speech& speech_;
  Random& random_;
};

// What people call a condition, without what its label says in brackets.
std::string name_of(const catalog::Concept& condition, const Speech& speech);

}  // namespace generator
