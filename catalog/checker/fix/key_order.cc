#include "catalog/checker/fix/key_order.h"

#include <algorithm>
#include <numeric>

#include "catalog/checker/fix/lines.h"

namespace catalog::checker::fix {
namespace {

class Orderer {
 public:
  explicit Orderer(std::string_view text) : text_(text), lines_(lines_of(text)) {}

  // Bytes [begin, end) with the keys of every map in `tree` in order, which stands there.
  std::string region(const Tree& tree, const Shape* shape, std::size_t begin, std::size_t end) {
    if (shape && tree.kind == Tree::Kind::map) return map(tree, *shape, begin, end);
    if (shape && tree.kind == Tree::Kind::sequence && shape->item)
      return sequence(tree, *shape->item, begin, end);
    return copied(begin, end);
  }

  // Where the lines of the key begin, with the comments above it.
  std::size_t head_of(std::size_t key, std::size_t earliest) const {
    std::size_t line = line_of(key);
    if (lines_[line].begin < earliest || !is_indentation(lines_[line].begin, key)) return key;
    const std::size_t column = key - lines_[line].begin;
    while (line > 0 && lines_[line - 1].begin >= earliest && is_comment(line - 1, column)) --line;
    return lines_[line].begin;
  }

  // Where what follows the last key of a map begins, whose keys stand in `column`.
  std::size_t tail_of(std::size_t last_key, std::size_t column, std::size_t end) const {
    std::size_t tail = end;
    const std::size_t first = line_of(last_key);
    for (std::size_t line = line_of(end == 0 ? 0 : end - 1); line > first; --line) {
      if (!is_blank(line) && !is_comment(line, column)) break;
      tail = lines_[line].begin;
    }
    return tail;
  }

  std::size_t column_of(std::size_t byte) const { return byte - lines_[line_of(byte)].begin; }

 private:
  struct Part {
    std::size_t begin, key, end;  // head, key, and where the next part begins
    std::size_t rank;
    std::string text = {};
  };

  std::string copied(std::size_t begin, std::size_t end) const {
    return std::string(text_.substr(begin, end - begin));
  }

  std::size_t line_of(std::size_t byte) const {
    const auto next =
        std::upper_bound(lines_.begin(), lines_.end(), byte,
                         [](std::size_t value, const Line& line) { return value < line.begin; });
    return static_cast<std::size_t>(next - lines_.begin()) - 1;
  }

  bool is_indentation(std::size_t begin, std::size_t end) const {
    const std::string_view between = text_.substr(begin, end - begin);
    return between.find_first_not_of(' ') == std::string_view::npos;
  }

  bool is_blank(std::size_t line) const {
    return lines_[line].text(text_).find_first_not_of(' ') == std::string_view::npos;
  }

  // No further in than `column`: what is further in belongs to the value before it.
  bool is_comment(std::size_t line, std::size_t column) const {
    const std::string_view words = lines_[line].text(text_);
    const std::size_t first = words.find_first_not_of(' ');
    return first != std::string_view::npos && words[first] == '#' && first <= column;
  }

  std::string map(const Tree& tree, const Shape& shape, std::size_t begin, std::size_t end) {
    if (tree.in_brackets || tree.entries.empty()) return copied(begin, end);
    const std::size_t column = column_of(tree.entries[0].written.begin);
    std::vector<Part> parts;
    for (const Entry& entry : tree.entries) {
      const std::size_t key = entry.written.begin;
      const std::size_t earliest = parts.empty() ? begin : parts.back().key;
      if (key < earliest || key >= end || column_of(key) != column) return copied(begin, end);
      const std::size_t head = head_of(key, earliest);
      // A key that shares its line with another cannot be moved by lines.
      if (!parts.empty() && head == key && column > 0) return copied(begin, end);
      if (!parts.empty()) parts.back().end = head;
      parts.push_back({head, key, end, rank_of(entry.key, shape, parts)});
    }
    const std::size_t tail = tail_of(parts.back().key, column, end);
    parts.back().end = tail;
    for (std::size_t at = 0; at < parts.size(); ++at) {
      const Entry& entry = tree.entries[at];
      Part& part = parts[at];
      const std::size_t value = std::clamp(beginning_of(entry), part.key, part.end);
      part.text =
          copied(part.begin, value) + region(entry.value, shape.key(entry.key), value, part.end);
    }
    const std::string before = copied(begin, parts[0].begin);
    return before + in_order(std::move(parts), column) + copied(tail, end);
  }

  // Where a value begins with what is above it: below its key, the line after that.
  std::size_t beginning_of(const Entry& entry) const {
    const std::size_t begin = entry.value.written.begin;
    const std::size_t below = lines_[line_of(entry.written.begin)].end;
    const bool has_lines =
        entry.value.kind == Tree::Kind::map || entry.value.kind == Tree::Kind::sequence;
    return has_lines ? std::min(begin, below) : begin;
  }

