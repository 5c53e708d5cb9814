#pragma once

#include <string>

#include "directory/catalogue.h"
#include "exchange/alert_publisher.h"

// One alert as the Common Alerting Protocol 1.2 (OASIS, 1 July 2010) has it.
namespace bluedot::exchange {

inline constexpr std::string_view kCapType{"application/cap+xml; charset=utf-8"};

// <alert> with one <info> for each language that has a headline, an <area> for each country (name, ISO 3166-1) or place
// (name, GeoNames). An update or a cancel refers to all that it follows. Times keep the offset of their author; UTC is
// "-00:00", as 3.3.2 of CAP wants. Status is "Test" in a demonstration: nobody answers for it.
std::string cap_document(const guide::Alert& alert, const guide::Alerts& alerts, const directory::Catalogue& catalogue,
                         const AlertPublisher& publisher);

}  // namespace bluedot::exchange
