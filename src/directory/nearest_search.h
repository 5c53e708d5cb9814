#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "directory/moment.h"
#include "directory/nearest_index.h"

namespace bluedot::directory {

// Which sites a section of the answer speaks of.
enum class Region : std::uint8_t {
  kAnywhere,       // every site with a point
  kHere,           // of those, the ones in this country
  kElsewhere,      // and the others
  kPointlessHere,  // sites without a point, in the same way
  kPointlessElsewhere,
};

// A stretch of the answer whose rows are ordered by distance (or rank) and id alone.
struct Section {
  Group group;
  Region region;
  UnitStates accepted;  // the best state of a row's matching units is one of these
  UnitStates better;    // and none of these, which an earlier section takes
};

// One row found: a site, or one unit of it.
struct Found {
  std::uint32_t key;  // metres, or rank
  std::uint32_t site;
  std::uint32_t unit;  // the best matching one

  bool operator==(const Found&) const = default;
};

// Answers the sections of one question. Lives for one call of Nearest::near.
class NearestSearch {
 public:
  NearestSearch(const NearestIndex& index, const Moment& moment, const Filters& filters, std::optional<Point> position,
                std::optional<CountryIndex> country);

  // The first `limit` rows of the section, in order.
  std::vector<Found> first(const Section& section, std::size_t limit);

 private:
  struct Heap;

  // A node still to be looked at, its least squared chord, and what the guide lists below it.
  struct Visit {
    std::uint32_t node;
    double chord;
    std::span<const std::uint32_t> listed;
  };

  bool walk_tree(const Section& section, std::size_t limit, std::vector<Found>& found);
  Visit whole_tree() const;
  std::pair<Visit, Visit> halves(const Visit& visit) const;
  void offer_listed(const Section& section, std::span<const std::uint32_t> listed, Heap& heap);
  void offer(const Section& section, std::uint32_t site, Heap& heap);
  bool walk_ranks(const Section& section, std::size_t limit, std::vector<Found>& found);
  std::span<const std::uint32_t> ranked_in(Region region) const;
  void walk_pointless(const Section& section, std::size_t limit, std::vector<Found>& found);
  void pick(const Section& section, std::size_t limit, std::vector<Found>& found);

  bool may_hold(const Section& section, std::uint32_t number) const;
  bool in_region(Region region, std::uint32_t site) const;
  bool matches(std::uint32_t unit) const;
  // Calls `take(unit)` for each row that the site of this number gives to the section.
  template <typename Take>
  void each_row(const Section& section, std::uint32_t number, Take take);
  double least_chord(const Node& node) const;
  bool before(const Found& left, const Found& right) const;
  const base::Uuid& id_of(const Found& found) const;

  void choose_shortest();
  void choose_ranked();
  void consider(const std::vector<const std::vector<std::uint32_t>*>& lists);
  void collect();
  std::vector<std::uint32_t> pointless() const;
  // The sites of matching units of `shortest_` in a range of units, ascending.
  std::vector<std::uint32_t> listed_sites(std::uint32_t first_unit, std::uint32_t end_unit) const;

  const NearestIndex& index_;
  const Moment& moment_;
  const Filters& filters_;
  Needs needs_;
  std::optional<UnitVector> from_;
  std::optional<std::uint32_t> country_;

  // The fewest units that any one filter leaves, as lists that may overlap; null lists: no filter narrows.
  std::vector<const std::vector<std::uint32_t>*> shortest_;
  std::size_t shortest_length_ = SIZE_MAX;
  const std::vector<std::uint32_t>* guide_ = nullptr;  // the shortest single list, if it is worth following
  const std::vector<std::uint32_t>* ranked_;           // the shortest list of sites by rank
  std::size_t spent_ = 0;                              // nodes and units looked at by walks
  std::size_t budget_ = SIZE_MAX;                      // beyond which reading `shortest_` is cheaper
  // Once walks have cost as much as reading `shortest_`: every site with a point that meets the filters, with its key.
  std::optional<std::vector<Found>> collected_;
  std::optional<std::vector<std::uint32_t>> pointless_;  // the sites without a point that may match
};

}  // namespace bluedot::directory
