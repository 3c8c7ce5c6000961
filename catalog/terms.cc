#include "catalog/terms.h"

#include <xapian.h>

namespace catalog {
namespace {

// A stemmer keeps state while it works, so each thread has its own.
std::string stem(const char* language, std::string_view word) {
  thread_local const Xapian::Stem english("english");
  thread_local const Xapian::Stem spanish("spanish");
  return (language[0] == 'e' ? english : spanish)(std::string(word));
}

}  // namespace

std::vector<std::string> terms_of(std::string_view folded_word) {
  return {std::string(folded_word), std::string(prefix::english) + stem("english", folded_word),
          std::string(prefix::spanish) + stem("spanish", folded_word)};
}

std::vector<std::string> name_terms_of(std::string_view folded_word) {
  std::vector<std::string> terms = terms_of(folded_word);
  for (std::string& term : terms) term = std::string(prefix::name) + term;
  return terms;
}

}  // namespace catalog
