#pragma once

#include <optional>
#include <string>
#include <vector>

#include "site/frame.h"
#include "site/named_link.h"
#include "site/phone_view.h"
#include "site/place_card.h"

namespace bluedot::site {

// The view of views/site/service: who offers what, to whom, where and when, at what price, and how to reach them.
struct ServicePage : PageView {
  text::Text title;
  std::optional<StatusTag> status;  // where it is at one place only
  std::vector<NamedLink> categories;
  NamedLink organisation;
  text::Text description;
  std::vector<PlaceCard> places;
  std::vector<PhoneView> phones;
  std::vector<text::Text> audiences;  // empty: everyone
  std::optional<text::Text> ages;
  std::string spoken;
  text::Text fee;  // empty: free of charge
  text::Text documents;
  std::optional<text::Text> appointment;
  std::optional<text::Text> starts;
  std::optional<text::Text> ends;
  std::optional<web::Url> website;
  std::optional<web::Url> email;
  std::string email_text;
  text::Text confirmation;

  bool dates() const { return starts || ends; }
};

web::Response service(const Site& site, text::Language language, std::string_view slug);

}  // namespace bluedot::site
