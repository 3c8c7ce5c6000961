#include "indexer/diff/directory_diff.h"

#include <algorithm>
#include <map>
#include <optional>

#include "catalog/checker/check_listing.h"
#include "catalog/checker/known_listings.h"
#include "indexer/check.h"
#include "indexer/diff/consequences.h"
#include "indexer/diff/fact_card.h"
#include "indexer/diff/hidden_values.h"
#include "indexer/diff/next_dates.h"
#include "indexer/diff/place_moves.h"
#include "indexer/diff/typed_searches.h"
#include "indexer/diff/versions.h"
#include "indexer/diff/vocabulary_changes.h"
#include "indexer/duplicates/probable_duplicates.h"

namespace indexer::diff {
namespace {

using catalog::checker::OrganizationNames;

std::vector<ListingFile> files_of(const std::vector<Version>& versions) {
  std::vector<ListingFile> files;
  for (const Version& version : versions) files.push_back(version.listing);
  return files;
}

std::string shown_path(const Version& version) { return "listings/" + version.path; }

// The line of a finding and what it says, without what must not be told.
std::string finding_text(const Finding& finding, bool is_shown) {
  std::string text =
      finding.where.line > 0 ? "line " + std::to_string(finding.where.line) + ": " : std::string();
  return text + (is_shown ? finding.message : "a complaint of something private") + " [" +
         finding.rule + "]";
}

Complaints complaints_of(const Findings& findings, const HiddenValues& hidden) {
  Complaints all;
  const Finding* worst = nullptr;
  for (const Finding& finding : findings) {
    const bool is_error = finding.severity == Severity::error;
    ++(is_error ? all.errors : all.warnings);
    if (!worst || (is_error && worst->severity != Severity::error)) worst = &finding;
  }
  if (worst) all.worst = finding_text(*worst, !hidden.is_in(worst->message));
  return all;
}

// Reads one pair after the other in the light of the whole new folder.
class ChangeReader {
 public:
  ChangeReader(const Reference& reference, const Versions& versions,
               const catalog::checker::Schema& schema, catalog::Day today)
      : reference_(reference),
        schema_(schema),
        today_(today),
        files_(files_of(versions.after)),
        known_(files_),
        clocks_(today),
        after_organizations_(catalog::checker::organization_names(files_)),
        before_organizations_(after_organizations_),
        searches_(reference.vocabularies, reference.gazetteer, today) {
    // Of the old folder only what differs has been read as YAML.
    for (const Version& version : versions.before)
      if (version.listing.tree["kind"].text == "organization")
        before_organizations_[version.listing.id] = version.listing.tree["name"].text;
    catalog::checker::rules::unique_ids(files_, of_tree_);
  }

  // Names by all ids that either folder has.
  const OrganizationNames& organizations() const { return before_organizations_; }

  Change read(const Pairing& pair) {
    const Version& last = pair.after ? *pair.after : *pair.before;
    Change change{.fate = pair.fate, .id = last.listing.id, .file = shown_path(last)};
    change.lacks_formerly = pair.lacks_formerly;
    if (pair.fate == Fate::moved || pair.fate == Fate::renamed)
      change.former_file = shown_path(*pair.before);
    if (pair.fate == Fate::renamed) change.former_id = pair.before->listing.id;

    HiddenValues hidden;
    Findings findings = findings_of(pair.before);
    if (pair.before) hidden.add(pair.before->listing.tree, pair.before->listing.file, findings);
    findings = findings_of(pair.after);
    if (pair.after) hidden.add(pair.after->listing.tree, pair.after->listing.file, findings);
    change.complaints = complaints_of(findings, hidden);
    change.hides_values = !hidden.is_empty();

    const auto before = card_of(pair.before, hidden, before_organizations_);
    const auto after = card_of(pair.after, hidden, after_organizations_);
    change.name = after ? after->listing.name : before ? before->listing.name : last.listing.id;
    if (pair.after && !after)
      change.unreadable = "What it says can not be shown before its form is mended.";
    compare(before, after, hidden, change);
    return change;
  }

 private:
  Findings findings_of(const Version* version) {
    if (!version) return {};
    Findings findings = version->findings;
    if (version->listing.tree.kind == Tree::Kind::map)
      catalog::checker::check_listing(
          version->listing, schema_,
          {reference_.vocabularies, reference_.gazetteer, known_, today_, clocks_}, findings);
    std::copy_if(of_tree_.begin(), of_tree_.end(), std::back_inserter(findings),
                 [&](const Finding& finding) { return finding.file == version->listing.file; });
    catalog::checker::sort(findings);
    return findings;
  }

