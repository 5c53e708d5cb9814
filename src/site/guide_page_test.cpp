#include "site/guide_page.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "site/guide_list.h"
#include "site/test_site.h"
#include "text/say.h"

namespace bluedot::site {
namespace {

using guide::Fact;
using guide::FactKind;
using guide::SectionKind;
using testing::HasSubstr;
using testing::Not;

// 21 September 2022, noon, is "today" of TestSite.
constexpr base::Date kYesterday = std::chrono::year{2022} / 9 / 20;
constexpr base::Date kNextYear = std::chrono::year{2023} / 3 / 4;

guide::Article article(text::Language language) {
  guide::Article made;
  made.language = language;
  made.title = "Protection";
  made.neutral = "Information";
  made.summary = "You may stay. In {country} it lasts until {protection-until}.";
  made.reviewed = kYesterday;
  made.sections = {{SectionKind::kSteps, "", "1. Go to **the office**: [here](category:legal-aid)\n"},
                   {SectionKind::kMissed, "", "Go this week.\n"},
                   {SectionKind::kSteps, "PL", "Only in Poland.\n"},
                   {SectionKind::kSteps, "RO", "Only in Romania.\n"}};
  return made;
}

Fact fact(std::string key, FactKind kind) {
  Fact made;
  made.area = "PL";
  made.key = std::move(key);
  made.kind = kind;
  made.provenance = {"an invented source", {2022, 9, 0}, directory::Confidence::kHigh};
  return made;
}

struct Guides : testing::Test, TestSite {
  Guides() {
    guide::Topic topic;
    topic.slug = "protection";
    topic.code = "g9";
    topic.categories = {"legal-aid"};
    topic.slots = {SectionKind::kAbsence};
    topic.facts = {"protection-until", "protection-renewal", "registration-within"};
    topic.help = {directory::Topic::kLegalAid};
    add_article(topic, article(text::kEnglish));
    topics = {topic};
    Fact until = fact("protection-until", FactKind::kDate);
    until.date = kNextYear;
    until.valid_until = kNextYear;
    Fact renewal = fact("protection-renewal", FactKind::kDeadline);
    renewal.closes = kNextYear;
    facts = {until, renewal};
  }

  static void add_article(guide::Topic& topic, const guide::Article& added) {
    topic.titles.set(added.language, added.title);
    topic.neutral_titles.set(added.language, added.neutral);
    topic.articles.push_back(added);
  }

