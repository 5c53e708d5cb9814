#pragma once

#include <optional>
#include <string>
#include <vector>

#include "text/language.h"
#include "text/say.h"
#include "views/icons.h"
#include "web/safe_html.h"
#include "web/url.h"

namespace bluedot::sample {

struct Card {
  std::string title;
  web::Url url;
  std::optional<text::Text> note;
  bool open = false;
  int minutes = 0;
  views::Icon icon = views::Icon::kBed;
};

struct Town {
  std::string name;
};

struct CardsPage {
  text::Language language;
  std::string heading;
  std::string town;
  std::vector<Card> cards;
  web::SafeHtml trusted;
  web::Url operator_url;
  std::optional<Town> near;
  text::Text foreign;
  std::size_t count() const { return cards.size(); }
};

}  // namespace bluedot::sample
