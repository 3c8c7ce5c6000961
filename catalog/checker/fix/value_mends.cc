#include "catalog/checker/fix/value_mends.h"

#include <algorithm>
#include <optional>

#include "catalog/checker/fix/scalar_text.h"
#include "catalog/checker/fix/text_mend.h"

namespace catalog::checker::fix {
namespace {

std::string capitals_of(std::string_view code) {
  std::string capitals(code);
  for (char& letter : capitals)
    if (letter >= 'a' && letter <= 'z') letter = static_cast<char>(letter - 'a' + 'A');
  return capitals;
}

// data/listings/us/ma/arlington.yaml  -> us
std::string_view folder_of(std::string_view file) {
  constexpr std::string_view above = "listings/";
  const std::size_t begin = file.rfind(above);
  if (begin == std::string_view::npos) return {};
  file.remove_prefix(begin + above.size());
  return file.substr(0, std::min(file.find('/'), file.size()));
}

std::string country_of(const Tree& listing, std::string_view file) {
  constexpr std::size_t code_size = 2;
  const std::string place = capitals_of(listing["place"]["country"].scalar());
  if (place.size() == code_size) return place;
  std::string served;
  for (const std::string& code : listing["serves"].scalars()) {
    const std::string country = capitals_of(code.substr(0, code_size));
    if (!served.empty() && served != country) return {};
    served = country;
  }
  if (!served.empty()) return served;
  const std::string_view folder = folder_of(file);
  return folder.size() == code_size ? capitals_of(folder) : std::string();
}

bool is_of_digits(const std::string& text) {
  return !text.empty() && text.find_first_not_of("0123456789 +-.()/*") == std::string::npos;
}

class Mender {
 public:
  Mender(std::string_view text, const std::string& file, const Guide& guide, const Tree& tree)
      : text_(text),
        guide_(guide),
        context_{country_of(tree, file), tree["status"].text == "closed"} {}

  void visit(Tree& tree, const Shape& shape, const std::string& key, bool in_brackets) {
    switch (tree.kind) {
      case Tree::Kind::nothing: return;
      case Tree::Kind::scalar: return scalar(tree, shape, key, in_brackets, nullptr);
      case Tree::Kind::sequence: return sequence(tree, shape, key);
      case Tree::Kind::map: return map(tree, shape);
    }
  }

  std::vector<Edit> edits() && { return std::move(edits_); }

 private:
  void map(Tree& tree, const Shape& shape) {
    const bool is_closed = !shape.keys.empty() && !shape.has_other_keys;
    std::optional<WordList> known;
    for (Entry& entry : tree.entries) {
      if (is_closed && !shape.key(entry.key)) {
        if (!known) known = key_names(shape);
        mend_key(entry, tree, *known);
      }
      if (const Shape* child = shape.key(entry.key))
        visit(entry.value, *child, entry.key, tree.in_brackets);
    }
  }

  static WordList key_names(const Shape& shape) {
    std::vector<std::string> names;
    for (const KeyShape& key : shape.keys) names.push_back(key.name);
    return WordList(std::move(names));
  }

  void mend_key(Entry& entry, const Tree& map, const WordList& known) {
    if (entry.written.is_empty()) return;
    const auto mended = known.mended(entry.key, of_few);
    if (!mended || map.find(*mended)) return;
    edits_.push_back({entry.written, *mended});
    entry.key = *mended;
  }

  void sequence(Tree& tree, const Shape& shape, const std::string& key) {
    if (!shape.item) return;
    for (std::size_t at = 0; at < std::min(tree.items.size(), most_items); ++at)
      if (tree.items[at].kind == Tree::Kind::scalar)
        scalar(tree.items[at], *shape.item, key, tree.in_brackets, &tree);
      else
        visit(tree.items[at], *shape.item, key, tree.in_brackets);
  }

  void scalar(Tree& value, const Shape& shape, const std::string& key, bool in_brackets,
              const Tree* list) {
    if (value.written.is_empty()) return;
    if (shape.may_be_text) return text(value, shape, key, in_brackets, list);
    if (shape.may_be_list) return as_list(value, shape);
    if (shape.may_be_boolean) return truth(value);
    if (shape.may_be_number) number(value);
  }

  void text(Tree& value, const Shape& shape, const std::string& key, bool in_brackets,
            const Tree* list) {
    std::string mended = mended_text(value.text, key, shape, guide_, context_);
    if (mended != value.text && list && is_in(mended, *list)) return;
    const bool needs_quotes =
        !is_day(shape) && (may_be_misread(mended) || (shape.may_be_number && is_of_digits(mended)));
    if (mended == value.text && (value.quoted || !needs_quotes)) return;
    const char before = text_[value.written.begin];
    const char quote = value.quoted ? before : needs_quotes ? '"' : ' ';
    edits_.push_back({value.written, scalar_text(mended, quote, in_brackets)});
    value.text = std::move(mended);
  }

  static bool is_in(const std::string& text, const Tree& list) {
    return std::any_of(list.items.begin(), list.items.end(),
                       [&](const Tree& item) { return item.text == text; });
  }

  void as_list(Tree& value, const Shape& shape) {
    // Ids and codes have no comma in them; a name may.
    const bool parts_at_commas = shape.item && (shape.item->pattern.starts_with("^[a-z") ||
                                                shape.item->pattern.starts_with("^[A-Z"));
    std::vector<std::string> parts;
    for (std::string_view left = value.text;;) {
      const std::size_t end = parts_at_commas ? left.find(',') : std::string_view::npos;
      std::string_view part = left.substr(0, end);
      while (part.starts_with(' ')) part.remove_prefix(1);
      while (part.ends_with(' ')) part.remove_suffix(1);
      if (part.empty()) return;
      parts.emplace_back(part);
      if (end == std::string_view::npos) break;
      left.remove_prefix(end + 1);
    }
    Tree list{.kind = Tree::Kind::sequence, .where = value.where};
    std::string written;
    for (std::string& part : parts) {
      written.append(written.empty() ? "[" : ", ").append(scalar_text(part, ' ', true));
      list.items.push_back({.kind = Tree::Kind::scalar, .text = std::move(part)});
    }
    edits_.push_back({value.written, written + ']'});
    value = std::move(list);
  }

  void truth(Tree& value) {
    const Truth truth = truth_of(value.text);
    if (truth == Truth::none) return;
    const char* word = truth == Truth::true_ ? "true" : "false";
    if (value.text == word && !value.quoted) return;
    edits_.push_back({value.written, word});
    value.text = word;
  }

  void number(Tree& value) {
    Tree plain = value;
    plain.quoted = false;
    if (!value.quoted || !json_of(plain).is_number()) return;
    edits_.push_back({value.written, value.text});
  }

  std::string_view text_;
  const Guide& guide_;
  const Context context_;
  std::vector<Edit> edits_;
};

}  // namespace

std::vector<Edit> value_mends(std::string_view text, const std::string& file, const Guide& guide,
                              Tree& tree) {
  Mender mender(text, file, guide, tree);
  mender.visit(tree, guide.listing, "", false);
  return std::move(mender).edits();
}

}  // namespace catalog::checker::fix