  web::Response read(text::Language language = text::kEnglish, std::string_view topic = "protection") {
    return guide_article(site(), language, "pl", topic);
  }
  static std::string said(text::Language language, text::Message message) { return text::say(language, message).value; }
};

TEST_F(Guides, the_answer_stands_first_with_the_countrys_own_facts) {
  const std::string body = read().body;
  EXPECT_THAT(body, HasSubstr("In Poland it lasts until March 4, 2023."));
  EXPECT_LT(body.find("You may stay"), body.find("the office"));
  EXPECT_THAT(body, HasSubstr("<strong>the office</strong>"));
  EXPECT_THAT(body, HasSubstr("href=\"/en/near?category=legal-aid&amp;country=pl\""));
  EXPECT_THAT(body, HasSubstr("an invented source"));
}

TEST_F(Guides, lead_back_to_the_country_and_to_all_topics) {
  EXPECT_THAT(read().body, HasSubstr("<a href=\"/en/pl/\">Poland</a> <a href=\"/en/pl/#guide\">All topics</a>"));
  EXPECT_THAT(guide_article(site(), text::kEnglish, "", "protection").body, HasSubstr("href=\"/en/guide\">All topics"));
}

TEST_F(Guides, where_no_place_offers_just_this_the_hubs_of_the_country_stand_there) {
  topics[0].categories = {"school"};
  const std::string body = read().body;
  EXPECT_THAT(body, HasSubstr(said(text::kEnglish, text::Message::guide_hubs_help)));
  EXPECT_THAT(body, HasSubstr("/en/hubs/pl-medyka"));
  EXPECT_THAT(body, Not(HasSubstr(said(text::kEnglish, text::Message::guide_no_places))));
}

TEST_F(Guides, headings_speak_to_a_child_as_the_text_does) {
  topics[0].slug = "under-18-alone";
  topics[0].articles[0].sections = {{SectionKind::kNow, "", "Call.\n"}};
  add_article(topics[0], article(text::kUkrainian));
  topics[0].articles[1].sections = topics[0].articles[0].sections;
  const std::string body = read(text::kUkrainian, "under-18-alone").body;
  EXPECT_THAT(body, HasSubstr(said(text::kUkrainian, text::Message::guide_child_now)));
  EXPECT_THAT(body, Not(HasSubstr(said(text::kUkrainian, text::Message::guide_section_now))));
}

TEST_F(Guides, what_counts_in_another_country_does_not_stand_there) {
  EXPECT_THAT(read().body, HasSubstr("Only in Poland."));
  EXPECT_THAT(read().body, Not(HasSubstr("Only in Romania.")));
}

TEST_F(Guides, facts_that_nobody_knows_share_one_line_that_says_whom_to_ask) {
  facts = {fact("asylum-authority", FactKind::kAuthority)};
  facts[0].value = "Urząd";
  const std::string body = read().body;
  EXPECT_THAT(body, HasSubstr("We do not know: Counts until, "));
  EXPECT_THAT(body, HasSubstr("Ask here: <span lang=\"pl\" dir=\"ltr\">Urząd</span>"));
}

TEST_F(Guides, a_section_that_nobody_knows_says_so) {
  const std::string body = read().body;
  EXPECT_THAT(body, HasSubstr(said(text::kEnglish, text::Message::guide_section_absence)));
  EXPECT_THAT(body, HasSubstr(said(text::kEnglish, text::Message::guide_not_known)));
}

TEST_F(Guides, a_fact_that_expired_yesterday_is_marked_in_the_text_and_in_the_list_in_every_language) {
  facts[0].valid_until = kYesterday;
  for (const text::Language language : text::Language::all()) {
    if (language != text::kEnglish) add_article(topics[0], article(language));
  }
  for (const text::Language language : text::Language::all()) {
    const std::string body = read(language).body;
    EXPECT_THAT(body, HasSubstr("<span class=\"old\">")) << language.tag();
    EXPECT_THAT(body, HasSubstr("<dd class=\"old\">")) << language.tag();
    EXPECT_THAT(body, HasSubstr("class=\"note\"")) << language.tag();
  }
}

TEST_F(Guides, a_fact_that_counts_is_not_marked) {
  EXPECT_THAT(read().body, Not(HasSubstr("class=\"old\"")));
}

TEST_F(Guides, what_to_do_about_a_missed_day_is_not_shown_before_it) {
  EXPECT_THAT(read().body, Not(HasSubstr("Go this week.")));
}

TEST_F(Guides, what_to_do_leads_once_a_deadline_has_passed) {
  facts[1].closes = kYesterday;
  const std::string body = read().body;
  EXPECT_THAT(body, HasSubstr("the last day was September 20, 2022"));
  EXPECT_LT(body.find("Go this week."), body.find("the office"));
}

TEST_F(Guides, a_reader_whose_language_lacks_the_text_gets_another_and_is_told_which) {
  const std::string body = read(text::kArabic).body;
  EXPECT_THAT(body, HasSubstr("<div class=\"text\" lang=\"en\" dir=\"ltr\">"));
  EXPECT_THAT(body, HasSubstr(said(text::kArabic, text::Message::page_english_only)));
}

TEST_F(Guides, a_translation_leads_to_the_text_that_it_was_made_from) {
  guide::Article translated = article(text::kUkrainian);
  translated.translated_from = text::kEnglish;
  add_article(topics[0], translated);
  EXPECT_THAT(read(text::kUkrainian).body, HasSubstr("href=\"/en/pl/guide/protection\""));
}

TEST_F(Guides, a_sensitive_topic_has_a_code_a_neutral_title_and_is_kept_by_nobody) {
  topics[0].sensitive = true;
  EXPECT_EQ(read().status, 308);
  EXPECT_EQ(read().caching.policy, web::CachePolicy::kNoStore);
  const web::Response response = read(text::kEnglish, "g9");
  EXPECT_EQ(response.caching.policy, web::CachePolicy::kNoStore);
  EXPECT_THAT(response.body, HasSubstr("<title>Information"));
  EXPECT_THAT(response.body, HasSubstr("href=\"/en/map\" data-leave"));
}

TEST_F(Guides, an_unknown_topic_or_country_leads_nowhere) {
  EXPECT_EQ(read(text::kEnglish, "no-such-topic").status, 404);
  EXPECT_EQ(guide_article(site(), text::kEnglish, "xx", "protection").status, 404);
  EXPECT_EQ(guide_article(site(), text::kEnglish, "PL", "protection").status, 404);
}

TEST_F(Guides, without_a_country_it_says_what_counts_everywhere_and_lets_choose) {
  const std::string body = guide_article(site(), text::kEnglish, "", "protection").body;
  EXPECT_THAT(body, HasSubstr("You may stay."));
  EXPECT_THAT(body, Not(HasSubstr("it lasts until")));
  EXPECT_THAT(body, HasSubstr("href=\"/en/pl/guide/protection\""));
}

TEST_F(Guides, a_page_is_not_kept_beyond_the_day_on_which_its_facts_change) {
  const auto good_until = read().caching.good_until;
  ASSERT_TRUE(good_until);
  EXPECT_LE(*good_until, std::chrono::sys_days{std::chrono::year{2022} / 9 / 22});
}

TEST_F(Guides, all_topics_stand_on_their_list) {
  EXPECT_THAT(guide_list(site(), text::kEnglish).body, HasSubstr("href=\"/en/guide/protection\""));
}

}  // namespace
}  // namespace bluedot::site
