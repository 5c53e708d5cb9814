#include "directory/nearest_index.h"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace bluedot::directory {
namespace {

constexpr std::uint32_t kSitesPerLeaf = 16;
constexpr std::uint16_t kEveryone = 0xFFFF;

// Makes the sites and units of a catalogue in their final order.
class Assembly {
 public:
  explicit Assembly(NearestIndex& index) : index_(index), catalogue_(*index.catalogue) {}

  void make_sites() {
    for (const Location& location : catalogue_.locations()) {
      sources_.push_back({catalogue_.index_of(location).value, kNone});
    }
    for (const ServiceAtLocation& here : catalogue_.services_at_locations()) {
      if (!here.location) sources_.push_back({kNone, catalogue_.index_of(here).value});
    }
    rank();
    const auto with_point = [&](const Source& source) {
      return source.location != kNone && catalogue_.locations()[source.location].point.has_value();
    };
    const auto end = std::stable_partition(sources_.begin(), sources_.end(), with_point);
    index_.sites_with_point = static_cast<std::uint32_t>(end - sources_.begin());
    for (auto source = sources_.begin(); source != end; ++source) {
      index_.vectors.push_back(unit_vector(*catalogue_.locations()[source->location].point));
    }
  }

  // Splits [first, end) into halves along the widest axis until the leaves are small.
  std::uint32_t make_tree(std::uint32_t first, std::uint32_t end) {
    const auto number = static_cast<std::uint32_t>(index_.nodes.size());
    index_.nodes.push_back({{}, {}, {}, first, end, 0, kNone});
    measure(index_.nodes.back());
    if (end - first <= kSitesPerLeaf) return number;
    const std::uint32_t middle = first + (end - first) / 2;
    split(index_.nodes[number], middle);
    make_tree(first, middle);
    const std::uint32_t right = make_tree(middle, end);
    index_.nodes[number].right = right;
    return number;
  }

  void make_units() {
    for (std::uint32_t number = 0; number < sources_.size(); ++number) add_site(number);
    for (std::size_t number = index_.nodes.size(); number-- > 0;) merge(number);
  }

  void make_order() {
    index_.by_rank.resize(index_.sites_with_point);
    std::iota(index_.by_rank.begin(), index_.by_rank.end(), 0U);
    std::sort(index_.by_rank.begin(), index_.by_rank.end(), [&](std::uint32_t left, std::uint32_t right) {
      return index_.sites[left].rank < index_.sites[right].rank;
    });
    for (const std::uint32_t site : index_.by_rank) post_ranked(site);
  }

 private:
  // What a site is made from: one of the two is set.
  struct Source {
    std::uint32_t location;
    std::uint32_t service_at_location;
    std::uint32_t rank = 0;
  };
  using RankKey = std::tuple<std::string_view, std::string_view, base::Uuid>;

  // Country code, town or published area, id.
  RankKey rank_key(const Source& source) const {
    if (source.location == kNone) {
      const ServiceAtLocation& here = catalogue_.services_at_locations()[source.service_at_location];
      const std::optional<CountryIndex> country = catalogue_.at(here.service).country;
      return {country ? catalogue_.at(*country).code : std::string_view(), {}, here.id.value};
    }
    const Location& location = catalogue_.locations()[source.location];
    std::optional<PlaceIndex> town = location.place;
    if (!town && !location.area.empty()) town = location.area.front();
    return {catalogue_.at(location.country).code, town ? catalogue_.at(*town).name : std::string_view(),
            location.id.value};
  }

  void rank() {
    std::vector<std::pair<RankKey, std::uint32_t>> order;
    order.reserve(sources_.size());
    for (std::uint32_t number = 0; number < sources_.size(); ++number)
      order.emplace_back(rank_key(sources_[number]), number);
    std::sort(order.begin(), order.end());
    for (std::uint32_t place = 0; place < order.size(); ++place) sources_[order[place].second].rank = place;
    std::sort(sources_.begin(), sources_.end(),
              [](const Source& left, const Source& right) { return left.rank < right.rank; });
  }

  void measure(Node& node) const {
    node.lowest.fill(2);
    node.highest.fill(-2);
    for (std::uint32_t site = node.first_site; site < node.end_site; ++site) {
      const UnitVector& at = index_.vectors[site];
      const std::array<double, 3> axes = {at.x, at.y, at.z};
      for (std::size_t axis = 0; axis < axes.size(); ++axis) {
        // Outwards, so that the box holds its points after rounding to float.
        node.lowest[axis] = std::min(node.lowest[axis], std::nextafter(static_cast<float>(axes[axis]), -2.0F));
        node.highest[axis] = std::max(node.highest[axis], std::nextafter(static_cast<float>(axes[axis]), 2.0F));
      }
    }
  }

