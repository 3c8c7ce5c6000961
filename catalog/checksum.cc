#include "catalog/checksum.h"

#include <openssl/evp.h>

#include <array>
#include <cassert>
#include <fstream>
#include <memory>
#include <vector>

namespace catalog {
namespace {

class Digest {
 public:
  Digest() : done_(EVP_DigestInit_ex(context_.get(), EVP_sha256(), nullptr) == 1) {}

  void add(std::string_view bytes) {
    done_ = done_ && EVP_DigestUpdate(context_.get(), bytes.data(), bytes.size()) == 1;
  }

  std::string text() {
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned size = 0;
    done_ = done_ && EVP_DigestFinal_ex(context_.get(), digest.data(), &size) == 1;
    assert(done_ && size == 32);
    std::string text;
    constexpr char hexadecimal[] = "0123456789abcdef";
    for (unsigned at = 0; at < size; ++at) {
      text += hexadecimal[digest[at] >> 4];
      text += hexadecimal[digest[at] & 15];
    }
    return text;
  }

 private:
  std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context_{EVP_MD_CTX_new(),
                                                                   &EVP_MD_CTX_free};
  bool done_;
};

}  // namespace

std::string sha256_of(std::string_view text) {
  Digest digest;
  digest.add(text);
  return digest.text();
}

Expected<std::string> sha256_of_file(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) return failure(FailureKind::unreadable, path.string() + " cannot be read");

  Digest digest;
  std::vector<char> block(1 << 16);
  while (file.read(block.data(), static_cast<std::streamsize>(block.size())) || file.gcount() > 0)
    digest.add({block.data(), static_cast<std::size_t>(file.gcount())});
  if (file.bad()) return failure(FailureKind::unreadable, path.string() + " cannot be read");
  return digest.text();
}

}  // namespace catalog
