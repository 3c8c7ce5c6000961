// Listings scrambled as hasty people write them, and mended again: nothing of what they say is
// lost.
#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <regex>

#include "catalog/checker/fix/lines.h"
#include "catalog/checker/normalise.h"
#include "catalog/text.h"
#include "indexer/fix/fix_files.h"
#include "indexer/output/text.h"
#include "indexer/text_file.h"
#include "tests/support/fixing.h"
#include "tests/support/shipped_directory.h"

namespace scrambled_listings_test {

namespace {

struct Shipped {
  const indexer::Checked& checked;
  catalog::checker::OrganizationNames organizations;
  catalog::checker::FilesKnown known;
  std::vector<std::pair<std::string, std::string>> texts;  // by file
  catalog::checker::fix::Guide guide;

  explicit Shipped(const indexer::Checked& all)
      : checked(all),
        organizations(catalog::checker::organization_names(checked.listings.files)),
        known(checked.listings.files),
        guide(*catalog::checker::fix::read_shape(KITH_SOURCE "/schemas/listing.schema.json"),
              checked.vocabularies, checked.gazetteer, tests::test_day) {
    for (const auto& listing : checked.listings.files) {
      texts.emplace_back(listing.file, *indexer::read_text(listing.file));
      catalog::checker::fix::add_secure_hosts(texts.back().second, guide.secure_hosts);
    }
  }
};

Shipped& shipped() {
  static Shipped all(tests::shipped_directory());
  return all;
}

// What a number or link leads to, however it is written.
std::string plain_phone(const std::string& number) {
  if (number.find_first_not_of("0123456789 +-.()") != std::string::npos) return number;
  static const std::regex trunk_zero("\\(0\\)"), no_digit("[^0-9]");
  const std::string digits =
      std::regex_replace(std::regex_replace(number, trunk_zero, ""), no_digit, "");
  return digits.size() == 11 && digits[0] == '1' ? digits.substr(1) : digits;
}

std::string plain_link(const std::string& link) {
  static const std::regex parts("https?://(?:www\\.|m\\.)?([^/?#]*)(.*)", std::regex::icase);
  static const std::regex tracker("[?&](utm_[^=&#]*|fbclid|gclid|mibextid)=[^&#]*");
  static const std::regex last_slash("^([^/]*)/?#?$");
  std::smatch site;
  if (!std::regex_match(link, site, parts)) return link;
  std::string plain = catalog::fold(site[1].str()) + site[2].str();
  return std::regex_replace(std::regex_replace(plain, tracker, ""), last_slash, "$1");
}

// What a listing says, with what may be written in several ways written in one.
catalog::Listing said(const std::string& text, const std::string& file) {
  catalog::checker::Findings findings;
  auto tree = catalog::checker::parse_yaml(text, file, findings);
  REQUIRE_MESSAGE(tree, indexer::output::text(findings, false, {}));
  const auto id = std::filesystem::path(file).stem().string();
  auto listing = catalog::checker::normalise({file, id, std::move(*tree)}, shipped().organizations,
                                             shipped().checked.gazetteer);
  listing.contact.phone = plain_phone(listing.contact.phone);
  if (listing.phone) listing.phone->number = plain_phone(listing.phone->number);
  if (listing.helpline) listing.helpline->number = plain_phone(listing.helpline->number);
  for (std::string* link : {&listing.contact.website, &listing.source, &listing.join_url})
    *link = plain_link(*link);
  for (std::string& link : listing.contact.social) link = plain_link(link);
  if (listing.online) listing.online->url = plain_link(listing.online->url);
  if (listing.resource) listing.resource->url = plain_link(listing.resource->url);
  for (catalog::Meeting& meeting : listing.meets) {
    if (meeting.online) meeting.online->url = plain_link(meeting.online->url);
    if (meeting.phone) meeting.phone->number = plain_phone(meeting.phone->number);
  }
  return listing;
}

std::string complaints(const std::string& text, const std::string& file) {
  catalog::checker::Findings findings;
  auto tree = catalog::checker::parse_yaml(text, file, findings);
  if (!tree) return indexer::output::text(findings, false, {});
  const auto id = std::filesystem::path(file).stem().string();
  const catalog::checker::ListingFile listing{file, id, std::move(*tree)};
  catalog::checker::check_shape(listing.tree, tests::schema(), file, findings);
  const catalog::checker::rules::Surroundings around{shipped().checked.vocabularies,
                                                     shipped().checked.gazetteer, shipped().known,
                                                     tests::test_day, shipped().guide.clocks};
  if (findings.empty())
    for (const auto rule : catalog::checker::rules::all) rule(listing, around, findings);
  // That a listing grows old, or does not say how to join, is nothing of its form.
  std::erase_if(findings, [](const catalog::checker::Finding& finding) {
    return finding.severity == catalog::checker::Severity::warning;
  });
  return indexer::output::text(findings, false, {});
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  for (const auto& line : catalog::checker::fix::lines_of(text))
    lines.emplace_back(line.text(text));
  return lines;
}

// Each comment line without what stands around it, sorted.
std::vector<std::string> comments_of(const std::string& text) {
  static const std::regex comment("(?:\xEF\xBB\xBF)?\\s*(#.*?)\\s*");
  std::vector<std::string> comments;
  for (const std::string& line : lines_of(text))
    // Most lines are none, and a regular expression takes long to see it.
    if (std::smatch found; line.find('#') != line.npos && std::regex_match(line, found, comment))
      comments.push_back(catalog::composed(found[1].str()));
  std::sort(comments.begin(), comments.end());
  return comments;
}

using Random = std::mt19937;

bool one_in(Random& random, unsigned count) { return random() % count == 0; }

std::string requoted(const std::string& line, Random& random) {
  static const std::regex quoted("( *[a-z_]+: )\"([^\"\\\\']*)\"");
  static const std::regex plain(
      "( *(?:name|venue|street|city|website|source): )([A-Za-z][A-Za-z ./:-]*)");
  std::smatch found;
  if (std::regex_match(line, found, quoted)) return found[1].str() + '\'' + found[2].str() + '\'';
  if (std::regex_match(line, found, plain) && one_in(random, 2))
    return found[1].str() + '"' + found[2].str() + '"';
  return line;
}

// The same listing with keys at other places, comments between them, other quotes and line ends.
std::string scrambled(const std::string& text, Random& random) {
  std::vector<std::vector<std::string>> parts;  // a key of the top level with its lines
  std::string end;
  for (const std::string& line : lines_of(text)) {
    if (line.starts_with('#'))
      end += line + '\n';
    else if (parts.empty() || !(line.empty() || line[0] == ' ' || line[0] == '-'))
      parts.push_back({line});
    else
      parts.back().push_back(line);
  }
  std::shuffle(parts.begin(), parts.end(), random);
  std::string all = one_in(random, 4) ? "\xEF\xBB\xBF" : "";
  int count = 0;
  for (std::vector<std::string>& part : parts) {
    const bool is_block =
        part[0].ends_with('|') || part[0].ends_with('>') || part[0].ends_with('-');
    static const std::regex inner("  [a-z_]+: [^\\[{|>].*");
    const bool is_map =
        part.size() > 1 && std::all_of(part.begin() + 1, part.end(),
                                       [&](auto& line) { return std::regex_match(line, inner); });
    if (is_map) std::shuffle(part.begin() + 1, part.end(), random);
    if (one_in(random, 3)) all += "# comment " + std::to_string(++count) + "\n";
    for (std::size_t at = 0; at < part.size(); ++at) {
      if (is_map && at > 0 && one_in(random, 3))
        all += "  # comment " + std::to_string(++count) + "\n";
      all += is_block ? part[at] : requoted(part[at], random);
      if (!is_block && one_in(random, 5)) all += "  ";
      all += '\n';
    }
    if (one_in(random, 6)) all += '\n';
  }
  all += end;
  static const std::regex line_end("\n");
  if (one_in(random, 3)) all = std::regex_replace(all, line_end, "\r\n");
  if (one_in(random, 4)) all.pop_back();
  return all;
}

// Gives what it became.
std::string check_mended(const std::string& written, const std::string& file,
                         const catalog::Listing& was) {
  const std::string once = catalog::checker::fix::fixed(written, file, shipped().guide);
  CHECK_MESSAGE(complaints(once, file).empty(), complaints(once, file) << written << once);
  CHECK_MESSAGE(said(once, file) == was, file << '\n' << written << once);
  CHECK_MESSAGE(comments_of(once) == comments_of(written), written << once);
  CHECK_MESSAGE(catalog::checker::fix::fixed(once, file, shipped().guide) == once, once);
  return once;
}

}  // namespace

TEST_SUITE("catalog/checker/fix: scrambled listings") {
  TEST_CASE("every shipped listing says the same when mended, has its comments, and is good") {
    std::size_t changed = 0;
    for (const auto& [file, text] : shipped().texts) {
      changed += check_mended(text, file, said(catalog::composed(text), file)) == text ? 0 : 1;
    }
    MESSAGE(changed << " of " << shipped().texts.size() << " shipped listings would be mended");
    CHECK(shipped().texts.size() > 900);
  }

  TEST_CASE("scrambled, every shipped listing is put together again") {
    Random random(20261123);
    std::size_t in_order = 0, scrambles = 0;
    for (const auto& [file, text] : shipped().texts) {
      const std::string written = scrambled(text, random);
      CHECK(written != text);
      const auto mended = check_mended(written, file, said(catalog::composed(text), file));
      // Without its comments, blank lines and quotes it is what the tidy one becomes.
      const auto bare = [](const std::string& all) {
        std::string rest;
        for (const std::string& line : lines_of(all))
          if (line.find_first_not_of(' ') < line.size() && line[line.find_first_not_of(' ')] != '#')
            rest += line + '\n';
        std::erase_if(rest, [](char next) { return next == '"' || next == '\''; });
        return rest;
      };
      ++scrambles;
      const bool is_tidy =
          bare(mended) == bare(catalog::checker::fix::fixed(text, file, shipped().guide));
      in_order += is_tidy ? 1 : 0;
    }
    MESSAGE(in_order << " of " << scrambles
                     << " scrambled listings became the tidy one but for comments");
    CHECK(in_order == scrambles);
  }
}

}  // namespace scrambled_listings_test
