#include "directory/moment.h"

#include <algorithm>
#include <utility>

namespace bluedot::directory {
namespace {

OpenState better_of(OpenState one, OpenState other) {
  if (one == OpenState::kOpen || other == OpenState::kOpen) return OpenState::kOpen;
  return one == OpenState::kUnknown ? one : other;
}

// Says for each unit of one site whether it is open, by the rules of status_of().
class SiteHours {
 public:
  SiteHours(const NearestIndex& index, const std::vector<Standing>& standings, const Openings& openings)
      : index_(index), catalogue_(*index.catalogue), standings_(standings), openings_(openings) {}

  UnitState state_of(std::uint32_t unit) const {
    const Standing standing = standings_[unit];
    if (standing == Standing::kPaused) return unit_state(standing, OpenState::kClosed);
    return unit_state(standing, standing == Standing::kConfirmed ? hours_of(unit) : OpenState::kUnknown);
  }

 private:
  OpenState hours_of(std::uint32_t unit) const {
    if (index_.service[unit] != kNone) return open_of(schedule_of(catalogue_, service_at(unit)));
    const Site& site = index_.sites[index_.site_of[unit]];
    const Schedule* own = catalogue_.locations()[site.location].schedule;
    return own != nullptr ? open_of(own) : best_of_services(site);
  }

  OpenState best_of_services(const Site& site) const {
    bool found = false;
    OpenState best = OpenState::kUnknown;
    for (std::uint32_t unit = site.first_unit + 1; unit < site.end_unit; ++unit) {
      if (standings_[unit] >= Standing::kPaused) continue;
      const Schedule* own = catalogue_.at(service_at(unit).service).schedule;
      const bool sure = own != nullptr && standings_[unit] == Standing::kConfirmed;
      const OpenState state = sure ? open_of(own) : OpenState::kUnknown;
      best = found ? better_of(best, state) : state;
      found = true;
    }
    return best;
  }

  OpenState open_of(const Schedule* schedule) const {
    return schedule == nullptr ? OpenState::kUnknown : openings_[schedule->number].state;
  }

  const ServiceAtLocation& service_at(std::uint32_t unit) const {
    return catalogue_.services_at_locations()[index_.service[unit]];
  }

  const NearestIndex& index_;
  const Catalogue& catalogue_;
  const std::vector<Standing>& standings_;
  const Openings& openings_;
};

std::vector<UnitStates> unions(const NearestIndex& index, const std::vector<UnitState>& units) {
  std::vector<UnitStates> nodes(index.nodes.size());
  for (std::size_t number = nodes.size(); number-- > 0;) {
    const Node& node = index.nodes[number];
    if (!node.is_leaf()) {
      nodes[number] = nodes[number + 1] | nodes[node.right];
      continue;
    }
    const std::uint32_t end = index.sites[node.end_site - 1].end_unit;
    for (std::uint32_t unit = index.sites[node.first_site].first_unit; unit < end; ++unit) {
      nodes[number] = static_cast<UnitStates>(nodes[number] | bit_of(units[unit]));
    }
  }
  return nodes;
}

}  // namespace

std::shared_ptr<const Moment> Moment::make(const NearestIndex& index, const AsOf& as_of, const Moment* previous) {
  const std::shared_ptr<Moment> moment(new Moment());
  moment->as_of_ = as_of;
  const bool hours_changed = moment->open_schedules(*index.catalogue, previous);
  const bool day_changed = moment->judge(index, previous);
  moment->current_ = hours_changed || day_changed ? moment->states(index) : previous->current_;
  moment->plan_next_change(*index.catalogue);
  return moment;
}

AsOf Moment::as_of(base::Instant now) const {
  const bool holds = as_of_.now <= now && now < next_change_;
  return {now, as_of_.demonstration, holds ? &openings_ : nullptr};
}

// Whether any schedule's state differs from the previous moment's.
bool Moment::open_schedules(const Catalogue& catalogue, const Moment* previous) {
  if (previous != nullptr) openings_ = previous->openings_;
  openings_.resize(catalogue.schedules().size(), Opening{OpenState::kUnknown, {}, {}, false, as_of_.now});
  bool changed = previous == nullptr;
  for (const Schedule& schedule : catalogue.schedules()) {
    Opening& known = openings_[schedule.number];
    if (known.next_change > as_of_.now) continue;
    const OpenState before = std::exchange(known, opening_at(schedule, as_of_.now)).state;
    changed = changed || before != known.state;
  }
  return changed;
}

// Whether it is another day anywhere; if so, judges every unit anew.
bool Moment::judge(const NearestIndex& index, const Moment* previous) {
  const Catalogue& catalogue = *index.catalogue;
  for (const Country& country : catalogue.countries()) dates_.push_back(as_of_.date(country.zone));
  dates_.push_back(as_of_.date(nullptr));
  if (previous != nullptr && previous->dates_ == dates_) {
    standings_ = previous->standings_;
    return false;
  }
  auto standings = std::make_shared<std::vector<Standing>>();
  standings->reserve(index.traits.size());
  for (std::uint32_t unit = 0; unit < index.traits.size(); ++unit) {
    const Site& site = index.sites[index.site_of[unit]];
    const base::Date date = site.country == kNone ? dates_.back() : dates_[site.country];
    const std::uint32_t service = index.service[unit];
    const Status status = service == kNone ? standing_on(catalogue, catalogue.locations()[site.location], date)
                                           : standing_on(catalogue, catalogue.services_at_locations()[service], date);
    standings->push_back(status.standing);
  }
  standings_ = std::move(standings);
  return true;
}

std::shared_ptr<const Moment::States> Moment::states(const NearestIndex& index) const {
  const auto result = std::make_shared<States>();
  const SiteHours hours(index, *standings_, openings_);
  result->units.reserve(index.traits.size());
  for (std::uint32_t unit = 0; unit < index.traits.size(); ++unit) result->units.push_back(hours.state_of(unit));
  result->nodes = unions(index, result->units);
  return result;
}

void Moment::plan_next_change(const Catalogue& catalogue) {
  next_change_ = next_midnight(nullptr, as_of_.now);
  for (const Country& country : catalogue.countries()) {
    next_change_ = std::min(next_change_, next_midnight(country.zone, as_of_.now));
  }
  for (const Opening& opening : openings_) next_change_ = std::min(next_change_, opening.next_change);
}

}  // namespace bluedot::directory
