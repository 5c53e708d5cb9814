#include "text/format.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <unordered_map>
#include <vector>

#include <unicode/dtfmtsym.h>
#include <unicode/dtptngen.h>
#include <unicode/listformatter.h>
#include <unicode/measunit.h>
#include <unicode/numberformatter.h>
#include <unicode/reldatefmt.h>
#include <unicode/smpdtfmt.h>
#include <unicode/timezone.h>

#include "text/icu.h"

namespace bluedot::text {
namespace {

using icu::number::LocalizedNumberFormatter;
using icu::number::NumberFormatter;
using icu::number::Precision;

constexpr int kMostDecimals{3};

// Complete for one language: setting anything on a formatter at the time of use would build a new one (some 30 us).
struct NumberFormatters {
  std::vector<LocalizedNumberFormatter> plain;  // by decimals, 0 to kMostDecimals
  LocalizedNumberFormatter percent;
  LocalizedNumberFormatter metres;
  std::array<LocalizedNumberFormatter, 2> kilometres;  // by decimals
};

LocalizedNumberFormatter in_unit(const icu::Locale& locale, const icu::MeasureUnit& unit, int decimals) {
  return NumberFormatter::withLocale(locale)
      .unit(unit)
      .unitWidth(UNUM_UNIT_WIDTH_SHORT)
      .precision(Precision::fixedFraction(decimals));
}

std::unique_ptr<NumberFormatters> make_number_formatters(const icu::Locale& locale) {
  auto made = std::make_unique<NumberFormatters>();
  for (int decimals = 0; decimals <= kMostDecimals; ++decimals) {
    made->plain.push_back(NumberFormatter::withLocale(locale).precision(Precision::maxFraction(decimals)));
  }
  made->percent = NumberFormatter::withLocale(locale)
                      .unit(icu::MeasureUnit::getPercent())
                      .scale(icu::number::Scale::powerOfTen(2))
                      .precision(Precision::integer());
  made->metres = in_unit(locale, icu::MeasureUnit::getMeter(), 0);
  made->kilometres = {in_unit(locale, icu::MeasureUnit::getKilometer(), 0),
                      in_unit(locale, icu::MeasureUnit::getKilometer(), 1)};
  return made;
}

const NumberFormatters& number_formatters(Language language) {
  return per_language(language, [](const icu::Locale& locale) { return make_number_formatters(locale); });
}

// A number and its unit stay on one line.
std::string formatted(const LocalizedNumberFormatter& formatter, double value) {
  UErrorCode status = U_ZERO_ERROR;
  icu::UnicodeString text = formatter.formatDouble(value, status).toString(status);
  demand(status);
  return utf8(text.findAndReplace(u" ", u"\u00A0"));
}

// CLDR ends a Ukrainian or Russian date with "р." and "г.", which no sentence of ours wants ("з 21 вересня 2022").
void drop_word_for_year(Language language, icu::UnicodeString& pattern) {
  if (language != kUkrainian && language != kRussian) return;
  for (const char16_t* word : {u" 'р'.", u"\u00A0'р'.", u"\u202F'р'.", u" 'г'.", u"\u00A0'г'.", u"\u202F'г'."}) {
    pattern.findAndReplace(word, {});
  }
}

std::unique_ptr<icu::SimpleDateFormat> date_formatter(Language language, const char* skeleton) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Locale& locale = icu_locale(language);
  const std::unique_ptr<icu::DateTimePatternGenerator> generator(
      icu::DateTimePatternGenerator::createInstance(locale, status));
  demand(status);
  icu::UnicodeString pattern = generator->getBestPattern(utf16(skeleton), status);
  drop_word_for_year(language, pattern);
  auto formatter = std::make_unique<icu::SimpleDateFormat>(pattern, locale, status);
  demand(status);
  formatter->adoptTimeZone(icu::TimeZone::getGMT()->clone());
  return formatter;
}

std::string written(const icu::SimpleDateFormat& formatter, std::chrono::sys_days day) {
  const auto milliseconds = std::chrono::duration_cast<std::chrono::milliseconds>(day.time_since_epoch()).count();
  icu::UnicodeString text;
  formatter.format(static_cast<UDate>(milliseconds), text);
  return utf8(text.findAndReplace(u"\u202F", u"\u00A0"));  // old phones draw the narrow one as a box
}

icu::SimpleDateFormat& formatter_for(Language language, DateStyle style) {
  switch (style) {
    case DateStyle::kLong:
      return per_language(language, [&](const icu::Locale&) { return date_formatter(language, "yMMMMd"); });
    case DateStyle::kShort:
      return per_language(language, [&](const icu::Locale&) { return date_formatter(language, "yyMMdd"); });
    case DateStyle::kDayMonth:
      return per_language(language, [&](const icu::Locale&) { return date_formatter(language, "MMMMd"); });
    case DateStyle::kWeekday:
      return per_language(language, [&](const icu::Locale&) { return date_formatter(language, "EEEEMMMMd"); });
    case DateStyle::kWeekdayAndYear:
      return per_language(language, [&](const icu::Locale&) { return date_formatter(language, "yEEEEMMMMd"); });
  }
  throw std::logic_error("no such date style");
}

const icu::ListFormatter& list_formatter(Language language, UListFormatterType type) {
  const auto make = [type](const icu::Locale& locale) {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::ListFormatter> made(
        icu::ListFormatter::createInstance(locale, type, ULISTFMT_WIDTH_WIDE, status));
    demand(status);
    return made;
  };
  if (type == ULISTFMT_TYPE_AND) return per_language(language, [&](const icu::Locale& locale) { return make(locale); });
  return per_language(language, [&](const icu::Locale& locale) { return make(locale); });
}

std::string joined(Language language, std::span<const std::string> items, UListFormatterType type) {
  std::vector<icu::UnicodeString> parts;
  for (const std::string& item : items) parts.push_back(utf16(item));
  UErrorCode status = U_ZERO_ERROR;
  icu::UnicodeString text;
  list_formatter(language, type).format(parts.data(), static_cast<std::int32_t>(parts.size()), text, status);
  demand(status);
  return utf8(text);
}

// What was written before, by what it says: ICU takes some 5 us for each, and a page of places says the same few dates
// and distances again and again. Forgotten when there are many.
using Kept = std::unordered_map<std::int64_t, std::string>;
constexpr std::size_t kMaxKept{1024};
constexpr int kDateStyles{8};  // room for each DateStyle beside a day

template <typename Write>
const std::string& kept_or(Kept& kept, std::int64_t key, Write write) {
  const auto known = kept.find(key);
  if (known != kept.end()) return known->second;
  if (kept.size() >= kMaxKept) kept.clear();
  return kept.emplace(key, write()).first->second;
}

constexpr std::int64_t kMetresPerKilometre{1000};

// As exact as a reader needs: tens of metres, from a kilometre on hundreds, from ten on kilometres.
std::int64_t shown_metres(double metres) {
  const std::int64_t tens = std::llround(metres / 10) * 10;
  if (tens < kMetresPerKilometre) return tens;
  const std::int64_t hundreds = std::llround(metres / 100) * 100;
  if (hundreds < 10 * kMetresPerKilometre) return hundreds;
  return std::llround(metres / kMetresPerKilometre) * kMetresPerKilometre;
}

std::string distance_of(Language language, std::int64_t shown) {
  const auto metres = static_cast<double>(shown);
  if (shown < kMetresPerKilometre) return formatted(number_formatters(language).metres, metres);
  const std::size_t decimals = shown < 10 * kMetresPerKilometre ? 1 : 0;
  return formatted(number_formatters(language).kilometres.at(decimals), metres / kMetresPerKilometre);
}

}  // namespace

