// The folders that listings lie in: none with more files than a person's file manager can show.
//
//   Shelves shelves(2000);
//   shelves.folder_for("us/ny", "tessarin-circle")    -> "us/ny/t"; after 2,000 files "us/ny/t-2"
//
// Thread promise: one thread.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>

namespace generator {

class Shelves {
 public:
  explicit Shelves(std::size_t most_files) : most_files_(most_files) {}

  // Takes a place for one file.
  std::string folder_for(std::string_view area, std::string_view id);

 private:
  std::size_t most_files_;
  std::map<std::string, std::size_t, std::less<>> files_ = {};  // by area and letter
};

}  // namespace generator
