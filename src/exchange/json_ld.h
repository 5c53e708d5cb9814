#pragma once

#include <string>

#include <boost/json/value.hpp>

#include "directory/catalogue.h"
#include "directory/hub_state.h"
#include "text/language.h"

// What search engines are told of a page in the vocabulary of schema.org. Only what the record says and the page shows:
// a name is the reader's (`name`, `url` absolute), everything else is data. Pages on sensitive subjects carry none of
// this; that is their caller's duty.
namespace bluedot::exchange {

enum class HoursShown { kNo, kYes };  // kNo: the hours are not today's (demonstration)

// A point worse than this is left out: a search engine would draw a false pin.
inline constexpr std::uint32_t kGeoPrecision_m{300};

// A CivicStructure with address, point, telephone and hours; a mobile hub, which has no place, is a Service with the
// towns it goes to. Hours are those of the seven days from `as_of` on, with their first and last day, holidays and
// exceptions worked in; only when they are confirmed and the hub is not planned, paused, moved or closed.
boost::json::value hub_json_ld(const directory::Catalogue& catalogue, const directory::Location& location,
                               const directory::AsOf& as_of, const std::string& name, const std::string& url,
                               HoursShown hours);

// A Service, or GovernmentService where an authority offers it, with its provider (under the name that it writes
// itself), the country or town it serves, and how it is reached.
boost::json::value service_json_ld(const directory::Catalogue& catalogue, const directory::Service& service,
                                   const std::string& name, const std::string& url);

// An Organization, GovernmentOrganization or NGO. `website` of the record is its `url`, `url` the page about it.
boost::json::value organisation_json_ld(const directory::Catalogue& catalogue,
                                        const directory::Organisation& organisation, const std::string& name,
                                        const std::string& url);

// The WebSite, for the home page in `language`; `url` is that page's, `publisher` runs this installation.
boost::json::value website_json_ld(text::Language language, const std::string& name, const std::string& url,
                                   const std::string& publisher);

}  // namespace bluedot::exchange