std::string number(Language language, double value, int decimals) {
  const int index = std::clamp(decimals, 0, kMostDecimals);
  return formatted(number_formatters(language).plain[static_cast<std::size_t>(index)], value);
}

std::string percent(Language language, double ratio) {
  return formatted(number_formatters(language).percent, ratio);
}

std::string date(Language language, base::Date date, DateStyle style) {
  const std::chrono::sys_days day(date);
  const std::int64_t key = day.time_since_epoch().count() * kDateStyles + static_cast<int>(style);
  return kept_or(per_language(language, [](const icu::Locale&) { return std::make_unique<Kept>(); }), key,
                 [&] { return written(formatter_for(language, style), day); });
}

std::string month(Language language, std::chrono::year_month month) {
  const icu::SimpleDateFormat& formatter =
      per_language(language, [&](const icu::Locale&) { return date_formatter(language, "yMMMM"); });
  return written(formatter, std::chrono::sys_days(month / 1));
}

std::string relative_day(Language language, int days_from_today) {
  const icu::RelativeDateTimeFormatter& formatter = per_language(language, [](const icu::Locale& locale) {
    UErrorCode status = U_ZERO_ERROR;
    auto made = std::make_unique<icu::RelativeDateTimeFormatter>(locale, status);
    demand(status);
    return made;
  });
  UErrorCode status = U_ZERO_ERROR;
  icu::UnicodeString text;
  formatter.format(days_from_today, UDAT_REL_UNIT_DAY, text, status);
  demand(status);
  return utf8(text);
}

