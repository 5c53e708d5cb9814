#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "files.h"
#include "sample_view.h"
#include "views/assets.h"
#include "views/icons.h"
#include "views/sample_cards.h"
#include "web/html.h"

namespace bluedot::templates {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;

sample::CardsPage two_cards() {
  sample::CardsPage view;
  view.language = text::kEnglish;
  view.heading = "Beds & food";
  view.town = "Przemyśl \"A\"";
  view.cards.push_back({"First", web::Url{"/en/hubs/first"}, text::Text{"Czynne", text::kPolish}, true, 7});
  view.cards.push_back({"Second", web::Url{"tel:+48000000000"}, std::nullopt, false, 0});
  view.trusted = web::SafeHtml{"<i>ours</i>"};
  view.operator_url = web::Url{"https://example.org/?a=1&b=2"};
  view.foreign = {"dzień dobry", text::kPolish};
  return view;
}

std::string written(const sample::CardsPage& view) {
  web::Html out{text::kEnglish};
  views::sample_cards(out, view);
  return std::string{out.view()};
}

TEST(Sample, escapes_words_and_leaves_safe_html_alone) {
  const auto html = written(two_cards());
  EXPECT_THAT(html, HasSubstr("<h1>Beds &amp; food</h1>"));
  EXPECT_THAT(html, HasSubstr("<i>ours</i>"));
}

TEST(Sample, encodes_what_is_put_into_an_address) {
  EXPECT_THAT(written(two_cards()), HasSubstr("href=\"/en/near?place=Przemy%C5%9Bl%20%22A%22\" lang=\"en\""));
}

TEST(Sample, writes_each_entry_of_a_list) {
  const auto html = written(two_cards());
  EXPECT_THAT(html, HasSubstr(">First</a>"));
  EXPECT_THAT(html, HasSubstr("<a href=\"tel:+48000000000\">Second</a>"));
  EXPECT_THAT(html, Not(HasSubstr("none")));
}

TEST(Sample, writes_the_other_section_where_there_is_nothing) {
  auto view = two_cards();
  view.cards.clear();
  EXPECT_THAT(written(view), HasSubstr("<p>none</p>"));
  EXPECT_THAT(written(view), Not(HasSubstr("<ul>")));
}

TEST(Sample, takes_sections_in_attributes_and_between_them) {
  const auto html = written(two_cards());
  EXPECT_THAT(html, HasSubstr("<li class=\"card open\" data-open>"));
  EXPECT_THAT(html, HasSubstr("<li class=\"card\">"));
}

TEST(Sample, names_the_language_of_foreign_text_but_not_in_attributes_and_options) {
  const auto html = written(two_cards());
  EXPECT_THAT(html, HasSubstr("<p title=\"Czynne\"><span lang=\"pl\" dir=\"ltr\">Czynne</span></p>"));
  EXPECT_THAT(html, HasSubstr("<option>dzień dobry</option>"));
}

TEST(Sample, finds_names_of_the_views_around) {
  EXPECT_THAT(written(two_cards()), HasSubstr("Second</a> <p>Beds &amp; food</p>"));
}

TEST(Sample, wastes_no_white_space) {
  EXPECT_THAT(written(two_cards()), Not(HasSubstr("  ")));
}

TEST(Sample, prefers_the_innermost_name_and_looks_outward_for_the_rest) {
  auto view = two_cards();
  view.near = sample::Town{"Rzeszów"};
  EXPECT_THAT(written(view), HasSubstr("<p>Rzeszów Przemyśl &quot;A&quot;</p>"));
}

TEST(Sample, writes_messages_with_plurals_and_parts_inside) {
  const auto html = written(two_cards());
  EXPECT_THAT(html, HasSubstr("<b>Help nearby</b>"));
  EXPECT_THAT(html,
              HasSubstr("<p title=\"Help nearby: Przemyśl &quot;A&quot;\">2 places: Help nearby: "
                        "<a class=\"link\" href=\"https://example.org/?a=1&amp;b=2\">Przemyśl &quot;A&quot;</a></p>"));
}

TEST(Sample, draws_icons_by_name_and_by_data) {
  const auto html = written(two_cards());
  EXPECT_THAT(
      html,
      HasSubstr("<p><svg class=\"icon\" viewBox=\"0 0 24 24\" aria-hidden=\"true\"><path d=\"M3 18V7\"/></svg> "));
  EXPECT_EQ(views::icon_named("bed"), views::Icon::kBed);
  EXPECT_EQ(views::icon_named("no-such"), std::nullopt);
}

TEST(Sample, brings_the_style_of_base_and_of_the_parts_it_uses) {
  EXPECT_EQ(views::sample_cards.style, "body{margin:0}.link{color:blue}.card{color:red}");
}

TEST(Sample, gives_the_hash_of_exactly_its_style) {
  EXPECT_EQ(views::sample_cards.style_hash, sha256_base64(views::sample_cards.style));
}

TEST(Sample, embeds_assets_under_the_hash_of_their_content) {
  const auto* dot = web::asset_named(views::assets(), "dot.svg");
  ASSERT_NE(dot, nullptr);
  EXPECT_THAT(written(two_cards()), HasSubstr("<img src=\"" + std::string{dot->address} + "\""));
  EXPECT_EQ(dot->type, "image/svg+xml");
  EXPECT_EQ(web::asset_at(views::assets(), dot->address), dot);
}

TEST(Sample, loads_the_modules_of_its_parts_and_links_their_imports) {
  const auto* card = web::asset_named(views::assets(), "card.mjs");
  const auto* one = web::asset_named(views::assets(), "one.mjs");
  ASSERT_TRUE(card != nullptr && one != nullptr);
  EXPECT_THAT(views::sample_cards.scripts, ElementsAre(card->address));
  EXPECT_THAT(std::string{card->bytes}, HasSubstr("from \"" + std::string{one->address} + "\""));
}

}  // namespace
}  // namespace bluedot::templates
