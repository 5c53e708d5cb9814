#pragma once

#include <string>

#include "site/frame.h"

namespace bluedot::site {

struct WebAddress {
  std::string address;
};

// The view of views/site/about, privacy, accessibility and real: prose of locales/, and the few facts in it.
struct StaticPage : PageView {
  text::Text title;
  std::string country;        // of who runs this installation, in the reader's language
  std::string place_days;     // after which a place counts as not confirmed
  std::string hours_days;     // the same for its hours
  WebAddress site_address;    // "https://example.org"
  WebAddress poster_address;  // "https://example.org/h/", before a poster's code
};

// Who runs this installation, where its facts come from, what to do when something is wrong.
web::Response about(const Site& site, text::Language language);
// What the site and its operator know of the reader.
web::Response privacy(const Site& site, text::Language language);
// How usable it is with a disability, and what is not done yet.
web::Response accessibility(const Site& site, text::Language language);
// How to tell whether this site is real.
web::Response real(const Site& site, text::Language language);

}  // namespace bluedot::site
