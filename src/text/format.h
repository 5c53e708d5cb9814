#pragma once

#include <bitset>
#include <chrono>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "base/clock.h"
#include "text/language.h"

// Numbers, dates and lists as each language writes them (ICU). Every function may be called from any thread.
//
// Digits are Latin in all sixteen languages, Arabic and Persian too, and dates are Gregorian: they are copied into
// forms, compared with signs in the street and dialled. Times are of 24 hours everywhere.

namespace bluedot::text {

// "1,234.5", "1 234,5": grouped, with at most `decimals` places (0 to 3).
std::string number(Language language, double value, int decimals = 0);
// 0.47 -> "47 %", "%47".
std::string percent(Language language, double ratio);

enum class DateStyle {
  kLong,            // 21 вересня 2022
  kShort,           // 21.09.22 in the language's order
  kDayMonth,        // 21 вересня
  kWeekday,         // середа, 21 вересня
  kWeekdayAndYear,  // середа, 21 вересня 2022
};

std::string date(Language language, base::Date date, DateStyle style = DateStyle::kLong);
// "вересень 2022"
std::string month(Language language, std::chrono::year_month month);

// "today", "tomorrow", "yesterday", "in 3 days", by the number of days from today.
std::string relative_day(Language language, int days_from_today);

// "18:00", the same in every language. 0 to 48 hours; beyond 24:00 it is the time of the next day ("02:00").
std::string time_of_day(std::chrono::minutes since_midnight);
// "09:00–18:00"
std::string time_range(std::chrono::minutes from, std::chrono::minutes until);

// A distance as a walker wants it: to 10 m below one kilometre ("850 м"), to 0.1 km below ten ("1,8 км"), whole
// kilometres beyond ("12 км").
std::string distance(Language language, double metres);

enum class TimeUnit { kHours, kDays, kMonths, kYears };
// "30 days", in the nominative.
std::string duration(Language language, double value, TimeUnit unit);

// "22.800 Ft", "1.200 zł" by an ISO 4217 code; whole units.
std::string money(Language language, double value, std::string_view currency);

// "a, b and c".
std::string list(Language language, std::span<const std::string> items);
// "a, b or c".
std::string either(Language language, std::span<const std::string> items);

enum class NameLength { kFull, kShort };

// The name of a weekday as it stands by itself: "понеділок", "пн".
std::string weekday(Language language, std::chrono::weekday day, NameLength length = NameLength::kFull);

// Bit 0 is Monday, bit 6 Sunday.
using Weekdays = std::bitset<7>;
// "Mon–Fri", "Mon, Wed", "Sun–Fri" (three days or more in a row are a range, which may run over Sunday), "Mon–Sun".
std::string weekdays(Language language, Weekdays days);

// The first letter in upper case by the language's own rules (i becomes İ in Turkish): for a name that starts a line.
std::string capitalised(Language language, std::string_view text);

// For plain text only (text messages, previews, page titles); in HTML use <bdi>.
// `isolate` keeps a text of unknown direction from disturbing its surroundings (U+2068 ... U+2069).
std::string isolate(std::string_view text);
// `data_text` keeps a telephone number, an hour or an address left to right in a right-to-left sentence (U+2066 ...
// U+2069); in a left-to-right language it is the text itself.
std::string data_text(Language language, std::string_view data);

}  // namespace bluedot::text
