#include <map>

#include "directory/catalogue.h"
#include "directory/synthetic.h"
#include "text/localised.h"

namespace bluedot::directory {
namespace {

constexpr std::uint32_t kGroups = 13;
constexpr std::uint32_t kCategories = 64;

// Puts what a Synthetic hands out into a CatalogueBuilder.
class Filling {
 public:
  explicit Filling(SyntheticOptions options) : options_(std::move(options)) {}

  std::shared_ptr<const Catalogue> fill() {
    add_towns();
    add_categories();
    add_organisations();
    Synthetic synthetic(options_);
    while (const auto location = synthetic.next()) add(*location);
    return std::move(builder_).build();
  }

 private:
  const LocalisedText* english(std::string_view text) {
    return builder_.keep(text.empty() ? LocalisedText() : LocalisedText(text::kEnglish, text));
  }

  void add_towns() {
    for (const SyntheticTown& town : options_.towns) {
      auto country = countries_.find(town.country);
      if (country == countries_.end()) country = countries_.emplace(town.country, add_country(town)).first;
      Place place;
      place.geonames_id = town.geonames_id;
      place.country = country->second;
      place.country_code = builder_.keep(town.country);
      place.name = builder_.keep(town.name);
      place.names = english({});
      place.point = town.point;
      towns_.push_back(builder_.add(place));
    }
  }

  CountryIndex add_country(const SyntheticTown& town) {
    Country country;
    country.code = builder_.keep(town.country);
    country.zone = builder_.zone(town.zone);
    const base::Date new_year = options_.date.year() / 1 / 1;
    return builder_.add(country, {{new_year, builder_.keep("1.1."), english({})}});
  }

  void add_categories() {
    std::optional<CategoryIndex> group;
    const bool own = options_.categories.empty();
    for (std::uint32_t number = 0; own && number < kCategories; ++number) {
      options_.categories.push_back("invented-category-" + std::to_string(number));
    }
    for (std::uint32_t number = 0; number < options_.categories.size(); ++number) {
      if (own && number % (kCategories / kGroups + 1) == 0)
        group = add_category("invented-group-" + std::to_string(number), {});
      categories_.push_back(add_category(options_.categories[number], group));
    }
  }

  CategoryIndex add_category(const std::string& slug, std::optional<CategoryIndex> parent) {
    Category category;
    category.slug = builder_.keep(slug);
    category.parent = parent;
    category.sort = sort_++;
    category.name = english(slug);
    category.neutral = english({});
    return builder_.add(category);
  }

  void add_organisations() {
    for (std::uint32_t number = 0; number < options_.organisations; ++number) {
      Organisation organisation;
      const std::string slug = "invented-organisation-" + std::to_string(number);
      organisation.id = {base::named_uuid("organisations", slug)};
      organisation.slug = builder_.keep(slug);
      organisation.name = organisation.slug;
      organisation.names = organisation.description = english({});
      organisations_.push_back(builder_.add(organisation));
    }
  }

  void add(const SyntheticLocation& source) {
    const SyntheticTown& town = options_.towns[source.town];
    Location location;
    location.id = {base::named_uuid("locations", source.slug)};
    location.slug = builder_.keep(source.slug);
    location.name = english(source.name);
    location.country = countries_.at(town.country);
    location.kind = source.kind;
    location.point = source.point;
    location.precision_m = source.precision_m;
    location.access = source.access;
    const PlaceIndex place = towns_[source.town];
    if (source.point) location.place = place;
    if (!source.point) location.area = builder_.keep(std::span(&place, 1));
    location.spoken = builder_.keep_tags(source.spoken);
    location.schedule = builder_.keep_schedule(source.hours, location.country);
    location.confirmation = confirmation(source.confirmed_on);
    location.provenance = {builder_.keep("invented"), {}, Confidence::kUnknown};
    const LocationIndex index = builder_.add(location);
    if (source.hub) add_hub(source, index);
    for (const SyntheticService& service : source.services) add(service, location.country, index);
  }

  void add_hub(const SyntheticLocation& source, LocationIndex index) {
    Hub hub;
    hub.location = index;
    hub.code = builder_.keep(source.hub_code);
    hub.place_type = *source.hub;
    hub.landmark = english({});
    hub.owner = organisations_.front();
    hub.place_confirmation = hub.hours_confirmation = confirmation(source.confirmed_on);
    builder_.add(hub);
  }

  void add(const SyntheticService& source, CountryIndex country, LocationIndex at) {
    Service service;
    service.id = {base::named_uuid("services", source.slug)};
    service.slug = builder_.keep(source.slug);
    service.organisation = organisations_[source.organisation];
    service.country = country;
    service.name = service.description = service.fee = service.documents = english({});
    std::vector<CategoryIndex> categories;
    for (const std::uint32_t number : source.categories) categories.push_back(categories_[number]);
    service.categories = builder_.keep(categories);
    service.audience = source.audience;
    service.spoken = builder_.keep_tags(source.spoken);
    service.schedule = builder_.keep_schedule(source.hours, country);
    service.confirmation = confirmation(source.confirmed_on);
    service.provenance = {builder_.keep("invented"), {}, Confidence::kUnknown};
    const ServiceIndex index = builder_.add(service);
    builder_.add(ServiceAtLocation{{base::named_uuid("services_at_locations", source.slug)}, index, at});
  }

  Confirmation confirmation(std::optional<base::Date> on) { return {on, builder_.keep("invented")}; }

  SyntheticOptions options_;
  CatalogueBuilder builder_;
  std::map<std::string, CountryIndex> countries_;
  std::vector<PlaceIndex> towns_;
  std::vector<CategoryIndex> categories_;
  std::vector<OrganisationIndex> organisations_;
  std::int32_t sort_ = 0;
};

}  // namespace

std::shared_ptr<const Catalogue> synthetic_catalogue(SyntheticOptions options) {
  return Filling(std::move(options)).fill();
}

}  // namespace bluedot::directory