  void split(const Node& node, std::uint32_t middle) {
    std::size_t widest = 0;
    for (std::size_t axis = 1; axis < 3; ++axis) {
      if (node.highest[axis] - node.lowest[axis] > node.highest[widest] - node.lowest[widest]) widest = axis;
    }
    const auto coordinate = [&](std::uint32_t site) {
      const UnitVector& at = index_.vectors[site];
      return widest == 0 ? at.x : widest == 1 ? at.y : at.z;
    };
    order_.resize(node.end_site - node.first_site);
    std::iota(order_.begin(), order_.end(), node.first_site);
    std::nth_element(order_.begin(), order_.begin() + (middle - node.first_site), order_.end(),
                     [&](std::uint32_t left, std::uint32_t right) { return coordinate(left) < coordinate(right); });
    reorder(node.first_site);
  }

  void reorder(std::uint32_t first) {
    std::vector<std::pair<Source, UnitVector>> moved;
    moved.reserve(order_.size());
    for (const std::uint32_t site : order_) moved.emplace_back(sources_[site], index_.vectors[site]);
    for (std::size_t place = 0; place < moved.size(); ++place) {
      sources_[first + place] = moved[place].first;
      index_.vectors[first + place] = moved[place].second;
    }
  }

  void add_site(std::uint32_t number) {
    const Source& source = sources_[number];
    Site site;
    site.location = source.location;
    site.rank = source.rank;
    site.first_unit = static_cast<std::uint32_t>(index_.traits.size());
    if (source.location == kNone) {
      add_telephone(number, site, source.service_at_location);
    } else {
      add_location(number, site, catalogue_.locations()[source.location]);
    }
    site.end_unit = static_cast<std::uint32_t>(index_.traits.size());
    index_.sites.push_back(site);
  }

  void add_telephone(std::uint32_t number, Site& site, std::uint32_t at) {
    const ServiceAtLocation& here = catalogue_.services_at_locations()[at];
    const Service& service = catalogue_.at(here.service);
    if (service.country) site.country = service.country->value;
    Traits traits;
    traits.flags = kIsPlace;
    add_service(number, site, traits, here, {});
  }

  void add_location(std::uint32_t number, Site& site, const Location& location) {
    site.country = location.country.value;
    Traits place;
    place.access = static_cast<std::uint8_t>(location.access.bits());
    place.flags = location.hub ? kIsHub : 0;
    Traits itself = place;
    itself.flags |= kIsPlace;
    itself.audience = kEveryone;
    add_unit(number, site, itself, kNone, location.spoken);
    for (const ServiceAtLocation& here : location.services) add_service(number, site, place, here, location.spoken);
  }

  void add_service(std::uint32_t number, const Site& site, Traits traits, const ServiceAtLocation& here,
                   std::span<const std::string_view> spoken_there) {
    const Service& service = catalogue_.at(here.service);
    traits.flags |= kIsService;
    traits.audience = service.audience.empty() ? kEveryone : service.audience.bits();
    for (const CategoryIndex category : service.categories) {
      set_category(traits, category);
      index_.with_category[category.value].push_back(static_cast<std::uint32_t>(index_.traits.size()));
    }
    add_unit(number, site, traits, catalogue_.index_of(here).value,
             service.spoken.empty() ? spoken_there : service.spoken);
  }

  void add_unit(std::uint32_t number, const Site& site, Traits traits, std::uint32_t service,
                std::span<const std::string_view> spoken) {
    const auto unit = static_cast<std::uint32_t>(index_.traits.size());
    for (const std::string_view tag : spoken) {
      const std::uint32_t language = language_number(tag);
      traits.spoken |= std::uint64_t{1} << language % kSpokenBits;
      index_.with_spoken[language].push_back(unit);
    }
    if (site.country != kNone) {
      traits.countries = std::uint64_t{1} << site.country % kCountryBits;
      index_.in_country[site.country].push_back(unit);
    }
    post(index_.with_audience, traits.audience, unit);
    post(index_.with_access, traits.access, unit);
    if ((traits.flags & kIsHub) != 0) {
      index_.at_hubs.push_back(unit);
      if (service == kNone) index_.hubs.push_back(unit);
    }
    index_.traits.push_back(traits);
    index_.service.push_back(service);
    index_.site_of.push_back(number);
  }

  std::uint32_t language_number(std::string_view tag) {
    const auto [found, added] = index_.languages.emplace(tag, static_cast<std::uint32_t>(index_.languages.size()));
    if (added) index_.with_spoken.emplace_back();
    return found->second;
  }

  static void post(NearestIndex::Postings& postings, std::uint32_t bits, std::uint32_t unit) {
    for (std::size_t bit = 0; bit < postings.size(); ++bit) {
      if ((bits >> bit & 1U) != 0) postings[bit].push_back(unit);
    }
  }

