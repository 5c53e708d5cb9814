#include "directory/offset_time.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>

namespace bluedot::directory {
namespace {

constexpr std::string_view kForm = "dddd-dd-ddTdd:dd:dd";
constexpr std::size_t kWithoutSeconds = 16;
constexpr std::size_t kOffsetLength = 6;
constexpr int kLargestOffsetHours = 14;  // Kiribati's

bool is_digit(char letter) {
  return letter >= '0' && letter <= '9';
}

bool has_form(std::string_view text, std::string_view form) {
  return std::ranges::equal(
      text, form, [](char letter, char wanted) { return wanted == 'd' ? is_digit(letter) : letter == wanted; });
}

// Of digits only.
int number(std::string_view digits) {
  int value = 0;
  for (const char digit : digits) value = value * 10 + (digit - '0');
  return value;
}

std::optional<std::chrono::minutes> offset_of(std::string_view text) {
  if (text.size() != kOffsetLength || (text[0] != '+' && text[0] != '-')) return std::nullopt;
  if (!has_form(text.substr(1), "dd:dd")) return std::nullopt;
  const int hours = number(text.substr(1, 2));
  const int minutes = number(text.substr(4));
  if (hours > kLargestOffsetHours || minutes > 59) return std::nullopt;
  return std::chrono::minutes((text[0] == '-' ? -1 : 1) * (hours * 60 + minutes));
}

}  // namespace

std::optional<OffsetTime> parse_offset_time(std::string_view text) {
  if (text.size() < kWithoutSeconds + kOffsetLength) return std::nullopt;
  const std::string_view clock = text.substr(0, text.size() - kOffsetLength);
  const auto offset = offset_of(text.substr(clock.size()));
  const bool whole = has_form(clock, kForm) || has_form(clock, kForm.substr(0, kWithoutSeconds));
  if (!whole || !offset) return std::nullopt;
  const base::Date date{std::chrono::year(number(clock.substr(0, 4))),
                        std::chrono::month(static_cast<unsigned>(number(clock.substr(5, 2)))),
                        std::chrono::day(static_cast<unsigned>(number(clock.substr(8, 2))))};
  const int hour = number(clock.substr(11, 2));
  const int minute = number(clock.substr(14, 2));
  const int second = clock.size() > kWithoutSeconds ? number(clock.substr(17)) : 0;
  if (!date.ok() || hour > 23 || minute > 59 || second > 59) return std::nullopt;
  const auto time_of_day = std::chrono::hours(hour) + std::chrono::minutes(minute) + std::chrono::seconds(second);
  return OffsetTime{base::Instant(std::chrono::sys_days(date)) + time_of_day - *offset, *offset};
}

std::string written(const OffsetTime& time) {
  const base::Instant shown = time.instant + time.offset;
  const auto midnight = std::chrono::floor<std::chrono::days>(shown);
  const base::Date date{midnight};
  const std::chrono::hh_mm_ss clock{shown - midnight};
  const long minutes = std::abs(static_cast<long>(time.offset.count()));
  std::array<char, 64> text{};
  const int length = std::snprintf(
      text.data(), text.size(), "%04d-%02u-%02uT%02ld:%02ld:%02ld%c%02ld:%02ld", static_cast<int>(date.year()),
      static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()), static_cast<long>(clock.hours().count()),
      static_cast<long>(clock.minutes().count()), static_cast<long>(clock.seconds().count()),
      time.offset.count() < 0 ? '-' : '+', minutes / 60, minutes % 60);
  return {text.data(), static_cast<std::size_t>(length)};
}

}  // namespace bluedot::directory
