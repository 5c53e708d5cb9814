#include "site/static_pages.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "site/test_site.h"

namespace bluedot::site {
namespace {

using testing::HasSubstr;
using testing::Not;

std::string main_of(const std::string& body) {
  const std::size_t begin = body.find("<main");
  return body.substr(begin, body.find("</main>") - begin);
}

struct StaticPages : testing::Test, TestSite {};

TEST_F(StaticPages, say_who_runs_the_site_and_how_to_reach_them) {
  for (const auto page : {about, privacy, accessibility, real}) {
    const web::Response response = page(site(), text::kEnglish);
    EXPECT_EQ(response.status, 200);
    EXPECT_THAT(response.body, HasSubstr("Helpers"));
    EXPECT_THAT(response.body, HasSubstr("Poland"));
    EXPECT_THAT(response.body, HasSubstr("href=\"mailto:help@helpers.example\""));
  }
}

TEST_F(StaticPages, name_the_days_after_which_a_place_is_not_confirmed) {
  EXPECT_THAT(about(site(), text::kEnglish).body,
              HasSubstr("confirmed anew after 90 days, its opening hours after 30 days"));
}

TEST_F(StaticPages, show_the_address_to_compare_and_the_one_before_a_code) {
  const std::string body = real(site(), text::kEnglish).body;
  EXPECT_THAT(body, HasSubstr(">https://dot.example</bdi>"));
  EXPECT_THAT(body, HasSubstr(">https://dot.example/h/</bdi>"));
}

TEST_F(StaticPages, are_there_in_every_language) {
  for (const text::Language language : text::Language::all()) {
    for (const auto page : {about, privacy, accessibility, real}) {
      const std::string body = page(site(), language).body;
      EXPECT_THAT(body, HasSubstr("<html lang=\"" + std::string(language.tag()) + "\""));
      EXPECT_THAT(main_of(body), Not(HasSubstr("<span lang"))) << language.tag();  // no text of another language
    }
  }
}

}  // namespace
}  // namespace bluedot::site
