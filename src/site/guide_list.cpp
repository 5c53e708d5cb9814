#include "site/guide_list.h"

#include <algorithm>

#include "site/links.h"
#include "text/say.h"
#include "views/site_guide_list.h"

namespace bluedot::site {
namespace {

template <typename Wanted>
std::vector<NamedLink> links_of(const Visit& visit, std::string_view country_code, Wanted wanted) {
  std::vector<NamedLink> links;
  for (const guide::Topic& topic : visit.guide().topics()) {
    if (!wanted(topic)) continue;
    links.push_back({topic.titles.pick(visit.language), topic_url(visit.language, topic, country_code)});
  }
  return links;
}

}  // namespace

std::vector<NamedLink> topic_links(const Visit& visit, Topics which, std::string_view country_code) {
  return links_of(visit, country_code,
                  [&](const guide::Topic& topic) { return which == Topics::kAll || topic.every_language; });
}

std::vector<NamedLink> topic_links(const Visit& visit, std::span<const directory::CategoryIndex> categories,
                                   std::string_view country_code) {
  const auto asked_for = [&](const std::string& slug) {
    return std::ranges::any_of(
        categories, [&](directory::CategoryIndex index) { return visit.catalogue().at(index).slug == slug; });
  };
  return links_of(visit, country_code,
                  [&](const guide::Topic& topic) { return std::ranges::any_of(topic.categories, asked_for); });
}

web::Response guide_list(const Site& site, text::Language language) {
  const Visit visit = begin_visit(site, language);
  GuideListPage page;
  page.title = text::say(language, text::Message::guide_heading);
  page.topics = topic_links(visit, Topics::kAll);
  PageInfo info;
  info.title = page.title.value;
  info.description = text::say(language, text::Message::home_description).value;
  info.path = "/guide";
  return page_response(visit, info, views::site_guide_list, std::move(page), until_midnight(visit));
}

}  // namespace bluedot::site
