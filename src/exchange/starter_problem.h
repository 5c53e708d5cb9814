#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace bluedot::exchange {

// Why a cell, row or file of the starter format cannot be taken. The sentence for each is in app/bluedot_text.cpp.
enum class Reason {
  // files
  kFileUnreadable,
  kFileTooLarge,
  kFileUnknown,
  kTooManyRows,
  kNoHeader,
  kNotUtf8,
  kBrokenQuotes,
  kNotYaml,
  kNoFrontMatter,
  kSectionUnknown,
  kNotShown,
  // columns
  kColumnUnknown,
  kColumnTwice,
  kColumnMissing,
  kLanguageUnknown,
  // rows
  kCellCount,
  kDuplicate,
  kSlugTaken,
  kCodeTaken,
  kCodeChanged,
  kStillReferenced,
  // cells
  kRequired,
  kTooLong,
  kControlCharacter,
  kNotASlug,
  kNotACode,
  kNotAWord,
  kNotALanguage,
  kNotACountry,
  kNotAZone,
  kNotADate,
  kDateOutOfRange,
  kNotATime,
  kNotAnInstant,
  kNotDays,
  kNotANumber,
  kNumberOutOfRange,
  kNotYesOrNo,
  kNotAPhone,
  kNotAUrl,
  kNotAnEmail,
  kElementTwice,
  kReferenceUnknown,
  kReferenceAmbiguous,
  // cells that contradict each other
  kPointIncomplete,
  kPointWithoutPrecision,
  kConfidentialPoint,
  kHoursIncomplete,
  kDatedWithoutDates,
  kEndsBeforeStart,
  kShortCodeWithoutCountry,
  kNotOfItsKind,
  kReplacesNothing,
  kReplacesUnasked,
  kPlaceElsewhere,
  // what the time of the import forbids
  kFromTheFuture,
  kAlertSent,
};
inline constexpr std::size_t kReasonCount = static_cast<std::size_t>(Reason::kAlertSent) + 1;

// One thing that is wrong, where the coordinator will look for it. `line` counts from 1 and is where the row begins; 0
// means the whole file. `field` is the column, or empty. `detail`: what was found or what is allowed.
struct Problem {
  std::string file;
  std::size_t line = 0;
  std::string field;
  Reason reason = Reason::kFileUnreadable;
  std::string detail;

  bool operator==(const Problem&) const = default;
};
using Problems = std::vector<Problem>;

}  // namespace bluedot::exchange
