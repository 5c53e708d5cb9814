#include "site/links.h"

#include "base/ascii.h"
#include "base/decimal.h"

namespace bluedot::site {
namespace {

std::string under(text::Language language, std::string_view rest) {
  std::string address = "/";
  address += language.tag();
  address += rest;
  return address;
}

std::string coordinates(directory::Point point) {
  return base::fixed_decimals(point.latitude, 5) + ',' + base::fixed_decimals(point.longitude, 5);
}

}  // namespace

web::Url home_url(text::Language language) {
  return web::Url{under(language, "/")};
}

web::Url country_url(text::Language language, const directory::Country& country) {
  return web::Url{under(language, "/" + base::ascii_lower(country.code) + "/")};
}

web::Url location_url(text::Language language, const directory::Location& location) {
  return web::Url{under(language, "/hubs/" + std::string(location.slug))};
}

web::Url service_url(text::Language language, const directory::Service& service) {
  return web::Url{under(language, "/services/" + std::string(service.slug))};
}

web::Url organisation_url(text::Language language, const directory::Organisation& organisation) {
  return web::Url{under(language, "/organisations/" + std::string(organisation.slug))};
}

std::string_view address_word(const directory::Category& category) {
  return category.sensitive && !category.code.empty() ? category.code : category.slug;
}

web::Url category_url(text::Language language, const directory::Category& category, std::string_view country_code) {
  std::string address = under(language, "/near?category=");
  address += address_word(category);
  if (!country_code.empty()) address += "&country=" + base::ascii_lower(country_code);
  return web::Url{address};
}

web::Url search_url(text::Language language, std::string_view typed, std::string_view country_code) {
  return web::Url{
      under(language, "/search?q=" + web::percent_encoded(typed) + "&country=" + base::ascii_lower(country_code))};
}

std::string_view address_word(const guide::Topic& topic) {
  return topic.sensitive && !topic.code.empty() ? topic.code : topic.slug;
}

web::Url topic_url(text::Language language, const guide::Topic& topic, std::string_view country_code) {
  const std::string country = country_code.empty() ? "" : "/" + base::ascii_lower(country_code);
  return web::Url{under(language, country + "/guide/" + std::string(address_word(topic)))};
}

web::Url tel_url(std::string_view number) {
  return web::Url{"tel:" + std::string(number)};
}

std::optional<web::Url> directions_url(const directory::Location& location, std::string_view place_name) {
  if (location.point && location.precision_m <= kPinPrecision_m) {
    const std::string point = coordinates(*location.point);
    return web::Url{"geo:" + point + "?q=" + point};
  }
  if (place_name.empty()) return std::nullopt;
  return web::Url{"geo:0,0?q=" + web::percent_encoded(place_name)};
}

}  // namespace bluedot::site
