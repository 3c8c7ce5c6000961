#include "catalog/name_words.h"

namespace catalog {

std::string name_uses_bytes(const std::vector<NameWord::Use>& uses) {
  std::string bytes;
  bytes.reserve(uses.size() * 5);
  for (const NameWord::Use& use : uses) {
    for (int shift = 24; shift >= 0; shift -= 8)
      bytes += static_cast<char>(use.docid >> shift & 0xFF);
    bytes += static_cast<char>(use.position);
  }
  return bytes;
}

std::vector<NameWord::Use> name_uses_in(std::string_view bytes) {
  std::vector<NameWord::Use> uses;
  uses.reserve(bytes.size() / 5);
  for (std::size_t at = 0; at + 5 <= bytes.size(); at += 5) {
    NameWord::Use use;
    for (std::size_t byte = 0; byte < 4; ++byte)
      use.docid = use.docid << 8 | static_cast<unsigned char>(bytes[at + byte]);
    use.position = static_cast<std::uint8_t>(bytes[at + 4]);
    uses.push_back(use);
  }
  return uses;
}

}  // namespace catalog
