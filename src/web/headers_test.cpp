#include "web/headers.h"

#include <stdexcept>

#include <gmock/gmock.h>

namespace bluedot::web {
namespace {

using std::chrono::seconds;
using ::testing::HasSubstr;
using ::testing::Not;

constexpr base::Instant kNow{seconds(784'111'777)};

TEST(Headers, the_date_is_that_of_the_standard) {
  EXPECT_EQ(http_date(kNow), "Sun, 06 Nov 1994 08:49:37 GMT");
}

TEST(Headers, a_value_that_would_break_the_head_apart_is_a_fault) {
  for (const char* value : {"a\r\nb", "a\nb", "a\rb"}) {
    Response response;
    response.headers = {{"X-A", value}};
    EXPECT_THROW(head_of(response, "", Encoding::kIdentity, 0, {}), std::invalid_argument) << value;
  }
  Response moved = redirect_to("/a\r\nSet-Cookie: b", 302);
  EXPECT_THROW(head_of(moved, "", Encoding::kIdentity, 0, {}), std::invalid_argument);
}

TEST(Headers, what_has_no_content_says_no_length) {
  Response response;
  response.status = 204;
  EXPECT_THAT(head_of(response, "", Encoding::kIdentity, 0, {}), Not(HasSubstr("Content-Length")));
}

TEST(Headers, strict_transport_security_is_a_setting) {
  EXPECT_THAT(security_lines("", seconds(0)), Not(HasSubstr("Strict-Transport-Security")));
  EXPECT_THAT(security_lines("", seconds(9)), HasSubstr("Strict-Transport-Security: max-age=9;"));
}

TEST(Headers, a_page_states_its_own_policy_and_nothing_else_has_any) {
  EXPECT_THAT(security_lines("default-src 'self'", seconds(0)),
              HasSubstr("Content-Security-Policy: default-src 'self'\r\n"));
  EXPECT_THAT(security_lines("", seconds(0)), HasSubstr("Content-Security-Policy: default-src 'none'"));
}

TEST(MaxAge, is_a_minute_at_most_and_never_beyond_good_until) {
  Caching caching{CachePolicy::kPublic, {}, {}};
  EXPECT_EQ(max_age(caching, kNow), seconds(60));
  caching.good_until = kNow + seconds(7);
  EXPECT_EQ(max_age(caching, kNow), seconds(7));
  EXPECT_EQ(max_age(caching, kNow + seconds(8)), seconds(0));
  caching.good_until = kNow + std::chrono::days(9);
  EXPECT_EQ(max_age(caching, kNow), seconds(60));
}

TEST(MaxAge, is_a_year_for_what_never_changes) {
  EXPECT_EQ(cache_control_line({CachePolicy::kImmutable, {}, {}}, kNow),
            "Cache-Control: public, max-age=31536000, immutable\r\n");
}

TEST(EntityTag, differs_with_the_bytes) {
  EXPECT_EQ(entity_tag_of("a"), entity_tag_of("a"));
  EXPECT_NE(entity_tag_of("a"), entity_tag_of("b"));
}

TEST(EntityTag, is_found_in_a_list_weak_or_strong) {
  for (const char* header : {R"("a")", R"(W/"a")", R"("b", "a")", R"("b",W/"a")", "*"}) {
    EXPECT_TRUE(matches_entity_tag(header, R"("a")")) << header;
  }
  for (const char* header : {"", "a", R"("b")", R"("aa")", R"(w/"a")"}) {
    EXPECT_FALSE(matches_entity_tag(header, R"("a")")) << header;
  }
  EXPECT_FALSE(matches_entity_tag("*", ""));
}

}  // namespace
}  // namespace bluedot::web
