#include "site/sitemap.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "site/robots.h"
#include "site/test_site.h"

namespace bluedot::site {
namespace {

using testing::Contains;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

std::size_t count(std::string_view text, std::string_view part) {
  std::size_t found = 0;
  for (std::size_t at = text.find(part); at != std::string_view::npos; at = text.find(part, at + 1)) ++found;
  return found;
}

// Whether each element that is opened is closed again in turn, which is all that these files can get wrong.
bool well_formed(std::string_view xml) {
  std::vector<std::string_view> open;
  for (std::size_t at = xml.find('<'); at != std::string_view::npos; at = xml.find('<', at + 1)) {
    const std::string_view tag = xml.substr(at + 1, xml.find('>', at) - at - 1);
    if (tag.starts_with('?') || tag.ends_with('/')) continue;
    if (!tag.starts_with('/')) {
      open.push_back(tag.substr(0, tag.find(' ')));
    } else if (open.empty() || open.back() != tag.substr(1)) {
      return false;
    } else {
      open.pop_back();
    }
  }
  return open.empty();
}

struct Sitemap : testing::Test, TestSite {};

TEST_F(Sitemap, names_the_file_of_each_language) {
  const web::Response index = sitemap_index(site());
  EXPECT_EQ(index.content_type, "application/xml; charset=utf-8");
  EXPECT_TRUE(well_formed(index.body));
  EXPECT_EQ(count(index.body, "<sitemap>"), text::kLanguageCount);
  EXPECT_THAT(index.body, HasSubstr("<loc>https://dot.example/sitemap-uk.xml</loc>"));
}

TEST_F(Sitemap, names_each_page_in_all_languages) {
  const web::Response file = sitemap(site(), text::kUkrainian, "");
  EXPECT_TRUE(well_formed(file.body));
  EXPECT_THAT(file.body, HasSubstr("<loc>https://dot.example/uk/hubs/pl-medyka</loc>"));
  EXPECT_THAT(file.body, HasSubstr("hreflang=\"ar\" href=\"https://dot.example/ar/hubs/pl-medyka\""));
  EXPECT_EQ(count(file.body, "<xhtml:link"), count(file.body, "<url>") * text::kLanguageCount);
}

TEST_F(Sitemap, names_home_countries_and_records) {
  const auto paths =
      sitemap_paths(begin_visit(site(), text::kEnglish).catalogue(), begin_visit(site(), text::kEnglish).guide());
  for (const char* path :
       {"/", "/pl/", "/hubs/pl-medyka", "/services/medyka-legal-aid", "/organisations/agency", "/real"}) {
    EXPECT_THAT(paths, Contains(path));
  }
}

TEST_F(Sitemap, leaves_out_a_service_on_a_sensitive_subject) {
  directory::Category category;
  category.slug = "sensitive-subject";
  category.sensitive = true;
  category.name = category.neutral = made.no_text();
  const directory::CategoryIndex index = made.builder.add(category);
  made.legal_service.categories = made.builder.keep(std::span<const directory::CategoryIndex>(&index, 1));
  const auto paths =
      sitemap_paths(begin_visit(site(), text::kEnglish).catalogue(), begin_visit(site(), text::kEnglish).guide());
  EXPECT_THAT(paths, Not(Contains("/services/medyka-legal-aid")));
}

TEST_F(Sitemap, leaves_out_a_service_that_is_no_longer_offered) {
  made.legal_service.status = directory::ServiceStatus::kDefunct;
  const auto paths =
      sitemap_paths(begin_visit(site(), text::kEnglish).catalogue(), begin_visit(site(), text::kEnglish).guide());
  EXPECT_THAT(paths, Not(Contains("/services/medyka-legal-aid")));
}

TEST_F(Sitemap, is_split_where_a_file_would_grow_too_large) {
  std::vector<std::string> slugs;
  for (std::size_t number = 0; number < kSitemapAddresses; ++number) slugs.push_back("s" + std::to_string(number));
  for (const std::string& slug : slugs) made.builder.add(made.service(slug));
  EXPECT_THAT(sitemap_index(site()).body, HasSubstr("<loc>https://dot.example/sitemap-uk.xml?part=2</loc>"));
  EXPECT_EQ(count(sitemap(site(), text::kUkrainian, "").body, "<url>"), kSitemapAddresses);
  EXPECT_THAT(sitemap(site(), text::kUkrainian, "2").body, HasSubstr("/uk/organisations/agency<"));
}

TEST_F(Sitemap, has_no_part_beyond_its_last) {
  for (const char* part : {"0", "2", "-1", "two", "1x", "99999999999999999999"}) {
    EXPECT_EQ(sitemap(site(), text::kUkrainian, part).status, 404) << part;
  }
}

TEST_F(Sitemap, is_named_by_robots_txt) {
  const web::Response file = robots(site());
  EXPECT_THAT(file.content_type, StartsWith("text/plain"));
  EXPECT_THAT(file.body, HasSubstr("Sitemap: https://dot.example/sitemap.xml\n"));
}

}  // namespace
}  // namespace bluedot::site
