// How a snapshot proves that it is whole, and one page is told from another.
//
// SHA-256 tells files apart even where somebody means them to look alike.  XXH3 tells whether a
// file is still what was written, by 128 bits and ten times as fast: a service reads gigabytes
// before it begins to answer.
//
// Sources: FIPS 180-4, by OpenSSL's libcrypto; XXH3, by xxHash.
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

// 32 hexadecimal digits, lower case, as `xxh128sum` prints them.
// Errors: unreadable   the file can not be read
Expected<std::string> xxh3_of_file(const std::filesystem::path& path);

}  // namespace catalog
