#pragma once

#include <string>
#include <vector>

#include "site/place_card.h"
#include "site/visit.h"

namespace bluedot::site {

// One telephone with all that decides whether it helps: does it work from this SIM card, when does anyone answer, in
// which languages, what does it cost, how old is what we know. The view of views/parts/phone.
struct PhoneView {
  PhoneLink link;
  text::Text name;                    // what answers: "Help line for children"; empty on a place's own page
  text::Text organisation;            // who answers
  text::Text kind;                    // "Telephone", "Text message"
  std::optional<PhoneLink> ordinary;  // to use instead with a foreign SIM card
  std::vector<text::Text> facts;      // SIM card, cost, hours, for deaf people
  std::string spoken;
  text::Text confirmation;
  bool confirmed = false;  // directory::number_confirmed
  text::Text note;
};

// By the real clock, in a demonstration too.
bool number_confirmed(const Visit& visit, const directory::Phone& phone);

PhoneView phone_view(const Visit& visit, const directory::Phone& phone);
// When anyone answers: "Mon–Fri 09:00–17:00", "Day and night"; empty where nobody knows.
std::string phone_hours(const Visit& visit, const directory::Phone& phone);
std::vector<PhoneView> phone_views(const Visit& visit, std::span<const directory::Phone> phones);

}  // namespace bluedot::site
