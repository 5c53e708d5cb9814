#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "directory/catalogue.h"
#include "guide/topic.h"
#include "text/language.h"
#include "web/url.h"

// The addresses of the site's pages (contract.md). Every link in a page comes from here or is a literal of its
// template.
namespace bluedot::site {

web::Url home_url(text::Language language);
web::Url country_url(text::Language language, const directory::Country& country);
web::Url location_url(text::Language language, const directory::Location& location);  // a hub's page
web::Url service_url(text::Language language, const directory::Service& service);
web::Url organisation_url(text::Language language, const directory::Organisation& organisation);

// The word for a category in an address: its slug, or its meaningless code where the slug would betray the reader.
std::string_view address_word(const directory::Category& category);
web::Url category_url(text::Language language, const directory::Category& category, std::string_view country_code = {});

// The word for a topic of the guide in an address; its page, about one country where `country_code` is given.
std::string_view address_word(const guide::Topic& topic);
web::Url topic_url(text::Language language, const guide::Topic& topic, std::string_view country_code = {});

// The same question asked in a country.
web::Url search_url(text::Language language, std::string_view typed, std::string_view country_code);

// Answers in all seven countries and the whole EU (Directive (EU) 2018/1972, article 109; Moldova since 2018).
inline constexpr std::string_view kEmergencyNumber{"112"};
web::Url tel_url(std::string_view number);

// Opens the phone's own map. A point known to 300 m is a pin; a vaguer one becomes a search for `place_name`, so that
// no false pin stands on the map. Nothing where there is neither point nor name to search for.
inline constexpr std::uint32_t kPinPrecision_m{300};
std::optional<web::Url> directions_url(const directory::Location& location, std::string_view place_name);

}  // namespace bluedot::site
