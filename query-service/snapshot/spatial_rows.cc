#include "query-service/snapshot/spatial_rows.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <ranges>

#include "query-service/snapshot/columns.h"
#include "query-service/snapshot/row_sets.h"

namespace query_service {
namespace {

constexpr double bands_per_degree = 10;
constexpr double radians = std::numbers::pi / 180;

int band_of(double latitude) { return static_cast<int>(std::floor(latitude * bands_per_degree)); }

double squared_sine(double angle) { return std::sin(angle) * std::sin(angle); }

// How far east and west of its centre, in degrees, a circle on a sphere reaches at a latitude: up
// to 180, and less than 0 where it does not reach that latitude.
double width_at(double latitude, double centre_latitude, double angle) {
  const double left =
      squared_sine(angle / 2) - squared_sine((latitude - centre_latitude) * radians / 2);
  const double whole = std::cos(centre_latitude * radians) * std::cos(latitude * radians);
  if (left < 0) return -1;
  return left >= whole ? 180 : 2 * std::asin(std::sqrt(left / whole)) / radians;
}

// How wide it is in a band, at least and at most.
struct Widths {
  double least, most;
};

Widths widths_in(double south, double north, double centre_latitude, double angle) {
  // At one of its ends; between them only where the circle is widest, or, if it is larger than half
  // of the sphere, narrowest.
  const double sine = std::sin(centre_latitude * radians) / std::cos(angle);
  const double turning = std::asin(std::clamp(sine, -1.0, 1.0)) / radians;
  Widths widths{180, -1};
  for (const double latitude : {south, north, turning, centre_latitude}) {
    if (!(south <= latitude && latitude <= north)) continue;
    const double width = width_at(latitude, centre_latitude, angle);
    widths = {std::min(widths.least, width), std::max(widths.most, width)};
  }
  return widths;
}

// The angle of a distance, seen from the middle of the sphere of catalog::least_metres: a geodesic
// is as long as that at least, and at most by some parts in a thousand longer.
struct Angles {
  double surely_in, surely_out;
};

Angles angles_of(double metres) {
  const double most = metres / catalog::least_radius_metres;
  return {std::min(most / catalog::most_above_least_metres, std::numbers::pi),
          std::min(most, std::numbers::pi)};
}

// Degrees, of longitude too, by which rounding may move the edge of a circle, and more.
constexpr double rounding_degrees = 1e-6;
// Nearer to a pole a degree of longitude is too short for that.
constexpr double farthest_latitude = 89.5;

}  // namespace

SpatialRows::SpatialRows(const Columns& columns) : columns_(columns) {
  for (Row row = 0; row < columns.size(); ++row) {
    const auto where = columns.position(row);
    if (!where) break;
    const int number = band_of(where->latitude);
    const bool is_next = bands_.empty() || bands_.back().number < number;
    // Of an index in another order all that is located is one band.
    const bool is_in_order = is_next || (bands_.back().number == number &&
                                         columns.longitude(row - 1) <= where->longitude);
    if (!is_in_order) {
      bands_.clear();
      break;
    }
    if (is_next) bands_.push_back({number, row, row});
    bands_.back().last = row + 1;
  }
  for (Row row = 0; row < columns.size(); ++row)
    if (columns.position(row)) located_ = row + 1;
  if (!bands_.empty() && bands_.back().last != located_) bands_.clear();
}

SpatialRows::Ranges SpatialRows::all() const { return {{0, located_}}; }

bool SpatialRows::is_within(std::uint32_t row, const Circle& circle) const {
  const auto where = columns_.position(row);
  if (!where) return false;
  if (const auto nearly = catalog::nearly_metres(circle.centre, *where)) {
    if (nearly->metres + nearly->slack_metres <= circle.metres) return true;
    if (nearly->metres - nearly->slack_metres > circle.metres) return false;
  }
  return catalog::geodesic_metres(circle.centre, *where) <= circle.metres;
}

void SpatialRows::add_measured(std::uint32_t first, std::uint32_t last, const Circle& circle,
                               Ranges& ranges) const {
  for (std::uint32_t row = first; row < last; ++row)
    if (is_within(row, circle)) {
      if (!ranges.empty() && ranges.back().second == row)
        ++ranges.back().second;
      else
        ranges.emplace_back(row, row + 1);
    }
}

void SpatialRows::add(const Band& band, const Circle& circle, Ranges& ranges) const {
  const double south = band.number / bands_per_degree;
  const double north = (band.number + 1) / bands_per_degree;
  if (std::max(-south, north) > farthest_latitude)
    return add_measured(band.first, band.last, circle, ranges);
  const Angles angles = angles_of(circle.metres);
  const double outer =
      widths_in(south, north, circle.centre.latitude, angles.surely_out).most + rounding_degrees;
  const double inner =
      widths_in(south, north, circle.centre.latitude, angles.surely_in).least - rounding_degrees;
  if (outer < 0) return;

  std::uint32_t next = band.first;
  const auto up_to = [&](double longitude) {
    const auto rows = std::views::iota(next, band.last);
    const auto first = std::ranges::partition_point(
        rows, [&](std::uint32_t row) { return columns_.longitude(row) < longitude; });
    return next + static_cast<std::uint32_t>(first - rows.begin());
  };
  // Across the date line the circle has two parts: it is looked for a turn before and behind, too.
  for (const double turn : {-360.0, 0.0, 360.0}) {
    const double middle = circle.centre.longitude + turn;
    next = up_to(middle - outer);
    const std::uint32_t last = up_to(middle + outer);
    const std::uint32_t inner_first = inner < 0 ? last : up_to(middle - inner);
    add_measured(next, inner_first, circle, ranges);
    if (inner < 0 || inner_first == last) {
      next = last;
      continue;
    }
    next = up_to(middle + inner);
    ranges.emplace_back(inner_first, next);
    add_measured(next, last, circle, ranges);
    next = last;
  }
}

SpatialRows::Ranges SpatialRows::within(const Circle& circle) const {
  Ranges ranges;
  if (bands_.empty()) {
    add_measured(0, located_, circle, ranges);
    return ranges;
  }
  const double degrees = angles_of(circle.metres).surely_out / radians + rounding_degrees;
  const double south = circle.centre.latitude - degrees;
  const double north = circle.centre.latitude + degrees;
  auto band = std::lower_bound(bands_.begin(), bands_.end(), band_of(south),
                               [](const Band& next, int number) { return next.number < number; });
  for (; band != bands_.end() && band->number <= band_of(north); ++band) add(*band, circle, ranges);
  return ranges;
}

}  // namespace query_service
