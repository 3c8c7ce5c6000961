#include "query-service/pages/sheet.h"

#include <algorithm>

namespace query_service {
namespace {

bool can_be_id(std::string_view text) {
  return !text.empty() && text.size() <= Sheet::longest_id &&
         std::all_of(text.begin(), text.end(), [](char letter) {
           return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9') ||
                  letter == '-';
         });
}

}  // namespace

Sheet Sheet::read(std::string_view text) {
  Sheet sheet;
  for (std::size_t start = 0; start < text.size() && !sheet.is_full();) {
    const std::size_t comma = std::min(text.find(',', start), text.size());
    sheet = sheet.with(text.substr(start, comma - start));
    start = comma + 1;
  }
  return sheet;
}

bool Sheet::has(std::string_view id) const {
  return std::find(ids_.begin(), ids_.end(), id) != ids_.end();
}

Sheet Sheet::with(std::string_view id) const {
  Sheet longer = *this;
  if (can_be_id(id) && !has(id) && !is_full()) longer.ids_.emplace_back(id);
  return longer;
}

Sheet Sheet::without(std::string_view id) const {
  Sheet shorter = *this;
  std::erase(shorter.ids_, id);
  return shorter;
}

std::string Sheet::text() const {
  std::string text;
  for (const std::string& id : ids_) text += (text.empty() ? "" : ",") + id;
  return text;
}

}  // namespace query_service
