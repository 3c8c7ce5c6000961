#include "query-service/snapshot/spatial_rows.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "query-service/snapshot/columns.h"
#include "query-service/snapshot/row_sets.h"

namespace query_service {
namespace {

// The least length of a degree, of latitude at the equator on WGS 84 (110,574 m), and less.
constexpr double least_degree_metres = 110'500;
constexpr double bands_per_degree = 10;

int band_of(double latitude) { return static_cast<int>(std::floor(latitude * bands_per_degree)); }

}  // namespace

SpatialRows::SpatialRows(const Columns& columns) {
  for (Row row = 0; row < columns.size(); ++row) {
    const auto where = columns.position(row);
    if (!where) break;
    const int number = band_of(where->latitude);
    const bool is_next = bands_.empty() || bands_.back().number < number;
    // Of an index in another order all that is located is one band.
    const bool is_in_order =
        is_next || (bands_.back().number == number && longitudes_.back() <= where->longitude);
    if (!is_in_order) {
      bands_.clear();
      break;
    }
    if (is_next) bands_.push_back({number, row, row});
    bands_.back().last = row + 1;
    longitudes_.push_back(where->longitude);
  }
  for (Row row = 0; row < columns.size(); ++row)
    if (columns.position(row)) located_ = row + 1;
  if (!bands_.empty() && bands_.back().last != located_) bands_.clear();
}

SpatialRows::Ranges SpatialRows::all() const { return {{0, located_}}; }

void SpatialRows::add(const Band& band, double west, double east, Ranges& ranges) const {
  const auto begin = longitudes_.begin() + band.first;
  const auto end = longitudes_.begin() + band.last;
  const auto first = std::lower_bound(begin, end, west);
  const auto last = std::upper_bound(first, end, east);
  if (first != last) ranges.emplace_back(first - longitudes_.begin(), last - longitudes_.begin());
}

SpatialRows::Ranges SpatialRows::within(const Circle& circle) const {
  if (bands_.empty()) return all();
  const double degrees = circle.metres / least_degree_metres;
  const double south = circle.centre.latitude - degrees;
  const double north = circle.centre.latitude + degrees;
  // The widest place of a circle lies towards the pole; sin(width) = sin(radius) / cos(latitude)
  // on a sphere.  Where it reaches a pole it holds every longitude.
  const double radians = std::numbers::pi / 180;
  const double ratio =
      std::sin(std::min(degrees, 90.0) * radians) / std::cos(circle.centre.latitude * radians);
  const bool is_all_around = south <= -90 || north >= 90 || degrees >= 90 || ratio >= 1;
  // A hundredth more, since the Earth is no sphere.
  const double width = is_all_around ? 360 : std::asin(ratio) / radians * 1.01;
  const double west = circle.centre.longitude - width;
  const double east = circle.centre.longitude + width;

  Ranges ranges;
  auto band = std::lower_bound(bands_.begin(), bands_.end(), band_of(south),
                               [](const Band& next, int number) { return next.number < number; });
  for (; band != bands_.end() && band->number <= band_of(north); ++band) {
    if (is_all_around) {
      ranges.emplace_back(band->first, band->last);
      continue;
    }
    // Across the date line the circle has two parts.
    add(*band, west, east, ranges);
    if (west < -180) add(*band, west + 360, 180, ranges);
    if (east > 180) add(*band, -180, east - 360, ranges);
  }
  return ranges;
}

}  // namespace query_service
