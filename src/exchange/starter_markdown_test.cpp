#include "exchange/starter_markdown.h"

#include <gtest/gtest.h>

namespace bluedot::exchange {
namespace {

void expect_lost(std::string_view markdown, std::size_t line, std::string_view found) {
  const std::vector<LostText> lost = lost_texts(markdown);
  ASSERT_FALSE(lost.empty()) << markdown;
  EXPECT_EQ(lost.front().line, line) << markdown;
  EXPECT_EQ(lost.front().found, found) << markdown;
}

TEST(StarterMarkdown, names_what_no_page_would_show) {
  expect_lost("## steps\nGo.\n\n    Call 112.\n", 4, "Call 112.");
  expect_lost("## steps\n```\nCall 112.\n```\n", 2, "Call 112.");
  expect_lost("## steps\n\n<div>Call 112.</div>\n", 3, "<div>Call 112.</div>");
  expect_lost("## steps\nCall <b>112</b>.\n", 2, "<b>");
}

TEST(StarterMarkdown, takes_all_that_pages_show) {
  EXPECT_TRUE(
      lost_texts("## steps\n1. **Call** [now](page:urgent)\n   - *or* go\n\n   A paragraph of the item.\n").empty());
}

}  // namespace
}  // namespace bluedot::exchange
