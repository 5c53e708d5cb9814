#pragma once

#include <optional>
#include <string>
#include <vector>

#include "site/frame.h"
#include "site/named_link.h"
#include "site/phone_view.h"

namespace bluedot::site {

// The view of views/site/organisation.
struct OrganisationPage : PageView {
  text::Text title;
  text::Text kind;
  std::string country;  // empty: international
  text::Text description;
  std::vector<NamedLink> services;  // the categories it helps with, each leading to those services
  std::vector<NamedLink> places;
  std::vector<PhoneView> phones;
  std::optional<web::Url> website;
  std::string website_text;
  std::optional<web::Url> email;
  std::string email_text;
};

web::Response organisation(const Site& site, text::Language language, std::string_view slug);

}  // namespace bluedot::site
