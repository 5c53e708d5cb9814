#pragma once

#include <array>
#include <cstdint>
#include <optional>

#include "directory/filters.h"

namespace bluedot::directory {

// What filters ask of one unit (a place, or a service at a place), as bits; the union of several units' traits says
// what may be found among them. Categories, languages and countries beyond the bits share them: then a match is
// verified.
struct Traits {
  std::array<std::uint64_t, 2> categories{};
  std::uint64_t spoken = 0;
  std::uint64_t countries = 0;
  std::uint16_t audience = 0;
  std::uint8_t access = 0;
  std::uint8_t flags = 0;

  void merge(const Traits& other) {
    categories[0] |= other.categories[0];
    categories[1] |= other.categories[1];
    spoken |= other.spoken;
    countries |= other.countries;
    audience |= other.audience;
    access |= other.access;
    flags |= other.flags;
  }
};

inline constexpr std::uint32_t kCategoryBits = 128;
inline constexpr std::uint32_t kSpokenBits = 64;
inline constexpr std::uint32_t kCountryBits = 64;

enum TraitFlag : std::uint8_t {
  kIsPlace = 1,    // a row of kind=location: a location itself, or a service by telephone only
  kIsService = 2,  // a service at a location
  kIsHub = 4,      // at a hub
};

inline void set_category(Traits& traits, CategoryIndex category) {
  const std::uint32_t bit = category.value % kCategoryBits;
  traits.categories[bit / 64] |= std::uint64_t{1} << bit % 64;
}

// A question's filters in the same bits. Zero bits ask nothing.
struct Needs {
  Traits any;  // of each member at least one bit
  std::uint8_t all_flags = 0;
  bool impossible = false;  // asks for a language that nobody speaks

  // Whether one unit meets them, or whether a union of units may.
  bool met_by(const Traits& traits) const {
    const bool categories =
        ((any.categories[0] | any.categories[1]) == 0) ||
        ((any.categories[0] & traits.categories[0]) | (any.categories[1] & traits.categories[1])) != 0;
    return categories && (any.spoken == 0 || (any.spoken & traits.spoken) != 0) &&
           (any.audience == 0 || (any.audience & traits.audience) != 0) &&
           (any.access == 0 || (any.access & traits.access) != 0) && (all_flags & ~traits.flags) == 0;
  }
};

}  // namespace bluedot::directory
