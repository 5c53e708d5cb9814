#pragma once

#include <optional>
#include <string>
#include <vector>

#include "site/alerts.h"
#include "site/frame.h"
#include "site/named_link.h"

namespace bluedot::site {

// One alert, whole.
struct AlertView {
  std::string anchor;
  AlertLink line;
  text::Text text;
  text::Text instruction;
  std::optional<text::Text> only_in;  // where it is for some places only
  text::Text until;                   // shown until then: what it says of may have ended long before
  std::vector<NamedLink> topics;      // of the guide
  std::optional<web::Url> url;        // where it was read
  text::Text source;
  std::optional<text::Text> unsure;  // how sure we are, where we are not
};

// Alerts of one country, of several, or of all.
struct AlertGroup {
  std::string heading;
  std::vector<AlertView> alerts;
};

// The view of views/site/alerts: by country, the most severe first, in the reader's language where it has the text.
struct AlertsPage : PageView {
  text::Text title;
  std::vector<AlertGroup> groups;
  std::vector<NamedLink> feeds;  // one for each country
};

web::Response alerts(const Site& site, text::Language language);

}  // namespace bluedot::site
