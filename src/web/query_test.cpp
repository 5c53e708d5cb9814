#include "web/query.h"

#include <gtest/gtest.h>

namespace bluedot::web {
namespace {

TEST(Query, is_decoded_in_its_order_with_plus_as_a_blank) {
  EXPECT_EQ(*parse_query("b=x+y&a=%D0%BC&b=2"), (Query{{"b", "x y"}, {"a", "м"}, {"b", "2"}}));
}

TEST(Query, takes_what_has_no_value_and_leaves_out_what_is_nothing) {
  EXPECT_EQ(*parse_query("a&&b=&=c"), (Query{{"a", ""}, {"b", ""}, {"", "c"}}));
  EXPECT_EQ(*parse_query(""), Query{});
}

TEST(Query, refuses_broken_escapes_and_names_the_position) {
  for (const char* raw : {"ok=1&a=%", "ok=1&a=%1", "ok=1&a=%zz", "ok=1&a=%ff", "ok=1&a=%00", "ok=1&%7f=a"}) {
    const auto query = parse_query(raw);
    ASSERT_FALSE(query.has_value()) << raw;
    EXPECT_EQ(query.error(), (base::Error{base::ErrorCode::kMalformed, "2"})) << raw;
  }
}

TEST(Query, keeps_line_breaks_of_text_areas) {
  EXPECT_EQ(parse_query("t=a%0D%0Ab")->front().value, "a\r\nb");
}

TEST(Query, has_an_end) {
  std::string raw;
  for (std::size_t i = 0; i <= kMaxQueryPairs; ++i) raw += "a=1&";
  EXPECT_EQ(parse_query(raw).error().code, base::ErrorCode::kTooLong);
}

TEST(Query, reads_back_what_it_formats) {
  const Query query{{"q", "м'ята & +%"}, {"", ""}};
  EXPECT_EQ(*parse_query(format_query(query)), (Query{{"q", "м'ята & +%"}, {"", ""}}));
}

TEST(Path, is_decoded_and_plus_stays) {
  EXPECT_EQ(*decode_path("/a+b/%D0%BC"), "/a+b/м");
}

TEST(Path, refuses_what_two_programs_could_read_differently) {
  for (const char* raw : {"/%2f", "/a%2Fb", "/%00", "/%0a", "/%", "/%f", "/%c0%af", "/%ed%a0%80", "/\xff"}) {
    EXPECT_FALSE(decode_path(raw).has_value()) << raw;
  }
}

TEST(Utf8, takes_all_of_unicode_and_nothing_else) {
  for (const char* good : {"", "a", "м", "€", "😀", "\xf4\x8f\xbf\xbf", "\xed\x9f\xbf"})
    EXPECT_TRUE(is_utf8(good)) << good;
  for (const char* bad : {"\x80", "\xc0\x80", "\xc1\xbf", "\xe0\x9f\xbf", "\xed\xa0\x80", "\xf0\x8f\xbf\xbf",
                          "\xf4\x90\x80\x80", "\xf5\x80\x80\x80", "\xe2\x82", "a\xc3", "\xc3\x28"}) {
    EXPECT_FALSE(is_utf8(bad)) << bad;
  }
}

TEST(Target, has_a_path_and_a_query_in_either_form) {
  EXPECT_EQ(split_target("/a?b?c")->query, "b?c");
  EXPECT_EQ(split_target("http://host:80/a?b")->path, "/a");
  EXPECT_EQ(split_target("https://host")->path, "/");
  for (const char* bad : {"", "a", "*", "/a#b", "ftp://x/", "//"}) {
    EXPECT_EQ(split_target(bad).has_value(), std::string_view(bad) == "//") << bad;
  }
}

}  // namespace
}  // namespace bluedot::web
