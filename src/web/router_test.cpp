#include "web/router.h"

#include <stdexcept>

#include <gtest/gtest.h>

namespace bluedot::web {
namespace {

Route get(std::string pattern, std::string name) {
  return {Method::kGet, std::move(pattern), [](const Request&, const Parameters&) { return Response{}; }, "anyone",
          std::move(name)};
}

Router router() {
  Route save = get("/{lang}/hubs/{slug}", "save");
  save.method = Method::kPost;
  return Router({get("/{lang}/{country}/", "country"), get("/{lang}/{country}/guide/{topic}", "guide"),
                 get("/", "root"), get("/{lang}/", "home"), get("/{lang}/near", "near"),
                 get("/{lang}/hubs/{slug}", "hub"), save, get("/h/{code}", "short"), get("/sitemap.xml", "sitemap"),
                 get("/records/{id:uuid}", "record"), get("/pages/{page:number}", "page")});
}

std::string name_of(const Router& table, std::string_view path, Method method = Method::kGet) {
  const auto match = table.match(method, path);
  return match ? match->route->name : "";
}

TEST(Router, finds_the_route_of_an_address) {
  const Router table = router();
  EXPECT_EQ(name_of(table, "/"), "root");
  EXPECT_EQ(name_of(table, "/uk/"), "home");
  EXPECT_EQ(name_of(table, "/uk/pl/"), "country");
  EXPECT_EQ(name_of(table, "/uk/pl/guide/money"), "guide");
  EXPECT_EQ(name_of(table, "/sitemap.xml"), "sitemap");
  EXPECT_EQ(table.match(Method::kGet, "/uk/hubs/pl-medyka")->parameters.text("slug"), "pl-medyka");
}

TEST(Router, prefers_literal_segments_from_left_to_right) {
  const Router table = router();
  EXPECT_EQ(name_of(table, "/uk/near"), "near");
  EXPECT_EQ(name_of(table, "/h/near"), "short");
}

TEST(Router, keeps_methods_apart_and_answers_head_as_get) {
  const Router table = router();
  EXPECT_EQ(name_of(table, "/uk/hubs/x", Method::kPost), "save");
  EXPECT_EQ(name_of(table, "/uk/hubs/x", Method::kHead), "hub");
  EXPECT_EQ(name_of(table, "/uk/near", Method::kPost), "");
}

TEST(Router, finds_nothing_for_empty_segments_and_what_is_longer) {
  const Router table = router();
  for (const char* path : {"", "//", "/uk//", "//uk/", "/uk/hubs/x/y", "uk/", "/uk/hubs/x/"}) {
    EXPECT_EQ(name_of(table, path), "") << path;
  }
}

TEST(Router, gives_typed_parameters_and_matches_nothing_else_with_them) {
  const Router table = router();
  const auto record = table.match(Method::kGet, "/records/0190163d-8694-739b-aea5-966c26f8ad91");
  EXPECT_EQ(base::to_string(record->parameters.uuid("id")), "0190163d-8694-739b-aea5-966c26f8ad91");
  EXPECT_EQ(table.match(Method::kGet, "/pages/007")->parameters.number("page"), 7);
  for (const char* path : {"/records/1", "/pages/-1", "/pages/x", "/pages/1234567890123456789"}) {
    EXPECT_EQ(name_of(table, path), "") << path;
  }
}

TEST(Router, says_which_methods_an_address_has) {
  EXPECT_EQ(router().allowed("/uk/hubs/x"),
            (std::vector{Method::kGet, Method::kHead, Method::kPost, Method::kOptions}));
  EXPECT_TRUE(router().allowed("/uk/nowhere/at/all").empty());
}

TEST(Router, knows_the_address_that_was_meant) {
  EXPECT_EQ(router().canonical("/uk"), "/uk/");
  EXPECT_EQ(router().canonical("/uk/hubs"), "/uk/hubs/");  // as a country, which its handler will not know
  EXPECT_EQ(router().canonical("/uk/hubs/x/"), "/uk/hubs/x");
  EXPECT_EQ(router().canonical("//evil.example"), std::nullopt);
}

TEST(Router, refuses_a_table_that_is_not_in_order) {
  EXPECT_THROW(Router({get("near", "a")}), std::logic_error);
  EXPECT_THROW(Router({get("/{}", "a")}), std::logic_error);
  EXPECT_THROW(Router({get("/{a:colour}", "a")}), std::logic_error);
  EXPECT_THROW(Router({get("/{a}", "a"), get("/{b}", "b")}), std::logic_error);
  EXPECT_THROW(Router({get("/a", "a"), get("/b", "a")}), std::logic_error);
  Route nobody = get("/a", "a");
  nobody.right = "";
  EXPECT_THROW(Router({nobody}), std::logic_error);
}

TEST(Parameters, are_faults_when_they_do_not_exist) {
  EXPECT_THROW(Parameters().text("lang"), std::logic_error);
  const std::vector<Parameters::Value> values = {{"page", "x"}};
  EXPECT_THROW(Parameters(values).number("page"), std::logic_error);
}

TEST(CacheKey, is_made_of_what_the_route_knows_in_one_order) {
  Route route = get("/{lang}/near", "near");
  route.query = {"lat", "category"};
  const std::string key = cache_key(route, "/uk/near", {{"lat", "1"}, {"category", "b"}, {"category", "a"}});
  EXPECT_EQ(key, cache_key(route, "/uk/near", {{"fbclid", "z"}, {"category", "b"}, {"category", "a"}, {"lat", "1"}}));
  EXPECT_NE(key, cache_key(route, "/uk/near", {{"lat", "1"}, {"category", "a"}, {"category", "b"}}));
  EXPECT_EQ(cache_key(route, "/uk/near", {{"lat", ""}}), cache_key(route, "/uk/near", {}));
  EXPECT_NE(cache_key(route, "/uk/near", {{"lat", "1"}}), cache_key(route, "/uk/near?lat=1", {}));
}

TEST(CacheKey, holds_unknown_parameters_where_the_handler_sees_them) {
  Route route = get("/api/v1/nearest", "nearest");
  route.unknown_query = UnknownQuery::kKept;
  EXPECT_NE(cache_key(route, "/a", {{"bogus", "1"}}), cache_key(route, "/a", {}));
  EXPECT_EQ(known_query(route, {{"bogus", "1"}, {"empty", ""}}), (Query{{"bogus", "1"}}));
}

TEST(RouteList, names_program_method_path_and_who_may_call) {
  EXPECT_EQ(routes_as_json("bluedot-site", Router({get("/{lang}/near", "near")})),
            R"([{"program":"bluedot-site","method":"GET","path":"/{lang}/near","name":"near","who":"anyone"}])");
}

}  // namespace
}  // namespace bluedot::web
