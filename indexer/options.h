// What kith-index was asked to do: its arguments, read.
//
//   const auto options = indexer::read_options(count, arguments);
//   if (!options) return options.error();  // what was wrong, or the help, has been printed
//   if (options->command == indexer::Command::build) ...
#pragma once

#include <filesystem>
#include <string>
#include <tl/expected.hpp>
#include <vector>

namespace indexer {

enum class Command { check, new_listing, build, publish, report, diff };
enum class ReportFormat { text, csv };
enum class FindingFormat { text, json, sarif, github };
enum class DiffFormat { text, json, html };

struct Options {
  Command command = Command::check;
  std::filesystem::path data = "data";
  std::filesystem::path schema = {};
  std::filesystem::path out = {};
  std::filesystem::path known = {};
  std::vector<std::string> shards = {};
  std::vector<std::string> destinations = {};
  std::string today = {};
  std::vector<std::string> paths = {};
  FindingFormat format = FindingFormat::text;
  ReportFormat report_format = ReportFormat::text;
  std::string within = {};
  bool strict = false;
  std::string rule = {};
  bool fix = false;
  bool dry_run = false;
  std::filesystem::path form = {};
  std::filesystem::path before = {};
  DiffFormat diff_format = DiffFormat::text;
};

// Errors: 0       help was asked for, and is printed
//         other   the arguments make no sense; what would be right is printed
tl::expected<Options, int> read_options(int count, char** arguments);

}  // namespace indexer
