#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "text/collate.h"
#include "text/search_form.h"
#include "text/utf8.h"

namespace bluedot::text {
namespace {

using ::testing::ElementsAre;

struct Equivalence {
  const char* form;
  std::vector<const char*> written;
};

class SearchForms : public ::testing::TestWithParam<Equivalence> {};

TEST_P(SearchForms, are_the_same_for_all_that_is_written_for_one_word) {
  for (const char* word : GetParam().written) EXPECT_EQ(search_form(word), GetParam().form) << word;
}

INSTANTIATE_TEST_SUITE_P(
    Words, SearchForms,
    ::testing::Values(Equivalence{"мята", {"м'ята", "м’ята", "мʼята", "м`ята", "М´ЯТА", "мята"}},
                      Equivalence{"елка", {"ёлка", "елка", "ЁЛКА"}}, Equivalence{"грунт", {"ґрунт", "ГРУНТ"}},
                      Equivalence{"киів", {"Київ", "киів", "КИЇВ"}}, Equivalence{"мои", {"мой", "мои"}},
                      Equivalence{"lodz", {"Łódź", "lodz", "ŁÓDŹ"}},
                      Equivalence{"iasi", {"Iași", "Iaşi", "IASI", "İaşı"}},
                      Equivalence{"strasse", {"Straße", "STRASSE"}}, Equivalence{"oeuvre", {"œuvre"}},
                      Equivalence{"كيف", {"کیف", "كيف", "كَيْف", "كـيف"}}, Equivalence{"احمد", {"أحمد", "احمد"}},
                      Equivalence{"مدرسه", {"مدرسة", "مدرسه"}}, Equivalence{"ميروم", {"می\u200Cروم"}},
                      Equivalence{"112", {"１１２", "۱۱۲", "١١٢"}}, Equivalence{"пять", {"п’ять"}},
                      Equivalence{"ивано франковск", {"Ивано-Франковск", "  ивано   франковск. ", "ивано—франковск"}},
                      Equivalence{"", {"", " ", "-", "'"}},
                      Equivalence{"a b",
                                  {"a\xFF\xFE"
                                   "b"}}));

TEST(SearchForm, applied_twice_changes_nothing) {
  for (const char* word : {"Łódź Ґанок", "İstanbul", "ﷺ", "ẞ", "ǰ", "ΐ", "Ǆ", "한국", "カﾞ", "ŉ", "⑩½"}) {
    const std::string once = search_form(word);
    EXPECT_EQ(search_form(once), once) << word;
  }
}

TEST(SearchForm, keeps_apart_what_is_not_the_same_word) {
  EXPECT_NE(search_form("кіт"), search_form("кит"));
  EXPECT_NE(search_form("мати"), search_form("мать"));
}

TEST(Collation, follows_the_alphabet_of_the_reader) {
  std::vector<std::string> towns = {"Ярослав", "Ґданськ", "Іршава", "Гдиня", "Здолбунів"};
  sort_by_name(kUkrainian, towns);
  EXPECT_THAT(towns, ElementsAre("Гдиня", "Ґданськ", "Здолбунів", "Іршава", "Ярослав"));
}

TEST(Collation, differs_between_languages) {
  EXPECT_TRUE(comes_before(kCzech, "hrad", "chata"));
  EXPECT_TRUE(comes_before(kEnglish, "chata", "hrad"));
  EXPECT_FALSE(comes_before(kEnglish, "a", "a"));
}

TEST(Collation, a_sort_key_orders_as_the_comparison_does) {
  EXPECT_LT(sort_key(kPolish, "łan"), sort_key(kPolish, "mak"));
  EXPECT_LT(sort_key(kPolish, "lis"), sort_key(kPolish, "łan"));
}

TEST(Utf8, is_valid_or_not) {
  for (const char* good : {"", "a", "ї", "\xED\x9F\xBF", "\xF4\x8F\xBF\xBF"}) EXPECT_TRUE(valid_utf8(good)) << good;
  for (const char* bad : {"\x80", "\xC0\x80", "\xE0\x80\x80", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xD0", "a\xFF"}) {
    EXPECT_FALSE(valid_utf8(bad)) << bad;
  }
}

TEST(Utf8, is_cut_between_characters_only) {
  EXPECT_EQ(truncate("Київ", 5), "Ки");
  EXPECT_EQ(truncate("Київ", 8), "Київ");
  EXPECT_EQ(truncate("e\u0301", 1), "");
  EXPECT_EQ(truncate("ae\u0301b", 2), "a");
  EXPECT_EQ(truncate("ab", 1), "a");
  EXPECT_EQ(truncate("ї", 1), "");
}

TEST(Utf8, is_shortened_after_a_word) {
  EXPECT_EQ(shorten("Порада й інформація", 19), "Порада й інформація");
  EXPECT_EQ(shorten("Порада й інформація", 12), "Порада й…");
  EXPECT_EQ(shorten("Інформація", 5), "Інфо…");
  EXPECT_EQ(shorten("Інформація", 1), "…");
  EXPECT_EQ(shorten("Інформація", 0), "");
}

}  // namespace
}  // namespace bluedot::text
