#include "web/cached_page.h"

#include <gtest/gtest.h>

namespace bluedot::web {
namespace {

std::shared_ptr<CachedPage> page_of(Effort effort) {
  Response response;
  response.caching.policy = CachePolicy::kPublic;
  for (int i = 0; i < 500; ++i) response.body += "Blue Dot " + std::to_string(i * i);
  CachedPage::Origin origin;
  origin.effort = effort;
  return std::make_shared<CachedPage>(std::move(response), std::move(origin));
}

TEST(CachedPage, is_quick_for_the_first_visitor_and_thorough_for_the_next) {
  const auto page = page_of(Effort::kQuick);
  EXPECT_EQ(page->encoding_for("gzip, br, zstd"), Encoding::kZstd);
  const Variant& first = page->make(Encoding::kBrotli);
  EXPECT_EQ(page->ready(Encoding::kBrotli), nullptr);
  EXPECT_EQ(page->encoding_for("gzip, br, zstd"), Encoding::kBrotli);
  const Variant& second = page->make(Encoding::kBrotli);
  EXPECT_LT(second.body.size(), first.body.size());
  EXPECT_NE(second.entity_tag, first.entity_tag);
  EXPECT_EQ(page->ready(Encoding::kBrotli), &second);
  EXPECT_EQ(&page->make(Encoding::kBrotli), &second);
}

TEST(CachedPage, that_is_often_asked_for_is_thorough_at_once) {
  const auto page = page_of(Effort::kThorough);
  const Variant& first = page->make(Encoding::kBrotli);
  EXPECT_EQ(page->ready(Encoding::kBrotli), &first);
}

TEST(CachedPage, that_gains_nothing_by_encoding_is_sent_as_it_is) {
  Response response;
  response.body = "ok";
  EXPECT_EQ(CachedPage(std::move(response), {}).encoding_for("br"), Encoding::kIdentity);
}

}  // namespace
}  // namespace bluedot::web