  void post_ranked(std::uint32_t number) {
    const Site& site = index_.sites[number];
    if ((index_.traits[site.first_unit].flags & kIsHub) != 0) index_.ranked_hubs.push_back(number);
    for (std::uint32_t unit = site.first_unit + 1; unit < site.end_unit; ++unit) {
      const ServiceAtLocation& here = catalogue_.services_at_locations()[index_.service[unit]];
      for (const CategoryIndex category : catalogue_.at(here.service).categories) {
        std::vector<std::uint32_t>& ranked = index_.ranked_with_category[category.value];
        if (ranked.empty() || ranked.back() != number) ranked.push_back(number);
      }
    }
  }

  void merge(std::size_t number) {
    Node& node = index_.nodes[number];
    node.first_unit = index_.sites[node.first_site].first_unit;
    if (!node.is_leaf()) {
      node.any.merge(index_.nodes[number + 1].any);
      node.any.merge(index_.nodes[node.right].any);
      return;
    }
    const std::uint32_t first = index_.sites[node.first_site].first_unit;
    const std::uint32_t end = index_.sites[node.end_site - 1].end_unit;
    for (std::uint32_t unit = first; unit < end; ++unit) node.any.merge(index_.traits[unit]);
  }

  NearestIndex& index_;
  const Catalogue& catalogue_;
  std::vector<Source> sources_;
  std::vector<std::uint32_t> order_;
};

template <typename T>
std::size_t bytes_of(const std::vector<T>& list) {
  return list.capacity() * sizeof(T);
}

template <typename Wanted, typename Found>
bool share_one(const Wanted& wanted, const Found& found) {
  return std::any_of(found.begin(), found.end(),
                     [&](const auto& value) { return std::find(wanted.begin(), wanted.end(), value) != wanted.end(); });
}

}  // namespace

NearestIndex::NearestIndex(std::shared_ptr<const Catalogue> from) : catalogue(std::move(from)) {
  with_category.resize(catalogue->categories().size());
  ranked_with_category.resize(catalogue->categories().size());
  with_audience.resize(static_cast<std::size_t>(Audience::kOtherNationality) + 1);
  with_access.resize(static_cast<std::size_t>(Access::kQuiet) + 1);
  in_country.resize(catalogue->countries().size());
  Assembly assembly(*this);
  assembly.make_sites();
  if (sites_with_point != 0) assembly.make_tree(0, sites_with_point);
  assembly.make_units();
  assembly.make_order();
}

std::size_t NearestIndex::bytes() const {
  std::size_t result = bytes_of(sites) + bytes_of(vectors) + bytes_of(by_rank) + bytes_of(traits) + bytes_of(service) +
                       bytes_of(site_of) + bytes_of(nodes) + bytes_of(at_hubs) + bytes_of(hubs) + bytes_of(ranked_hubs);
  for (const Postings* postings :
       {&with_category, &with_spoken, &with_audience, &with_access, &in_country, &ranked_with_category}) {
    for (const std::vector<std::uint32_t>& list : *postings) result += bytes_of(list);
  }
  return result;
}

Needs NearestIndex::needs_of(const Filters& filters) const {
  Needs needs;
  for (const CategoryIndex category : filters.categories) set_category(needs.any, category);
  for (const std::string& tag : filters.spoken) {
    const auto found = languages.find(tag);
    if (found != languages.end()) needs.any.spoken |= std::uint64_t{1} << found->second % kSpokenBits;
  }
  needs.impossible = !filters.spoken.empty() && needs.any.spoken == 0;
  needs.any.audience = filters.audience.bits();
  needs.any.access = static_cast<std::uint8_t>(filters.access.bits());
  const bool of_services =
      filters.rows_of == RowsOf::kServices || !filters.categories.empty() || !filters.audience.empty();
  needs.all_flags = of_services ? kIsService : kIsPlace;
  if (filters.rows_of == RowsOf::kHubs) needs.all_flags |= kIsHub;
  return needs;
}

bool NearestIndex::verified(std::uint32_t unit, const Filters& filters) const {
  if (with_category.size() <= kCategoryBits && languages.size() <= kSpokenBits) return true;
  const ServiceAtLocation* here = service[unit] == kNone ? nullptr : &catalogue->services_at_locations()[service[unit]];
  const Service* offered = here == nullptr ? nullptr : &catalogue->at(here->service);
  const std::uint32_t location = sites[site_of[unit]].location;
  std::span<const std::string_view> spoken;
  if (location != kNone) spoken = catalogue->locations()[location].spoken;
  if (offered != nullptr && !offered->spoken.empty()) spoken = offered->spoken;
  if (!filters.categories.empty() && (offered == nullptr || !share_one(filters.categories, offered->categories)))
    return false;
  return filters.spoken.empty() || share_one(filters.spoken, spoken);
}

}  // namespace bluedot::directory
