#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "site/country_page.h"
#include "site/home_page.h"
#include "site/hub_page.h"
#include "site/near_page.h"
#include "site/organisation_page.h"
#include "site/problem_page.h"
#include "site/service_page.h"
#include "site/test_site.h"
#include "site/urgent_page.h"

namespace bluedot::site {
namespace {

using testing::HasSubstr;
using testing::Not;

std::string text_of(const std::string& body) {
  std::string text;
  bool in_tag = false;
  for (const char letter : body.substr(body.find("<main"))) {
    if (letter == '<') in_tag = true;
    if (!in_tag) text += letter;
    if (letter == '>') in_tag = false;
  }
  return text;
}

std::string title_of(const std::string& body) {
  const std::size_t begin = body.find("<title>") + 7;
  return body.substr(begin, body.find("</title>") - begin);
}

struct Pages : testing::Test, TestSite {
  web::Response ask_near(web::Query query, text::Language language = text::kEnglish) {
    web::Request request;
    request.path = "/en/near";
    request.query = std::move(query);
    return near(site(), language, request);
  }
};

TEST_F(Pages, a_hub_that_is_open_says_until_when_and_how_to_call) {
  const web::Response response = hub(site(), text::kEnglish, "pl-medyka");
  EXPECT_EQ(response.status, 200);
  EXPECT_THAT(text_of(response.body), HasSubstr("Open until 18:00"));
  EXPECT_THAT(response.body, HasSubstr("href=\"tel:+48221234567\""));
  EXPECT_THAT(response.body, HasSubstr("6JKD"));
}

TEST_F(Pages, a_hub_leads_back_to_its_country) {
  EXPECT_THAT(hub(site(), text::kEnglish, "pl-medyka").body, HasSubstr("<a href=\"/en/pl/\">Poland</a>"));
}

TEST_F(Pages, a_hub_page_dies_when_what_it_says_of_its_door_changes) {
  const web::Response response = hub(site(), text::kEnglish, "pl-medyka");
  ASSERT_TRUE(response.caching.good_until);
  // 18:00 in Warsaw in September is 16:00 UTC.
  EXPECT_LE(*response.caching.good_until, std::chrono::sys_days{made.day(9, 21)} + std::chrono::hours{16});
}

TEST_F(Pages, a_hub_not_confirmed_for_ninety_days_says_so_before_anything_else_and_claims_no_hours) {
  made.hub_location.confirmation.on = made.day(6, 1);
  const std::string body = hub(site(), text::kEnglish, "pl-medyka").body;
  EXPECT_THAT(text_of(body), HasSubstr("Not confirmed since June 1, 2022: call before you travel"));
  EXPECT_THAT(text_of(body), Not(HasSubstr("Open until")));
}

TEST_F(Pages, a_closed_hub_names_the_day_and_shows_no_way_there) {
  made.hub.closed = {2022, 9, 1};
  const std::string body = hub(site(), text::kEnglish, "pl-medyka").body;
  EXPECT_THAT(text_of(body), HasSubstr("Closed for good since September 1, 2022"));
  EXPECT_THAT(body, Not(HasSubstr("geo:")));
}

TEST_F(Pages, a_vague_point_becomes_a_search_and_never_a_pin) {
  made.hub_location.precision_m = 1'000;
  const std::string body = hub(site(), text::kEnglish, "pl-medyka").body;
  EXPECT_THAT(body, HasSubstr("geo:0,0?q=Medyka%201%2C%20Medyka"));
  EXPECT_THAT(body, Not(HasSubstr("geo:49")));
}

TEST_F(Pages, near_measures_from_the_typed_town_in_any_language) {
  const web::Response response = ask_near({{"place", "медика"}});
  EXPECT_EQ(response.status, 200);
  EXPECT_THAT(title_of(response.body), HasSubstr("Medyka"));
  EXPECT_THAT(text_of(response.body), HasSubstr("Blue Dot Medyka"));
}

TEST_F(Pages, near_says_when_it_does_not_know_a_town_and_keeps_what_was_typed) {
  const web::Response response = ask_near({{"place", "Atlantis <b>"}});
  EXPECT_EQ(response.status, 200);
  EXPECT_THAT(response.body, HasSubstr("value=\"Atlantis &lt;b&gt;\""));
  EXPECT_THAT(text_of(response.body), HasSubstr("We do not know the place"));
}

TEST_F(Pages, near_gives_nothing_finer_than_a_hundredth_of_a_degree_back) {
  const std::string body = ask_near({{"lat", "49.81234"}, {"lon", "22.93987"}}).body;
  EXPECT_THAT(body, Not(HasSubstr("49.812")));
  EXPECT_THAT(body, Not(HasSubstr("22.939")));
}

TEST_F(Pages, near_refuses_a_bad_value_by_its_name_and_keeps_the_form) {
  const web::Response response = ask_near({{"lat", "north"}, {"lon", "22.93"}, {"spoken", "uk"}});
  EXPECT_EQ(response.status, 400);
  EXPECT_NE(title_of(response.body), "");
  EXPECT_EQ(response.caching.policy, web::CachePolicy::kNoStore);
  EXPECT_THAT(text_of(response.body), HasSubstr("latitude"));
  EXPECT_THAT(response.body, HasSubstr("<option value=\"uk\" selected>"));
}

TEST_F(Pages, near_leads_with_112_when_nothing_near_is_surely_open) {
  made.hub.hours_confirmation.on = made.day(7, 1);
  const std::string body = ask_near({{"lat", "49.81"}, {"lon", "22.93"}}).body;
  EXPECT_THAT(body, HasSubstr("href=\"tel:112\""));
  EXPECT_LT(body.find("Near you nothing is surely open"), body.find("Blue Dot Medyka"));
}

TEST_F(Pages, near_offers_the_open_hubs_of_the_country_where_nobody_offers_what_was_asked_for) {
  directory::Category housing;
  housing.slug = "housing";
  housing.name = housing.neutral = made.no_text();
  made.builder.add(housing);
  const std::string body = ask_near({{"category", "housing"}, {"country", "pl"}}).body;
  const std::size_t said = body.find("We know of no place for this that is surely open now.");
  EXPECT_LT(said, body.find("/en/hubs/pl-medyka"));
  EXPECT_THAT(body, Not(HasSubstr("Near you nothing")));
  EXPECT_THAT(body, Not(HasSubstr("Nothing found")));
  EXPECT_THAT(body, Not(HasSubstr("class=\"note danger\"")));
}

TEST_F(Pages, near_does_not_when_something_is) {
  EXPECT_THAT(ask_near({{"lat", "49.81"}, {"lon", "22.93"}}).body, Not(HasSubstr("nothing is surely open")));
}

TEST_F(Pages, a_confidential_place_is_listed_without_way_and_distance) {
  const std::string body = ask_near({{"lat", "49.81"}, {"lon", "22.93"}}).body;
  const std::size_t shelter = body.find(">Shelter<");
  ASSERT_NE(shelter, std::string::npos);
  const std::string card = body.substr(shelter, body.find("</article>", shelter) - shelter);
  EXPECT_THAT(card, HasSubstr("The address is not public"));
  EXPECT_THAT(card, Not(HasSubstr("geo:")));
  EXPECT_THAT(card, Not(HasSubstr(" km")));
}

TEST_F(Pages, a_page_on_a_sensitive_subject_has_a_neutral_title_and_nobody_keeps_it) {
  directory::Category violence;
  violence.slug = "gender-based-violence";
  violence.code = "c51";
  violence.sensitive = true;
  violence.name = made.builder.keep(text::LocalisedText(text::kEnglish, "Violence"));
  violence.neutral = made.builder.keep(text::LocalisedText(text::kEnglish, "Advice"));
  const directory::CategoryIndex index = made.builder.add(violence);
  made.legal_service.categories = made.builder.keep(std::span<const directory::CategoryIndex>(&index, 1));

  const web::Response response = service(site(), text::kEnglish, "medyka-legal-aid");
  EXPECT_EQ(title_of(response.body).find("Violence"), std::string::npos);
  EXPECT_EQ(response.caching.policy, web::CachePolicy::kNoStore);
  EXPECT_THAT(response.body, HasSubstr("data-leave"));
  EXPECT_EQ(ask_near({{"category", "c51"}}).caching.policy, web::CachePolicy::kNoStore);
}

TEST_F(Pages, the_demonstration_says_so_first_and_is_in_no_index) {
  demonstration = made.day(9, 21);
  const std::string body = home(site(), text::kEnglish).body;
  EXPECT_LT(body.find("Demonstration, as of September 21, 2022"), body.find("class=\"brand\""));
  EXPECT_THAT(body, HasSubstr("noindex"));
}

TEST_F(Pages, every_page_answers_in_every_language_with_its_own_direction) {
  for (const text::Language language : text::Language::all()) {
    for (const web::Response& response :
         {home(site(), language), map(site(), language), urgent(site(), language), country(site(), language, "pl"),
          hub(site(), language, "pl-medyka"), service(site(), language, "medyka-legal-aid"),
          organisation(site(), language, "agency"), ask_near({}, language)}) {
      EXPECT_EQ(response.status, 200);
      const std::string html = "<html lang=\"" + std::string(language.tag()) + "\" dir=\"";
      EXPECT_THAT(response.body, HasSubstr(html + std::string(language.direction()) + "\""));
    }
  }
}

TEST_F(Pages, no_text_comes_from_anywhere_but_the_catalogues) {
  // Every message of the pseudo-language stands in brackets: what is left outside of them is data.
  const std::string body = home(site(), text::Language::pseudo()).body;
  for (const char* english : {"What do you need", "Choose a country", "Free of charge"}) {
    EXPECT_THAT(body, Not(HasSubstr(english)));
  }
}

TEST_F(Pages, what_does_not_exist_is_a_404_with_help_on_it) {
  for (const web::Response& response :
       {hub(site(), text::kUkrainian, "nowhere"), service(site(), text::kUkrainian, "nowhere"),
        organisation(site(), text::kUkrainian, "nowhere"), country(site(), text::kUkrainian, "xx"),
        country(site(), text::kUkrainian, "PL")}) {
    EXPECT_EQ(response.status, 404);
    EXPECT_EQ(response.content_language, "uk");
    EXPECT_THAT(response.body, HasSubstr("href=\"/uk/pl/\""));
  }
}

}  // namespace
}  // namespace bluedot::site
