#include "tools/bench/peer.h"

#include <algorithm>

namespace bench {

std::uintmax_t Peer::bytes_on_disk(const std::filesystem::path& folder) const {
  std::uintmax_t bytes = 0;
  std::error_code code;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder, code))
    if (entry.is_regular_file(code)) bytes += entry.file_size(code);
  return bytes;
}

std::vector<double> Nearest::first() && {
  const std::size_t kept = std::min(list_length, metres_.size());
  std::partial_sort(metres_.begin(), metres_.begin() + static_cast<std::ptrdiff_t>(kept),
                    metres_.end());
  metres_.resize(kept);
  return std::move(metres_);
}

}  // namespace bench
