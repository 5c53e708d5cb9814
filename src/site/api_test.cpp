#include "site/api.h"

#include <boost/json/parse.hpp>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "site/test_site.h"

namespace bluedot::site {
namespace {

using boost::json::value;

struct NearestApi : testing::Test, TestSite {
  web::Response ask(web::Query query) {
    web::Request request;
    request.path = "/api/v1/nearest";
    request.query = std::move(query);
    return nearest_api(site(), request);
  }
  // What is wrong with a question, "code field".
  std::string fault(web::Query query) {
    const web::Response response = ask(std::move(query));
    if (response.status != 400 || response.content_type != "application/problem+json") return "none";
    const value document = boost::json::parse(response.body);
    return std::string(document.at("code").as_string()) + " " + std::string(document.at("field").as_string());
  }
};

std::string header_of(const web::Response& response, std::string_view name) {
  for (const web::Header& header : response.headers) {
    if (header.name == name) return header.value;
  }
  return {};
}

TEST_F(NearestApi, finds_the_hub_with_its_distance_in_the_asked_language) {
  const web::Response response = ask({{"lat", "49.81"}, {"lon", "22.93"}, {"lang", "uk"}, {"kind", "hub"}});
  EXPECT_EQ(response.status, 200);
  EXPECT_EQ(response.content_language, "uk");
  const value document = boost::json::parse(response.body);
  ASSERT_EQ(document.at("results").as_array().size(), 1U);
  const value& hub = document.at("results").at(0);
  EXPECT_EQ(hub.at("url"), value("/uk/hubs/pl-medyka"));
  EXPECT_EQ(hub.at("distance_m"), value(1112));
  EXPECT_EQ(hub.at("phones").at(0).at("dial"), value("tel:+48221234567"));
}

TEST_F(NearestApi, may_be_read_by_pages_of_any_origin_also_when_it_refuses) {
  EXPECT_EQ(header_of(ask({{"lat", "49.81"}, {"lon", "22.93"}}), "Access-Control-Allow-Origin"), "*");
  EXPECT_EQ(header_of(ask({{"lat", "north"}}), "Access-Control-Allow-Origin"), "*");
}

TEST_F(NearestApi, names_the_parameter_that_it_refuses) {
  EXPECT_EQ(fault({{"lat", "north"}, {"lon", "22.93"}}), "malformed lat");
  EXPECT_EQ(fault({{"lat", "91"}, {"lon", "22.93"}}), "out_of_range lat");
  EXPECT_EQ(fault({{"lat", "49.81"}}), "missing lon");
  EXPECT_EQ(fault({{"sort", "name"}}), "unknown sort");
  EXPECT_EQ(fault({{"lang", "xx"}}), "unknown lang");
  EXPECT_EQ(fault({{"lang", "uk"}, {"lang", "pl"}}), "malformed lang");
  EXPECT_EQ(fault({{"limit", "0"}}), "out_of_range limit");
  EXPECT_EQ(fault({{"limit", "101"}}), "out_of_range limit");
  EXPECT_EQ(fault({{"limit", "99999999999"}}), "out_of_range limit");
  EXPECT_EQ(fault({{"limit", "ten"}}), "malformed limit");
  EXPECT_EQ(fault({{"category", "no-such-category"}}), "unknown category");
  EXPECT_EQ(fault({{"place", "Nowhere"}}), "unknown place");
}

TEST_F(NearestApi, explains_a_fault_in_the_asked_language) {
  const web::Response response = ask({{"lang", "uk"}, {"limit", "0"}});
  EXPECT_EQ(response.content_language, "uk");
  EXPECT_EQ(header_of(response, "Access-Control-Allow-Origin"), "*");
}

TEST_F(NearestApi, takes_a_town_for_the_position) {
  const value document = boost::json::parse(ask({{"place", "Медика"}, {"kind", "hub"}}).body);
  EXPECT_EQ(document.at("results").at(0).at("distance_m"), value(0));
}

TEST_F(NearestApi, leads_to_the_next_page_as_long_as_there_is_one) {
  const value first = boost::json::parse(ask({{"lat", "49.8123"}, {"lon", "22.93"}, {"limit", "1"}}).body);
  EXPECT_EQ(first.at("next"), value("/api/v1/nearest?lat=49.81&lon=22.93&lang=en&limit=1&page=2"));
  const value last = boost::json::parse(ask({{"lat", "49.81"}, {"lon", "22.93"}, {"limit", "100"}}).body);
  EXPECT_TRUE(last.at("next").is_null());
}

TEST_F(NearestApi, says_that_a_demonstration_is_one) {
  demonstration = exchange::TestDirectory::day(9, 21);
  EXPECT_EQ(boost::json::parse(ask({}).body).at("demonstration"), value(true));
}

TEST_F(NearestApi, may_be_kept_only_until_the_hub_closes) {
  const web::Response response = ask({{"lat", "49.81"}, {"lon", "22.93"}});
  EXPECT_EQ(response.caching.policy, web::CachePolicy::kPublic);
  ASSERT_TRUE(response.caching.good_until);
  EXPECT_LE(*response.caching.good_until, exchange::TestDirectory::noon().now + std::chrono::hours{6});
}

TEST_F(NearestApi, a_failure_is_a_problem_document_with_its_own_status) {
  const web::Response response = api_failure(site(), text::kEnglish, 404);
  EXPECT_EQ(response.status, 404);
  EXPECT_EQ(response.content_type, "application/problem+json");
  EXPECT_EQ(boost::json::parse(response.body).at("code"), value("not_found"));
  EXPECT_EQ(api_failure(site(), text::kEnglish, 418).status, 500);
}

}  // namespace
}  // namespace bluedot::site
