// Rules with schedule phrases that people might write for them.
//
//   std::mt19937 random(7);
//   random_phrase(random, PhraseLanguage::spanish)
//     -> "Los martes y jueves, de 18:00 a 19:30 h, de septiembre a junio", and its rule
//
// The wording, the order of the parts, case, accents, commas and spaces vary.
#pragma once

#include <random>
#include <string>

#include "catalog/schedule/recurrence.h"

namespace tests {

enum class PhraseLanguage { english, spanish };

struct RandomPhrase {
  std::string text;
  catalog::Recurrence rule;
};

RandomPhrase random_phrase(std::mt19937& random, PhraseLanguage language);

// With one letter of one word of four letters or more left out, doubled by another, replaced or
// swapped with the next.
std::string with_typo(const std::string& phrase, std::mt19937& random);

}  // namespace tests
