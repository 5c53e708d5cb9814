#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "directory/catalogue.h"
#include "directory/nearest.h"
#include "directory/sphere.h"
#include "directory/traits.h"

namespace bluedot::directory {

inline constexpr std::uint32_t kNone = UINT32_MAX;

// A location, or a service by telephone only (`location` is kNone). Its units lie together: the place itself first,
// then its services.
struct Site {
  std::uint32_t location = kNone;
  std::uint32_t country = kNone;
  std::uint32_t first_unit = 0;
  std::uint32_t end_unit = 0;
  std::uint32_t rank = 0;  // by country code, town (or published area) and id
};

// A region of the k-d tree: the smallest box around its sites, and the union of their traits. The left child follows
// its parent; a leaf has no right child.
struct Node {
  std::array<float, 3> lowest;
  std::array<float, 3> highest;
  Traits any;
  std::uint32_t first_site = 0;
  std::uint32_t end_site = 0;
  std::uint32_t first_unit = 0;
  std::uint32_t right = kNone;

  bool is_leaf() const { return right == kNone; }
};

struct NearestIndex {
  explicit NearestIndex(std::shared_ptr<const Catalogue> from);

  std::size_t bytes() const;
  // Units of sites with a point come before this one, all others from it on.
  std::uint32_t units_with_point() const { return sites_with_point == 0 ? 0 : sites[sites_with_point - 1].end_unit; }
  Needs needs_of(const Filters& filters) const;
  // True for the unit when bits that several categories, languages or countries share do not deceive.
  bool verified(std::uint32_t unit, const Filters& filters) const;

  std::shared_ptr<const Catalogue> catalogue;
  std::vector<Site> sites;  // with a point, in the order of the tree; then the others by rank
  std::uint32_t sites_with_point = 0;
  std::vector<UnitVector> vectors;     // of the sites with a point
  std::vector<std::uint32_t> by_rank;  // sites with a point
  std::vector<Traits> traits;          // of units
  std::vector<std::uint32_t> service;  // of units: the service at location, kNone for the place itself
  std::vector<std::uint32_t> site_of;  // of units
  std::vector<Node> nodes;             // the root first; none when no site has a point

  // Units that have it, ascending.
  using Postings = std::vector<std::vector<std::uint32_t>>;
  Postings with_category;              // by category
  Postings with_spoken;                // by the language's number in `languages`
  Postings with_audience;              // by enumerator
  Postings with_access;                // by enumerator
  Postings in_country;                 // by country
  std::vector<std::uint32_t> at_hubs;  // services too
  std::vector<std::uint32_t> hubs;     // the places themselves

  // Sites with a point that have it, by rank.
  Postings ranked_with_category;
  std::vector<std::uint32_t> ranked_hubs;

  std::unordered_map<std::string_view, std::uint32_t> languages;
};

}  // namespace bluedot::directory
