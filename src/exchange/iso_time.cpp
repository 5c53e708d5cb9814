#include "exchange/iso_time.h"

#include <array>
#include <cstdio>

#include "directory/offset_time.h"

namespace bluedot::exchange {

std::string iso_date(base::Date date) {
  std::array<char, 24> buffer{};
  const int length = std::snprintf(buffer.data(), buffer.size(), "%04d-%02u-%02u", static_cast<int>(date.year()),
                                   static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
  return {buffer.data(), static_cast<std::size_t>(length)};
}

std::string iso_time(base::Instant instant, const directory::TimeZone& zone) {
  return directory::written({instant, zone.offset(instant)});
}

}  // namespace bluedot::exchange
