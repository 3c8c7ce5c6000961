#include "tools/generator/speech.h"

namespace generator {

const Speech& speech_of(std::string_view language) {
  for (const Speech* speech : {&spanish, &french, &german})
    if (speech->language == language) return *speech;
  return english;
}

}  // namespace generator
