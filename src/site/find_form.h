#pragma once

#include <string>
#include <vector>

#include "site/near_query.h"
#include "site/visit.h"

namespace bluedot::site {

// "Where are you?": the phone's own position or a typed town. What else was asked of near is kept. The view of
// views/parts/find.
struct FindForm {
  struct Kept {
    std::string name;
    std::string value;
  };

  std::string label;    // of the big button
  std::string query;    // "?category=food-aid", what the phone's position is added to; may be empty
  std::string place;    // as typed
  std::string example;  // a town to show how; empty once something was typed
  std::vector<Kept> kept;
};

// "What do you need?", in one's own words. The view of views/parts/ask.
struct AskForm {
  std::string query;    // as typed
  std::string country;  // in which it is asked: "pl"; empty where nobody knows
};

FindForm find_form(const Visit& visit, const NearValues& values);

}  // namespace bluedot::site
