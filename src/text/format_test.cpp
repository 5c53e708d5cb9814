#include "text/format.h"

#include <array>
#include <vector>

#include <gtest/gtest.h>

namespace bluedot::text {
namespace {

using namespace std::chrono_literals;

constexpr base::Date kDay = 2022y / std::chrono::September / 21;

TEST(Format, a_number_is_grouped_and_cut_as_the_language_does) {
  EXPECT_EQ(number(kEnglish, 1234.5, 1), "1,234.5");
  EXPECT_EQ(number(kUkrainian, 1234.5, 1), "1\u00A0234,5");
  EXPECT_EQ(number(kGerman, 1234), "1.234");
  EXPECT_EQ(number(kEnglish, 2.0, 2), "2");
}

TEST(Format, digits_are_latin_in_every_language) {
  EXPECT_EQ(number(kArabic, 21), "21");
  EXPECT_EQ(number(kPersian, 21), "21");
  EXPECT_EQ(date(kPersian, kDay), "21 سپتامبر 2022");
  EXPECT_EQ(date(kArabic, kDay), "21 سبتمبر 2022");
}

struct LongDate {
  Language language;
  const char* text;
};

class LongDates : public ::testing::TestWithParam<LongDate> {};

TEST_P(LongDates, read_as_a_person_writes_them) {
  EXPECT_EQ(date(GetParam().language, kDay), GetParam().text);
}

INSTANTIATE_TEST_SUITE_P(
    Languages, LongDates,
    ::testing::Values(LongDate{kUkrainian, "21 вересня 2022"}, LongDate{kRussian, "21 сентября 2022"},
                      LongDate{kEnglish, "September 21, 2022"}, LongDate{kRomanian, "21 septembrie 2022"},
                      LongDate{kPolish, "21 września 2022"}, LongDate{kBulgarian, "21 септември 2022\u00A0г."},
                      LongDate{kSlovak, "21. septembra 2022"}, LongDate{kHungarian, "2022. szeptember 21."},
                      LongDate{kItalian, "21 settembre 2022"}, LongDate{kCzech, "21. září 2022"},
                      LongDate{kGerman, "21. September 2022"}, LongDate{kFrench, "21 septembre 2022"},
                      LongDate{kSpanish, "21 de septiembre de 2022"}, LongDate{kTurkish, "21 Eylül 2022"}));

TEST(Format, a_date_has_its_other_styles) {
  EXPECT_EQ(date(kUkrainian, kDay, DateStyle::kDayMonth), "21 вересня");
  EXPECT_EQ(date(kUkrainian, kDay, DateStyle::kWeekday), "середа, 21 вересня");
  EXPECT_EQ(date(kUkrainian, kDay, DateStyle::kShort), "21.09.22");
  EXPECT_EQ(date(kPolish, kDay, DateStyle::kWeekdayAndYear), "środa, 21 września 2022");
  EXPECT_EQ(month(kUkrainian, 2022y / std::chrono::September), "вересень 2022");
}

TEST(Format, near_days_have_names) {
  EXPECT_EQ(relative_day(kUkrainian, 0), "сьогодні");
  EXPECT_EQ(relative_day(kPolish, 1), "jutro");
  EXPECT_EQ(relative_day(kEnglish, 3), "in 3 days");
}

TEST(Format, a_time_is_of_24_hours_and_goes_on_past_midnight) {
  EXPECT_EQ(time_of_day(0min), "00:00");
  EXPECT_EQ(time_of_day(18h), "18:00");
  EXPECT_EQ(time_of_day(24h), "24:00");
  EXPECT_EQ(time_of_day(26h + 5min), "02:05");
  EXPECT_EQ(time_range(9h, 17h + 30min), "09:00–17:30");
}

TEST(Format, a_distance_is_no_more_exact_than_a_walk) {
  EXPECT_EQ(distance(kUkrainian, 1834), "1,8\u00A0км");
  EXPECT_EQ(distance(kUkrainian, 853), "850\u00A0м");
  EXPECT_EQ(distance(kUkrainian, 12345), "12\u00A0км");
  EXPECT_EQ(distance(kUkrainian, 9960), "10\u00A0км");
  EXPECT_EQ(distance(kEnglish, 996), "1.0\u00A0km");
  EXPECT_EQ(distance(kEnglish, 0), "0\u00A0m");
}

TEST(Format, a_list_ends_with_the_word_of_the_language) {
  const std::vector<std::string> items = {"a", "b", "c"};
  EXPECT_EQ(list(kUkrainian, items), "a, b і c");
  EXPECT_EQ(list(kPolish, items), "a, b i c");
  EXPECT_EQ(either(kEnglish, items), "a, b, or c");
  EXPECT_EQ(list(kEnglish, {}), "");
}

TEST(Format, percent_stands_where_the_language_puts_it) {
  EXPECT_EQ(percent(kUkrainian, 0.47), "47%");
  EXPECT_EQ(percent(kTurkish, 0.47), "%47");
}

TEST(Format, weekdays_become_ranges_also_over_sunday) {
  EXPECT_EQ(weekdays(kUkrainian, Weekdays("0011111")), "пн–пт");
  EXPECT_EQ(weekdays(kEnglish, Weekdays("1111111")), "Mon–Sun");
  EXPECT_EQ(weekdays(kEnglish, Weekdays("0000101")), "Mon, Wed");
  EXPECT_EQ(weekdays(kEnglish, Weekdays("1011111")), "Sun–Fri");
  EXPECT_EQ(weekdays(kEnglish, Weekdays("1100000")), "Sat, Sun");
  EXPECT_EQ(weekdays(kEnglish, Weekdays()), "");
  EXPECT_EQ(weekday(kUkrainian, std::chrono::Monday), "понеділок");
}

TEST(Format, the_first_letter_is_raised_by_the_rules_of_the_language) {
  EXPECT_EQ(capitalised(kTurkish, "izmir"), "İzmir");
  EXPECT_EQ(capitalised(kUkrainian, "українська"), "Українська");
  EXPECT_EQ(capitalised(kEnglish, ""), "");
}

TEST(Format, data_keeps_its_direction_in_a_sentence_from_the_right) {
  EXPECT_EQ(data_text(kArabic, "+48 22"), "\u2066+48 22\u2069");
  EXPECT_EQ(data_text(kPolish, "+48 22"), "+48 22");
  EXPECT_EQ(isolate("a"), "\u2068a\u2069");
}

}  // namespace
}  // namespace bluedot::text
