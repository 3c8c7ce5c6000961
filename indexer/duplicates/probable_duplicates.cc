#include "indexer/duplicates/probable_duplicates.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <iterator>
#include <tuple>

#include "catalog/nearest.h"
#include "indexer/duplicates/blocks.h"
#include "indexer/parallel.h"

namespace indexer::duplicates {
namespace {

constexpr std::size_t most_named = 4;  // others, in one finding

bool names_one_of(const Tree& list, const ListingFile& other) {
  const auto is_named = [&](const std::string& id) {
    return std::any_of(list.items.begin(), list.items.end(),
                       [&](const Tree& item) { return item.text == id; });
  };
  if (is_named(other.id)) return true;
  // The answer outlives a renaming.
  const std::vector<Tree>& former = other.tree["formerly"].items;
  return std::any_of(former.begin(), former.end(),
                     [&](const Tree& id) { return is_named(id.text); });
}

bool speaks_of(const ListingFile& listing, const ListingFile& other) {
  return names_one_of(listing.tree["distinct_from"], other) ||
         names_one_of(listing.tree["see_instead"], other) ||
         names_one_of(listing.tree["formerly"], other) ||
         listing.tree["organization"].text == other.id;
}

// Two files of one id are an error of their own.
bool is_answered(const ListingFile& one, const ListingFile& other) {
  return one.id == other.id || speaks_of(one, other) || speaks_of(other, one);
}

const char* text_of(Agreement agreement) {
  switch (agreement) {
    case Agreement::same_name: return "name";
    case Agreement::similar_name: return "similar name";
    case Agreement::phone: return "telephone number";
    case Agreement::mail: return "e-mail address";
    case Agreement::link: return "web page";
    case Agreement::site: return "website";
    case Agreement::isbn: return "ISBN";
    case Agreement::authors: return "author";
    case Agreement::door: return "address";
    case Agreement::postal_code: return "postal code";
    case Agreement::town: return "town";
    case Agreement::time: return "day and time";
    case Agreement::weekday: return "day";
    case Agreement::dates: return "date";
    case Agreement::conditions: return "conditions";
  }
  return "";
}

std::string list_of(std::span<const ProbableDuplicate> pairs,
                    std::span<const ListingFile* const> files) {
  std::vector<std::string> ids;
  for (const ProbableDuplicate& pair : pairs) ids.push_back(files[pair.earlier]->id);
  return catalog::joined(ids);
}

// `pairs`: of one later file, the most alike first.
Finding finding_of(std::span<const ProbableDuplicate> pairs,
                   std::span<const ListingFile* const> files) {
  const ProbableDuplicate& first = pairs[0];
  const ListingFile& earlier = *files[first.earlier];
  const ListingFile& later = *files[first.later];
  const auto named = pairs.first(std::min(pairs.size(), most_named));
  const bool is_error = first.severity == Severity::error;
  std::string message = std::string(is_error ? "this is probably" : "this may be") +
                        " the same as " + earlier.file + " (\"" + earlier.tree["name"].text +
                        "\", " + earlier.id + "): " + reasons(first.likeness);
  if (named.size() > 1) message += "; also like " + list_of(named.subspan(1), files);
  std::string remedy =
      "if it is the same, keep one file and write the other's id in its formerly; if it is not, "
      "write distinct_from: [" +
      list_of(named, files) + "]";
  const bool one_is_closed =
      (earlier.tree["status"].text == "closed") != (later.tree["status"].text == "closed");
  if (one_is_closed)
    remedy += "; if one took the place of the other, write see_instead in the closed one";
  return {.file = later.file,
          .where = later.tree["name"].where,
          .rule = "probable-duplicate",
          .severity = first.severity,
          .message = std::move(message),
          .remedy = std::move(remedy),
          .other_file = earlier.file};
}

// On all cores: parts of the directory each learn by themselves, and are joined in their order.
std::vector<Signals> signals_of_all(std::size_t count,
                                    const std::function<Traits(std::size_t at)>& traits_of,
                                    Censuses& censuses) {
  struct Part {
    Censuses censuses = {};
    std::vector<Signals> signals = {};
  };
  // So many at a time, that what is learned twice stays small.
  constexpr std::size_t files_of_part = 1024, parts_at_a_time = 32;
  std::vector<Signals> all;
  all.reserve(count);
  while (all.size() < count) {
    const std::size_t begin = all.size();
    const std::size_t end = std::min(count, begin + files_of_part * parts_at_a_time);
    std::vector<Part> parts((end - begin + files_of_part - 1) / files_of_part);
    for_each_one(parts.size(), [&](std::size_t at) {
      const std::size_t first = begin + at * files_of_part;
      for (std::size_t file = first; file < std::min(first + files_of_part, end); ++file)
        parts[at].signals.push_back(signals_of(traits_of(file), parts[at].censuses));
    });
    for (Part& part : parts) {
      take_in(part.censuses, part.signals, censuses);
      std::move(part.signals.begin(), part.signals.end(), std::back_inserter(all));
    }
  }
  return all;
}

}  // namespace

std::string reasons(const Likeness& likeness) {
  return "score " + score_text(likeness.score) + ", for " + agreement_text(likeness);
}

std::string agreement_text(const Likeness& likeness) {
  std::vector<std::string> same;
  for (std::size_t at = 0; at < agreements; ++at)
    if (const auto agreement = static_cast<Agreement>(at);
        likeness.has(agreement) && agreement != Agreement::similar_name)
      same.push_back(text_of(agreement));
  std::string text = likeness.has(Agreement::similar_name) ? "a similar name" : "";
  if (same.empty()) return text;
  text += text.empty() ? "the same " : " and the same ";
  for (std::size_t at = 0; at < same.size(); ++at)
    text += (at == 0 ? "" : at + 1 == same.size() ? " and " : ", ") + same[at];
  return text;
}

std::string score_text(double score) {
  char text[16];
  std::snprintf(text, sizeof text, "%.2f", std::floor(score * 100) / 100);
  return text;
}

std::vector<ProbableDuplicate> find(std::span<const ListingFile* const> files,
                                    const catalog::checker::OrganizationNames& organizations,
                                    const Gazetteer& gazetteer, double lowest) {
  return find(
      files,
      [&](std::size_t at) {
        return traits_of(catalog::checker::normalise(*files[at], organizations, gazetteer));
      },
      lowest);
}

std::vector<ProbableDuplicate> find(std::span<const ListingFile* const> files,
                                    const std::function<Traits(std::size_t at)>& traits_of,
                                    double lowest) {
  Censuses censuses;
  const std::vector<Signals> signals = signals_of_all(files.size(), traits_of, censuses);
  const Judge judge(censuses, files.size());
  const auto pairs = pairs_of(signals, judge.names());
  std::vector<std::vector<ProbableDuplicate>> of_workers(worker_count());
  for_each_part(pairs.size(), [&](std::size_t first, std::size_t last, std::size_t worker) {
    for (std::size_t at = first; at < last; ++at) {
      const auto& [one, other] = pairs[at];
      const Likeness likeness = judge.compare(signals[one], signals[other]);
      if (likeness.score < lowest || is_answered(*files[one], *files[other])) continue;
      const bool is_error = likeness.score >= error_score && likeness.is_certain &&
                            signals[one].is_closed == signals[other].is_closed;
      of_workers[worker].push_back(
          {one, other, likeness, is_error ? Severity::error : Severity::warning});
    }
  });
  std::vector<ProbableDuplicate> found;
  for (const auto& some : of_workers) found.insert(found.end(), some.begin(), some.end());
  std::sort(found.begin(), found.end(), [](const auto& left, const auto& right) {
    return std::tuple(left.later, right.severity, right.likeness.score, left.earlier) <
           std::tuple(right.later, left.severity, left.likeness.score, right.earlier);
  });
  return found;
}

void probable_duplicates(std::span<const ListingFile* const> files,
                         const catalog::checker::OrganizationNames& organizations,
                         const Gazetteer& gazetteer, Findings& findings) {
  tell(find(files, organizations, gazetteer), files, findings);
}

void tell(std::span<const ProbableDuplicate> found, std::span<const ListingFile* const> files,
          Findings& findings) {
  for (auto begin = found.begin(); begin != found.end();) {
    const auto end = std::find_if(begin, found.end(), [&](const ProbableDuplicate& pair) {
      return pair.later != begin->later;
    });
    // The most alike come first.
    const auto told = std::find_if(begin, end, [](const ProbableDuplicate& pair) {
      return pair.likeness.score < warning_score;
    });
    if (told != begin) findings.push_back(finding_of({begin, told}, files));
    begin = end;
  }
}

}  // namespace indexer::duplicates
