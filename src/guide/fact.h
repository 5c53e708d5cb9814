#pragma once

#include <optional>
#include <string>

#include "base/clock.h"
#include "base/result.h"
#include "directory/model.h"
#include "directory/records.h"

// What is so in one country and not in another: data, formatted by the reader's language and never translated.
namespace bluedot::guide {

enum class FactKind : std::uint8_t {
  kDate,
  kDeadline,   // `opens` (optional) and `closes`
  kDuration,   // `number` of `unit`
  kAmount,     // `number` of `currency`
  kName,       // a proper name in local spelling
  kAuthority,  // the same, of an office
  kLink,
  kAddress,  // postal, in local spelling
  kChoice,   // a word whose text is in the catalogue
};
enum class FactUnit : std::uint8_t { kHours, kDays, kMonths, kYears };
enum class FactPer : std::uint8_t { kUnknown, kDay, kMonth, kOnce };
enum class FactWhom : std::uint8_t { kUnknown, kPerson, kAdult, kChild };

struct Provenance {
  std::string source;
  directory::PartialDate date;
  directory::Confidence confidence = directory::Confidence::kUnknown;
};

// Another source says otherwise: shown beside the value, never decided by us.
struct Conflict {
  std::string value;  // in the form of the fact's own value
  std::string source;
  directory::PartialDate date;
};

struct Fact {
  std::string area;  // "PL", or "EU" for every member that has none of its own
  std::string key;   // "protection-until"
  FactKind kind = FactKind::kName;
  std::string value;  // as stored; read by kind:
  std::optional<base::Date> date;
  std::optional<base::Date> opens, closes;
  std::optional<double> number;
  FactUnit unit = FactUnit::kDays;
  std::string currency;  // ISO 4217
  FactPer per = FactPer::kUnknown;
  FactWhom whom = FactWhom::kUnknown;
  std::string url;
  Provenance provenance;
  std::optional<base::Date> valid_until;  // the last day on which it can be relied on
  std::optional<Conflict> conflict;
};

// How far a fact can be relied on today.
enum class Reliance {
  kGood,
  kOld,      // its source is older than kFactOldAfter: ask before acting on it
  kExpired,  // its day has passed
};
inline constexpr std::chrono::months kFactOldAfter{12};  // as for telephones: issue of the guide

Reliance reliance_of(const Fact& fact, base::Date today);
// The day on which reliance_of() or deadline_passed() next gives another answer; nothing where it never does.
std::optional<base::Date> next_change(const Fact& fact, base::Date today);

// A deadline whose last day is behind us.
bool deadline_passed(const Fact& fact, base::Date today);

// A record of the table "fact". kMissing or kMalformed names the column that its kind requires.
base::Result<Fact> read_fact(const directory::Record& record);
// The same fact with the conflicting value in place of its own; nothing where that has not the form of the kind.
std::optional<Fact> conflicting(const Fact& fact);

}  // namespace bluedot::guide
