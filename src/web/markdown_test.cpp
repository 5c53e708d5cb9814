#include "web/markdown.h"

#include <gtest/gtest.h>

#include "web/html.h"

namespace bluedot::web {
namespace {

SafeHtml slot(std::string_view name) {
  Html out{text::Language{}};
  out.markup("<b>");
  out.escaped(name);
  out.markup("</b>");
  return out.take();
}

std::optional<Url> link(std::string_view target) {
  if (target == "guide:health") return Url{"/uk/pl/guide/health"};
  return std::nullopt;
}

std::string html(std::string_view source) {
  return std::string(markdown(source, {slot, link}).view());
}

TEST(Markdown, writes_paragraphs_lists_and_strong_words) {
  EXPECT_EQ(html("Go **now**.\n\n1. one\n2. two\n"),
            "<p>Go <strong>now</strong>.</p><ol><li>one</li><li>two</li></ol>");
}

TEST(Markdown, fills_slots_also_beside_brackets_that_are_none) {
  EXPECT_EQ(html("Until {day} & {other"), "<p>Until <b>day</b> &amp; {other</p>");
}

TEST(Markdown, a_link_that_nobody_knows_leaves_its_words) {
  EXPECT_EQ(html("[Health](guide:health) and [there](https://example.org/)"),
            "<p><a href=\"/uk/pl/guide/health\">Health</a> and there</p>");
}

TEST(Markdown, markup_of_the_authors_own_does_not_pass) {
  EXPECT_EQ(html("a <script>alert(1)</script> b\n\n<div onclick=x>c</div>\n"), "<p>a alert(1) b</p>");
  EXPECT_EQ(html("[x](javascript:alert(1)) ![alt](x.png)"), "<p>x alt</p>");
}

TEST(Markdown, a_line_without_markdown_keeps_its_stars) {
  EXPECT_EQ(plain_with_slots("**{day}** <b>", {slot, link}).view(), "**<b>day</b>** &lt;b&gt;");
}

}  // namespace
}  // namespace bluedot::web
