#include "indexer/vocabulary_files.h"

#include <algorithm>
#include <cassert>

#include "catalog/checker/reader/yaml.h"
#include "indexer/text_file.h"

namespace indexer {
namespace {

using catalog::Abbreviation;
using catalog::AbbreviationUse;
using catalog::Concept;

const std::vector<std::string> known_keys{"id",     "label",   "also", "abbreviations",
                                          "hidden", "broader", "mesh", "mondo"};

// What one file is read with: where complaints go.
struct Reader {
  const std::string& file;
  Findings& findings;

  void complain(Position where, std::string rule, std::string message, std::string remedy) {
    findings.push_back({.file = file,
                        .where = where,
                        .rule = std::move(rule),
                        .message = std::move(message),
                        .remedy = std::move(remedy)});
  }

  Abbreviation abbreviation(const Tree& tree) {
    if (tree.kind == Tree::Kind::scalar) return {.text = tree.text};
    const std::string& use = tree["use"].scalar();
    if (use != "in-context" && use != "never" && use != "always")
      complain(tree.where, "vocabulary-entry", "\"" + use + "\" is not a use of an abbreviation",
               "write always, in-context or never");
    return {tree["text"].scalar(),
            use == "never"        ? AbbreviationUse::never
            : use == "in-context" ? AbbreviationUse::in_context
                                  : AbbreviationUse::always,
            tree["because"].scalar()};
  }

  Concept entry(const Tree& tree) {
    Concept result{.id = tree["id"].scalar(),
                   .label = {tree["label"]["en"].scalar(), tree["label"]["es"].scalar()},
                   .also_en = tree["also"]["en"].scalars(),
                   .also_es = tree["also"]["es"].scalars(),
                   .hidden = tree["hidden"].scalars(),
                   .broader = tree["broader"].scalars(),
                   .mesh = tree["mesh"].scalar(),
                   .mondo = tree["mondo"].scalar()};
    for (const Tree& item : tree["abbreviations"].items)
      result.abbreviations.push_back(abbreviation(item));
    if (result.id.empty() || result.label.en.empty() || result.label.es.empty())
      complain(tree.where, "vocabulary-entry", "this word has no id, or no label in both languages",
               "write - id: some-id and label: {en: ..., es: ...}");
    for (const Entry& key : tree.entries)
      if (std::find(known_keys.begin(), known_keys.end(), key.key) == known_keys.end())
        complain(key.where, "vocabulary-entry", "\"" + key.key + "\" is not a key of a word",
                 "the head of conditions.yaml explains the keys");
    return result;
  }

  catalog::Vocabulary vocabulary(const Tree& tree) {
    if (tree.kind != Tree::Kind::sequence)
      complain(tree.where, "vocabulary-entry", "a vocabulary is a list of words",
               "write - id: some-id and label: {en: ..., es: ...}");
    std::vector<Concept> concepts;
    std::vector<Position> broader_at;
    std::vector<std::string> ids;
    for (const Tree& item : tree.items) {
      Concept next = entry(item);
      if (std::find(ids.begin(), ids.end(), next.id) != ids.end()) {
        complain(item.where, "vocabulary-id", "\"" + next.id + "\" is already there",
                 "each id names one thing");
        continue;
      }
      ids.push_back(next.id);
      concepts.push_back(std::move(next));
      broader_at.push_back(item["broader"].where);
    }
    for (std::size_t at = 0; at < concepts.size(); ++at)
      for (const std::string& broader : concepts[at].broader)
        if (std::find(ids.begin(), ids.end(), broader) == ids.end())
          complain(broader_at[at], "vocabulary-id",
                   "\"" + broader + "\" is broader than \"" + concepts[at].id +
                       "\" but is not in this file",
                   "add it, or correct its spelling");
    catalog::Vocabulary vocabulary(std::move(concepts));
    refuse_circles(vocabulary, broader_at);
    return vocabulary;
  }

  // Something that is broader than what is broader than it: with_broader would make them equal.
  void refuse_circles(const catalog::Vocabulary& vocabulary,
                      const std::vector<Position>& broader_at) {
    const auto size = static_cast<catalog::Ordinal>(vocabulary.concepts().size());
    for (catalog::Ordinal word = 0; word < size; ++word)
      for (const catalog::Ordinal wider : vocabulary.with_broader(word)) {
        const auto back = vocabulary.with_broader(wider);
        if (wider > word && std::binary_search(back.begin(), back.end(), word))
          complain(broader_at[word], "vocabulary-id",
                   "\"" + vocabulary.at(word).id + "\" and \"" + vocabulary.at(wider).id +
                       "\" are each broader than the other",
                   "only one of the two can be the wider one");
      }
  }
};

}  // namespace

catalog::Expected<Vocabularies> read_vocabularies(const std::filesystem::path& data,
                                                  Findings& findings) {
  const auto files = files_below(data / "vocabulary", ".yaml");
  if (!files) return tl::unexpected(files.error());
  Vocabularies vocabularies;
  for (const std::filesystem::path& path : *files) {
    const auto text = read_text(path);
    if (!text) return tl::unexpected(text.error());
    const std::string file = path.generic_string();
    Reader reader{file, findings};
    if (const auto tree = catalog::checker::parse_yaml(*text, file, findings,
                                                       catalog::checker::vocabulary_limits))
      vocabularies.emplace(path.stem().string(), reader.vocabulary(*tree));
    else
      vocabularies.emplace(path.stem().string(), catalog::Vocabulary{});
  }
  for (const catalog::FacetDescription& facet : catalog::facets)
    if (!vocabularies.contains(facet.vocabulary))
      return catalog::failure(
          catalog::FailureKind::unreadable,
          (data / "vocabulary").string() + " has no " + std::string(facet.vocabulary) + ".yaml");
  for (const char* name : speech_vocabularies)
    if (!vocabularies.contains(name))
      return catalog::failure(catalog::FailureKind::unreadable,
                              (data / "vocabulary").string() + " has no " + name + ".yaml");
  return vocabularies;
}

}  // namespace indexer
