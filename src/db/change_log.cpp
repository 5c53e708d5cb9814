#include "db/change_log.h"

#include <array>
#include <cstdio>

namespace bluedot::db {
namespace {

constexpr std::string_view kHead = "SELECT n FROM log_head";
constexpr std::string_view kNext = "UPDATE log_head SET n = n + 1 RETURNING n";
constexpr std::string_view kInsert =
    "INSERT INTO change_log (n, at, who, table_name, record_id, slug, what, before, after) "
    "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
constexpr std::string_view kTablesSince = "SELECT DISTINCT table_name FROM change_log WHERE n > $1 ORDER BY table_name";
constexpr std::array kStatements = {kHead, kNext, kInsert, kTablesSince};

std::string to_text(base::Instant instant) {
  const auto day = std::chrono::floor<std::chrono::days>(instant);
  const std::chrono::year_month_day date(day);
  const std::chrono::hh_mm_ss time(instant - day);
  std::array<char, 40> text{};
  const int length = std::snprintf(text.data(), text.size(), "%04d-%02u-%02uT%02d:%02d:%02dZ",
                                   static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                                   static_cast<unsigned>(date.day()), static_cast<int>(time.hours().count()),
                                   static_cast<int>(time.minutes().count()), static_cast<int>(time.seconds().count()));
  return {text.data(), static_cast<std::size_t>(length)};
}

std::optional<std::string_view> unless_empty(const std::string& text) {
  if (text.empty()) return std::nullopt;
  return text;
}

}  // namespace

std::string_view to_string(What what) {
  constexpr std::array<std::string_view, 3> kNames = {"added", "changed", "removed"};
  return kNames[static_cast<std::size_t>(what)];
}

std::int64_t log_head(Database& database) {
  Statement head = database.prepare(kHead);
  if (!head.step()) throw Fault("log_head has no row", kHead);
  return head.integer(0);
}

LogWriter::LogWriter(Database& database, const Authorship& authorship)
    : next_(database.prepare(kNext)),
      insert_(database.prepare(kInsert)),
      who_(authorship.who),
      at_(to_text(authorship.at)) {}

std::int64_t LogWriter::append(const LogEntry& entry) {
  next_.reset();
  if (!next_.step()) throw Fault("log_head has no row", kNext);
  const std::int64_t n = next_.integer(0);
  next_.run();
  insert_
      .with(n, at_, who_, entry.table, entry.record, entry.slug, to_string(entry.what), unless_empty(entry.before),
            unless_empty(entry.after))
      .run();
  return n;
}

std::vector<std::string> tables_changed_since(Database& database, std::int64_t n) {
  std::vector<std::string> tables;
  Statement statement = database.prepare(kTablesSince);
  statement.with(n);
  while (statement.step()) tables.emplace_back(statement.text(0));
  return tables;
}

std::span<const std::string_view> log_statements() {
  return kStatements;
}

}  // namespace bluedot::db
