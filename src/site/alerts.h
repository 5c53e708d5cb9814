#pragma once

#include <string_view>
#include <vector>

#include "guide/alert.h"
#include "site/visit.h"
#include "text/language.h"
#include "views/icons.h"
#include "web/url.h"

namespace bluedot::site {

// One line about an alert that leads to the whole of it. How serious it is shows by a word and by a shape, never by
// colour alone.
struct AlertLink {
  std::string_view look;  // "danger" or "plain"
  views::Icon icon;
  text::Text mark;      // "Very important"
  text::Text headline;  // in the language that it is marked with
  web::Url url;
};

// What concerns one page; empty where nothing is in force. Danger stands before all else (views/parts/alerts); what
// changes papers and dates waits behind what the reader came for, each in one line that opens (views/parts/notices).
struct AlertStrip {
  std::vector<AlertLink> dangers;
  std::vector<AlertLink> notices;
  web::Url all;

  std::size_t size() const { return dangers.size() + notices.size(); }
};

// The alerts in force now that concern the country ("PL"; any where empty) and, unless it is empty, the topic of the
// guide. Whoever shows them caches the page until_with_alerts().
AlertStrip alerts_for(const Visit& visit, std::string_view country, std::string_view topic = {});
// The serious ones of all countries.
AlertStrip serious_alerts(const Visit& visit);

AlertLink alert_link(const Visit& visit, const guide::Alert& alert);
web::Url alerts_url(text::Language language);
web::Url feed_url(text::Language language, std::string_view country);  // "PL"

// As until(), and until an alert begins, ends or is replaced.
web::Caching until_with_alerts(const Visit& visit, base::Instant good_until);

}  // namespace bluedot::site
