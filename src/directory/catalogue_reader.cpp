#include "directory/catalogue_reader.h"

#include <algorithm>
#include <map>
#include <stdexcept>
#include <tuple>

#include "directory/attachments.h"
#include "directory/cells.h"
#include "directory/model.h"

namespace bluedot::directory {
namespace {

// Reads the tables in the order in which they name each other.
class CatalogueReader {
 public:
  explicit CatalogueReader(const VisitRecords& records) : records_(records) {}

  std::shared_ptr<const Catalogue> read() {
    read_countries();
    read_places();
    read_categories();
    each("schedule", [&](const Cells& cells) { attachments_.add_schedule_row(cells, category_slugs_); });
    each("phone", [&](const Cells& cells) { attachments_.add_phone(cells, country_of(cells.text("country"))); });
    read_organisations();
    read_hubs();
    read_locations();
    read_services();
    read_help_lines();
    return std::move(builder_).build();
  }

 private:
  template <typename Take>
  void each(std::string_view table_name, Take take) {
    const Table& described = table(table_name);
    Cells cells(described);
    records_(described, [&](const Record& record) {
      cells.look_at(record);
      take(cells);
    });
  }

  void read_countries() {
    std::map<std::string, std::vector<Holiday>, std::less<>> holidays;
    each("holiday", [&](const Cells& cells) {
      holidays[std::string(cells.text("country"))].push_back(
          {cells.date("date").value(), keep(cells, "name"), builder_.keep(cells.localised("name"))});
    });
    each("country", [&](const Cells& cells) {
      Country country;
      country.code = keep(cells, "country");
      country.zone = builder_.zone(cells.text("zone"));
      if (country.zone == nullptr) throw std::runtime_error("a time zone that ICU does not know");
      country.dial = keep(cells, "dial");
      country.emergency = keep(cells, "emergency");
      country.official_url = keep(cells, "official_url");
      country.provenance = kept_provenance(builder_, cells, "source", "source_date", "confidence");
      const std::string_view code = country.code;
      countries_.emplace(code, builder_.add(country, std::move(holidays[std::string(code)])));
    });
  }

  void read_places() {
    each("place", [&](const Cells& cells) {
      Place place;
      place.geonames_id = static_cast<std::uint32_t>(cells.whole("id").value_or(0));
      place.country_code = keep(cells, "country");
      place.country = country_of(place.country_code);
      place.name = keep(cells, "name");
      place.names = builder_.keep(cells.localised("name"));
      place.point = {cells.decimal("lat").value(), cells.decimal("lon").value()};
      place.population = static_cast<std::uint32_t>(cells.whole("population").value_or(0));
      place.rank = static_cast<std::uint8_t>(cells.whole("rank").value_or(3));
      places_.emplace(cells.id(), builder_.add(place));
    });
  }

  struct LooseCategory {
    Category category;
    base::Uuid id;
    std::optional<base::Uuid> parent;
  };

  void read_categories() {
    std::vector<LooseCategory> loose;
    each("category", [&](const Cells& cells) { loose.push_back(category_of(cells)); });
    std::sort(loose.begin(), loose.end(), [](const LooseCategory& left, const LooseCategory& right) {
      return std::tie(left.category.sort, left.category.slug) < std::tie(right.category.sort, right.category.slug);
    });
    for (std::uint32_t number = 0; number < loose.size(); ++number) {
      categories_.emplace(loose[number].id, CategoryIndex{number});
      category_slugs_.emplace(loose[number].id, loose[number].category.slug);
    }
    for (LooseCategory& one : loose) {
      if (one.parent) one.category.parent = categories_.at(*one.parent);
      builder_.add(one.category);
    }
  }

  LooseCategory category_of(const Cells& cells) {
    Category category;
    category.slug = keep(cells, "slug");
    category.code = keep(cells, "code");
    category.package = cells.word("package", kPackageWords, PackagePart::kNo);
    category.sensitive = cells.yes("sensitive");
    category.sort = static_cast<std::int32_t>(cells.whole("sort").value_or(0));
    category.sector = keep(cells, "sector");
    category.name = builder_.keep(cells.localised("name"));
    category.neutral = builder_.keep(cells.localised("neutral"));
    return {category, cells.id(), cells.reference("parent")};
  }

  void read_organisations() {
    each("organisation", [&](const Cells& cells) {
      Organisation organisation;
      organisation.id = {cells.id()};
      organisation.slug = keep(cells, "slug");
      organisation.name = keep(cells, "name");
      organisation.names = builder_.keep(cells.localised("name"));
      organisation.kind = cells.word("kind", kOrganisationKindWords, OrganisationKind::kOther);
      organisation.country = country_of(cells.text("country"));
      organisation.website = keep(cells, "website");
      organisation.email = keep(cells, "email");
      organisation.description = builder_.keep(cells.localised("description"));
      organisation.phones = attachments_.phones_of(cells.id(), organisation.country);
      organisation.provenance = kept_provenance(builder_, cells, "source", "source_date", "confidence");
      organisations_.emplace(cells.id(), builder_.add(organisation));
    });
  }

