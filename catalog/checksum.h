// SHA-256: how a snapshot proves that it is whole, and one page is told from another.
// Source: FIPS 180-4, by OpenSSL's libcrypto.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "catalog/failure.h"

namespace catalog {

// 64 hexadecimal digits, lower case.
std::string sha256_of(std::string_view text);

// The same of a file.
// Errors: unreadable   the file can not be read
Expected<std::string> sha256_of_file(const std::filesystem::path& path);

}  // namespace catalog
