#include "indexer/index_identity.h"

#include <array>
#include <fstream>
#include <optional>
#include <string>

#include "catalog/checksum.h"
#include "indexer/index_writer.h"

namespace indexer {
namespace {

// Xapian keeps the name in the first bytes of the file, among what says which format it has.
constexpr std::size_t head_bytes = 64;
constexpr std::size_t name_bytes = 16;

// Bytes of the digits of hexadecimal numbers; hyphens do not count.
std::string bytes_of_digits(std::string_view digits) {
  std::string plain;
  for (const char digit : digits)
    if (digit != '-') plain += digit;
  std::string bytes;
  for (std::size_t at = 0; at + 1 < plain.size(); at += 2)
    bytes += static_cast<char>(std::stoi(plain.substr(at, 2), nullptr, 16));
  return bytes;
}

std::string name_of(const std::filesystem::path& index) {
  return bytes_of_digits(Xapian::Database(index.string()).get_uuid());
}

class Head {
 public:
  explicit Head(const std::filesystem::path& index)
      : file_(index, std::ios::in | std::ios::out | std::ios::binary) {
    file_.read(bytes_.data(), bytes_.size());
  }
  std::optional<std::size_t> place_of(const std::string& name) const {
    const std::size_t at = std::string_view(bytes_.data(), bytes_.size()).find(name);
    return at != std::string_view::npos && file_ ? std::optional(at) : std::nullopt;
  }
  bool write(std::size_t at, const std::string& name) {
    file_.seekp(static_cast<std::streamoff>(at));
    file_.write(name.data(), static_cast<std::streamsize>(name.size()));
    file_.flush();
    return file_.good();
  }

 private:
  std::fstream file_;
  std::array<char, head_bytes> bytes_ = {};
};

}  // namespace

catalog::Expected<void> name_after_content(const std::filesystem::path& index) try {
  const auto trouble = [&](const std::string& what) {
    return catalog::failure(catalog::FailureKind::unreadable, index.string() + " " + what);
  };
  const std::string random = name_of(index);
  Head head(index);
  const auto at = head.place_of(random);
  if (random.size() != name_bytes || !at)
    return trouble("does not hold its name where Xapian 1.4 puts it");
  if (!head.write(*at, std::string(name_bytes, '\0'))) return trouble("cannot be written");
  const auto checksum = catalog::sha256_of_file(index);
  if (!checksum) return tl::unexpected(checksum.error());
  const std::string name = bytes_of_digits(checksum->substr(0, 2 * name_bytes));
  if (!head.write(*at, name)) return trouble("cannot be written");
  if (name_of(index) != name) return trouble("is not known to Xapian by its new name");
  return {};
} catch (const Xapian::Error& error) {
  return catalog::failure(catalog::FailureKind::unreadable,
                          index.string() + " cannot be named: " + error.get_description());
}

}  // namespace indexer
