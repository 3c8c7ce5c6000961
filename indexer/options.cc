#include "indexer/options.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <map>

#include "catalog/date.h"
#include "indexer/build.h"

namespace indexer {
namespace {

const std::map<std::string, ReportFormat> report_formats{{"text", ReportFormat::text},
                                                         {"csv", ReportFormat::csv}};

const std::map<std::string, DiffFormat> diff_formats{
    {"text", DiffFormat::text}, {"json", DiffFormat::json}, {"html", DiffFormat::html}};

const std::map<std::string, FindingFormat> finding_formats{{"text", FindingFormat::text},
                                                           {"json", FindingFormat::json},
                                                           {"sarif", FindingFormat::sarif},
                                                           {"github", FindingFormat::github}};

bool is_capital(char letter) { return letter >= 'A' && letter <= 'Z'; }

void add_surroundings(CLI::App& command, Options& options) {
  command.add_option("--schema", options.schema,
                     "the listing schema (default: schemas/ beside the data folder)");
  command
      .add_option("--today", options.today, "the day to check against, YYYY-MM-DD (default: today)")
      ->check([](const std::string& text) {
        return catalog::parse_day(text) ? std::string()
                                        : "\"" + text + "\" is not a day: write 2026-05-01";
      });
}

void add_data(CLI::App& command, Options& options) {
  command.add_option("--data", options.data, "the data folder")->capture_default_str();
  add_surroundings(command, options);
}

// `usual`: where it is, if not said.
void add_known(CLI::App& command, Options& options, const char* usual) {
  command.add_option("--known", options.known,
                     std::string("the folder that keeps what is known of each file, so that only "
                                 "what changed is read again (default: ") +
                         usual + ")");
}

constexpr const char* usual_known = "build/published/.known beside the data folder, if it is there";

void add_common(CLI::App& command, Options& options) {
  add_data(command, options);
  command
      .add_option("--format", options.format, "how to print findings: text, json, sarif, github")
      ->transform(CLI::CheckedTransformer(finding_formats));
}

// Each adds a subcommand with its options.
void add_check(CLI::App& app, Options& options) {
  CLI::App* command = app.add_subcommand("check", "check the data folder, or parts of it");
  command->callback([&] { options.command = Command::check; });
  add_common(*command, options);
  add_known(*command, options, usual_known);
  command->add_option("PATH", options.paths, "only these files or folders");
  command->add_option("--explain", options.rule,
                      "print what a rule says, with examples; \"all\" prints every rule");
  command->add_flag("--strict", options.strict, "warnings fail, too");
  CLI::Option* fix_flag = command->add_flag(
      "--fix", options.fix, "mend what has one right answer, show how, and report what is left");
  command->add_flag("--dry-run", options.dry_run, "with --fix: show it, and change nothing")
      ->needs(fix_flag);
}

void add_new(CLI::App& app, Options& options) {
  CLI::App* command = app.add_subcommand("new", "write a listing, asked for or from a form");
  command->callback([&] { options.command = Command::new_listing; });
  add_common(*command, options);
  command->add_option("--from", options.form, "a JSON file with the answers");
  command->add_flag("--dry-run", options.dry_run, "show the listing, and write nothing");
}

void add_build(CLI::App& app, Options& options) {
  CLI::App* command = app.add_subcommand("build", "check, build and publish a snapshot");
  command->callback([&] { options.command = Command::build; });
  add_common(*command, options);
  command->add_option("--out", options.out, "the folder that snapshots are published in")
      ->required();
  add_known(*command, options, ".known in that folder");
  command
      ->add_option("--shards", options.shards,
                   "split the text for several machines (deploy/shards.md): a shard for each of "
                   "these countries (US,CA) and one for the rest, or \"country\": for every one")
      ->delimiter(',')
      ->check([](const std::string& text) {
        const bool is_code = text.size() == 2 && std::all_of(text.begin(), text.end(), is_capital);
        return is_code || text == every_country
                   ? std::string()
                   : "\"" + text + "\" is not a country: write US,CA, or country for every one";
      });
}

void add_publish(CLI::App& app, Options& options) {
  CLI::App* command =
      app.add_subcommand("publish", "copy the published snapshot to where others serve it");
  // Not capture_default_str(): --out of another subcommand has no default.
  command->callback([&] {
    options.command = Command::publish;
    if (options.out.empty()) options.out = "build/published";
  });
  command
      ->add_option("--to", options.destinations,
                   "a folder, or host:folder, whose kith-serve shall serve it; can be repeated")
      ->required();
  command->add_option("--out", options.out,
                      "the folder that it was published in (default: build/published)");
}

void add_report(CLI::App& app, Options& options) {
  CLI::App* command = app.add_subcommand(
      "report", "what those who keep the directory have to do: stale, ended, missing, ...");
  command->callback([&] { options.command = Command::report; });
  add_data(*command, options);
  add_known(*command, options, usual_known);
  command->add_option("--format", options.report_format, "how to print it: text, csv (the whole)")
      ->transform(CLI::CheckedTransformer(report_formats));
  command->add_option("--within", options.within, "only this country or region: US, US-MA");
}

void add_diff(CLI::App& app, Options& options) {
  CLI::App* command =
      app.add_subcommand("diff", "say what a change does to the published directory");
  command->callback([&] { options.command = Command::diff; });
  command->add_option("OLD", options.before, "the data folder as it is")->required();
  command->add_option("NEW", options.data, "the data folder as it would be")->required();
  add_surroundings(*command, options);
  command->add_option("--format", options.diff_format, "text, json or html (one page)")
      ->transform(CLI::CheckedTransformer(diff_formats));
  command->add_option("--out", options.out, "a file to write (default: standard output)");
}

}  // namespace

tl::expected<Options, int> read_options(int count, char** arguments) {
  CLI::App app("kith-index: checks listings of support groups and publishes them.", "kith-index");
  app.require_subcommand(1);
  Options options;
  add_check(app, options);
  add_new(app, options);
  add_build(app, options);
  add_publish(app, options);
  add_report(app, options);
  add_diff(app, options);
  try {
    app.parse(count, arguments);
  } catch (const CLI::ParseError& error) {
    return tl::unexpected(app.exit(error));
  }
  return options;
}

}  // namespace indexer
