#include "catalog/text.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <cassert>

namespace catalog {
namespace {

constexpr std::size_t longest_word_bytes = 64;

const icu::Normalizer2& case_folding() {
  UErrorCode code = U_ZERO_ERROR;
  const icu::Normalizer2* normalizer = icu::Normalizer2::getNFKCCasefoldInstance(code);
  assert(U_SUCCESS(code));
  return *normalizer;
}

const icu::Normalizer2& decomposition() {
  UErrorCode code = U_ZERO_ERROR;
  const icu::Normalizer2* normalizer = icu::Normalizer2::getNFDInstance(code);
  assert(U_SUCCESS(code));
  return *normalizer;
}

const icu::Normalizer2& composition() {
  UErrorCode code = U_ZERO_ERROR;
  const icu::Normalizer2* normalizer = icu::Normalizer2::getNFCInstance(code);
  assert(U_SUCCESS(code));
  return *normalizer;
}

// Letters that carry their mark inside, so that decomposition leaves them alone.
const char* plain_letters(UChar32 letter) {
  switch (letter) {
    case 0x0142: return "l";
    case 0x00F8: return "o";
    case 0x0111: return "d";
    case 0x00F0: return "d";
    case 0x00FE: return "th";
    case 0x00E6: return "ae";
    case 0x0153: return "oe";
    case 0x0131: return "i";
    case 0x0127: return "h";
    default: return nullptr;
  }
}

bool is_apostrophe(UChar32 character) {
  return character == '\'' || character == 0x2019 || character == 0x2018 || character == 0x02BC ||
         character == 0x02BB;
}

// Reads the character that begins at `at` and moves `at` past it; negative where the bytes are not
// UTF-8.  ICU's macro narrows integers on purpose.
UChar32 next_character(std::string_view text, std::size_t& at) {
  UChar32 character = 0;
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
  U8_NEXT(text.data(), at, text.size(), character);
#pragma GCC diagnostic pop
  return character;
}

bool is_of_word(UChar32 code) {
  // Most text is ASCII, and ICU's tables take longer.
  if (code < 0x80)
    return (code >= 'a' && code <= 'z') || (code >= 'A' && code <= 'Z') ||
           (code >= '0' && code <= '9');
  return !is_apostrophe(code) && (u_isalnum(code) || u_charType(code) == U_NON_SPACING_MARK);
}

// The characters of any text.
class Characters {
 public:
  explicit Characters(std::string_view text) {
    all_.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t begin = at;
      const UChar32 code = next_character(text, at);
      all_.push_back({code, is_of_word(code), begin, at});
    }
  }
  std::size_t size() const { return all_.size(); }
  UChar32 code(std::size_t at) const { return all_[at].code; }
  bool in_word(std::size_t at) const { return all_[at].is_of_word; }
  std::size_t begin(std::size_t at) const { return all_[at].begin; }
  std::size_t end(std::size_t at) const { return all_[at].end; }

 private:
  struct Character {
    UChar32 code;  // negative where the bytes are not UTF-8
    bool is_of_word;
    std::size_t begin, end;
  };
  std::vector<Character> all_;
};

// The same of ASCII, whose characters are its bytes.
class AsciiCharacters {
 public:
  explicit AsciiCharacters(std::string_view text) : text_(text) {}
  std::size_t size() const { return text_.size(); }
  UChar32 code(std::size_t at) const { return text_[at]; }
  bool in_word(std::size_t at) const { return is_of_word(code(at)); }
  std::size_t begin(std::size_t at) const { return at; }
  std::size_t end(std::size_t at) const { return at + 1; }

 private:
  std::string_view text_;
};

// An apostrophe or full stop that does not part the characters on its two sides.
template <typename Text>
bool joins(const Text& all, std::size_t at) {
  if (at == 0 || at + 1 >= all.size() || !all.in_word(at - 1) || !all.in_word(at + 1)) return false;
  if (is_apostrophe(all.code(at))) return true;
  const bool single_before = at < 2 || !all.in_word(at - 2);
  const bool single_after = at + 2 >= all.size() || !all.in_word(at + 2);
  return all.code(at) == '.' && single_before && single_after && u_isalpha(all.code(at - 1)) &&
         u_isalpha(all.code(at + 1));
}

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c >= 0; });
}

std::string shortened(std::string word) {
  if (word.size() <= longest_word_bytes) return word;
  std::size_t size = longest_word_bytes;
  while (size > 0 && (static_cast<unsigned char>(word[size]) & 0xC0) == 0x80) --size;
  word.resize(size);
  return word;
}

}  // namespace

std::string fold(std::string_view text) {
  if (is_ascii(text)) {
    std::string plain(text);
    for (char& letter : plain)
      if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
    return plain;
  }
  UErrorCode code = U_ZERO_ERROR;
  const auto read = icu::UnicodeString::fromUTF8(
      icu::StringPiece(text.data(), static_cast<int32_t>(text.size())));
  const icu::UnicodeString decomposed =
      decomposition().normalize(case_folding().normalize(read, code), code);
  assert(U_SUCCESS(code));

  icu::UnicodeString result;
  for (int32_t at = 0; at < decomposed.length();) {
    const UChar32 letter = decomposed.char32At(at);
    at += U16_LENGTH(letter);
    if (u_charType(letter) == U_NON_SPACING_MARK) continue;
    if (const char* plain = plain_letters(letter))
      result.append(icu::UnicodeString(plain, -1, US_INV));
    else
      result.append(letter);
  }
  std::string bytes;
  return result.toUTF8String(bytes);
}

namespace {

template <typename Text>
std::vector<Word> words_of(std::string_view text) {
  const Text all(text);
  std::vector<Word> result;
  std::string raw;
  std::size_t begin = 0;
  const auto finish = [&](std::size_t end) {
    if (raw.empty()) return;
    std::string folded = shortened(fold(raw));
    if (!folded.empty()) result.push_back({std::move(folded), begin, end});
    raw.clear();
  };
  for (std::size_t at = 0; at < all.size(); ++at) {
    if (all.in_word(at)) {
      const std::size_t first = all.begin(at);
      if (raw.empty()) begin = first;
      while (at + 1 < all.size() && all.in_word(at + 1)) ++at;
      raw.append(text.substr(first, all.end(at) - first));
    } else if (!joins(all, at)) {
      finish(all.begin(at));
    }
  }
  finish(text.size());
  return result;
}

}  // namespace

std::vector<Word> words(std::string_view text) {
  // Most text is ASCII, and is done with in half the time.
  return is_ascii(text) ? words_of<AsciiCharacters>(text) : words_of<Characters>(text);
}

std::string words_joined(std::string_view text) {
  std::string result;
  for (const Word& word : words(text)) {
    if (!result.empty()) result += ' ';
    result += word.folded;
  }
  return result;
}

std::string composed(std::string_view text) {
  if (is_ascii(text)) return std::string(text);
  UErrorCode code = U_ZERO_ERROR;
  const auto read = icu::UnicodeString::fromUTF8(
      icu::StringPiece(text.data(), static_cast<int32_t>(text.size())));
  std::string bytes;
  composition().normalize(read, code).toUTF8String(bytes);
  assert(U_SUCCESS(code));
  return bytes;
}

bool is_utf8(std::string_view text) {
  for (std::size_t at = 0; at < text.size();)
    if (next_character(text, at) < 0) return false;
  return true;
}

std::size_t character_count(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  }));
}

}  // namespace catalog