  // What a hub and any other place have in common.
  Location place_of(const Cells& cells) {
    Location location;
    location.id = {cells.id()};
    location.slug = keep(cells, "slug");
    location.name = builder_.keep(cells.localised("name"));
    location.country = countries_.at(cells.text("country"));
    if (const auto place = cells.reference("place")) location.place = places_.at(*place);
    const std::optional<double> latitude = cells.decimal("lat");
    const std::optional<double> longitude = cells.decimal("lon");
    if (latitude && longitude) location.point = Point{*latitude, *longitude};
    location.precision_m = static_cast<std::uint32_t>(cells.whole("precision_m").value_or(0));
    location.access = cells.words<Access>("access", kAccessWords);
    location.address = keep(cells, "address");
    location.postal_code = keep(cells, "postal_code");
    location.area = indices<PlaceIndex>(cells, "area", places_);
    location.schedule = attachments_.schedule_of(cells.id(), location.country);
    location.phones = attachments_.phones_of(cells.id(), location.country);
    return location;
  }

  void read_hubs() {
    std::vector<std::tuple<HubIndex, std::optional<base::Uuid>, std::optional<base::Uuid>>> later;
    ById<HubIndex> hubs;
    each("hub", [&](const Cells& cells) {
      Location location = place_of(cells);
      Hub hub = hub_of(cells);
      if (hub.place_type == PlaceType::kMobile) location.kind = LocationKind::kMobile;
      location.spoken = kept_tags(builder_, cells, "spoken");
      location.provenance =
          kept_provenance(builder_, cells, "existence_source", "existence_date", "existence_confidence");
      location.confirmation = kept_confirmation(builder_, cells, "existence_confirmed_on");
      hub.location = builder_.add(location);
      locations_.emplace(cells.id(), hub.location);
      const HubIndex index = builder_.add(hub);
      hubs.emplace(cells.id(), index);
      later.emplace_back(index, cells.reference("moved_to"), cells.reference("successor"));
    });
    for (const auto& [index, moved_to, successor] : later) {
      if (moved_to) builder_.hub(index).moved_to = hubs.at(*moved_to);
      if (successor) builder_.hub(index).successor = hubs.at(*successor);
    }
  }

  Hub hub_of(const Cells& cells) {
    Hub hub;
    hub.code = keep(cells, "code");
    hub.place_type = cells.word("place_type", kPlaceTypeWords, PlaceType::kCommunityCentre);
    hub.landmark = builder_.keep(cells.localised("landmark"));
    if (const auto owner = cells.reference("owner")) hub.owner = organisations_.at(*owner);
    hub.partners = indices<OrganisationIndex>(cells, "partners", organisations_);
    hub.opened = cells.partial_date("opened");
    hub.paused_from = cells.partial_date("paused_from");
    hub.closed = cells.partial_date("closed");
    hub.place_provenance = kept_provenance(builder_, cells, "place_source", "place_date", "place_confidence");
    hub.hours_provenance = kept_provenance(builder_, cells, "hours_source", "hours_date", "hours_confidence");
    hub.place_confirmation = kept_confirmation(builder_, cells, "place_confirmed_on");
    hub.hours_confirmation = kept_confirmation(builder_, cells, "hours_confirmed_on");
    return hub;
  }

  void read_locations() {
    each("location", [&](const Cells& cells) {
      Location location = place_of(cells);
      location.kind = cells.word("kind", kLocationKindWords, LocationKind::kPhysical);
      location.provenance = kept_provenance(builder_, cells, "source", "source_date", "confidence");
      location.confirmation = kept_confirmation(builder_, cells, "confirmed_on");
      locations_.emplace(cells.id(), builder_.add(location));
    });
  }

