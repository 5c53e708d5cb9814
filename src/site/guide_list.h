#pragma once

#include <string_view>
#include <vector>

#include "guide/topic.h"
#include "site/frame.h"
#include "site/named_link.h"

namespace bluedot::site {

// The topics of the guide as links, in its own order; about one country where `country_code` is given.
enum class Topics { kAll, kSafety };  // kSafety: what must be there in every language
std::vector<NamedLink> topic_links(const Visit& visit, Topics which, std::string_view country_code = {});
// The topics that rest on any of these categories: what to read beside who helps.
std::vector<NamedLink> topic_links(const Visit& visit, std::span<const directory::CategoryIndex> categories,
                                   std::string_view country_code);

// The view of views/site/guide_list: all topics, before a country is chosen.
struct GuideListPage : PageView {
  text::Text title;
  std::vector<NamedLink> topics;
};

web::Response guide_list(const Site& site, text::Language language);

}  // namespace bluedot::site
