#include "directory/store.h"

#include <algorithm>
#include <array>
#include <charconv>

#include <boost/json.hpp>

namespace bluedot::directory {
namespace {

using base::Error;
using base::ErrorCode;

constexpr std::string_view kReviewed = "reviewed";
constexpr std::string_view kUnread = "unread";

// ---- reading

std::string shortest(double value) {
  std::array<char, 40> buffer{};
  const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value);
  return {buffer.data(), end.ptr};
}

std::string cell_of(db::Statement& row, int column, Form form) {
  if (row.is_null(column)) return {};
  switch (form) {
    case Form::kWhole:
      return std::to_string(row.integer(column));
    case Form::kDecimal:
      return shortest(row.real(column));
    case Form::kTruth:
      return row.integer(column) != 0 ? "yes" : "no";
    default:
      return std::string(row.text(column));
  }
}

// A statement whose first column is an owner's id, in order: gives each owner its rows while the owners pass by.
class Companion {
 public:
  explicit Companion(db::Statement statement) : statement_(std::move(statement)), more_(statement_.step()) {}

  template <typename Visit>
  void rows_of(std::string_view owner, const Visit& visit) {
    while (more_ && statement_.text(0) < owner) more_ = statement_.step();
    while (more_ && statement_.text(0) == owner) {
      visit(statement_);
      more_ = statement_.step();
    }
  }

 private:
  db::Statement statement_;
  bool more_;
};

class Reader {
 public:
  Reader(db::Database& database, const Table& table)
      : table_(table), rows_(database.prepare(statements_of(table).select)), texts_(prepare_texts(database, table)) {
    for (const Column& column : table.columns) {
      if (column.is_list()) lists_.emplace_back(database.prepare(statements_of(column).select));
    }
  }

  bool next(Record& record) {
    if (!rows_.step()) return false;
    const std::string id(rows_.text(0));
    record = Record{*base::parse_uuid(id), {}, {}};
    read_cells(id, record);
    texts_.rows_of(id, [&](db::Statement& row) { read_text(row, record); });
    return true;
  }

 private:
  static Companion prepare_texts(db::Database& database, const Table& table) {
    db::Statement texts = database.prepare(kSelectTexts);
    texts.with(table.name);
    return Companion(std::move(texts));
  }

  void read_cells(const std::string& id, Record& record) {
    int stored = 0;
    std::size_t list = 0;
    record.cells.reserve(table_.columns.size());
    for (const Column& column : table_.columns) {
      record.cells.push_back(column.is_list() ? read_list(lists_[list++], id) : cell_of(rows_, ++stored, column.form));
    }
  }

  static std::string read_list(Companion& list, const std::string& id) {
    std::string cell;
    list.rows_of(id, [&](db::Statement& row) {
      if (!cell.empty()) cell += ';';
      cell += row.text(1);
    });
    return cell;
  }

  void read_text(db::Statement& row, Record& record) const {
    const std::optional<std::size_t> field = table_.find_localised(row.text(1));
    if (!field) throw db::Fault("a text of a field that the table lacks", kSelectTexts);
    record.texts[{*field, std::string(row.text(2))}] = {std::string(row.text(3)), row.text(4) == kReviewed};
  }

  const Table& table_;
  db::Statement rows_;
  Companion texts_;
  std::vector<Companion> lists_;
};

// ---- writing

db::Value value_of(const std::string& cell, Form form) {
  if (cell.empty()) return std::monostate{};
  switch (form) {
    case Form::kWhole: {
      std::int64_t whole = 0;
      std::from_chars(cell.data(), cell.data() + cell.size(), whole);
      return whole;
    }
    case Form::kDecimal: {
      double decimal = 0;
      std::from_chars(cell.data(), cell.data() + cell.size(), decimal);
      return decimal;
    }
    case Form::kTruth:
      return std::int64_t{cell == "yes" ? 1 : 0};
    default:
      return std::string_view(cell);
  }
}

// The prepared statements of one list.
struct ListWriter {
  ListWriter(db::Database& database, const Column& column, std::size_t position)
      : cell(position),
        insert(database.prepare(statements_of(column).insert)),
        remove(database.prepare(statements_of(column).remove)) {}

  void write(const std::string& owner, std::string_view list) {
    std::int64_t position = 0;
    for (const std::string_view element : elements(list)) insert.with(owner, position++, element).run();
  }

  std::size_t cell;
  db::Statement insert;
  db::Statement remove;
};

class TableWriter {
 public:
  TableWriter(db::Database& database, const Table& table)
      : table_(table),
        insert_(database.prepare(statements_of(table).insert)),
        update_(database.prepare(statements_of(table).update)),
        remove_(database.prepare(statements_of(table).remove)),
        insert_text_(database.prepare(kInsertText)),
        remove_texts_(database.prepare(kRemoveTexts)) {
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
      if (table.columns[i].is_list()) lists_.emplace_back(database, table.columns[i], i);
    }
  }

