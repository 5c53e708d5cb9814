#include <algorithm>
#include <stdexcept>

#include "directory/catalogue_store.h"

namespace bluedot::directory {

// What only building needs.
struct CatalogueBuilder::Workshop {
  explicit Workshop(Arena& arena) : interner(arena) {}

  Interner interner;
  const LocalisedText* no_text = nullptr;
  std::unordered_map<std::string, const Schedule*> schedules;  // by schedule_key()
};

namespace {

template <typename Value>
void append_bytes(std::string& key, const Value& value) {
  key.append(reinterpret_cast<const char*>(&value), sizeof value);
}

void append_date(std::string& key, const std::optional<base::Date>& date) {
  append_bytes(key, date ? std::chrono::sys_days(*date).time_since_epoch().count() : INT32_MIN);
}

// Equal for rows that mean the same. Field by field: the bytes between fields are not defined.
std::string schedule_key(std::span<const ScheduleRow> rows, CountryIndex country) {
  std::string key;
  append_bytes(key, country.value);
  for (const ScheduleRow& row : rows) {
    append_bytes(key, row.kind);
    append_bytes(key, row.days.bits());
    append_bytes(key, row.nth);
    append_bytes(key, row.holidays);
    append_bytes(key, row.opens);
    append_bytes(key, row.closes);
    append_date(key, row.valid_from);
    append_date(key, row.valid_to);
    append_bytes(key, row.session.data());
    append_bytes(key, row.note);
  }
  return key;
}

void expect(bool holds, const char* what) {
  if (!holds) throw std::logic_error(what);
}

template <typename IndexType, typename Record>
IndexType push(std::vector<Record>& records, const Record& record) {
  records.push_back(record);
  return {static_cast<std::uint32_t>(records.size() - 1)};
}

template <typename Record>
void index_slugs(HashIndex& index, const std::vector<Record>& records) {
  index.build(
      records.size(), [&](std::uint32_t position) { return std::hash<std::string_view>{}(records[position].slug); },
      [&](std::uint32_t position) { return !records[position].slug.empty(); });
}

template <typename Record>
void index_ids(HashIndex& index, const std::vector<Record>& records) {
  index.build(
      records.size(), [&](std::uint32_t position) { return base::IdHash{}(records[position].id); },
      [](std::uint32_t) { return true; });
}

void link_hubs(Catalogue::Store& store);
void link_services(Catalogue::Store& store);
void gather_spoken(Catalogue::Store& store, Interner& interner);

}  // namespace

CatalogueBuilder::CatalogueBuilder()
    : store_(std::make_unique<Catalogue::Store>()), workshop_(std::make_unique<Workshop>(store_->arena)) {
  workshop_->no_text = &store_->texts.emplace_back();
}

CatalogueBuilder::~CatalogueBuilder() = default;

std::string_view CatalogueBuilder::keep(std::string_view string) {
  return workshop_->interner.keep(string);
}

const LocalisedText* CatalogueBuilder::keep(LocalisedText text) {
  return text.empty() ? workshop_->no_text : &store_->texts.emplace_back(std::move(text));
}

std::span<const std::string_view> CatalogueBuilder::keep_tags(std::span<const std::string_view> tags) {
  std::vector<std::string_view> kept;
  for (const std::string_view tag : tags) kept.push_back(keep(tag));
  return workshop_->interner.keep_list(std::span<const std::string_view>(kept));
}

std::span<const CategoryIndex> CatalogueBuilder::keep(std::span<const CategoryIndex> list) {
  return workshop_->interner.keep_list(list);
}

std::span<const PlaceIndex> CatalogueBuilder::keep(std::span<const PlaceIndex> list) {
  return workshop_->interner.keep_list(list);
}

std::span<const OrganisationIndex> CatalogueBuilder::keep(std::span<const OrganisationIndex> list) {
  return workshop_->interner.keep_list(list);
}

const TimeZone* CatalogueBuilder::zone(std::string_view name) {
  const auto found = store_->zones.find(name);
  if (found != store_->zones.end()) return found->second.get();
  std::unique_ptr<const TimeZone> zone = TimeZone::find(name);
  if (!zone) return nullptr;
  return store_->zones.emplace(std::string(name), std::move(zone)).first->second.get();
}

const Schedule* CatalogueBuilder::keep_schedule(std::span<const ScheduleRow> rows, CountryIndex country) {
  if (rows.empty()) return nullptr;
  const Schedule*& kept = workshop_->schedules[schedule_key(rows, country)];
  if (kept != nullptr) return kept;
  const Country& home = store_->countries.at(country.value);
  expect(home.zone != nullptr, "hours in a country without a time zone");
  const auto number = static_cast<std::uint32_t>(store_->schedules.size());
  kept = &store_->schedules.emplace_back(Schedule{store_->arena.copy(rows), home.zone, home.holidays, number});
  return kept;
}

std::span<const Phone> CatalogueBuilder::keep_phones(std::span<const Phone> phones) {
  return store_->arena.copy(phones);
}

CountryIndex CatalogueBuilder::add(Country country, std::vector<Holiday> holidays) {
  std::sort(holidays.begin(), holidays.end(),
            [](const Holiday& left, const Holiday& right) { return left.date < right.date; });
  country.holidays = store_->holidays.emplace_back(std::move(holidays));
  return push<CountryIndex>(store_->countries, country);
}

PlaceIndex CatalogueBuilder::add(Place place) {
  store_->place_vectors.push_back(unit_vector(place.point));
  return push<PlaceIndex>(store_->places, place);
}

OrganisationIndex CatalogueBuilder::add(Organisation organisation) {
  return push<OrganisationIndex>(store_->organisations, organisation);
}

CategoryIndex CatalogueBuilder::add(Category category) {
  return push<CategoryIndex>(store_->categories, category);
}

LocationIndex CatalogueBuilder::add(Location location) {
  expect(location.kind != LocationKind::kConfidential || !location.point, "a confidential location with a point");
  return push<LocationIndex>(store_->locations, location);
}

HubIndex CatalogueBuilder::add(Hub hub) {
  expect(hub.location.value < store_->locations.size(), "a hub of no location");
  return push<HubIndex>(store_->hubs, hub);
}

ServiceIndex CatalogueBuilder::add(Service service) {
  expect(service.organisation.value < store_->organisations.size(), "a service of no organisation");
  return push<ServiceIndex>(store_->services, service);
}

void CatalogueBuilder::add(ServiceAtLocation service_at_location) {
  expect(service_at_location.service.value < store_->services.size(), "no such service");
  expect(!service_at_location.location || service_at_location.location->value < store_->locations.size(),
         "no such location");
  store_->services_at_locations.push_back(service_at_location);
}

void CatalogueBuilder::add(HelpLine help_line) {
  store_->help_lines.push_back(help_line);
}

Hub& CatalogueBuilder::hub(HubIndex index) {
  return store_->hubs.at(index.value);
}

const Location& CatalogueBuilder::location(LocationIndex index) const {
  return store_->locations.at(index.value);
}

std::shared_ptr<const Catalogue> CatalogueBuilder::build() && {
  Catalogue::Store& store = *store_;
  link_hubs(store);
  link_services(store);
  gather_spoken(store, workshop_->interner);
  index_slugs(store.organisations_by_slug, store.organisations);
  index_slugs(store.categories_by_slug, store.categories);
  index_slugs(store.locations_by_slug, store.locations);
  index_slugs(store.services_by_slug, store.services);
  index_ids(store.locations_by_id, store.locations);
  index_ids(store.services_by_id, store.services);
  workshop_.reset();
  return std::shared_ptr<const Catalogue>(new Catalogue(std::move(store_)));
}

namespace {

void link_hubs(Catalogue::Store& store) {
  for (std::uint32_t hub = 0; hub < store.hubs.size(); ++hub) {
    store.locations[store.hubs[hub].location.value].hub = HubIndex{hub};
  }
}

std::uint32_t location_number(const ServiceAtLocation& record) {
  return record.location ? record.location->value : UINT32_MAX;
}

void link_services_to_locations(Catalogue::Store& store) {
  std::vector<ServiceAtLocation>& all = store.services_at_locations;
  std::stable_sort(all.begin(), all.end(), [](const ServiceAtLocation& left, const ServiceAtLocation& right) {
    return location_number(left) < location_number(right);
  });
  for (std::size_t first = 0; first < all.size() && all[first].location;) {
    std::size_t last = first;
    while (last < all.size() && all[last].location == all[first].location) ++last;
    store.locations[all[first].location->value].services = std::span(all).subspan(first, last - first);
    first = last;
  }
}

void link_services(Catalogue::Store& store) {
  link_services_to_locations(store);
  std::vector<std::pair<ServiceIndex, ServiceAtLocationIndex>> pairs;
  for (std::uint32_t at = 0; at < store.services_at_locations.size(); ++at) {
    pairs.emplace_back(store.services_at_locations[at].service, ServiceAtLocationIndex{at});
  }
  std::sort(pairs.begin(), pairs.end());
  std::vector<ServiceAtLocationIndex> indices;
  indices.reserve(pairs.size());
  for (const auto& [service, at] : pairs) indices.push_back(at);
  const auto kept = store.arena.copy(std::span<const ServiceAtLocationIndex>(indices));
  for (std::size_t first = 0; first < pairs.size();) {
    std::size_t last = first;
    while (last < pairs.size() && pairs[last].first == pairs[first].first) ++last;
    store.services[pairs[first].first.value].at = kept.subspan(first, last - first);
    first = last;
  }
}

void gather_spoken(Catalogue::Store& store, Interner& interner) {
  std::vector<std::string_view> tags;
  for (Location& location : store.locations) {
    if (location.hub || !location.spoken.empty()) continue;
    tags.clear();
    for (const ServiceAtLocation& here : location.services) {
      const auto spoken = store.services[here.service.value].spoken;
      tags.insert(tags.end(), spoken.begin(), spoken.end());
    }
    std::sort(tags.begin(), tags.end());
    tags.erase(std::unique(tags.begin(), tags.end()), tags.end());
    location.spoken = interner.keep_list(std::span<const std::string_view>(tags));
  }
}

}  // namespace
}  // namespace bluedot::directory
