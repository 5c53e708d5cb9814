#include "site/search_page.h"

#include <random>

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "site/country_page.h"
#include "site/routes.h"
#include "site/search_api.h"
#include "site/test_site.h"
#include "text/say.h"
#include "text/utf8.h"

namespace bluedot::site {
namespace {

using testing::HasSubstr;
using testing::Not;

const std::vector<std::string> kNasty = {
    "' OR '1'='1",
    "\"; DROP TABLE service; --",
    "{{7*7}} ${7*7} <%= 7*7 %>",
    "</title><script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "&#x3C;&lt;&amp;&quot;",
    "../../../../etc/passwd",
    "%00%0d%0aSet-Cookie: a=b",
    "\r\nLocation: https://example.org/",
    "{0} {query} %s %n %d",
    "\xEF\xBB\xBF",
    "\xE2\x80\xAE\xE2\x80\xAD\xE2\x81\xA6right to left\xE2\x81\xA9",
    "Z\xCC\x81\xCC\x81\xCC\x81\xCC\x81\xCC\x81\xCC\x81\xCC\x81",
    "\xEF\xB7\xBA\xEF\xB7\xBA\xEF\xB7\xBA",
    "\xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x91\xA7",
    "\xC4\xB0\xC4\xB1\xC5\xBF\xE1\xBA\x9E",
    std::string(100'000, 'a'),
    std::string(50'000, ' '),
    std::string(20'000, '\''),
};

struct SearchPageTest : testing::Test, TestSite {
  web::Response ask(std::string_view typed, text::Language language = text::kEnglish, std::string_view country = {}) {
    web::Request request;
    request.path = "/en/search";
    if (!typed.empty()) request.query = {{"q", std::string(typed)}};
    if (!country.empty()) request.query.push_back({"country", std::string(country)});
    return search(site(), language, request);
  }
  std::string first_title_in(std::string_view country) {
    const auto answer = ask_api({{"q", "he beats me"}, {"country", std::string(country)}});
    return std::string(answer.at("results").at(0).at("title").as_string());
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

TEST_F(SearchPageTest, finds_a_topic_of_the_guide_about_the_country_of_the_asker) {
  guide::Topic topic;
  topic.slug = "free-lawyer";
  topic.categories = {"legal-aid"};
  topic.titles.set(text::kEnglish, "Free legal help");
  guide::Article article;
  article.title = "Free legal help";
  topic.articles = {article};
  topics = {topic};
  EXPECT_THAT(ask("lawyer").body, HasSubstr("href=\"/en/guide/free-lawyer\""));
  const auto results = ask_api({{"q", "lawyer"}, {"lang", "en"}, {"country", "PL"}}).at("results").as_array();
  EXPECT_THAT(boost::json::serialize(results), HasSubstr("/en/pl/guide/free-lawyer"));
}

TEST_F(SearchPageTest, keeps_to_the_country_of_the_asker_while_the_search_knows_fewer_countries) {
  const auto add_hungary = [](exchange::TestDirectory& with) {
    with.add_line("hu-violence", directory::Topic::kViolence, with.add_country("HU"), "80111222");
  };
  add_hungary(made);
  site();
  exchange::TestDirectory newer;
  newer.add_country("AT");
  add_hungary(newer);
  replace_all_but_search(newer.build());
  EXPECT_EQ(first_title_in("HU"), "hu-violence");
  EXPECT_EQ(first_title_in("AT"), "Call 112");
}

TEST_F(SearchPageTest, shows_no_countrys_line_before_the_country_of_what_cannot_wait_is_known) {
  made.add_line("pl-violence", directory::Topic::kViolence, made.poland, "800120002");
  const std::string anywhere = ask("he beats me").body;
  EXPECT_THAT(anywhere, Not(HasSubstr("pl-violence")));
  EXPECT_THAT(anywhere, HasSubstr("tel:112"));
  EXPECT_THAT(anywhere, HasSubstr("href=\"/en/urgent\""));
  EXPECT_THAT(anywhere, HasSubstr("href=\"/en/search?q=he%20beats%20me&amp;country=pl\""));
  EXPECT_THAT(anywhere, Not(HasSubstr("We found nothing")));
  const std::string poland = ask("he beats me", text::kEnglish, "pl").body;
  EXPECT_THAT(poland, HasSubstr("pl-violence"));
  EXPECT_THAT(poland, Not(HasSubstr("q=he%20beats%20me")));
}

TEST_F(SearchPageTest, asks_on_in_the_same_country) {
  const std::string kept = "<input type=\"hidden\" name=\"country\" value=\"pl\">";
  EXPECT_THAT(ask("lawyer", text::kEnglish, "pl").body, HasSubstr(kept));
  EXPECT_THAT(country(site(), text::kEnglish, "pl").body, HasSubstr(kept));
  EXPECT_THAT(ask("lawyer").body, Not(HasSubstr("type=\"hidden\"")));
}

TEST_F(SearchPageTest, marks_a_line_that_nobody_has_confirmed) {
  made.line_confirmed.reset();
  made.add_line("pl-violence", directory::Topic::kViolence, made.poland, "800120002");
  const std::string said = text::say(text::kEnglish, text::Message::confirm_never_short).value;
  EXPECT_THAT(ask("he beats me", text::kEnglish, "pl").body, HasSubstr("<div class=\"small old\">" + said));
  const auto answer = ask_api({{"q", "he beats me"}, {"country", "PL"}});
  EXPECT_THAT(std::string(answer.at("results").at(0).at("text").as_string()), HasSubstr(said));
}

TEST_F(SearchPageTest, leads_nobody_back_to_where_they_come_from) {
  const auto answer = ask_api({{"q", "I came from Kharkiv, I need a lawyer"}, {"country", "PL"}});
  EXPECT_EQ(answer.at("understood").at("places").at(0).at("country"), "UA");
  EXPECT_THAT(boost::json::serialize(answer.at("results")), Not(HasSubstr("place=")));
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

TEST_F(SearchPageTest, offers_the_nearest_hubs_where_nothing_was_found_and_the_country_is_known) {
  web::Request request;
  request.path = "/en/search";
  request.query = {{"q", "qqqq zzzz"}, {"country", "pl"}};
  EXPECT_THAT(search(site(), text::kEnglish, request).body, HasSubstr("The nearest Blue Dot"));
}

std::string as_utf8(std::uint32_t code) {
  if (code < 0x80U) return {static_cast<char>(code)};
  const int more = code < 0x800U ? 1 : code < 0x10000U ? 2 : 3;
  std::string bytes{static_cast<char>((0xFF00U >> (more + 1) & 0xFFU) | (code >> (6 * more)))};
  for (int left = more - 1; left >= 0; --left) bytes += static_cast<char>(0x80U | (code >> (6 * left) & 0x3FU));
  return bytes;
}

// Characters of all planes; what is no UTF-8 the server refuses before it gets here (web/query.h), and finder's tests
// send it to the search itself.
std::string random_text(std::mt19937& random) {
  std::string text;
  for (auto left = random() % 24; left > 0; --left) {
    const auto code = static_cast<std::uint32_t>(random());
    const std::string character = as_utf8(code % 3 == 0 ? code % 0x110000U : 0x20U + code % 0x700U);
    if (text::valid_utf8(character)) text += character;
  }
  return text;
}

bool is_whole_page(const web::Response& response) {
  return response.status == 200 && response.body.ends_with("</html>\n") && text::valid_utf8(response.body);
}

TEST_F(SearchPageTest, answers_ten_thousand_random_texts) {
  std::mt19937 random(20220224);
  for (int i = 0; i < 10'000; ++i) {
    const std::string typed = random_text(random);
    ASSERT_TRUE(is_whole_page(ask(typed))) << testing::PrintToString(typed);
    ASSERT_TRUE(ask_api({{"q", typed}}).as_object().contains("results")) << testing::PrintToString(typed);
  }
}

TEST_F(SearchPageTest, answers_what_is_typed_to_break_it) {
  for (const std::string& typed : kNasty) {
    EXPECT_TRUE(is_whole_page(ask(typed))) << testing::PrintToString(typed);
    EXPECT_TRUE(ask_api({{"q", typed}}).as_object().contains("results")) << testing::PrintToString(typed);
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