  void read_services() {
    each("service", [&](const Cells& cells) {
      Service service;
      service.id = {cells.id()};
      service.slug = keep(cells, "slug");
      service.organisation = organisations_.at(cells.reference("organisation").value());
      service.country = country_of(cells.text("country"));
      service.status = cells.word("status", kServiceStatusWords, ServiceStatus::kActive);
      service.appointment = cells.word("appointment", kAppointmentWords, Appointment::kUnknown);
      service.audience = cells.words<Audience>("for", kAudienceWords);
      service.min_age = age(cells, "min_age");
      service.max_age = age(cells, "max_age");
      if (const auto capacity = cells.whole("capacity")) service.capacity = static_cast<std::uint32_t>(*capacity);
      service.categories = indices<CategoryIndex>(cells, "categories", categories_);
      service.spoken = kept_tags(builder_, cells, "spoken");
      service.website = keep(cells, "website");
      service.email = keep(cells, "email");
      service.starts = cells.date("starts");
      service.ends = cells.date("ends");
      service.provenance = kept_provenance(builder_, cells, "source", "source_date", "confidence");
      service.confirmation = kept_confirmation(builder_, cells, "confirmed_on");
      keep_texts(cells, service);
      add_at_places(cells, service);
    });
  }

  void keep_texts(const Cells& cells, Service& service) {
    service.name = builder_.keep(cells.localised("name"));
    service.description = builder_.keep(cells.localised("description"));
    service.fee = builder_.keep(cells.localised("fee"));
    service.documents = builder_.keep(cells.localised("documents"));
  }

  void add_at_places(const Cells& cells, Service& service) {
    const std::vector<std::string_view> places = elements(cells.text("at"));
    std::optional<CountryIndex> country = service.country;
    if (!country && !places.empty()) country = builder_.location(locations_.at(id_of(places.front()))).country;
    service.schedule = attachments_.schedule_of(cells.id(), country);
    service.phones = attachments_.phones_of(cells.id(), country);
    const ServiceIndex index = builder_.add(service);
    for (const std::string_view place : places) {
      const std::string name = std::string(service.slug) + "@" + std::string(place);
      builder_.add(
          ServiceAtLocation{{base::named_uuid("service_at_location", name)}, index, locations_.at(id_of(place))});
    }
    if (places.empty()) {
      builder_.add(ServiceAtLocation{{base::named_uuid("service_at_location", service.slug)}, index, {}});
    }
  }

  void read_help_lines() {
    std::vector<HelpLine> lines;
    each("helpline", [&](const Cells& cells) {
      HelpLine line;
      line.slug = keep(cells, "slug");
      line.country = countries_.at(cells.text("country"));
      line.topic = cells.word("topic", kTopicWords, Topic::kEmergency);
      if (const auto category = cells.reference("category")) line.category = categories_.at(*category);
      if (const auto organisation = cells.reference("organisation"))
        line.organisation = organisations_.at(*organisation);
      line.name = builder_.keep(cells.localised("name"));
      line.phone = kept_phone(builder_, cells);
      line.phone.country = line.country;
      line.phone.schedule = attachments_.schedule_of(cells.id(), line.country);
      lines.push_back(line);
    });
    std::sort(lines.begin(), lines.end(), [](const HelpLine& left, const HelpLine& right) {
      return std::tie(left.country, left.topic, left.slug) < std::tie(right.country, right.topic, right.slug);
    });
    for (const HelpLine& line : lines) builder_.add(line);
  }

  std::string_view keep(const Cells& cells, std::string_view column) { return builder_.keep(cells.text(column)); }

  static base::Uuid id_of(std::string_view text) { return base::parse_uuid(text).value(); }

  template <typename IndexType>
  std::span<const IndexType> indices(const Cells& cells, std::string_view column, const ById<IndexType>& known) {
    std::vector<IndexType> list;
    for (const std::string_view element : elements(cells.text(column))) list.push_back(known.at(id_of(element)));
    return builder_.keep(std::span<const IndexType>(list));
  }

  static std::optional<std::uint8_t> age(const Cells& cells, std::string_view column) {
    const std::optional<std::int64_t> years = cells.whole(column);
    return years ? std::optional(static_cast<std::uint8_t>(*years)) : std::nullopt;
  }

  std::optional<CountryIndex> country_of(std::string_view code) const {
    const auto found = countries_.find(code);
    return found == countries_.end() ? std::nullopt : std::optional(found->second);
  }

  const VisitRecords& records_;
  CatalogueBuilder builder_;
  Attachments attachments_{builder_};
  std::map<std::string_view, CountryIndex> countries_;
  ById<PlaceIndex> places_;
  ById<CategoryIndex> categories_;
  ById<std::string_view> category_slugs_;
  ById<OrganisationIndex> organisations_;
  ById<LocationIndex> locations_;
};

}  // namespace

std::shared_ptr<const Catalogue> read_catalogue(const VisitRecords& records) {
  return CatalogueReader(records).read();
}

std::shared_ptr<const Catalogue> read_catalogue(const RecordSet& records) {
  return read_catalogue([&](const Table& table, const std::function<void(const Record&)>& visit) {
    for (const auto& [id, record] : records.of(table.name)) visit(record);
  });
}

}  // namespace bluedot::directory
