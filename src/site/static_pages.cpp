#include "site/static_pages.h"

#include "directory/hub_state.h"
#include "text/format.h"
#include "text/say.h"
#include "views/site_about.h"
#include "views/site_accessibility.h"
#include "views/site_privacy.h"
#include "views/site_real.h"

namespace bluedot::site {
namespace {

using text::Message;
using text::say;

StaticPage make_page(const Visit& visit, Message title) {
  StaticPage page;
  page.title = say(visit.language, title);
  page.country = text::country_name(visit.language, visit.site.run_by.country);
  page.place_days = text::number(visit.language, static_cast<double>(directory::kExistenceUnconfirmedAfter.count()));
  page.hours_days = text::number(visit.language, static_cast<double>(directory::kHoursUnconfirmedAfter.count()));
  page.site_address.address = visit.site.origin;
  page.poster_address.address = visit.site.origin + "/h/";
  return page;
}

// `path` behind the language; `description` is what a search engine shows of the page.
web::Response answer(const Site& site, text::Language language, Message title, std::string path, Message description,
                     const web::Template<StaticPage>& page_template) {
  const Visit visit = begin_visit(site, language);
  StaticPage page = make_page(visit, title);
  PageInfo info;
  info.title = page.title.value;
  info.description = say(language, description).value;
  info.path = std::move(path);
  return page_response(visit, info, page_template, std::move(page), until_midnight(visit));
}

}  // namespace

web::Response about(const Site& site, text::Language language) {
  return answer(site, language, Message::nav_about, "/about", Message::about_what_text_1, views::site_about);
}

web::Response privacy(const Site& site, text::Language language) {
  return answer(site, language, Message::nav_privacy, "/privacy", Message::privacy_know_text, views::site_privacy);
}

web::Response accessibility(const Site& site, text::Language language) {
  return answer(site, language, Message::nav_accessibility, "/accessibility", Message::accessibility_works_text,
                views::site_accessibility);
}

web::Response real(const Site& site, text::Language language) {
  return answer(site, language, Message::nav_real, "/real", Message::real_check_text_1, views::site_real);
}

}  // namespace bluedot::site