  void write(const Change& change) {
    const std::string id = base::to_string(change.id());
    if (change.what != db::What::kAdded) remove_parts(id);
    if (change.what == db::What::kRemoved) {
      remove_.with(id).run();
      return;
    }
    run_row(change.what == db::What::kAdded ? insert_ : update_, id, *change.after);
    for (ListWriter& list : lists_) list.write(id, change.after->cells[list.cell]);
    for (const auto& [key, text] : change.after->texts) write_text(id, key, text);
  }

 private:
  void remove_parts(const std::string& id) {
    for (ListWriter& list : lists_) list.remove.with(id).run();
    remove_texts_.with(id).run();
  }

  void run_row(db::Statement& statement, const std::string& id, const Record& record) {
    statement.reset();
    statement.bind(1, std::string_view(id));
    int parameter = 1;
    for (std::size_t i = 0; i < table_.columns.size(); ++i) {
      const Column& column = table_.columns[i];
      if (!column.is_list()) statement.bind(++parameter, value_of(record.cells[i], column.form));
    }
    statement.run();
  }

  void write_text(const std::string& id, const TextKey& key, const StoredText& text) {
    insert_text_
        .with(id, table_.name, table_.localised[key.field].name, key.language, text.value,
              text.reviewed ? kReviewed : kUnread)
        .run();
  }

  const Table& table_;
  db::Statement insert_;
  db::Statement update_;
  db::Statement remove_;
  db::Statement insert_text_;
  db::Statement remove_texts_;
  std::vector<ListWriter> lists_;
};

// ---- the change log

db::LogEntry log_entry(const Change& change) {
  boost::json::object before;
  boost::json::object after;
  for (const FieldChange& field : fields_of(change)) {
    if (change.before) before[field.column] = field.before;
    if (change.after) after[field.column] = field.after;
  }
  const Record& record = change.after ? *change.after : *change.before;
  return {.table = std::string(change.table->name),
          .record = base::to_string(record.id),
          .slug = change.table->columns.front().is_reference() ? "" : record.cells.front(),
          .what = change.what,
          .before = change.before ? boost::json::serialize(before) : "",
          .after = change.after ? boost::json::serialize(after) : ""};
}

void write_all(db::Database& database, std::span<const Change> changes, const db::Authorship& authorship) {
  db::LogWriter log(database, authorship);
  std::map<std::string_view, TableWriter> writers;
  for (const Change& change : changes) {
    auto writer = writers.find(change.table->name);
    if (writer == writers.end()) writer = writers.try_emplace(change.table->name, database, *change.table).first;
    writer->second.write(change);
    log.append(log_entry(change));
  }
}

bool leads_somewhere(const RecordSet& records, const Column& column, std::string_view target) {
  if (column.targets.empty()) return true;
  if (column.form == Form::kCountry) return records.of("country").contains(record_id("country", target));
  const std::optional<base::Uuid> id = base::parse_uuid(target);
  return id &&
         std::ranges::any_of(column.targets, [&](std::string_view name) { return records.of(name).contains(*id); });
}

}  // namespace

void for_each(db::Database& database, const Table& table, const std::function<void(Record&&)>& visit) {
  Reader reader(database, table);
  Record record;
  while (reader.next(record)) visit(std::move(record));
}

base::Result<Stored> read_all(db::Database& database) {
  return db::read(database, [&]() -> base::Result<Stored> {
    Stored stored;
    stored.log_head = db::log_head(database);
    for (const Table& table : tables()) {
      Records& records = stored.records.tables[table.name];
      for_each(database, table, [&](Record&& record) {
        const base::Uuid id = record.id;
        records.emplace_hint(records.end(), id, std::move(record));
      });
    }
    return stored;
  });
}

base::Result<void> apply(db::Database& database, std::span<const Change> changes, std::int64_t expected_head,
                         const db::Authorship& authorship) {
  return db::write(database, [&]() -> base::Result<void> {
    if (db::log_head(database) != expected_head) return Error{ErrorCode::kConflict, "database"};
    write_all(database, changes, authorship);
    return {};
  });
}

std::vector<BrokenReference> broken_references(const RecordSet& records) {
  std::vector<BrokenReference> broken;
  for (const Table& table : tables()) {
    for (const auto& [id, record] : records.of(table.name)) {
      for (std::size_t i = 0; i < table.columns.size(); ++i) {
        for (const std::string_view target : elements(record.cells[i])) {
          if (leads_somewhere(records, table.columns[i], target)) continue;
          broken.push_back({&table, id, table.columns[i].name, std::string(target)});
        }
      }
    }
  }
  return broken;
}

}  // namespace bluedot::directory
