#include "site/urgent_page.h"

#include "site/links.h"
#include "text/collate.h"
#include "text/say.h"
#include "views/site_urgent.h"

namespace bluedot::site {

web::Response urgent(const Site& site, text::Language language) {
  const Visit visit = begin_visit(site, language);
  UrgentPage page;
  page.title = text::say(language, text::Message::urgent_title);
  page.emergency = {std::string(kEmergencyNumber), tel_url(kEmergencyNumber)};
  for (const directory::Country& country : visit.catalogue().countries()) {
    page.countries.push_back(country_lines(visit, country));
  }
  text::sort_by_name(language, page.countries, &CountryLines::name);
  PageInfo info;
  info.title = page.title.value;
  info.description = text::say(language, text::Message::urgent_lead, {{"number", kEmergencyNumber}}).value;
  info.path = "/urgent";
  return page_response(visit, info, views::site_urgent, std::move(page), until_midnight(visit));
}

}  // namespace bluedot::site
