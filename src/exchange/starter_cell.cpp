#include "exchange/starter_cell.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <cmath>
#include <optional>
#include <set>

#include <phonenumbers/phonenumberutil.h>

#include "directory/offset_time.h"
#include "directory/schedule.h"
#include "directory/time_zone.h"

namespace bluedot::exchange {
namespace {

using directory::Column;
using directory::Form;
using Outcome = std::variant<std::string, CellProblem>;

constexpr std::size_t kSlugLongest = 80;
constexpr std::size_t kCodeLongest = 8;
constexpr std::size_t kShortCodeLongest = 6;

CellProblem wrong(Reason reason, std::string_view found) {
  return {reason, std::string(found)};
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_small(char c) {
  return c >= 'a' && c <= 'z';
}
bool is_capital(char c) {
  return c >= 'A' && c <= 'Z';
}
bool is_letter(char c) {
  return is_small(c) || is_capital(c);
}

template <typename Number>
std::optional<Number> number_of(std::string_view text) {
  Number value{};
  const auto end = std::from_chars(text.data(), text.data() + text.size(), value);
  if (end.ec != std::errc{} || end.ptr != text.data() + text.size()) return std::nullopt;
  return value;
}

// ---- words

Outcome slug(const Column& /*column*/, std::string_view cell) {
  const bool fits = cell.size() <= kSlugLongest && cell.front() != '-' && cell.back() != '-' &&
                    std::ranges::all_of(cell, [](char c) { return is_small(c) || is_digit(c) || c == '-'; });
  if (!fits) return wrong(Reason::kNotASlug, cell);
  return std::string(cell);
}

Outcome code(const Column& /*column*/, std::string_view cell) {
  const bool fits =
      cell.size() <= kCodeLongest && std::ranges::all_of(cell, [](char c) { return is_letter(c) || is_digit(c); });
  if (!fits) return wrong(Reason::kNotACode, cell);
  return std::string(cell);
}

std::string joined(std::span<const std::string_view> words) {
  std::string text;
  for (const std::string_view word : words) text += (text.empty() ? "" : ", ") + std::string(word);
  return text;
}

Outcome word(const Column& column, std::string_view cell) {
  if (std::ranges::find(column.words, cell) == column.words.end()) {
    return CellProblem{Reason::kNotAWord, std::string(cell) + ": " + joined(column.words)};
  }
  return std::string(cell);
}

// BCP 47 as far as spoken languages need it: "uk", "rom", "zh-Hant".
Outcome language(const Column& /*column*/, std::string_view cell) {
  const std::string_view primary = cell.substr(0, cell.find('-'));
  const bool fits = (primary.size() == 2 || primary.size() == 3) && std::ranges::all_of(primary, is_small) &&
                    cell.size() <= 20 && cell.back() != '-' &&
                    std::ranges::all_of(cell, [](char c) { return is_letter(c) || is_digit(c) || c == '-'; });
  if (!fits) return wrong(Reason::kNotALanguage, cell);
  return std::string(cell);
}

Outcome country(const Column& /*column*/, std::string_view cell) {
  if (cell.size() != 2 || !std::ranges::all_of(cell, is_capital)) return wrong(Reason::kNotACountry, cell);
  return std::string(cell);
}

Outcome zone(const Column& /*column*/, std::string_view cell) {
  if (!directory::TimeZone::find(cell)) return wrong(Reason::kNotAZone, cell);
  return std::string(cell);
}

// ---- dates and times

// Parts of 4, 2, 2 digits with hyphens between them: year, month, day; 0 where absent.
std::optional<std::array<int, 3>> date_parts(std::string_view cell) {
  if (cell.size() != 4 && cell.size() != 7 && cell.size() != 10) return std::nullopt;
  std::array<int, 3> parts{};
  constexpr std::array<std::size_t, 3> kStarts = {0, 5, 8};
  for (std::size_t i = 0; i < parts.size() && kStarts[i] < cell.size(); ++i) {
    if (i > 0 && cell[kStarts[i] - 1] != '-') return std::nullopt;
    const std::string_view digits = cell.substr(kStarts[i], i == 0 ? 4 : 2);
    if (!std::ranges::all_of(digits, is_digit)) return std::nullopt;
    parts[i] = *number_of<int>(digits);
    if (i > 0 && parts[i] == 0) return std::nullopt;
  }
  return parts;
}

Outcome partial_date(const Column& /*column*/, std::string_view cell) {
  const auto parts = date_parts(cell);
  if (!parts) return wrong(Reason::kNotADate, cell);
  const auto [year, month, day] = *parts;
  const std::chrono::year_month_day date(std::chrono::year(year),
                                         std::chrono::month(static_cast<unsigned>(std::max(month, 1))),
                                         std::chrono::day(static_cast<unsigned>(std::max(day, 1))));
  if (!date.ok()) return wrong(Reason::kNotADate, cell);
  if (year < kFirstYear || year > kLastYear) return wrong(Reason::kDateOutOfRange, cell);
  return std::string(cell);
}

Outcome date(const Column& column, std::string_view cell) {
  constexpr std::size_t kWhole = 10;
  if (cell.size() != kWhole) return wrong(Reason::kNotADate, cell);
  return partial_date(column, cell);
}

Outcome time(const Column& /*column*/, std::string_view cell) {
  const bool form = cell.size() == 5 && cell[2] == ':' && is_digit(cell[0]) && is_digit(cell[1]) && is_digit(cell[3]) &&
                    is_digit(cell[4]);
  if (!form) return wrong(Reason::kNotATime, cell);
  const int hours = *number_of<int>(cell.substr(0, 2));
  const int minutes = *number_of<int>(cell.substr(3));
  const bool end_of_day = hours == 24 && minutes == 0;
  if (!end_of_day && (hours > 23 || minutes > 59)) return wrong(Reason::kNotATime, cell);
  return std::string(cell);
}

Outcome instant(const Column& /*column*/, std::string_view cell) {
  const auto time = directory::parse_offset_time(cell);
  if (!time) return wrong(Reason::kNotAnInstant, cell);
  const int year = *number_of<int>(cell.substr(0, 4));
  if (year < kFirstYear || year > kLastYear) return wrong(Reason::kDateOutOfRange, cell);
  return directory::written(*time);
}

Outcome days(const Column& /*column*/, std::string_view cell) {
  if (!directory::parse_weekdays(cell)) return wrong(Reason::kNotDays, cell);
  return std::string(cell);
}

// ---- numbers

std::string range_of(const Column& column, std::string_view cell) {
  const auto text = [](double limit) { return std::to_string(static_cast<std::int64_t>(limit)); };
  return std::string(cell) + ": " + text(column.least) + ".." + text(column.most);
}

Outcome whole(const Column& column, std::string_view cell) {
  const auto value = number_of<std::int64_t>(cell);
  if (!value) return wrong(Reason::kNotANumber, cell);
  const auto real = static_cast<double>(*value);
  if (real < column.least || real > column.most) return CellProblem{Reason::kNumberOutOfRange, range_of(column, cell)};
  return std::to_string(*value);
}

Outcome decimal(const Column& column, std::string_view cell) {
  const auto value = number_of<double>(cell);
  if (!value || !std::isfinite(*value)) return wrong(Reason::kNotANumber, cell);
  if (*value < column.least || *value > column.most)
    return CellProblem{Reason::kNumberOutOfRange, range_of(column, cell)};
  std::array<char, 40> buffer{};
  const double positive_zero = *value == 0 ? 0 : *value;
  const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), positive_zero);
  return std::string(buffer.data(), end.ptr);
}

Outcome truth(const Column& /*column*/, std::string_view cell) {
  if (cell != "yes" && cell != "no") return wrong(Reason::kNotYesOrNo, cell);
  return std::string(cell);
}

// ---- ways to reach somebody

bool is_valid_e164(const std::string& number) {
  using i18n::phonenumbers::PhoneNumberUtil;
  const PhoneNumberUtil* util = PhoneNumberUtil::GetInstance();
  i18n::phonenumbers::PhoneNumber parsed;
  if (util->Parse(number, "ZZ", &parsed) != PhoneNumberUtil::NO_PARSING_ERROR) return false;
  std::string formatted;
  util->Format(parsed, PhoneNumberUtil::E164, &formatted);
  return formatted == number && util->IsValidNumber(parsed);
}

Outcome phone(const Column& /*column*/, std::string_view cell) {
  const bool national = cell.size() >= 2 && cell.size() <= kShortCodeLongest && std::ranges::all_of(cell, is_digit);
  if (!national && !(cell.front() == '+' && is_valid_e164(std::string(cell)))) return wrong(Reason::kNotAPhone, cell);
  return std::string(cell);
}

bool has_blank_or_quote(std::string_view cell) {
  return cell.find_first_of(" \t\"<>\\^`{|}") != std::string_view::npos;
}

Outcome url(const Column& /*column*/, std::string_view cell) {
  const bool scheme = cell.starts_with("https://") || cell.starts_with("http://");
  const std::size_t host = cell.find("//") + 2;
  const bool fits = scheme && cell.size() > host && cell[host] != '/' && !has_blank_or_quote(cell);
  if (!fits) return wrong(Reason::kNotAUrl, cell);
  return std::string(cell);
}

Outcome email(const Column& /*column*/, std::string_view cell) {
  const std::size_t at = cell.find('@');
  const bool fits = at != std::string_view::npos && at > 0 && cell.find('@', at + 1) == std::string_view::npos &&
                    cell.find('.', at) != std::string_view::npos && cell.back() != '.' && !has_blank_or_quote(cell);
  if (!fits) return wrong(Reason::kNotAnEmail, cell);
  return std::string(cell);
}

Outcome line(const Column& /*column*/, std::string_view cell) {
  return std::string(cell);
}

// ---- lists

using ReadOne = Outcome (*)(const Column&, std::string_view);

template <ReadOne read_one>
Outcome list(const Column& column, std::string_view cell) {
  std::string result;
  std::set<std::string, std::less<>> seen;
  while (!cell.empty()) {
    const std::size_t end = cell.find(';');
    std::string_view element = cell.substr(0, end);
    cell = end == std::string_view::npos ? std::string_view{} : cell.substr(end + 1);
    while (element.starts_with(' ')) element.remove_prefix(1);
    while (element.ends_with(' ')) element.remove_suffix(1);
    if (element.empty()) return CellProblem{Reason::kRequired, "between two ;"};
    Outcome one = read_one(column, element);
    if (auto* problem = std::get_if<CellProblem>(&one)) return std::move(*problem);
    if (!seen.insert(std::get<std::string>(one)).second) return wrong(Reason::kElementTwice, element);
    result += (result.empty() ? "" : ";") + std::get<std::string>(one);
  }
  return result;
}

ReadOne reader_of(Form form) {
  switch (form) {
    case Form::kSlug:
      return slug;
    case Form::kCode:
      return code;
    case Form::kSlugs:
      return list<slug>;
    case Form::kText:
    case Form::kProse:
      return line;
    case Form::kWord:
      return word;
    case Form::kWords:
      return list<word>;
    case Form::kLanguages:
      return list<language>;
    case Form::kCountry:
      return country;
    case Form::kZone:
      return zone;
    case Form::kDate:
      return date;
    case Form::kPartialDate:
      return partial_date;
    case Form::kTime:
      return time;
    case Form::kInstant:
      return instant;
    case Form::kDays:
      return days;
    case Form::kWhole:
      return whole;
    case Form::kDecimal:
      return decimal;
    case Form::kTruth:
      return truth;
    case Form::kPhone:
      return phone;
    case Form::kUrl:
      return url;
    case Form::kEmail:
      return email;
    case Form::kReference:
      return line;
    case Form::kReferences:
      return list<line>;
  }
  return line;
}

}  // namespace

Outcome read_cell(const Column& column, std::string_view cell) {
  const bool prose = column.form == directory::Form::kProse;
  const std::size_t longest = prose ? directory::kProseLongestBytes : directory::kCellLongestBytes;
  if (cell.size() > longest) return CellProblem{Reason::kTooLong, std::to_string(longest)};
  if (!cell.empty()) return reader_of(column.form)(column, cell);
  if (column.need == directory::Need::kRequired) return CellProblem{Reason::kRequired, {}};
  return std::string();
}

}  // namespace bluedot::exchange
