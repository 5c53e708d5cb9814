#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "directory/hub_state.h"
#include "directory/nearest.h"
#include "directory/nearest_index.h"

namespace bluedot::directory {

// How a unit stands and whether it is open, as one number: sets of states are bits.
using UnitState = std::uint8_t;
using UnitStates = std::uint16_t;  // bit UnitState

inline constexpr unsigned kOpenStates = 3;
inline constexpr UnitState kGoneState = 15;

constexpr UnitState unit_state(Standing standing, OpenState open) {
  if (standing == Standing::kGone) return kGoneState;
  return static_cast<UnitState>(static_cast<unsigned>(standing) * kOpenStates + static_cast<unsigned>(open));
}

// No bit for what is gone.
constexpr UnitStates bit_of(UnitState state) {
  return state == kGoneState ? UnitStates{0} : static_cast<UnitStates>(1U << state);
}

class Moment {
 public:
  // See Nearest::moment.
  static std::shared_ptr<const Moment> make(const NearestIndex& index, const AsOf& as_of, const Moment* previous);

  const AsOf& as_of() const { return as_of_; }
  // The same for a later instant: with what is known of the hours, unless something has changed since.
  AsOf as_of(base::Instant now) const;
  base::Instant next_change() const { return next_change_; }

  UnitStates of_unit(std::uint32_t unit) const { return bit_of(current_->units[unit]); }
  // The union of what lies below a node.
  UnitStates below(std::uint32_t node) const { return current_->nodes[node]; }

 private:
  struct States {
    std::vector<UnitState> units;
    std::vector<UnitStates> nodes;
  };

  Moment() = default;
  bool open_schedules(const Catalogue& catalogue, const Moment* previous);
  bool judge(const NearestIndex& index, const Moment* previous);
  std::shared_ptr<const States> states(const NearestIndex& index) const;
  void plan_next_change(const Catalogue& catalogue);

  AsOf as_of_;
  base::Instant next_change_;
  Openings openings_;
  std::vector<base::Date> dates_;  // by country, the last one for what has none
  // Shared by the moments of one day, and by those between two changes: millions of bytes each.
  std::shared_ptr<const std::vector<Standing>> standings_;  // by unit
  std::shared_ptr<const States> current_;
};

}  // namespace bluedot::directory
