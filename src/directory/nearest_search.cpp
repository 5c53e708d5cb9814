#include "directory/nearest_search.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <string_view>
#include <utility>

namespace bluedot::directory {
namespace {

// A walk of so many nodes and units is cheap, however short the list is that could be read instead.
constexpr std::size_t kCheapWalk = 1'000;
// Below a node with no more units of the guide than this, they are looked at one by one.
constexpr std::size_t kReadListed = 24;

std::size_t total(const std::vector<const std::vector<std::uint32_t>*>& lists) {
  std::size_t length = 0;
  for (const auto* list : lists) length += list->size();
  return length;
}

template <typename Enum>
std::vector<const std::vector<std::uint32_t>*> lists_of(EnumSet<Enum> set, const NearestIndex::Postings& postings) {
  std::vector<const std::vector<std::uint32_t>*> lists;
  for (std::size_t bit = 0; bit < postings.size(); ++bit) {
    if (set.contains(static_cast<Enum>(bit))) lists.push_back(&postings[bit]);
  }
  return lists;
}

}  // namespace

// The best `limit` rows so far, the worst on top.
struct NearestSearch::Heap {
  const NearestSearch& search;
  std::size_t limit;
  std::vector<Found>& rows;
  double reach = 5;  // squared chord beyond which nothing can enter: the sphere's diameter squared is 4

  bool before(const Found& left, const Found& right) const { return search.before(left, right); }

