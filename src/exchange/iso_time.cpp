#include "exchange/iso_time.h"

#include <array>
#include <chrono>
#include <cstdio>
#include <cstdlib>

namespace bluedot::exchange {
namespace {

// "+02:00"
std::string offset_text(std::chrono::minutes offset) {
  const long minutes = std::abs(static_cast<long>(offset.count()));
  std::array<char, 16> buffer{};
  const int length = std::snprintf(buffer.data(), buffer.size(), "%c%02ld:%02ld", offset.count() < 0 ? '-' : '+',
                                   minutes / 60, minutes % 60);
  return {buffer.data(), static_cast<std::size_t>(length)};
}

}  // namespace

std::string iso_date(base::Date date) {
  std::array<char, 24> buffer{};
  const int length = std::snprintf(buffer.data(), buffer.size(), "%04d-%02u-%02u", static_cast<int>(date.year()),
                                   static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
  return {buffer.data(), static_cast<std::size_t>(length)};
}

std::string iso_time(base::Instant instant, const directory::TimeZone& zone) {
  const std::chrono::minutes offset = zone.offset(instant);
  const base::Instant shown = instant + offset;
  const auto midnight = std::chrono::floor<std::chrono::days>(shown);
  const std::chrono::hh_mm_ss time{shown - midnight};
  std::array<char, 16> clock{};
  const int length =
      std::snprintf(clock.data(), clock.size(), "T%02d:%02d:%02d", static_cast<int>(time.hours().count()),
                    static_cast<int>(time.minutes().count()), static_cast<int>(time.seconds().count()));
  return iso_date(base::Date{midnight}) + std::string(clock.data(), static_cast<std::size_t>(length)) +
         offset_text(offset);
}

}  // namespace bluedot::exchange
