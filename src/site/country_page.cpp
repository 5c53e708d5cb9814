#include "site/country_page.h"

#include <algorithm>

#include "base/ascii.h"
#include "site/guide_list.h"
#include "site/hub_map.h"
#include "site/links.h"
#include "site/problem_page.h"
#include "text/format.h"
#include "text/say.h"
#include "views/site_country.h"

namespace bluedot::site {
namespace {

using text::Message;
using text::say;

constexpr std::size_t kLinesShown{2};  // the rest is one tap away; pages hold to 14,000 bytes

std::vector<PlaceCard> hub_cards(const Visit& visit, const directory::Country& country, bool& more) {
  directory::Question question;
  question.filters.rows_of = directory::RowsOf::kHubs;
  question.filters.country = visit.catalogue().index_of(country);
  const directory::Answer answer = visit.snapshot->near(question);
  more = answer.more;
  std::vector<PlaceCard> cards;
  for (const directory::Row& row : answer.rows) cards.push_back(place_card(visit, row, directory::RowsOf::kHubs));
  return cards;
}

std::size_t hubs_listed(const Visit& visit, const directory::Country& country) {
  const directory::Catalogue& catalogue = visit.catalogue();
  return static_cast<std::size_t>(std::ranges::count_if(catalogue.hubs(), [&](const directory::Hub& hub) {
    const directory::Location& location = catalogue.location_of(hub);
    return location.country == catalogue.index_of(country) &&
           directory::status_of(catalogue, location, visit.as_of).standing != directory::Standing::kGone;
  }));
}

CountryPage make_page(const Visit& visit, const directory::Country& country) {
  const std::string code = base::ascii_lower(country.code);
  const std::string name = text::country_name(visit.language, country.code);
  CountryPage page;
  page.title = say(visit.language, Message::country_title, {{"country", name}});
  CountryLines lines = country_lines(visit, country);
  page.emergency = lines.emergency;
  page.strip = alerts_for(visit, country.code);
  page.find = find_form(visit, {});
  page.ask.country = code;
  page.official = lines.official;
  page.lines = std::move(lines.lines);
  std::ranges::move(lines.old, std::back_inserter(page.lines));
  if (page.lines.size() > kLinesShown) page.lines.resize(kLinesShown);
  page.needs = needs(visit, country.code);
  page.topics = topic_links(visit, Topics::kAll, country.code);
  page.map = hub_map(visit, code);
  bool more = false;
  page.hubs = hub_cards(visit, country, more);
  page.near = web::Url{"/" + std::string(visit.language.tag()) + "/near?country=" + code};
  if (more) page.more_hubs = web::Url{page.near.value() + "&kind=hub&page=2"};
  page.hub_count = say(visit.language, Message::country_hub_count, {{"count", hubs_listed(visit, country)}});
  page.country_code = code;
  return page;
}

}  // namespace

web::Response country(const Site& site, text::Language language, std::string_view code) {
  const Visit visit = begin_visit(site, language);
  const directory::Country* found = visit.catalogue().country(code);
  if (found == nullptr || base::ascii_lower(code) != code) return problem_page(visit, 404);
  CountryPage page = make_page(visit, *found);
  PageInfo info;
  info.title = page.title.value;
  info.description = say(visit.language, Message::home_description).value;
  info.path = "/" + std::string(code) + "/";
  info.feed = feed_url(language, found->code);
  return page_response(visit, info, views::site_country, std::move(page),
                       until_with_alerts(visit, directory::next_change(visit.snapshot->moment())));
}

}  // namespace bluedot::site
