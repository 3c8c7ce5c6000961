#include "catalog/checksum.h"

#include <openssl/evp.h>
#include <xxhash.h>
#if defined(__x86_64__)
#include <xxh_x86dispatch.h>  // the same sums, by the widest instructions that the processor has
#endif

#include <array>
#include <cassert>
#include <fstream>
#include <memory>
#include <vector>

namespace catalog {
namespace {

std::string hexadecimal(const unsigned char* bytes, std::size_t size) {
  constexpr char digits[] = "0123456789abcdef";
  std::string text;
  for (std::size_t at = 0; at < size; ++at) {
    text += digits[bytes[at] >> 4];
    text += digits[bytes[at] & 15];
  }
  return text;
}

class Sha256 {
 public:
  Sha256() : done_(EVP_DigestInit_ex(context_.get(), EVP_sha256(), nullptr) == 1) {}

  void add(std::string_view bytes) {
    done_ = done_ && EVP_DigestUpdate(context_.get(), bytes.data(), bytes.size()) == 1;
  }

  std::string text() {
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned size = 0;
    done_ = done_ && EVP_DigestFinal_ex(context_.get(), digest.data(), &size) == 1;
    assert(done_ && size == 32);
    return hexadecimal(digest.data(), size);
  }

 private:
  std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context_{EVP_MD_CTX_new(),
                                                                   &EVP_MD_CTX_free};
  bool done_;
};

class Xxh3 {
 public:
  Xxh3() : done_(XXH3_128bits_reset(state_.get()) == XXH_OK) {}

  void add(std::string_view bytes) {
    done_ = done_ && XXH3_128bits_update(state_.get(), bytes.data(), bytes.size()) == XXH_OK;
  }

  std::string text() const {
    assert(done_);
    XXH128_canonical_t digest;
    XXH128_canonicalFromHash(&digest, XXH3_128bits_digest(state_.get()));
    return hexadecimal(digest.digest, sizeof digest.digest);
  }

 private:
  std::unique_ptr<XXH3_state_t, decltype(&XXH3_freeState)> state_{XXH3_createState(),
                                                                  &XXH3_freeState};
  bool done_;
};

template <typename Sum>
Expected<std::string> sum_of_file(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) return failure(FailureKind::unreadable, path.string() + " cannot be read");

  Sum sum;
  std::vector<char> block(1 << 16);
  while (file.read(block.data(), static_cast<std::streamsize>(block.size())) || file.gcount() > 0)
    sum.add({block.data(), static_cast<std::size_t>(file.gcount())});
  if (file.bad()) return failure(FailureKind::unreadable, path.string() + " cannot be read");
  return sum.text();
}

}  // namespace

std::string sha256_of(std::string_view text) {
  Sha256 sum;
  sum.add(text);
  return sum.text();
}

Expected<std::string> sha256_of_file(const std::filesystem::path& path) {
  return sum_of_file<Sha256>(path);
}

Expected<std::string> xxh3_of_file(const std::filesystem::path& path) {
  return sum_of_file<Xxh3>(path);
}

}  // namespace catalog
