#include "exchange/starter_times.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "directory/offset_time.h"

namespace bluedot::exchange {
namespace {

using directory::Change;
using directory::Record;
using directory::Table;

constexpr std::array<std::string_view, 2> kSourceDates = {"source_date", "conflict_source_date"};
constexpr std::chrono::hours kFurthestEast{14};  // UTC+14: where a day begins first

// "2026-11-24" or the part of it that a source gives: they compare as text.
std::string latest_day(base::Instant now) {
  return directory::written({now + kFurthestEast, std::chrono::minutes(0)}).substr(0, 10);
}

bool was_sent_and_counts(const Table& table, const Record& alert, base::Instant now) {
  const auto sent = directory::parse_offset_time(alert.cells[table.column("sent")]);
  const auto until = directory::parse_offset_time(alert.cells[table.column("until")]);
  return sent && until && sent->instant <= now && now < until->instant;
}

bool say_the_same(const Record& before, const Record& after) {
  return before.cells == after.cells &&
         std::ranges::equal(before.texts, after.texts, [](const auto& left, const auto& right) {
           return left.first == right.first && left.second.value == right.second.value;
         });
}

class Examination {
 public:
  Examination(const Starter& starter, base::Instant now) : starter_(starter), now_(now), latest_day_(latest_day(now)) {}

  void look_at(const Change& change) {
    if (change.after) check_sources(change);
    if (change.table->name == "alert" && change.before) check_alert(change);
  }
  Problems problems() && { return std::move(problems_); }

 private:
  void check_sources(const Change& change) {
    for (const std::string_view column : kSourceDates) {
      const auto position = change.table->find_column(column);
      if (!position) continue;
      const std::string& date = change.after->cells[*position];
      if (date > latest_day_.substr(0, date.size())) problem(change, column, Reason::kFromTheFuture, date);
    }
  }

  void check_alert(const Change& change) {
    if (!was_sent_and_counts(*change.table, *change.before, now_)) return;
    if (change.after && say_the_same(*change.before, *change.after)) return;
    problem(change, "slug", Reason::kAlertSent, change.before->cells[change.table->column("slug")]);
  }

  void problem(const Change& change, std::string_view field, Reason reason, std::string detail) {
    const auto found = starter_.origins.find(change.id());
    const Origin origin = found == starter_.origins.end() ? Origin{std::string(change.table->file), 0} : found->second;
    problems_.push_back({origin.file, origin.line, std::string(field), reason, std::move(detail)});
  }

  const Starter& starter_;
  base::Instant now_;
  std::string latest_day_;
  Problems problems_;
};

}  // namespace

Problems untimely_changes(std::span<const Change> changes, const Starter& starter, base::Instant now) {
  Examination examination(starter, now);
  for (const Change& change : changes) examination.look_at(change);
  return std::move(examination).problems();
}

}  // namespace bluedot::exchange