  void offer(const Found& found) {
    const auto order = [this](const Found& left, const Found& right) { return before(left, right); };
    if (rows.size() == limit) {
      if (!before(found, rows.front())) return;
      std::pop_heap(rows.begin(), rows.end(), order);
      rows.back() = found;
    } else {
      rows.push_back(found);
    }
    std::push_heap(rows.begin(), rows.end(), order);
    if (rows.size() == limit) reach = squared_chord_beyond(rows.front().key);
  }
};

NearestSearch::NearestSearch(const NearestIndex& index, const Moment& moment, const Filters& filters,
                             std::optional<Point> position, std::optional<CountryIndex> country)
    : index_(index), moment_(moment), filters_(filters), needs_(index.needs_of(filters)), ranked_(&index.by_rank) {
  if (position) from_ = unit_vector(*position);
  if (country) country_ = country->value;
  choose_shortest();
  choose_ranked();
}

std::vector<Found> NearestSearch::first(const Section& section, std::size_t limit) {
  std::vector<Found> found;
  if (needs_.impossible || limit == 0) return found;
  if (section.region >= Region::kPointlessHere) {
    walk_pointless(section, limit, found);
    return found;
  }
  if (!collected_) {
    const bool finished = from_ ? walk_tree(section, limit, found) : walk_ranks(section, limit, found);
    if (finished) return found;
    found.clear();
    collect();
  }
  pick(section, limit, found);
  return found;
}

// Nearest regions first. False when it gave up: reading the shortest list is cheaper now.
bool NearestSearch::walk_tree(const Section& section, std::size_t limit, std::vector<Found>& found) {
  if (index_.nodes.empty()) return true;
  Heap heap{*this, limit, found};
  std::array<Visit, 64> stack{};  // the tree halves at each level: 32 are enough for all that an index can count
  std::size_t depth = 0;
  stack[depth++] = whole_tree();
  while (depth != 0) {
    const Visit visit = stack[--depth];
    if (visit.chord > heap.reach) continue;
    if (++spent_ > budget_) return false;
    const Node& node = index_.nodes[visit.node];
    if (!may_hold(section, visit.node)) continue;
    if (guide_ != nullptr && visit.listed.size() <= kReadListed) {
      offer_listed(section, visit.listed, heap);
    } else if (node.is_leaf()) {
      for (std::uint32_t site = node.first_site; site < node.end_site; ++site) offer(section, site, heap);
    } else {
      auto [nearer, further] = halves(visit);
      if (further.chord < nearer.chord) std::swap(nearer, further);
      stack[depth++] = further;
      stack[depth++] = nearer;
    }
  }
  std::sort(found.begin(), found.end(), [this](const Found& left, const Found& right) { return before(left, right); });
  return true;
}

NearestSearch::Visit NearestSearch::whole_tree() const {
  if (guide_ == nullptr) return {0, 0, {}};
  const auto last = std::lower_bound(guide_->begin(), guide_->end(), index_.units_with_point());
  return {0, 0, std::span(guide_->begin(), last)};
}

// Units stand in the order of the tree, so that a list of them splits where the tree does.
std::pair<NearestSearch::Visit, NearestSearch::Visit> NearestSearch::halves(const Visit& visit) const {
  const std::uint32_t left = visit.node + 1;
  const std::uint32_t right = index_.nodes[visit.node].right;
  const auto middle = std::lower_bound(visit.listed.begin(), visit.listed.end(), index_.nodes[right].first_unit);
  return {{left, least_chord(index_.nodes[left]), std::span(visit.listed.begin(), middle)},
          {right, least_chord(index_.nodes[right]), std::span(middle, visit.listed.end())}};
}

void NearestSearch::offer_listed(const Section& section, std::span<const std::uint32_t> listed, Heap& heap) {
  std::uint32_t last = kNone;
  for (const std::uint32_t unit : listed) {
    ++spent_;
    const std::uint32_t site = index_.site_of[unit];
    if (site == last || !needs_.met_by(index_.traits[unit])) continue;
    last = site;
    offer(section, site, heap);
  }
}

void NearestSearch::offer(const Section& section, std::uint32_t site, Heap& heap) {
  const double chord = squared_chord(*from_, index_.vectors[site]);
  if (chord > heap.reach || !in_region(section.region, site)) return;
  each_row(section, site, [&](std::uint32_t unit) { heap.offer({metres_of(chord), site, unit}); });
}

// Without a position: sites in their final order, as far as needed.
bool NearestSearch::walk_ranks(const Section& section, std::size_t limit, std::vector<Found>& found) {
  for (const std::uint32_t site : ranked_in(section.region)) {
    if (found.size() >= limit) break;
    if (++spent_ > budget_) return false;
    if (!in_region(section.region, site)) continue;
    each_row(section, site, [&](std::uint32_t unit) { found.push_back({index_.sites[site].rank, site, unit}); });
  }
  found.resize(std::min(found.size(), limit));
  return true;
}

// Ranks go by country first.
std::span<const std::uint32_t> NearestSearch::ranked_in(Region region) const {
  if (region != Region::kHere || !country_) return *ranked_;
  const auto code_of = [&](std::uint32_t site) {
    return index_.catalogue->countries()[index_.sites[site].country].code;
  };
  const std::string_view code = index_.catalogue->countries()[*country_].code;
  const auto first =
      std::lower_bound(ranked_->begin(), ranked_->end(), code,
                       [&](std::uint32_t site, std::string_view wanted) { return code_of(site) < wanted; });
  const auto end = std::upper_bound(
      first, ranked_->end(), code, [&](std::string_view wanted, std::uint32_t site) { return wanted < code_of(site); });
  return {first, end};
}

// They stand in the order of their ranks.
void NearestSearch::walk_pointless(const Section& section, std::size_t limit, std::vector<Found>& found) {
  if (!pointless_) pointless_ = pointless();
  for (const std::uint32_t site : *pointless_) {
    if (found.size() >= limit) break;
    if (!in_region(section.region, site)) continue;
    each_row(section, site, [&](std::uint32_t unit) { found.push_back({index_.sites[site].rank, site, unit}); });
  }
  found.resize(std::min(found.size(), limit));
}

std::vector<std::uint32_t> NearestSearch::pointless() const {
  if (!shortest_.empty()) return listed_sites(index_.units_with_point(), kNone);
  std::vector<std::uint32_t> all(index_.sites.size() - index_.sites_with_point);
  std::iota(all.begin(), all.end(), index_.sites_with_point);
  return all;
}

// From the collected sites.
void NearestSearch::pick(const Section& section, std::size_t limit, std::vector<Found>& found) {
  for (const Found& candidate : *collected_) {
    if (!in_region(section.region, candidate.site)) continue;
    each_row(section, candidate.site, [&](std::uint32_t unit) {
      found.push_back({candidate.key, candidate.site, unit});
    });
  }
  const std::size_t end = std::min(found.size(), limit);
  std::partial_sort(found.begin(), found.begin() + static_cast<std::ptrdiff_t>(end), found.end(),
                    [this](const Found& left, const Found& right) { return before(left, right); });
  found.resize(end);
}

bool NearestSearch::may_hold(const Section& section, std::uint32_t number) const {
  const Node& node = index_.nodes[number];
  if ((moment_.below(number) & section.accepted) == 0 || !needs_.met_by(node.any)) return false;
  if (!country_ || index_.in_country.size() > kCountryBits) return true;
  const std::uint64_t here = std::uint64_t{1} << *country_;
  if (section.region == Region::kHere) return (node.any.countries & here) != 0;
  return section.region != Region::kElsewhere || (node.any.countries & ~here) != 0;
}

bool NearestSearch::in_region(Region region, std::uint32_t site) const {
  const bool here = country_ && index_.sites[site].country == *country_;
  switch (region) {
    case Region::kAnywhere:
      return true;
    case Region::kHere:
    case Region::kPointlessHere:
      return here;
    case Region::kElsewhere:
    case Region::kPointlessElsewhere:
      return !here;
  }
  return false;
}

bool NearestSearch::matches(std::uint32_t unit) const {
  return needs_.met_by(index_.traits[unit]) && index_.verified(unit, filters_);
}

template <typename Take>
void NearestSearch::each_row(const Section& section, std::uint32_t number, Take take) {
  const Site& site = index_.sites[number];
  spent_ += site.end_unit - site.first_unit;
  UnitStates seen = 0;
  std::uint32_t best = kNone;
  for (std::uint32_t unit = site.first_unit; unit < site.end_unit; ++unit) {
    const UnitStates state = moment_.of_unit(unit);
    if (((section.accepted | section.better) & state) == 0 || !matches(unit)) continue;
    if (filters_.rows_of == RowsOf::kServices) {
      if ((state & section.accepted) != 0) take(unit);
      continue;
    }
    if (best == kNone && (state & section.accepted) != 0) best = unit;
    seen = static_cast<UnitStates>(seen | state);
  }
  if (best != kNone && (seen & section.better) == 0) take(best);
}

double NearestSearch::least_chord(const Node& node) const {
  const std::array<double, 3> at = {from_->x, from_->y, from_->z};
  double sum = 0;
  for (std::size_t axis = 0; axis < at.size(); ++axis) {
    const double below = static_cast<double>(node.lowest[axis]) - at[axis];
    const double above = at[axis] - static_cast<double>(node.highest[axis]);
    const double outside = std::max({below, above, 0.0});
    sum += outside * outside;
  }
  return sum;
}

bool NearestSearch::before(const Found& left, const Found& right) const {
  return left.key != right.key ? left.key < right.key : id_of(left) < id_of(right);
}

const base::Uuid& NearestSearch::id_of(const Found& found) const {
  const std::uint32_t location = index_.sites[found.site].location;
  if (location != kNone && filters_.rows_of != RowsOf::kServices)
    return index_.catalogue->locations()[location].id.value;
  return index_.catalogue->services_at_locations()[index_.service[found.unit]].id.value;
}

void NearestSearch::choose_shortest() {
  std::vector<const std::vector<std::uint32_t>*> lists;
  for (const CategoryIndex category : filters_.categories) lists.push_back(&index_.with_category[category.value]);
  consider(lists);
  lists.clear();
  for (const std::string& tag : filters_.spoken) {
    const auto found = index_.languages.find(tag);
    if (found != index_.languages.end()) lists.push_back(&index_.with_spoken[found->second]);
  }
  consider(lists);
  consider(lists_of(filters_.audience, index_.with_audience));
  consider(lists_of(filters_.access, index_.with_access));
  if (filters_.country) consider({&index_.in_country[filters_.country->value]});
  if (filters_.rows_of == RowsOf::kHubs) {
    consider({(needs_.all_flags & kIsService) != 0 ? &index_.at_hubs : &index_.hubs});
  }
  if (!shortest_.empty()) budget_ = std::max(shortest_length_ / 2, kCheapWalk);
}

void NearestSearch::choose_ranked() {
  if (filters_.rows_of == RowsOf::kHubs) ranked_ = &index_.ranked_hubs;
  if (filters_.categories.size() != 1) return;
  const std::vector<std::uint32_t>& ranked = index_.ranked_with_category[filters_.categories.front().value];
  if (ranked.size() < ranked_->size()) ranked_ = &ranked;
}

void NearestSearch::consider(const std::vector<const std::vector<std::uint32_t>*>& lists) {
  const std::size_t worth_following = guide_ == nullptr ? index_.traits.size() / 8 : guide_->size();
  if (lists.size() == 1 && lists.front()->size() < worth_following) guide_ = lists.front();
  if (lists.empty() || total(lists) >= shortest_length_) return;
  shortest_ = lists;
  shortest_length_ = total(lists);
}

void NearestSearch::collect() {
  collected_.emplace();
  for (const std::uint32_t site : listed_sites(0, index_.units_with_point())) {
    const std::uint32_t key = from_ ? metres_of(squared_chord(*from_, index_.vectors[site])) : index_.sites[site].rank;
    collected_->push_back({key, site, kNone});
  }
}

std::vector<std::uint32_t> NearestSearch::listed_sites(std::uint32_t first_unit, std::uint32_t end_unit) const {
  std::vector<std::uint32_t> sites;
  for (const auto* list : shortest_) {
    auto unit = std::lower_bound(list->begin(), list->end(), first_unit);
    for (; unit != list->end() && *unit < end_unit; ++unit) {
      if (matches(*unit) && moment_.of_unit(*unit) != 0) sites.push_back(index_.site_of[*unit]);
    }
  }
  std::sort(sites.begin(), sites.end());
  sites.erase(std::unique(sites.begin(), sites.end()), sites.end());
  return sites;
}

}  // namespace bluedot::directory
