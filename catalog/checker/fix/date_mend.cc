#include "catalog/checker/fix/date_mend.h"

#include <optional>

#include "catalog/date.h"

namespace catalog::checker::fix {
namespace {

// Takes `least` to `most` digits from the front of `text`, with zeros before up to `most`.
std::optional<std::string> take_digits(std::string_view& text, std::size_t least,
                                       std::size_t most) {
  std::size_t count = 0;
  while (count < text.size() && count < most && text[count] >= '0' && text[count] <= '9') ++count;
  if (count < least) return {};
  std::string digits = std::string(most - count, '0') + std::string(text.substr(0, count));
  text.remove_prefix(count);
  return digits;
}

bool take(std::string_view& text, std::string_view any_of) {
  if (text.empty() || any_of.find(text[0]) == std::string_view::npos) return false;
  text.remove_prefix(1);
  return true;
}

}  // namespace

std::string mended_date(std::string_view written) {
  const std::string unchanged(written);
  constexpr std::size_t longest = 16;
  std::string_view left = written;
  if (written.size() > longest) return unchanged;
  const auto year = take_digits(left, 4, 4);
  const std::string_view mark = left.substr(0, 1);
  if (!year || !take(left, "-/.")) return unchanged;
  const auto month = take_digits(left, 1, 2);
  if (!month) return unchanged;
  std::string mended = *year + '-' + *month;
  if (left.empty()) return parse_partial_date(mended) ? mended : unchanged;
  if (!take(left, mark)) return unchanged;
  const auto day = take_digits(left, 1, 2);
  if (!day) return unchanged;
  mended += '-' + *day;
  if (!parse_day(mended)) return unchanged;
  if (left.empty()) return mended;

  const char between = left[0];
  if (!take(left, " T")) return unchanged;
  const auto hour = take_digits(left, 1, 2);
  if (!hour || !take(left, ":")) return unchanged;
  const auto minute = take_digits(left, 2, 2);
  return minute && left.empty() ? mended + between + *hour + ':' + *minute : unchanged;
}

}  // namespace catalog::checker::fix