  static std::size_t rank_of(const std::string& key, const Shape& shape,
                             const std::vector<Part>& before) {
    for (std::size_t at = 0; at < shape.keys.size(); ++at)
      if (shape.keys[at].name == key) return at + 1;
    return before.empty() ? 0 : before.back().rank;
  }

  std::string in_order(std::vector<Part> parts, std::size_t column) const {
    const bool after_hyphen = !is_indentation(lines_[line_of(parts[0].key)].begin, parts[0].key);
    const bool was_ordered =
        std::is_sorted(parts.begin(), parts.end(),
                       [](const Part& left, const Part& right) { return left.rank < right.rank; });
    // The last line of the file may lack its \n, and only the first may stand behind a hyphen.
    if (!was_ordered) {
      std::vector<std::size_t> order(parts.size());
      std::iota(order.begin(), order.end(), std::size_t{0});
      std::stable_sort(order.begin(), order.end(), [&](std::size_t left, std::size_t right) {
        return parts[left].rank < parts[right].rank;
      });
      const std::size_t first = order[0];
      const bool is_movable = parts.back().text.ends_with('\n') &&
                              (!after_hyphen || parts[first].begin + column == parts[first].key);
      if (is_movable) {
        if (after_hyphen && first != 0) {
          parts[0].text.insert(0, column, ' ');
          parts[first].text.erase(0, column);
        }
        std::string text;
        for (const std::size_t at : order) text += parts[at].text;
        return text;
      }
    }
    std::string text;
    for (const Part& part : parts) text += part.text;
    return text;
  }

  std::string sequence(const Tree& tree, const Shape& item, std::size_t begin, std::size_t end) {
    if (tree.in_brackets) return copied(begin, end);
    std::vector<std::size_t> starts;
    for (const Tree& one : tree.items) {
      const std::size_t start = one.written.begin;
      if (start < begin || start >= end) return copied(begin, end);
      const std::size_t line = line_of(start);
      const std::string_view before = text_.substr(lines_[line].begin, start - lines_[line].begin);
      const std::size_t hyphen = before.find_first_not_of(' ');
      if (hyphen == std::string_view::npos || before[hyphen] != '-' ||
          before.find_first_not_of(' ', hyphen + 1) != std::string_view::npos)
        return copied(begin, end);
      starts.push_back(start);
    }
    std::string text;
    std::size_t done = begin;
    for (std::size_t at = 0; at < starts.size(); ++at) {
      const std::size_t next =
          at + 1 < starts.size() ? head_of(hyphen_of(starts[at + 1]), starts[at]) : end;
      text += copied(done, starts[at]) + region(tree.items[at], &item, starts[at], next);
      done = next;
    }
    return text + copied(done, end);
  }

  std::size_t hyphen_of(std::size_t item) const { return text_.rfind('-', item - 1); }

  std::string_view text_;
  std::vector<Line> lines_;
};

}  // namespace

std::string ordered(std::string_view text, const Tree& tree, const Shape& shape) {
  return text.empty() ? std::string() : Orderer(text).region(tree, &shape, 0, text.size());
}

std::string with_key(std::string_view text, const Tree& tree, const Shape& shape,
                     const std::string& key, const std::string& value) {
  std::string line = key + ": " + value + '\n';
  if (tree.entries.empty() || tree.in_brackets || !text.ends_with('\n')) return std::string(text);
  const Orderer orderer(text);
  const std::size_t column = orderer.column_of(tree.entries[0].written.begin);
  const auto rank = [&](const std::string& name) {
    return std::find_if(shape.keys.begin(), shape.keys.end(),
                        [&](const KeyShape& known) { return known.name == name; }) -
           shape.keys.begin();
  };
  // Behind the last key that it follows; what follows that one goes on below.
  std::size_t at = std::string_view::npos;
  for (std::size_t entry = 0; entry < tree.entries.size(); ++entry) {
    const std::size_t begin = tree.entries[entry].written.begin;
    if (at == std::string_view::npos) at = orderer.head_of(begin, 0);
    if (!shape.key(tree.entries[entry].key) || rank(tree.entries[entry].key) > rank(key)) continue;
    at = entry + 1 < tree.entries.size()
             ? orderer.head_of(tree.entries[entry + 1].written.begin, begin)
             : orderer.tail_of(begin, column, text.size());
  }
  line.insert(0, column, ' ');
  return std::string(text.substr(0, at)) + line + std::string(text.substr(at));
}

}  // namespace catalog::checker::fix
