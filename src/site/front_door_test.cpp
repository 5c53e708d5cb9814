#include "site/front_door.h"

#include <boost/json/parse.hpp>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "site/manifest.h"
#include "site/test_site.h"
#include "views/assets.h"
#include "web/asset.h"

namespace bluedot::site {
namespace {

using boost::json::value;

struct FrontDoor : testing::Test, TestSite {};

TEST(FrontDoorOf, leads_to_the_language_of_the_browser) {
  EXPECT_EQ(front_door("uk-UA,uk;q=0.9").location, "/uk/");
  EXPECT_EQ(front_door("ro-MD").location, "/ro/");
  EXPECT_EQ(front_door("xx").location, "/en/");
  EXPECT_EQ(front_door("").status, 302);
}

TEST_F(FrontDoor, takes_the_code_of_a_poster_in_either_case) {
  EXPECT_EQ(poster(site(), "6JKD", "ru").location, "/ru/hubs/pl-medyka");
  EXPECT_EQ(poster(site(), "6jkd", "ru").location, "/ru/hubs/pl-medyka");
}

TEST_F(FrontDoor, still_answers_for_a_hub_that_has_closed) {
  made.hub.closed = {2022, 9, 1};
  EXPECT_EQ(poster(site(), "6JKD", "uk").status, 302);
}

TEST_F(FrontDoor, shows_a_page_with_help_for_an_unknown_code) {
  const web::Response response = poster(site(), "0000", "uk");
  EXPECT_EQ(response.status, 404);
  EXPECT_EQ(response.content_language, "uk");
}

TEST_F(FrontDoor, asks_the_browser_in_both_of_its_routes) {
  for (const web::Route& route : front_door_routes(site())) EXPECT_EQ(route.varies, web::Varies::kByLanguage);
}

TEST(Manifest, is_in_its_language_and_direction) {
  const value document = boost::json::parse(manifest(text::kArabic).body);
  EXPECT_EQ(document.at("lang"), value("ar"));
  EXPECT_EQ(document.at("dir"), value("rtl"));
  EXPECT_EQ(document.at("start_url"), value("/ar/"));
  EXPECT_EQ(document.at("id"), value("/ar/"));
  EXPECT_EQ(manifest(text::kArabic).content_type, "application/manifest+json");
}

TEST(Manifest, names_icons_that_are_there) {
  const value document = boost::json::parse(manifest(text::kEnglish).body);
  bool maskable = false;
  for (const value& icon : document.at("icons").as_array()) {
    const std::string address(icon.at("src").as_string());
    EXPECT_NE(web::asset_at(views::assets(), address), nullptr) << address;
    maskable = maskable || icon.at("purpose") == value("maskable");
  }
  EXPECT_TRUE(maskable);
}

}  // namespace
}  // namespace bluedot::site
