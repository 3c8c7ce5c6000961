// kith-index: checks a data folder, says what a change to it does, and publishes what it holds.
//
// The one place of this program that reads the clock and the environment, and that prints.  Exit
// codes: 0 done, 1 the data has mistakes, 2 it could not run.
#include <unistd.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iostream>

#include "catalog/nearest.h"
#include "catalog/snapshot_files.h"
#include "catalog/upkeep_csv.h"
#include "indexer/asking/new_file.h"
#include "indexer/asking/new_listing.h"
#include "indexer/book/book.h"
#include "indexer/build.h"
#include "indexer/check.h"
#include "indexer/diff/directory_diff.h"
#include "indexer/diff/report_json.h"
#include "indexer/diff/report_page.h"
#include "indexer/diff/report_text.h"
#include "indexer/fix/diff.h"
#include "indexer/fix/fix_files.h"
#include "indexer/known/surroundings.h"
#include "indexer/options.h"
#include "indexer/output/github.h"
#include "indexer/output/json.h"
#include "indexer/output/text.h"
#include "indexer/progress.h"
#include "indexer/publish.h"
#include "indexer/publish_to.h"
#include "indexer/report/report_text.h"
#include "indexer/report/upkeep_of.h"
#include "indexer/text_file.h"

namespace {

namespace fs = std::filesystem;
using indexer::Command;
using indexer::DiffFormat;
using indexer::FindingFormat;
using indexer::Options;
using indexer::ReportFormat;

enum ExitCode { done = 0, has_findings = 1, could_not_run = 2 };

int cannot_run(const catalog::Failure& failure) {
  std::cerr << "kith-index: " << failure.message << '\n';
  return could_not_run;
}

catalog::Day today_of(const Options& options) {
  if (const auto day = catalog::parse_day(options.today)) return *day;
  return std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
}

// The schema lies beside the data folder: data/ and schemas/ in one root.
fs::path schema_of(const Options& options) {
  if (!options.schema.empty()) return options.schema;
  return fs::absolute(options.data).lexically_normal().parent_path() / "schemas" /
         "listing.schema.json";
}

std::string counted(std::size_t count, const char* one, const char* many) {
  return std::to_string(count) + " " + (count == 1 ? one : many);
}

// Whether a file was asked for: every one is where none was named.
bool is_asked_for(const fs::path& path, const Options& options) {
  const std::string file = fs::absolute(path).lexically_normal().string();
  const auto has_it = [&](const std::string& asked) {
    const std::string wanted = fs::absolute(asked).lexically_normal().string();
    return file == wanted || file.starts_with(wanted.ends_with('/') ? wanted : wanted + "/");
  };
  return options.paths.empty() || std::any_of(options.paths.begin(), options.paths.end(), has_it);
}

std::size_t error_count(const indexer::Findings& findings) {
  return static_cast<std::size_t>(
      std::count_if(findings.begin(), findings.end(), [](const indexer::Finding& finding) {
        return finding.severity == indexer::Severity::error;
      }));
}

// For people: of a whole tree the listings that only grow old are counted, not told one by one.
void print_text(indexer::Findings findings, std::size_t files, bool tells_age) {
  const std::size_t errors = error_count(findings), all = findings.size();
  const auto is_of_age = [](const indexer::Finding& finding) { return finding.rule == "stale"; };
  if (!tells_age) std::erase_if(findings, is_of_age);
  const std::size_t aged = all - findings.size();
  std::cout << indexer::output::text(
      findings, isatty(STDOUT_FILENO) == 1,
      [](const std::string& file) { return indexer::read_text(file).value_or(""); });
  std::cout << counted(files, "listing", "listings")
            << " checked: " << counted(errors, "error", "errors") << ", "
            << counted(findings.size() - errors, "warning", "warnings");
  if (aged > 0)
    std::cout << "; " << counted(aged, "was", "were") << " last confirmed over 12 months ago";
  std::cout << '\n';
}

// Where GitHub collects what a step has to say; empty elsewhere.
fs::path step_summary() {
  const char* path = std::getenv("GITHUB_STEP_SUMMARY");
  return path ? path : "";
}

void print(indexer::Findings findings, std::size_t files, const Options& options) {
  switch (options.format) {
    case FindingFormat::json: std::cout << indexer::output::json(findings, files); break;
    case FindingFormat::sarif: std::cout << indexer::output::sarif(findings); break;
    case FindingFormat::github:
      std::cout << indexer::output::github(findings);
      if (const fs::path summary = step_summary(); !summary.empty())
        std::ofstream(summary, std::ios::app) << indexer::output::github_summary(findings, files);
      break;
    case FindingFormat::text: print_text(std::move(findings), files, !options.paths.empty()); break;
  }
}

int explain(const std::string& rule) {
  if (rule == "all") {
    std::cout << indexer::book::markdown();
    return done;
  }
  if (const indexer::book::Page* page = indexer::book::page_of(rule)) {
    std::cout << indexer::book::text_of(*page);
    return done;
  }
  std::vector<std::string> ids;
  for (const indexer::book::Chapter& chapter : indexer::book::chapters())
    for (const indexer::book::Page& page : chapter.pages) ids.emplace_back(page.id);
  return cannot_run({catalog::FailureKind::not_found,
                     "there is no rule \"" + rule + "\"; " +
                         catalog::did_you_mean(rule, ids, "known: " + catalog::joined(ids))});
}

// Mends the files asked for, and shows how: where programs read the findings, apart from them.
catalog::Expected<void> fix(const Options& options, const indexer::Reference& reference) {
  const auto files =
      indexer::fix::fixed_files(options.data, schema_of(options), reference, today_of(options),
                                [&](const fs::path& path) { return is_asked_for(path, options); });
  if (!files) return tl::unexpected(files.error());
  std::ostream& out = options.format == FindingFormat::text ? std::cout : std::cerr;
  for (const indexer::fix::FixedFile& file : *files) {
    if (!options.dry_run)
      if (const auto written = indexer::fix::write(file); !written) return written;
    out << indexer::fix::diff(file.path.generic_string(), file.before, file.after);
  }
  out << counted(files->size(), "listing", "listings")
      << (options.dry_run ? " would be mended\n" : " mended\n");
  return {};
}

// `published`: the folder that snapshots are published in; beside it is what is known from run to
// run.
indexer::Keeping keeping(const Options& options, const fs::path& published) {
  const auto now = std::chrono::system_clock::now().time_since_epoch();
  return {.folder = !options.known.empty() ? options.known
                    : published.empty()    ? fs::path()
                                           : published / ".known",
          .program = indexer::known::program_identity(),
          .read_at = std::chrono::duration_cast<std::chrono::nanoseconds>(now).count()};
}

// Where tools/run publishes what is in this data folder; empty where it has not yet.
fs::path usual_published(const Options& options) {
  const fs::path usual =
      fs::absolute(options.data).lexically_normal().parent_path() / "build" / "published";
  std::error_code code;
  return fs::is_directory(usual, code) ? usual : fs::path();
}

catalog::Expected<indexer::Checked> checked_of(const Options& options, const fs::path& published) {
  indexer::Keeping kept = keeping(options, published);
  kept.wants_listings = options.command != Command::check;
  return indexer::check(options.data, schema_of(options), today_of(options), kept);
}

int check(const Options& options) {
  if (!options.rule.empty()) return explain(options.rule);
  for (const std::string& path : options.paths)
    if (!fs::exists(path))
      return cannot_run({catalog::FailureKind::not_found, "there is no file or folder " + path});
  if (options.fix) {
    const auto reference = indexer::read_reference(options.data);
    if (!reference) return cannot_run(reference.error());
    if (const auto fixed = fix(options, *reference); !fixed) return cannot_run(fixed.error());
  }
  if (options.dry_run) return done;
  auto checked = checked_of(options, usual_published(options));
  if (!checked) return cannot_run(checked.error());
  indexer::Findings findings = std::move(checked->findings);
  std::erase_if(findings, [&](const indexer::Finding& finding) {
    return !is_asked_for(finding.file, options) &&
           (finding.other_file.empty() || !is_asked_for(finding.other_file, options));
  });
  const bool fails = indexer::has_errors(findings) || (options.strict && !findings.empty());
  print(std::move(findings), checked->listings.seen, options);
  return fails ? has_findings : done;
}

int new_listing(const Options& options) {
  const auto ask = [](const std::string& text) -> std::optional<std::string> {
    std::cout << text << std::flush;
    std::string line;
    return std::getline(std::cin, line) ? std::optional(line) : std::nullopt;
  };
  const auto draft = indexer::asking::new_listing(
      options.data, schema_of(options), today_of(options), options.form, ask,
      [](const std::string& text) { std::cout << text; });
  if (!draft) return cannot_run(draft.error());
  indexer::Findings findings;
  for (const auto& remark : draft->remarks) findings.push_back(remark.finding);
  std::cout << '\n'
            << draft->yaml << '\n'
            << indexer::output::text(findings, isatty(STDOUT_FILENO) == 1,
                                     [&](const std::string&) { return draft->yaml; });
  if (draft->has_errors()) return has_findings;
  if (options.dry_run) return done;
  const fs::path file =
      fs::absolute(options.data).lexically_normal().parent_path() / draft->file.file;
  if (const auto written = indexer::asking::write_new(file, draft->yaml); !written)
    return cannot_run(written.error());
  std::cout << "written to " << file.string()
            << "\nNow run kith-index check: it knows whether the group is listed already.\n";
  return done;
}

int report(const Options& options) {
  const catalog::Day today = today_of(options);
  const auto checked = checked_of(options, usual_published(options));
  if (!checked) return cannot_run(checked.error());
  const auto within = indexer::report::area_of(options.within, checked->gazetteer);
  if (!within) return cannot_run(within.error());
  const auto upkeep = indexer::report::upkeep_of(*checked, {.within = *within});
  if (!upkeep) return cannot_run(upkeep.error());
  std::cout << (options.report_format == ReportFormat::csv
                    ? catalog::csv_text(catalog::upkeep_rows(*upkeep, today))
                    : indexer::report::report_text(*upkeep, today));
  return done;
}

std::string utc_text(std::chrono::system_clock::time_point time, const char* format) {
  const std::time_t seconds = std::chrono::system_clock::to_time_t(time);
  std::tm parts{};
  gmtime_r(&seconds, &parts);
  char text[32];
  std::strftime(text, sizeof text, format, &parts);
  return text;
}

int build(const Options& options) {
  const auto started = std::chrono::steady_clock::now();
  const auto now = std::chrono::system_clock::now();
  const auto checked = checked_of(options, options.out);
  if (!checked) return cannot_run(checked.error());
  if (indexer::has_errors(checked->findings)) {
    print(checked->findings, checked->listings.seen, options);
    std::cerr << "kith-index: nothing was published; what was there before stays in service\n";
    return has_findings;
  }
  indexer::ProgressLine line(isatty(STDERR_FILENO) == 1);
  const auto lock = indexer::BuildLock::take(options.out);
  if (!lock) return cannot_run(lock.error());
  const auto staged = indexer::staging_folder(options.out);
  if (!staged) return cannot_run(staged.error());
  const auto manifest = indexer::build(
      *checked, *staged, utc_text(now, "%Y-%m-%dT%H:%M:%SZ"),
      [&](std::string_view stage, std::size_t at, std::size_t all) { line.show(stage, at, all); },
      options.shards);
  line.clear();
  if (!manifest) return cannot_run(manifest.error());

  // The time orders the names; what is left of its second tells two in one second apart.
  const auto since_second = now.time_since_epoch() % std::chrono::seconds(1);
  char fraction[16];
  std::snprintf(fraction, sizeof fraction, "%08llx",
                static_cast<unsigned long long>(std::chrono::nanoseconds(since_second).count()));
  const std::string name = utc_text(now, "%Y%m%dT%H%M%SZ") + "-" + fraction;
  if (const auto published = indexer::publish(*staged, options.out, name); !published)
    return cannot_run(published.error());
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - started;
  std::printf("published %s: %s, %s in %.1f s; %zu of %s read again\n",
              (options.out / name).c_str(),
              counted(manifest->listings, "listing", "listings").c_str(),
              counted(manifest->places, "place", "places").c_str(), took.count(), checked->read,
              counted(checked->listings.seen, "file", "files").c_str());
  for (const catalog::ManifestShard& shard : manifest->shards)
    std::printf("  %s: %s, %llu bytes\n",
                (fs::path(catalog::snapshot_files::shards) / shard.file.name).c_str(),
                counted(shard.listings, "listing", "listings").c_str(),
                static_cast<unsigned long long>(shard.file.bytes));
  return done;
}

// Each destination for itself: one that fails keeps no other from its copy.
int publish(const Options& options) {
  const auto outgoing = indexer::OutgoingSnapshot::open(options.out);
  if (!outgoing) return cannot_run(outgoing.error());
  int code = done;
  for (const std::string& destination : options.destinations)
    if (const auto sent = outgoing->send_to(destination); sent)
      std::cout << destination << " has " << outgoing->name() << std::endl;
    else
      code = cannot_run(sent.error());
  return code;
}

// Writes the file where one is named, else to standard output.
int print_report(const indexer::diff::Report& report, const Options& options) {
  std::ofstream file;
  if (!options.out.empty()) file.open(options.out, std::ios::binary);
  std::ostream& out = options.out.empty() ? std::cout : file;
  const bool colour = options.out.empty() && isatty(STDOUT_FILENO) == 1;
  switch (options.diff_format) {
    case DiffFormat::text: out << indexer::diff::report_text(report, colour); break;
    case DiffFormat::html: out << indexer::diff::report_page(report); break;
    case DiffFormat::json:
      out << indexer::diff::report_json(report).dump(
                 2, ' ', false, nlohmann::ordered_json::error_handler_t::replace)
          << '\n';
      break;
  }
  if (out.flush()) return done;
  return cannot_run({catalog::FailureKind::unreadable,
                     "the report can not be written to " + options.out.string()});
}

int diff(const Options& options) {
  const auto report = indexer::diff::directory_diff(
      {options.before, options.data, schema_of(options), today_of(options)});
  return report ? print_report(*report, options) : cannot_run(report.error());
}

}  // namespace

int main(int count, char** arguments) {
  const auto options = indexer::read_options(count, arguments);
  if (!options) return options.error() == 0 ? done : could_not_run;
  switch (options->command) {
    case Command::check: return check(*options);
    case Command::new_listing: return new_listing(*options);
    case Command::build: return build(*options);
    case Command::publish: return publish(*options);
    case Command::report: return report(*options);
    case Command::diff: return diff(*options);
  }
}
