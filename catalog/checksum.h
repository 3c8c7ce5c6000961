// SHA-256 of a file: how a snapshot proves that it is whole.
// Source: FIPS 180-4, by OpenSSL's libcrypto.
#pragma once

#include <filesystem>
#include <string>

#include "catalog/failure.h"

namespace catalog {

// 64 hexadecimal digits, lower case.
// Errors: unreadable   the file can not be read
Expected<std::string> sha256_of_file(const std::filesystem::path& path);

}  // namespace catalog
