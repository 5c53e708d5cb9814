#pragma once

#include <cmath>
#include <cstdint>
#include <numbers>

#include "directory/model.h"

// Great-circle distance by straight lines through the unit sphere: the chord between two points grows with the distance
// along the surface, and boxes around points in space bound it.
namespace bluedot::directory {

inline constexpr double kEarthRadiusMetres = 6'371'008.8;  // mean radius, IUGG 1980 (Moritz, Geodetic Reference System)

struct UnitVector {
  double x = 0;
  double y = 0;
  double z = 0;
};

inline UnitVector unit_vector(Point point) {
  constexpr double kRadians = std::numbers::pi / 180;
  const double latitude = point.latitude * kRadians;
  const double longitude = point.longitude * kRadians;
  return {std::cos(latitude) * std::cos(longitude), std::cos(latitude) * std::sin(longitude), std::sin(latitude)};
}

inline double squared_chord(const UnitVector& from, const UnitVector& to) {
  const double x = from.x - to.x;
  const double y = from.y - to.y;
  const double z = from.z - to.z;
  return x * x + y * y + z * z;
}

inline std::uint32_t metres_of(double squared_chord) {
  const double half = std::fmin(std::sqrt(squared_chord) / 2, 1.0);
  return static_cast<std::uint32_t>(std::lround(2 * kEarthRadiusMetres * std::asin(half)));
}

// Points whose squared chord is above this are further than `metres` when rounded to whole metres.
inline double squared_chord_beyond(std::uint32_t metres) {
  constexpr double kRounding = 0.51;  // metres: half of one, and a little for the arithmetic
  const double half_angle = (static_cast<double>(metres) + kRounding) / (2 * kEarthRadiusMetres);
  const double half = half_angle < std::numbers::pi / 2 ? std::sin(half_angle) : 1.0;
  return 4 * half * half;
}

}  // namespace bluedot::directory