  std::optional<Card> card_of(const Version* version, const HiddenValues& hidden,
                              const OrganizationNames& organizations) const {
    if (!version || !version->is_sound) return {};
    const ListingFile shown{version->listing.file, version->listing.id,
                            hidden.without(version->listing.tree)};
    return Card{catalog::checker::normalise(shown, organizations, reference_.gazetteer),
                shown.tree};
  }

  void compare(const std::optional<Card>& before, const std::optional<Card>& after,
               const HiddenValues& hidden, Change& change) const {
    const Card* const old_card = before ? &*before : nullptr;
    const Card* const new_card = after ? &*after : nullptr;
    // Beside a file that can not be read yet, what it replaces says little.
    if (!change.unreadable.empty()) return;
    change.facts = facts(old_card, new_card, reference_.vocabularies, today_);
    if (before) change.dates_before = next_dates(before->listing, today_);
    if (after) change.dates_after = next_dates(after->listing, today_);
    change.dates_differ = change.dates_before != change.dates_after;
    if (before && after)
      change.places = place_moves(before->listing, after->listing, hidden.hides_doors());
    if (after)
      change.found_by = searches_.gained(after->listing, before ? &before->listing : nullptr);
    if (before)
      change.not_found_by = searches_.gained(before->listing, after ? &after->listing : nullptr);
  }

  const Reference& reference_;
  const catalog::checker::Schema& schema_;
  catalog::Day today_;
  std::vector<ListingFile> files_;
  catalog::checker::FilesKnown known_;
  catalog::checker::ZoneClocks clocks_;
  OrganizationNames after_organizations_, before_organizations_;
  TypedSearches searches_;
  Findings of_tree_;
};

// Of each listing that is touched, those of the new folder that may be the same.
void add_duplicates(const std::vector<Version>& after, const std::vector<Pairing>& pairs,
                    const OrganizationNames& organizations, const Gazetteer& gazetteer,
                    std::vector<Change>& changes) {
  std::map<const Version*, Change*> touched;
  for (std::size_t at = 0; at < pairs.size(); ++at)
    if (pairs[at].after) touched.emplace(pairs[at].after, &changes[at]);
  if (touched.empty()) return;
  std::vector<const ListingFile*> files;
  std::vector<const Version*> versions;
  for (const Version& version : after)
    if (version.is_sound) {
      files.push_back(&version.listing);
      versions.push_back(&version);
    }
  for (const auto& found : duplicates::find(files, organizations, gazetteer))
    for (const auto& [own, other] :
         {std::pair(found.earlier, found.later), std::pair(found.later, found.earlier)}) {
      const auto change = touched.find(versions[own]);
      if (change == touched.end()) continue;
      const auto also = touched.find(versions[other]);
      change->second->duplicates.push_back(
          {files[other]->id,
           also == touched.end() ? files[other]->tree["name"].text : also->second->name,
           shown_path(*versions[other]), found.likeness.score,
           duplicates::agreement_text(found.likeness), found.severity});
    }
  for (auto& [version, change] : touched)
    std::stable_sort(
        change->duplicates.begin(), change->duplicates.end(),
        [](const Duplicate& one, const Duplicate& other) { return one.score > other.score; });
}

}  // namespace

catalog::Expected<Report> directory_diff(const Folders& folders) {
  const auto schema = catalog::checker::Schema::read(folders.schema.string());
  if (!schema) return tl::unexpected(schema.error());
  const auto reference = read_reference(folders.after);
  if (!reference) return tl::unexpected(reference.error());
  Findings old_findings;
  const auto old_vocabularies = read_vocabularies(folders.before, old_findings);
  if (!old_vocabularies) return tl::unexpected(old_vocabularies.error());
  const auto versions = read_versions(folders.before, folders.after, *schema);
  if (!versions) return tl::unexpected(versions.error());

  ChangeReader reader(*reference, *versions, *schema, folders.today);
  const std::vector<Pairing> pairs =
      pairings(versions->before, versions->after, reader.organizations(), reference->gazetteer);
  Report report;
  for (const Pairing& pair : pairs) report.changes.push_back(reader.read(pair));
  add_duplicates(versions->after, pairs, reader.organizations(), reference->gazetteer,
                 report.changes);
  report.unchanged =
      versions->after.size() -
      static_cast<std::size_t>(std::count_if(
          pairs.begin(), pairs.end(), [](const Pairing& pair) { return pair.after != nullptr; }));
  report.consequences = consequences(pairs, versions->after);
  report.vocabularies = vocabulary_changes(*old_vocabularies, reference->vocabularies);
  return report;
}

}  // namespace indexer::diff
