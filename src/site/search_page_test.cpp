#include "site/search_page.h"

#include <random>

#include <boost/json/parse.hpp>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "site/routes.h"
#include "site/search_api.h"
#include "site/test_site.h"

namespace bluedot::site {
namespace {

using testing::HasSubstr;
using testing::Not;

struct SearchPageTest : testing::Test, TestSite {
  web::Response ask(std::string_view typed, text::Language language = text::kEnglish) {
    web::Request request;
    request.path = "/en/search";
    if (!typed.empty()) request.query = {{"q", std::string(typed)}};
    return search(site(), language, request);
  }
  boost::json::value ask_api(web::Query query) {
    web::Request request;
    request.path = "/api/v1/search";
    request.query = std::move(query);
    return boost::json::parse(search_api_routes(site()).front().handler(request, {}).body);
  }
};

TEST_F(SearchPageTest, says_what_it_took_the_question_for) {
  const web::Response response = ask("lawyer");
  EXPECT_EQ(response.status, 200);
  EXPECT_THAT(response.body, HasSubstr("You are looking for: Legal aid"));
}

TEST_F(SearchPageTest, is_kept_by_no_cache) {
  EXPECT_EQ(ask("lawyer").caching.policy, web::CachePolicy::kNoStore);
}

TEST_F(SearchPageTest, says_nothing_of_the_question_in_its_title) {
  const std::string body = ask("he beats me").body;
  EXPECT_THAT(body.substr(0, body.find("</title>")), Not(HasSubstr("beats")));
}

TEST_F(SearchPageTest, leads_with_the_emergency_number_where_it_cannot_wait) {
  EXPECT_THAT(ask("he beats me").body, HasSubstr("tel:112"));
  EXPECT_THAT(ask("he beats me").body, HasSubstr("data-leave"));
  EXPECT_THAT(ask("lawyer").body, Not(HasSubstr("data-leave")));
}

TEST_F(SearchPageTest, helps_on_where_nothing_was_found) {
  EXPECT_THAT(ask("qqqq zzzz").body, HasSubstr("We found nothing for this"));
}

TEST_F(SearchPageTest, escapes_what_was_typed) {
  EXPECT_THAT(ask("<script>alert(1)</script>").body, Not(HasSubstr("<script>alert")));
}

TEST_F(SearchPageTest, answers_any_bytes) {
  std::mt19937 random(20220224);
  for (int i = 0; i < 300; ++i) {
    std::string bytes(random() % 80, ' ');
    for (char& byte : bytes) byte = static_cast<char>(random());
    EXPECT_EQ(ask(bytes).status, 200);
  }
}

TEST_F(SearchPageTest, the_api_says_what_was_understood) {
  const auto answer = ask_api({{"q", "he beats me"}, {"lang", "en"}});
  EXPECT_EQ(answer.at("understood").at("urgency"), "violence");
  EXPECT_EQ(answer.at("understood").at("urgent"), true);
  EXPECT_EQ(answer.at("query"), "he beats me");
}

TEST_F(SearchPageTest, the_api_refuses_a_parameter_that_it_does_not_know) {
  EXPECT_EQ(ask_api({{"q", "lawyer"}, {"sort", "name"}}).at("field"), "sort");
}

}  // namespace
}  // namespace bluedot::site
