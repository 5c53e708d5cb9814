#include "directory/catalogue.h"

#include <algorithm>
#include <cctype>

#include "directory/catalogue_store.h"
#include "directory/nearest.h"

namespace bluedot::directory {
namespace {

std::size_t hash_of(std::string_view key) {
  return std::hash<std::string_view>{}(key);
}

template <typename Record>
const Record* at_or_null(const std::vector<Record>& records, std::optional<std::uint32_t> position) {
  return position ? &records[*position] : nullptr;
}

template <typename Record>
const Record* find_by_slug(const HashIndex& index, const std::vector<Record>& records, std::string_view slug) {
  return at_or_null(records,
                    index.find(hash_of(slug), [&](std::uint32_t position) { return records[position].slug == slug; }));
}

template <typename Record, typename Id>
const Record* find_by_id(const HashIndex& index, const std::vector<Record>& records, const Id& id) {
  return at_or_null(records,
                    index.find(base::IdHash{}(id), [&](std::uint32_t position) { return records[position].id == id; }));
}

bool equal_in_any_case(std::string_view left, std::string_view right) {
  const auto lower = [](char letter) { return std::tolower(static_cast<unsigned char>(letter)); };
  return std::equal(left.begin(), left.end(), right.begin(), right.end(),
                    [&](char one, char other) { return lower(one) == lower(other); });
}

template <typename Records, typename Predicate>
auto find_if_or_null(const Records& records, Predicate predicate) -> decltype(&*records.begin()) {
  const auto found = std::find_if(records.begin(), records.end(), predicate);
  return found == records.end() ? nullptr : &*found;
}

template <typename Record>
std::uint32_t position_in(const std::vector<Record>& records, const Record& record) {
  return static_cast<std::uint32_t>(&record - records.data());
}

template <typename Record>
std::size_t bytes_of(const std::vector<Record>& records) {
  return records.capacity() * sizeof(Record);
}

}  // namespace

Catalogue::Catalogue(std::unique_ptr<Store> store) : store_(std::move(store)) {}
Catalogue::~Catalogue() = default;

std::span<const Country> Catalogue::countries() const {
  return store_->countries;
}
std::span<const Place> Catalogue::places() const {
  return store_->places;
}
std::span<const Organisation> Catalogue::organisations() const {
  return store_->organisations;
}
std::span<const Category> Catalogue::categories() const {
  return store_->categories;
}
std::span<const Location> Catalogue::locations() const {
  return store_->locations;
}
std::span<const Hub> Catalogue::hubs() const {
  return store_->hubs;
}
std::span<const Service> Catalogue::services() const {
  return store_->services;
}
std::span<const ServiceAtLocation> Catalogue::services_at_locations() const {
  return store_->services_at_locations;
}
std::span<const HelpLine> Catalogue::help_lines() const {
  return store_->help_lines;
}
const std::deque<Schedule>& Catalogue::schedules() const {
  return store_->schedules;
}

LocationIndex Catalogue::index_of(const Location& record) const {
  return {position_in(store_->locations, record)};
}
HubIndex Catalogue::index_of(const Hub& record) const {
  return {position_in(store_->hubs, record)};
}
ServiceIndex Catalogue::index_of(const Service& record) const {
  return {position_in(store_->services, record)};
}
ServiceAtLocationIndex Catalogue::index_of(const ServiceAtLocation& record) const {
  return {position_in(store_->services_at_locations, record)};
}
CategoryIndex Catalogue::index_of(const Category& record) const {
  return {position_in(store_->categories, record)};
}
CountryIndex Catalogue::index_of(const Country& record) const {
  return {position_in(store_->countries, record)};
}
PlaceIndex Catalogue::index_of(const Place& record) const {
  return {position_in(store_->places, record)};
}

const Country* Catalogue::country(std::string_view code) const {
  return find_if_or_null(store_->countries,
                         [&](const Country& country) { return equal_in_any_case(country.code, code); });
}

const Place* Catalogue::place(std::uint32_t geonames_id) const {
  return find_if_or_null(store_->places, [&](const Place& place) { return place.geonames_id == geonames_id; });
}

const Organisation* Catalogue::organisation(std::string_view slug) const {
  return find_by_slug(store_->organisations_by_slug, store_->organisations, slug);
}

const Category* Catalogue::category(std::string_view slug_or_code) const {
  const Category* by_slug = find_by_slug(store_->categories_by_slug, store_->categories, slug_or_code);
  if (by_slug != nullptr || slug_or_code.empty()) return by_slug;
  return find_if_or_null(store_->categories, [&](const Category& category) { return category.code == slug_or_code; });
}

const Location* Catalogue::location(std::string_view slug) const {
  return find_by_slug(store_->locations_by_slug, store_->locations, slug);
}

const Hub* Catalogue::hub(std::string_view slug) const {
  const Location* found = location(slug);
  return found != nullptr && found->hub ? &at(*found->hub) : nullptr;
}

const Hub* Catalogue::hub_by_code(std::string_view poster_code) const {
  if (poster_code.empty()) return nullptr;
  return find_if_or_null(store_->hubs, [&](const Hub& hub) { return equal_in_any_case(hub.code, poster_code); });
}

const Service* Catalogue::service(std::string_view slug) const {
  return find_by_slug(store_->services_by_slug, store_->services, slug);
}

const HelpLine* Catalogue::help_line(std::string_view slug) const {
  return find_if_or_null(store_->help_lines, [&](const HelpLine& line) { return line.slug == slug; });
}

const Location* Catalogue::location(LocationId id) const {
  return find_by_id(store_->locations_by_id, store_->locations, id);
}

const Service* Catalogue::service(ServiceId id) const {
  return find_by_id(store_->services_by_id, store_->services, id);
}

std::vector<const HelpLine*> Catalogue::help_lines_of(CountryIndex country) const {
  std::vector<const HelpLine*> result;
  for (const HelpLine& line : store_->help_lines) {
    if (line.country == country) result.push_back(&line);
  }
  return result;
}

std::vector<CategoryIndex> Catalogue::children(CategoryIndex group) const {
  std::vector<CategoryIndex> result;
  for (const Category& category : store_->categories) {
    if (category.parent == group) result.push_back(index_of(category));
  }
  std::stable_sort(result.begin(), result.end(),
                   [&](CategoryIndex left, CategoryIndex right) { return at(left).sort < at(right).sort; });
  return result;
}

std::optional<CountryIndex> Catalogue::country_at(Point point) const {
  const UnitVector here = unit_vector(point);
  const std::vector<UnitVector>& vectors = store_->place_vectors;
  const auto far = [&](const UnitVector& place) { return squared_chord(here, place); };
  const auto nearest = std::ranges::min_element(vectors, {}, far);
  if (nearest == vectors.end()) return std::nullopt;
  return store_->places[static_cast<std::size_t>(nearest - vectors.begin())].country;
}

std::size_t Catalogue::bytes() const {
  return store_->bytes();
}

std::size_t Catalogue::Store::bytes() const {
  std::size_t result = arena.bytes() + schedules.size() * sizeof(Schedule) + bytes_of(countries) + bytes_of(places) +
                       bytes_of(place_vectors) + bytes_of(organisations) + bytes_of(categories) + bytes_of(locations) +
                       bytes_of(hubs) + bytes_of(services) + bytes_of(services_at_locations) + bytes_of(help_lines);
  for (const std::vector<Holiday>& list : holidays) result += bytes_of(list) + sizeof list;
  for (const LocalisedText& text : texts) result += sizeof text + text.bytes();
  for (const HashIndex* index : {&organisations_by_slug, &categories_by_slug, &locations_by_slug, &services_by_slug,
                                 &locations_by_id, &services_by_id}) {
    result += index->bytes();
  }
  return result;
}

}  // namespace bluedot::directory
