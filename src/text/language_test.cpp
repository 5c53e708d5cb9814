#include "text/language.h"

#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace bluedot::text {
namespace {

std::string tag_for(std::string_view header) {
  return std::string(negotiate(header).tag());
}

TEST(Language, all_sixteen_stand_in_the_order_in_which_pages_offer_them) {
  std::string tags;
  for (const Language language : Language::all()) tags.append(language.tag()).append(" ");
  EXPECT_EQ(tags, "uk ru en ro pl bg sk hu it cs de fr es tr ar fa ");
}

TEST(Language, a_tag_is_known_in_exactly_one_form) {
  EXPECT_EQ(Language::from_tag("uk"), kUkrainian);
  for (const char* wrong : {"", "UK", "uk-UA", "xx", "qps", "u"})
    EXPECT_EQ(Language::from_tag(wrong), std::nullopt) << wrong;
}

TEST(Language, arabic_and_persian_run_from_the_right) {
  for (const Language language : Language::all()) {
    EXPECT_EQ(language.right_to_left(), language == kArabic || language == kPersian) << language.tag();
  }
  EXPECT_EQ(kPersian.direction(), "rtl");
}

TEST(Language, without_a_choice_it_is_english) {
  EXPECT_EQ(Language(), kEnglish);
}

struct Negotiation {
  const char* header;
  const char* tag;
};

class NegotiationTable : public ::testing::TestWithParam<Negotiation> {};

TEST_P(NegotiationTable, gives_the_language_the_header_asks_for) {
  EXPECT_EQ(tag_for(GetParam().header), GetParam().tag) << GetParam().header;
}

INSTANTIATE_TEST_SUITE_P(
    Headers, NegotiationTable,
    ::testing::Values(Negotiation{"", "en"}, Negotiation{"uk", "uk"}, Negotiation{"uk-UA,uk;q=0.9,en;q=0.8", "uk"},
                      Negotiation{"ro-MD", "ro"}, Negotiation{"sr", "en"}, Negotiation{"be", "en"},
                      Negotiation{"be-BY, pl;q=0.3", "pl"}, Negotiation{"en;q=0.5, ru;q=0.7", "ru"},
                      Negotiation{"ru;q=0, uk;q=0.001", "uk"}, Negotiation{"*", "en"}, Negotiation{"*, pl;q=0.1", "pl"},
                      Negotiation{"FA-ir", "fa"}, Negotiation{"mo", "ro"}, Negotiation{"prs-AF", "fa"},
                      Negotiation{"de-Latn-x-privat", "de"}, Negotiation{"ukr", "en"}, Negotiation{"uk_UA", "en"},
                      Negotiation{"pl;q=1.5, it", "it"}, Negotiation{"pl;q=0.1234, it;q=0.01", "it"},
                      Negotiation{"pl;q=1.001, it", "it"}, Negotiation{" ,, ;q=1 ,\tbg ; q=0.2", "bg"},
                      Negotiation{"fr;q=0.5,es;q=0.5", "fr"}, Negotiation{"qps", "en"},
                      Negotiation{"\xFF\xFE, hu", "hu"}));

TEST(Negotiation, reads_no_more_than_fifty_ranges) {
  std::string header;
  for (int count = 0; count < 50; ++count) header += "xx,";
  EXPECT_EQ(tag_for(header + "uk"), "en");
  EXPECT_EQ(tag_for(header.substr(3) + "uk"), "uk");
}

TEST(Names, of_languages_and_countries_come_in_the_language_of_the_reader) {
  EXPECT_EQ(language_name(kUkrainian, kPolish), "польська");
  EXPECT_EQ(language_name(kEnglish, "rom"), "Romany");
  EXPECT_EQ(language_name(kGerman, "uk"), "Ukrainisch");
  EXPECT_EQ(country_name(kUkrainian, "PL"), "Польща");
  EXPECT_EQ(country_name(kArabic, "ro"), "رومانيا");
  EXPECT_EQ(country_name(kHungarian, "sk"), "Szlovákia");
}

TEST(Names, of_countries_are_those_that_people_use) {
  EXPECT_EQ(country_name(kArabic, "HU"), "المجر");
  EXPECT_EQ(country_name(kArabic, "hu"), "المجر");
}

TEST(Names, of_a_language_and_of_a_country_with_the_same_code_stay_apart_when_asked_again) {
  for (int time = 0; time < 2; ++time) {
    EXPECT_EQ(language_name(kEnglish, "ro"), "Romanian");
    EXPECT_EQ(country_name(kEnglish, "ro"), "Romania");
    EXPECT_EQ(country_name(kPolish, "ro"), "Rumunia");
  }
}

TEST(Names, that_nobody_knows_come_back_as_they_are) {
  EXPECT_EQ(language_name(kPolish, "qqq"), "qqq");
  EXPECT_EQ(country_name(kPolish, "QQ"), "QQ");
}

}  // namespace
}  // namespace bluedot::text
