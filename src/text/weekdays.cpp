#include <vector>

#include <unicode/dtfmtsym.h>

#include "text/format.h"
#include "text/icu.h"

namespace bluedot::text {
namespace {

constexpr std::size_t kDays{7};
constexpr std::size_t kShortestRange{3};

// A run of days one after the other, over Sunday if need be. Positions count from Monday.
struct Run {
  std::size_t first;
  std::size_t length;
};

Run run_from(Weekdays days, std::size_t first) {
  Run run{first, 0};
  while (run.length < kDays && days[(first + run.length) % kDays]) ++run.length;
  return run;
}

// A run that goes on from Sunday to Monday starts before Sunday, not on Monday.
std::vector<Run> runs_of(Weekdays days) {
  std::vector<Run> runs;
  for (std::size_t day = 0; day < kDays; ++day) {
    const bool starts_here = days[day] && !days[(day + kDays - 1) % kDays];
    if (starts_here) runs.push_back(run_from(days, day));
  }
  if (days.all()) runs.push_back({0, kDays});
  return runs;
}

std::string name_at(Language language, std::size_t day_from_monday) {
  return weekday(language, std::chrono::weekday(static_cast<unsigned>((day_from_monday + 1) % kDays)),
                 NameLength::kShort);
}

void append_run(std::vector<std::string>& parts, Language language, const Run& run) {
  if (run.length >= kShortestRange) {
    parts.push_back(name_at(language, run.first) + "–" + name_at(language, (run.first + run.length - 1) % kDays));
    return;
  }
  for (std::size_t day = run.first; day < run.first + run.length; ++day) {
    parts.push_back(name_at(language, day % kDays));
  }
}

}  // namespace

std::string weekday(Language language, std::chrono::weekday day, NameLength length) {
  const icu::DateFormatSymbols& symbols = per_language(language, [](const icu::Locale& locale) {
    UErrorCode status = U_ZERO_ERROR;
    auto made = std::make_unique<icu::DateFormatSymbols>(locale, status);
    demand(status);
    return made;
  });
  const auto width = length == NameLength::kFull ? icu::DateFormatSymbols::WIDE : icu::DateFormatSymbols::ABBREVIATED;
  std::int32_t count = 0;
  const icu::UnicodeString* names = symbols.getWeekdays(count, icu::DateFormatSymbols::STANDALONE, width);
  return utf8(names[day.c_encoding() + 1]);  // ICU counts from Sunday = 1
}

std::string weekdays(Language language, Weekdays days) {
  std::vector<std::string> parts;
  for (const Run& run : runs_of(days)) append_run(parts, language, run);
  const std::string comma = language.right_to_left() ? "، " : ", ";
  std::string text;
  for (const std::string& part : parts) text += (text.empty() ? "" : comma) + part;
  return text;
}

}  // namespace bluedot::text
