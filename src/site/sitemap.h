#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "site/visit.h"
#include "text/language.h"
#include "web/http.h"
#include "web/router.h"

// The sitemap (sitemaps.org): an index, and per language files whose addresses each name the same page in all
// languages.
namespace bluedot::site {

// Each address takes about 1,600 bytes with its sixteen languages; a file may have 50 MB.
inline constexpr std::size_t kSitemapAddresses{5000};

// What may stand in a search engine, without the language: "/hubs/pl-medyka". Neither services and topics on sensitive
// subjects nor services that are no longer offered.
std::vector<std::string> sitemap_paths(const directory::Catalogue& catalogue, const guide::Guide& guide);

web::Response sitemap_index(const Site& site);
// /sitemap-uk.xml, and from the second file on ?part=2. A part that does not exist, or no number: 404 page.
web::Response sitemap(const Site& site, text::Language language, std::string_view part);

std::vector<web::Route> sitemap_routes(const Site& site);

}  // namespace bluedot::site
