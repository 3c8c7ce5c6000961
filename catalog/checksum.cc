#include "catalog/checksum.h"

#include <openssl/evp.h>

#include <array>
#include <cassert>
#include <fstream>
#include <memory>
#include <vector>

namespace catalog {

Expected<std::string> sha256_of_file(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) return failure(FailureKind::unreadable, path.string() + " cannot be read");

  const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context(EVP_MD_CTX_new(),
                                                                        &EVP_MD_CTX_free);
  bool done = EVP_DigestInit_ex(context.get(), EVP_sha256(), nullptr) == 1;
  std::vector<char> block(1 << 16);
  while (file.read(block.data(), static_cast<std::streamsize>(block.size())) || file.gcount() > 0)
    done = done && EVP_DigestUpdate(context.get(), block.data(),
                                    static_cast<std::size_t>(file.gcount())) == 1;
  if (file.bad()) return failure(FailureKind::unreadable, path.string() + " cannot be read");

  std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
  unsigned size = 0;
  done = done && EVP_DigestFinal_ex(context.get(), digest.data(), &size) == 1;
  assert(done && size == 32);
  static_cast<void>(done);

  std::string text;
  constexpr char hexadecimal[] = "0123456789abcdef";
  for (unsigned at = 0; at < size; ++at) {
    text += hexadecimal[digest[at] >> 4];
    text += hexadecimal[digest[at] & 15];
  }
  return text;
}

}  // namespace catalog
