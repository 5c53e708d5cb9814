#include "web/page.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace bluedot::web {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

struct Hello {
  std::string name;
};

constexpr std::string_view kScripts[] = {"/assets/leave.123.mjs"};

constexpr Template<Hello> kHello{[](Html& out, const Hello& view) {
                                   out.markup("<h1>");
                                   write_text(out, view.name);
                                   out.markup("</h1>");
                                 },
                                 "h1{color:red}", "hash", kScripts};

Head ukrainian() {
  Head head;
  head.language = text::kUkrainian;
  head.title = "Поряд <1>";
  return head;
}

TEST(Page, is_whole_and_says_its_language) {
  EXPECT_THAT(page_response(ukrainian(), kHello, Hello{"A & B"}).body,
              StartsWith("<!doctype html><html lang=\"uk\" dir=\"ltr\"><head><meta charset=\"utf-8\">"));
  EXPECT_THAT(page_response(ukrainian(), kHello, Hello{"A & B"}).body,
              HasSubstr("<style>h1{color:red}</style></head><body><h1>A &amp; B</h1></body></html>"));
}

TEST(Page, runs_from_right_to_left_in_arabic) {
  auto head = ukrainian();
  head.language = text::kArabic;
  const auto response = page_response(head, kHello, Hello{});
  EXPECT_THAT(response.body, HasSubstr("<html lang=\"ar\" dir=\"rtl\">"));
  EXPECT_EQ(response.content_language, "ar");
}

TEST(Page, escapes_what_stands_in_its_head) {
  auto head = ukrainian();
  head.description = "\"><script>";
  const auto body = page_response(head, kHello, Hello{}).body;
  EXPECT_THAT(body, HasSubstr("<title>Поряд &lt;1&gt;</title>"));
  EXPECT_THAT(body, HasSubstr("<meta name=\"description\" content=\"&quot;&gt;&lt;script&gt;\">"));
}

TEST(Page, leaves_out_what_is_empty) {
  const auto body = page_response(ukrainian(), kHello, Hello{}).body;
  EXPECT_THAT(body, Not(HasSubstr("description")));
  EXPECT_THAT(body, Not(HasSubstr("rel=\"canonical\"")));
  EXPECT_THAT(body, Not(HasSubstr("noindex")));
}

TEST(Page, names_its_other_languages) {
  auto head = ukrainian();
  head.alternates = {{text::kUkrainian, Url{"https://a.example/uk/"}}, {text::kPolish, Url{"https://a.example/pl/"}}};
  head.any_language = Url{"https://a.example/"};
  const auto body = page_response(head, kHello, Hello{}).body;
  EXPECT_THAT(body, HasSubstr("<link rel=\"alternate\" hreflang=\"pl\" href=\"https://a.example/pl/\">"));
  EXPECT_THAT(body, HasSubstr("<link rel=\"alternate\" hreflang=\"x-default\" href=\"https://a.example/\">"));
}

TEST(Page, loads_its_modules_and_allows_no_other_script) {
  const auto response = page_response(ukrainian(), kHello, Hello{});
  EXPECT_THAT(response.body, HasSubstr("<script type=\"module\" src=\"/assets/leave.123.mjs\"></script>"));
  EXPECT_THAT(response.content_security_policy, HasSubstr("script-src 'self'"));
  EXPECT_THAT(response.content_security_policy, Not(HasSubstr("unsafe")));
}

TEST(Page, lets_recordings_of_this_site_play) {
  EXPECT_THAT(page_policy("x", {}), HasSubstr("media-src 'self'"));
}

TEST(Page, allows_no_script_where_it_has_none) {
  EXPECT_THAT(page_policy("x", {}), StartsWith("default-src 'none'; style-src 'sha256-x'"));
  EXPECT_THAT(page_policy("x", {}), Not(HasSubstr("script-src")));
}

TEST(Page, ends_no_script_element_by_a_text_in_json_ld) {
  auto head = ukrainian();
  head.json_ld.push_back({{"name", "</script><script>alert(1)"}});
  const auto body = page_response(head, kHello, Hello{}).body;
  EXPECT_THAT(body,
              HasSubstr("<script type=\"application/ld+json\">{\"name\":\"\\u003c/script>\\u003cscript>alert(1)\"}"
                        "</script>"));
}

}  // namespace
}  // namespace bluedot::web
