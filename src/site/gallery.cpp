#include "site/gallery.h"

#include "site/hub_map.h"
#include "text/say.h"
#include "views/site_gallery.h"

namespace bluedot::site {
namespace {

using text::Message;

constexpr std::size_t kExamples{3};

std::vector<StatusTag> statuses(text::Language language) {
  return {{"open", text::say(language, Message::opening_open_always)},
          {"unsure", text::say(language, Message::opening_unconfirmed)},
          {"off", text::say(language, Message::hub_paused)}};
}

void add_places(const Visit& visit, Gallery& page) {
  for (const directory::Hub& hub : visit.catalogue().hubs()) {
    const directory::Location& location = visit.catalogue().location_of(hub);
    if (page.cards.size() < kExamples) page.cards.push_back(place_card(visit, location));
    if (page.hours.empty() && location.schedule != nullptr) page.hours = hours_of_week(visit, *location.schedule);
  }
}

void add_lines(const Visit& visit, Gallery& page) {
  for (const directory::Country& country : visit.catalogue().countries()) {
    for (PhoneView& line : country_lines(visit, country).lines) {
      if (page.lines.size() < kExamples) page.lines.push_back(std::move(line));
    }
  }
}

}  // namespace

web::Response gallery(const Site& site, text::Language language) {
  const Visit visit = begin_visit(site, language);
  Gallery page;
  page.title = text::say(language, Message::page_menu);
  page.statuses = statuses(language);
  page.find = find_form(visit, {});
  page.form = near_form(visit, {});
  page.needs = needs(visit);
  page.links = country_links(visit);
  page.map = hub_map(visit, "region");
  add_places(visit, page);
  add_lines(visit, page);
  PageInfo info;
  info.title = page.title.value;
  info.path = "/gallery";
  info.indexing = web::Indexing::kForbidden;
  info.sensitivity = Sensitivity::kSensitive;  // shows the way out too, and is never kept
  return page_response(visit, info, views::site_gallery, std::move(page), {});
}

}  // namespace bluedot::site
