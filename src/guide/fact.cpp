#include "guide/fact.h"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "directory/cells.h"

namespace bluedot::guide {
namespace {

using base::Date;
using base::Error;
using base::ErrorCode;
using directory::Cells;

// The whole of `text`, or nothing.
template <typename Number>
std::optional<Number> number_in(std::string_view text) {
  Number value{};
  const auto end = std::from_chars(text.data(), text.data() + text.size(), value);
  if (text.empty() || end.ec != std::errc{} || end.ptr != text.data() + text.size()) return std::nullopt;
  return value;
}

// Nobody waits minus five days, and "nan" is a number to std::from_chars.
std::optional<double> number_of(std::string_view text) {
  const auto value = number_in<double>(text);
  return value && std::isfinite(*value) && *value >= 0 ? value : std::nullopt;
}

std::optional<Date> date_of(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const auto year = number_in<unsigned>(text.substr(0, 4));
  const auto month = number_in<unsigned>(text.substr(5, 2));
  const auto day = number_in<unsigned>(text.substr(8));
  if (!year || !month || !day) return std::nullopt;
  const Date date{std::chrono::year(static_cast<int>(*year)), std::chrono::month(*month), std::chrono::day(*day)};
  return date.ok() ? std::optional(date) : std::nullopt;
}

// Reads `value` as the kind wants it; the name of the column that is wrong, or nothing.
std::optional<std::string_view> read_value(Fact& fact) {
  switch (fact.kind) {
    case FactKind::kDate:
      fact.date = date_of(fact.value);
      return fact.date ? std::nullopt : std::optional<std::string_view>("value");
    case FactKind::kDeadline:
      return fact.closes ? std::nullopt : std::optional<std::string_view>("closes");
    case FactKind::kDuration:
    case FactKind::kAmount:
      fact.number = number_of(fact.value);
      return fact.number ? std::nullopt : std::optional<std::string_view>("value");
    default:
      return fact.value.empty() ? std::optional<std::string_view>("value") : std::nullopt;
  }
}

Fact cells_of(const Cells& cells) {
  Fact fact;
  fact.area = cells.text("area");
  fact.key = cells.text("key");
  fact.kind = cells.word("kind", directory::kFactKindWords, FactKind::kName);
  fact.value = cells.text("value");
  fact.opens = cells.date("opens");
  fact.closes = cells.date("closes");
  fact.unit = cells.word("unit", directory::kFactUnitWords, FactUnit::kDays);
  fact.currency = cells.text("currency");
  fact.per = cells.word("per", directory::kFactPerWords, FactPer::kUnknown);
  fact.whom = cells.word("whom", directory::kFactWhomWords, FactWhom::kUnknown);
  fact.url = cells.text("url");
  fact.provenance = {std::string(cells.text("source")), cells.partial_date("source_date"),
                     cells.word("confidence", directory::kConfidenceWords, directory::Confidence::kUnknown)};
  fact.valid_until = cells.date("valid_until");
  if (!cells.text("conflict_value").empty()) {
    fact.conflict = Conflict{std::string(cells.text("conflict_value")), std::string(cells.text("conflict_source")),
                             cells.partial_date("conflict_source_date")};
  }
  return fact;
}

Date day_after(Date date) {
  return std::chrono::sys_days(date) + std::chrono::days(1);
}

// The first day on which the source is too old; a date known to the month or year counts from its last day.
Date old_from(const Fact& fact) {
  Date day = fact.provenance.date.last_day() + kFactOldAfter;
  if (!day.ok()) day = day.year() / day.month() / std::chrono::last;
  return day_after(day);
}

}  // namespace

Reliance reliance_of(const Fact& fact, Date today) {
  if (fact.valid_until && today > *fact.valid_until) return Reliance::kExpired;
  return today >= old_from(fact) ? Reliance::kOld : Reliance::kGood;
}

bool deadline_passed(const Fact& fact, Date today) {
  return fact.kind == FactKind::kDeadline && today > *fact.closes;
}

std::optional<Date> next_change(const Fact& fact, Date today) {
  std::optional<Date> first;
  const auto consider = [&](Date day) {
    if (day > today && (!first || day < *first)) first = day;
  };
  consider(old_from(fact));
  if (fact.valid_until) consider(day_after(*fact.valid_until));
  if (fact.closes) consider(day_after(*fact.closes));
  return first;
}

base::Result<Fact> read_fact(const directory::Record& record) {
  Cells cells(directory::table("fact"));
  cells.look_at(record);
  Fact fact = cells_of(cells);
  const std::optional<std::string_view> wrong = read_value(fact);
  if (wrong) return Error{fact.value.empty() ? ErrorCode::kMissing : ErrorCode::kMalformed, std::string(*wrong)};
  if (fact.kind == FactKind::kAmount && fact.currency.empty()) return Error{ErrorCode::kMissing, "currency"};
  if (fact.conflict && !conflicting(fact)) return Error{ErrorCode::kMalformed, "conflict_value"};
  return fact;
}

std::optional<Fact> conflicting(const Fact& fact) {
  if (!fact.conflict) return std::nullopt;
  Fact other = fact;
  other.value = fact.conflict->value;
  if (fact.kind == FactKind::kDeadline) other.closes = date_of(other.value);
  if (read_value(other)) return std::nullopt;
  return other;
}

}  // namespace bluedot::guide