std::string time_of_day(std::chrono::minutes since_midnight) {
  constexpr int kMinutesPerDay{24 * 60};
  const auto whole = static_cast<int>(since_midnight.count());
  const int minutes = whole > kMinutesPerDay ? whole - kMinutesPerDay : whole;
  const auto two_digits = [](int value) { return (value < 10 ? "0" : "") + std::to_string(value); };
  return two_digits(minutes / 60) + ":" + two_digits(minutes % 60);
}

std::string time_range(std::chrono::minutes from, std::chrono::minutes until) {
  return time_of_day(from) + "–" + time_of_day(until);
}

std::string distance(Language language, double metres) {
  const std::int64_t shown = shown_metres(metres);
  return kept_or(per_language(language, [](const icu::Locale&) { return std::make_unique<Kept>(); }), shown,
                 [&] { return distance_of(language, shown); });
}

std::string duration(Language language, double value, TimeUnit unit) {
  const std::array units{icu::MeasureUnit::getHour(), icu::MeasureUnit::getDay(), icu::MeasureUnit::getMonth(),
                         icu::MeasureUnit::getYear()};
  const icu::MeasureUnit& measure = units.at(static_cast<std::size_t>(unit));
  return formatted(NumberFormatter::withLocale(icu_locale(language))
                       .unit(measure)
                       .unitWidth(UNUM_UNIT_WIDTH_FULL_NAME)
                       .precision(Precision::maxFraction(0)),
                   value);
}

std::string money(Language language, double value, std::string_view currency) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::CurrencyUnit unit(icu::StringPiece(currency.data(), static_cast<std::int32_t>(currency.size())), status);
  demand(status);
  return formatted(NumberFormatter::withLocale(icu_locale(language)).unit(unit).precision(Precision::integer()), value);
}

std::string list(Language language, std::span<const std::string> items) {
  return joined(language, items, ULISTFMT_TYPE_AND);
}

std::string either(Language language, std::span<const std::string> items) {
  return joined(language, items, ULISTFMT_TYPE_OR);
}

std::string capitalised(Language language, std::string_view text) {
  icu::UnicodeString whole = utf16(text);
  if (whole.isEmpty()) return {};
  const std::int32_t first = whole.moveIndex32(0, 1);
  icu::UnicodeString letter = whole.tempSubString(0, first);
  letter.toUpper(icu_locale(language));
  return utf8(letter + whole.tempSubString(first));
}

std::string isolate(std::string_view text) {
  return "\u2068" + std::string(text) + "\u2069";
}

std::string data_text(Language language, std::string_view data) {
  if (!language.right_to_left()) return std::string(data);
  return "\u2066" + std::string(data) + "\u2069";
}

}  // namespace bluedot::text
