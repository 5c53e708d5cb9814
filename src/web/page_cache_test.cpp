#include "web/page_cache.h"

#include <stdexcept>
#include <thread>
#include <vector>

#include <gtest/gtest.h>

#include "web/test_server.h"

namespace bluedot::web::testing {
namespace {

class PageCacheTest : public ::testing::Test {
 protected:
  PageCache::Page make(const std::string& key, Caching caching = {CachePolicy::kPublic, {}, {}}) {
    ++built;
    Response response = text_of(std::string(1000, 'x'));
    response.caching = caching;
    CachedPage::Origin origin;
    origin.key = key;
    origin.versions = versions;
    return std::make_shared<CachedPage>(std::move(response), std::move(origin));
  }
  PageCache::Page get(PageCache& from, const std::string& key) {
    return from.find_or_build(key, [&] { return make(key); });
  }

  TestClock clock;
  Versions versions{};
  std::atomic<int> built{0};
  PageCache cache{1U << 20U, clock, [this] { return versions; }};
};

TEST_F(PageCacheTest, builds_once_and_finds_by_the_raw_bytes_that_it_remembers) {
  const auto page = get(cache, "/a\n");
  EXPECT_EQ(get(cache, "/a\n"), page);
  EXPECT_EQ(cache.find_raw("/a?x"), nullptr);
  cache.remember("/a?x", page);
  EXPECT_EQ(cache.find_raw("/a?x"), page);
  EXPECT_EQ(built, 1);
}

TEST_F(PageCacheTest, remembers_a_few_spellings_of_each_page_and_no_more) {
  const auto page = get(cache, "/a\n");
  for (int i = 0; i < 100; ++i) cache.remember("/a?fbclid=" + std::to_string(i), page);
  EXPECT_EQ(cache.find_raw("/a?fbclid=0"), nullptr);
  EXPECT_EQ(cache.find_raw("/a?fbclid=99"), page);
}

TEST_F(PageCacheTest, drops_a_page_with_the_part_that_it_used_and_keeps_the_others) {
  Caching uses_second{CachePolicy::kPublic, {}, {}};
  uses_second.uses.set(1);
  cache.find_or_build("second", [&] { return make("second", uses_second); });
  get(cache, "none");
  versions[1] = 9;
  get(cache, "none");
  EXPECT_EQ(built, 2);
  const auto page = cache.find_or_build("second", [&] { return make("second", uses_second); });
  cache.remember("/second", page);
  versions[1] = 10;
  EXPECT_EQ(cache.find_raw("/second"), nullptr);
}

TEST_F(PageCacheTest, a_change_while_the_handler_ran_makes_the_page_old_at_once) {
  Caching uses{CachePolicy::kPublic, {}, {}};
  uses.uses.set(0);
  cache.find_or_build("a", [&] {
    auto page = make("a", uses);
    versions[0] = 1;
    return page;
  });
  cache.find_or_build("a", [&] { return make("a", uses); });
  EXPECT_EQ(built, 2);
}

TEST_F(PageCacheTest, drops_a_page_at_its_good_until) {
  const Caching caching{CachePolicy::kPublic, {}, clock.now() + std::chrono::seconds(5)};
  const auto build = [&] { return make("a", caching); };
  const auto page = cache.find_or_build("a", build);
  clock.advance(std::chrono::seconds(4));
  EXPECT_EQ(cache.find_or_build("a", build), page);
  clock.advance(std::chrono::seconds(1));
  EXPECT_NE(cache.find_or_build("a", build), page);
}

TEST_F(PageCacheTest, keeps_within_its_bytes_and_drops_the_least_recently_used) {
  PageCache small(8000, clock, [this] { return versions; });
  get(small, "first");
  for (int i = 0; i < 50; ++i) {
    get(small, "page" + std::to_string(i));
    get(small, "first");
    EXPECT_LE(small.bytes(), 8000U);
  }
  EXPECT_EQ(built, 51);
}

TEST_F(PageCacheTest, weighs_the_encodings_that_come_later) {
  const auto page = get(cache, "a");
  const std::size_t before = cache.bytes();
  page->make(Encoding::kGzip);
  page->make(Encoding::kIdentity);
  cache.weigh(page);
  EXPECT_GT(cache.bytes(), before + 1000);
}

TEST_F(PageCacheTest, keeps_nothing_that_may_not_be_kept) {
  const auto build = [&] { return make("a", {CachePolicy::kPrivate, {}, {}}); };
  cache.find_or_build("a", build);
  cache.find_or_build("a", build);
  EXPECT_EQ(built, 2);
  EXPECT_EQ(cache.pages(), 0U);
}

TEST_F(PageCacheTest, of_many_who_want_a_page_one_builds_it) {
  std::vector<std::thread> threads;
  for (int i = 0; i < 16; ++i) threads.emplace_back([&] { get(cache, "a")->make(Encoding::kBrotli); });
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(built, 1);
}

TEST_F(PageCacheTest, a_build_that_throws_leaves_the_way_free) {
  EXPECT_THROW(cache.find_or_build("a", []() -> PageCache::Page { throw std::runtime_error("x"); }),
               std::runtime_error);
  EXPECT_NE(get(cache, "a"), nullptr);
}

TEST(MayKeep, takes_public_pages_and_redirects_and_no_errors) {
  Response response;
  response.caching.policy = CachePolicy::kPublic;
  EXPECT_TRUE(may_keep(response));
  for (const int status : {404, 400, 500, 503, 206}) {
    response.status = status;
    EXPECT_FALSE(may_keep(response)) << status;
  }
}

}  // namespace
}  // namespace bluedot::web::testing
