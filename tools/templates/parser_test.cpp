#include "parser.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "mistake.h"

namespace bluedot::templates {
namespace {

using ::testing::HasSubstr;
using ::testing::StartsWith;

Library small_library() {
  Library library;
  library.add_part("parts/card", "card.mustache");
  library.add_icon("bed", "<svg></svg>");
  library.add_asset("dot.svg", "/assets/dot.123.svg");
  return library;
}

Template read(const std::string& body) {
  return parse(body, "a.mustache", "parts/a", small_library());
}

std::string mistake_in(const std::string& body) {
  try {
    read(body);
  } catch (const Mistake& mistake) {
    return mistake.what();
  }
  return "no mistake";
}

// The literal markup alone, values as @, sections flattened.
std::string squeezed(const Nodes& nodes) {
  std::string text;
  for (const auto& node : nodes) {
    if (const auto* literal = std::get_if<Literal>(&node.what)) {
      text += literal->markup;
    } else if (const auto* section = std::get_if<Section>(&node.what)) {
      text += squeezed(section->body);
    } else {
      text += '@';
    }
  }
  return text;
}

std::string squeezed(const std::string& body) {
  return squeezed(read(body).nodes);
}

Spot spot_in(const std::string& body) {
  const auto nodes = read(body).nodes;
  for (const auto& node : nodes) {
    if (const auto* value = std::get_if<Value>(&node.what)) return value->spot;
  }
  throw std::logic_error("no value");
}

TEST(Parser, knows_where_a_value_stands) {
  EXPECT_EQ(spot_in("<p>{{a}}</p>"), Spot::kText);
  EXPECT_EQ(spot_in("<title>{{a}}</title>"), Spot::kPlain);
  EXPECT_EQ(spot_in("<option>{{a}}</option>"), Spot::kPlain);
  EXPECT_EQ(spot_in("<option>x</option><p>{{a}}</p>"), Spot::kText);
  EXPECT_EQ(spot_in("<p title=\"{{a}}\">"), Spot::kAttribute);
  EXPECT_EQ(spot_in("<p title='{{a}}'>"), Spot::kAttribute);
  EXPECT_EQ(spot_in("<a href=\"{{a}}\">"), Spot::kUrl);
  EXPECT_EQ(spot_in("<a HREF=\"{{a}}\">"), Spot::kUrl);
  EXPECT_EQ(spot_in("<form a action = \"{{a}}\">"), Spot::kUrl);
  EXPECT_EQ(spot_in("<a href=\"/x/{{a}}\">"), Spot::kUrlPart);
}

struct Planted {
  std::string body;
  std::string told;
};

class Refused : public ::testing::TestWithParam<Planted> {};

TEST_P(Refused, names_file_line_and_reason) {
  EXPECT_THAT(mistake_in(GetParam().body), StartsWith(GetParam().told));
}

INSTANTIATE_TEST_SUITE_P(
    Parser, Refused,
    ::testing::Values(
        Planted{"<p>\n{{#a}}\nx", "a.mustache:2: the section {{#a}} is never closed"},
        Planted{"x\n{{/a}}", "a.mustache:2: {{/a}} closes nothing"},
        Planted{"{{#a}}\n{{#b}}\n{{/a}}", "a.mustache:3: {{/a}} stands where {{/b}} must (opened in line 2)"},
        Planted{"\n\n{{a", "a.mustache:3: {{ is never closed"}, Planted{"{{}}", "a.mustache:1: {{ }} is empty"},
        Planted{"{{{a}}}", "a.mustache:1: there is no {{{raw}}}"},
        Planted{"{{&a}}", "a.mustache:1: there is no {{&raw}}"},
        Planted{"{{=<% %>=}}", "a.mustache:1: delimiters stay"}, Planted{"{{a b}}", "a.mustache:1: \"a b\" is no name"},
        Planted{"{{class}}", "a.mustache:1: \"class\" is no name"},
        Planted{"{{a..b}}", "a.mustache:1: \"a..b\" is no name"},
        Planted{"\n{{> parts/none}}", "a.mustache:2: there is no part \"parts/none\""},
        Planted{"{{> icon/none}}", "a.mustache:1: there is no icon \"none\""},
        Planted{"{{#asset}}none{{/asset}}", "a.mustache:1: there is no asset \"none\""},
        Planted{"<p title=\"{{> parts/card}}\">", "a.mustache:1: a part stands in text only"},
        Planted{"{{#t}}near.title", "a.mustache:1: {{#t}} is never closed"},
        Planted{"{{#t}}Near title{{/t}}", "a.mustache:1: \"Near\" is no key"},
        Planted{"{{#t}}near.title town{{/t}}", "a.mustache:1: an argument of a message is written name=value"},
        Planted{"{{#t}}near.title a=>parts/no{{/t}}", "a.mustache:1: there is no part \"parts/no\""},
        Planted{"<p title=\"{{#t}}a.b c=>parts/card{{/t}}\">", "a.mustache:1: a part cannot stand in an attribute"},
        Planted{"<a href=\"{{#t}}a.b{{/t}}\">", "a.mustache:1: a message is no address"},
        Planted{"<p>\n<script>x()</script>", "a.mustache:2: no <script>"},
        Planted{"<SCRIPT src=x>", "a.mustache:1: no <script>"}, Planted{"<style>", "a.mustache:1: no <style>"},
        Planted{"<iframe src=\"/\">", "a.mustache:1: no <iframe>"},
        Planted{"<p\nstyle=\"color:red\">", "a.mustache:2: no style="},
        Planted{"<p onclick=\"x()\">", "a.mustache:1: no event handler (onclick)"},
        Planted{"<p OnClick=x>", "a.mustache:1: no event handler (onclick)"},
        Planted{"<p onclick>", "a.mustache:1: no event handler"},
        Planted{"<p onclick=\"{{a}}\">", "a.mustache:1: no event handler"},
        Planted{"<p title={{a}}>", "a.mustache:1: a value needs quotes around it: title="},
        Planted{"<p title=x{{a}}>", "a.mustache:1: a value needs quotes"},
        Planted{"<p title={{#a}}x{{/a}}>", "a.mustache:1: a section needs quotes"},
        Planted{"<p {{a}}>", "a.mustache:1: a value cannot be the name"},
        Planted{"<p data-{{a}}=\"x\">", "a.mustache:1: a value cannot be the name"},
        Planted{"<{{a}}>", "a.mustache:1: write &lt; for a <"}, Planted{"1 < 2", "a.mustache:1: write &lt; for a <"},
        Planted{"2 > 1", "a.mustache:1: write &gt; for a >"},
        Planted{"<!-- x -->", "a.mustache:1: a comment is written"},
        Planted{"<!doctype html>", "a.mustache:1: write &lt;"},
        Planted{"<a href=\"javascript:x\">", "a.mustache:1: no page links to \"javascript:x\""},
        Planted{"<a href=\"//evil\">", "a.mustache:1: no page links to"},
        Planted{"<a href=data:x>", "a.mustache:1: no page links to"},
        Planted{"<a href=\"javascript:{{a}}\">", "a.mustache:1: no page links to"},
        Planted{"<a href=\"//{{a}}\">", "a.mustache:1: no page links to"},
        Planted{"<a href=\"java{{a}}\">", "a.mustache:1: an address begins with"},
        Planted{"<img srcset=\"{{a}}\">", "a.mustache:1: no srcset="},
        Planted{"{{#a}}<p{{/a}}>", "a.mustache:1: {{/a}} stands elsewhere than where its section began"},
        Planted{"<p {{#a}}title=\"{{/a}}\">", "a.mustache:1: {{/a}} stands elsewhere"},
        Planted{"<p title=\"{{#a}}\">{{/a}}", "a.mustache:1: {{/a}} stands elsewhere"},
        Planted{"<p{{#a}}b{{/a}}>", "a.mustache:1: a space is missing"},
        Planted{"<p{{#a}} b{{/a}}c>", "a.mustache:1: a space is missing"},
        Planted{"<p a=\"b\"c>", "a.mustache:1: a space is missing"},
        Planted{"<p a=>", "a.mustache:1: the attribute a has no"},
        Planted{"<p title=\"a\n<b>", "a.mustache:2: a < in the value of title"},
        Planted{"<p", "a.mustache:1: the file ends inside a tag"},
        Planted{"<title>x", "a.mustache:1: <title> is never closed"},
        Planted{"</pre>", "a.mustache:1: </pre> closes nothing"},
        Planted{std::string("a\x01", 2), "a.mustache:1: a control"},
        Planted{"x\n{{! view: a::B from a.h }}", "a.mustache:2: the view is declared in the first line"},
        Planted{"{{! view: a::B }}", "a.mustache:1: the view is declared in the first line"}));

TEST(Parser, wants_to_know_the_view_of_a_page) {
  EXPECT_THROW(parse("<p></p>", "a.mustache", "site/a", small_library()), Mistake);
  const auto page = parse("{{! view: site::A from site/a.h }}\nx", "a.mustache", "site/a", small_library());
  EXPECT_EQ(page.view_type, "site::A");
  EXPECT_EQ(page.view_header, "site/a.h");
}

TEST(Parser, leaves_out_white_space_beside_blocks) {
  EXPECT_EQ(squeezed("<ul>\n  <li>\n a\n </li>\n\n <li>b</li>\n</ul>\n"), "<ul><li>a</li><li>b</li></ul>");
}

TEST(Parser, keeps_one_space_beside_inline_tags) {
  EXPECT_EQ(squeezed("<a>x</a>\n   <a>y</a>  z"), "<a>x</a> <a>y</a> z");
  EXPECT_EQ(squeezed("<b>{{a}}</b>\n{{b}} {{c}}"), "<b>@</b> @ @");
}

TEST(Parser, keeps_white_space_of_pre) {
  EXPECT_EQ(squeezed("<pre>\n a  b\n</pre>\n <p>c  d</p>"), "<pre>\n a  b\n</pre><p>c d</p>");
}

TEST(Parser, tidies_tags_and_values) {
  EXPECT_EQ(squeezed("<p  class = \"a\n   b\"   hidden  ><br />"), "<p class=\"a b\" hidden><br/>");
}

TEST(Parser, takes_the_line_of_a_section_with_its_tag) {
  EXPECT_EQ(squeezed("a\n{{#b}}\n<i>c</i>\n{{/b}}\nd"), "a <i>c</i> d");
  EXPECT_EQ(squeezed("<i>a</i>{{#b}} <i>c</i>{{/b}}\n"), "<i>a</i> <i>c</i>");
}

TEST(Parser, keeps_one_space_around_a_section_of_blocks) {
  EXPECT_EQ(squeezed("<a>x</a>\n{{#b}}<p>c</p>{{/b}}\n{{^b}}<p>d</p>{{/b}}\n<i>e</i>"),
            "<a>x</a> <p>c</p><p>d</p><i>e</i>");
  EXPECT_EQ(squeezed("<a>x</a>{{#b}}<p>c</p>{{/b}} <i>e</i>"), "<a>x</a><p>c</p> <i>e</i>");
}

TEST(Parser, takes_the_line_of_a_part_that_stands_alone) {
  EXPECT_EQ(squeezed("<ul>\n{{#b}}\n  {{> parts/card}}\n{{/b}}\n</ul>"), "<ul>@</ul>");
  EXPECT_EQ(squeezed("a {{> parts/card}} {{> icon/bed}} b"), "a @ <svg></svg> b");
}

TEST(Parser, takes_sections_between_attributes) {
  EXPECT_EQ(squeezed("<p{{#a}} b{{/a}}{{#c}} d=\"{{e}}\"{{/c}} f>"), "<p b d=\"@\" f>");
  EXPECT_EQ(squeezed("<p {{#a}}b {{/a}}c>"), "<p b c>");
}

TEST(Parser, counts_lines_through_all_that_comes_before) {
  const auto nodes = read("<p>\n{{! a\ncomment }}\n{{#b}}\n{{/b}}\n{{#t}}a.b{{/t}}\n{{c}}").nodes;
  EXPECT_EQ(nodes.back().line, 7);
}

TEST(Parser, reads_a_message_with_arguments) {
  const auto nodes = read("{{#t}} near.found  count=a.b c=>parts/card d=. {{/t}}").nodes;
  const auto& message = std::get<Message>(nodes.front().what);
  EXPECT_EQ(message.key, "near.found");
  ASSERT_EQ(message.arguments.size(), 3U);
  EXPECT_EQ(std::get<Path>(message.arguments[0].value), (Path{"a", "b"}));
  EXPECT_EQ(std::get<Part>(message.arguments[1].value).name, "parts/card");
  EXPECT_EQ(std::get<Path>(message.arguments[2].value), Path{});
}

TEST(Parser, refuses_sections_nested_beyond_reason) {
  std::string deep;
  for (int i = 0; i < 100; ++i) deep += "{{#a}}";
  EXPECT_THAT(mistake_in(deep), HasSubstr("nested too deep"));
}

}  // namespace
}  // namespace bluedot::templates
