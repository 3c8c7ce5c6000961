#include "query-service/pages/data/figures.h"

#include <algorithm>

#include "query-service/words/labels.h"

namespace query_service {

std::string number_text(Language language, std::size_t number) {
  return counted_text(language, "data.number", number);
}

nlohmann::ordered_json rows_of(const std::vector<Figure>& figures, Language language) {
  std::size_t largest = 1;
  for (const Figure& figure : figures) largest = std::max(largest, figure.count);
  nlohmann::ordered_json rows = nlohmann::ordered_json::array();
  for (const Figure& figure : figures) {
    const std::size_t width = figure.count * 100 / largest;
    nlohmann::ordered_json row{{"label", figure.label},
                               {"count", number_text(language, figure.count)},
                               {"width", figure.count > 0 ? std::max<std::size_t>(width, 1) : 0},
                               {"tone", figure.tone}};
    if (!figure.url.empty()) row["url"] = figure.url;
    rows.push_back(std::move(row));
  }
  return rows;
}

}  // namespace query_service
