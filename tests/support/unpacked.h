// What gzip holds, unpacked by zlib's own reader; empty where it is not whole.
#pragma once

#include <string>

namespace tests {

std::string unpacked(const std::string& gzip);

}  // namespace tests
