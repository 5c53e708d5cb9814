#include "directory/records.h"

#include <set>

namespace bluedot::directory {
namespace {

std::string join_key(const Table& table, const std::vector<std::string>& cells) {
  std::string key;
  for (const std::size_t column : table.key) {
    if (!key.empty() || column != table.key.front()) key += ':';
    key += cells[column];
  }
  return key;
}

std::string column_name(const Table& table, const TextKey& key) {
  return std::string(table.localised[key.field].name) + "@" + key.language;
}

class Comparison {
 public:
  Comparison(const Table& table, const Records& stored, const Records& wanted, Absent absent)
      : table_(table), stored_(stored), wanted_(wanted), absent_(absent) {
    if (table.replaced_by_owner) collect_owners();
  }

  // Removals come first: a new record may take over what must be unique in one that goes.
  void append_to(std::vector<Change>& changes) const {
    for (const auto& [id, record] : stored_) {
      if (!wanted_.contains(id) && goes(record)) changes.push_back({&table_, db::What::kRemoved, record, std::nullopt});
    }
    for (const auto& [id, record] : wanted_) {
      const auto old = stored_.find(id);
      if (old == stored_.end()) {
        changes.push_back({&table_, db::What::kAdded, std::nullopt, record});
      } else if (old->second != record) {
        changes.push_back({&table_, db::What::kChanged, old->second, record});
      }
    }
  }

 private:
  void collect_owners() {
    for (const auto& [id, record] : wanted_) owners_.insert(record.cells.front());
  }
  bool goes(const Record& record) const {
    return absent_ == Absent::kRemoved || owners_.contains(record.cells.front());
  }

  const Table& table_;
  const Records& stored_;
  const Records& wanted_;
  Absent absent_;
  std::set<std::string_view> owners_;
};

void append_cells(const Change& change, std::vector<FieldChange>& fields) {
  for (std::size_t i = 0; i < change.table->columns.size(); ++i) {
    const std::string before = change.before ? change.before->cells[i] : "";
    const std::string after = change.after ? change.after->cells[i] : "";
    if (before != after) fields.push_back({std::string(change.table->columns[i].name), before, after});
  }
}

const StoredText* find_text(const std::optional<Record>& record, const TextKey& key) {
  if (!record) return nullptr;
  const auto found = record->texts.find(key);
  return found == record->texts.end() ? nullptr : &found->second;
}

void append_text(const Table& table, const TextKey& key, const StoredText* before, const StoredText* after,
                 std::vector<FieldChange>& fields) {
  const std::string old_value = before != nullptr ? before->value : "";
  const std::string new_value = after != nullptr ? after->value : "";
  const std::string column = column_name(table, key);
  if (old_value != new_value) fields.push_back({column, old_value, new_value});
  const bool was_reviewed = before != nullptr && before->reviewed;
  const bool is_reviewed = after != nullptr && after->reviewed;
  if (was_reviewed != is_reviewed) {
    fields.push_back({"reviewed " + column, was_reviewed ? "yes" : "no", is_reviewed ? "yes" : "no"});
  }
}

void append_texts(const Change& change, std::vector<FieldChange>& fields) {
  std::set<TextKey> keys;
  for (const auto* record : {&change.before, &change.after}) {
    if (!*record) continue;
    for (const auto& [key, value] : (*record)->texts) keys.insert(key);
  }
  for (const TextKey& key : keys) {
    append_text(*change.table, key, find_text(change.before, key), find_text(change.after, key), fields);
  }
}

}  // namespace

std::vector<std::string_view> elements(std::string_view cell) {
  std::vector<std::string_view> result;
  while (!cell.empty()) {
    const std::size_t end = cell.find(';');
    result.push_back(cell.substr(0, end));
    cell = end == std::string_view::npos ? std::string_view{} : cell.substr(end + 1);
  }
  return result;
}

const Records& RecordSet::of(std::string_view table) const {
  static const Records kNone;
  const auto found = tables.find(table);
  return found == tables.end() ? kNone : found->second;
}

void Names::add(const RecordSet& records) {
  for (const Table& table : directory::tables()) {
    for (const auto& [id, record] : records.of(table.name)) {
      std::string name;
      for (const std::size_t column : table.key) {
        const std::string& cell = record.cells[column];
        if (column != table.key.front()) name += ':';
        name += table.columns[column].is_reference() ? of(std::string_view(cell)) : std::string_view(cell);
      }
      names_.insert_or_assign(id, std::move(name));
    }
  }
}

std::string_view Names::of(const base::Uuid& id) const {
  const auto found = names_.find(id);
  return found == names_.end() ? std::string_view{} : std::string_view(found->second);
}

std::string_view Names::of(std::string_view id) const {
  const std::optional<base::Uuid> uuid = base::parse_uuid(id);
  const std::string_view name = uuid ? of(*uuid) : std::string_view{};
  return name.empty() ? id : name;
}

base::Uuid record_id(const Table& table, const std::vector<std::string>& cells) {
  return base::named_uuid(table.name, join_key(table, cells));
}

base::Uuid record_id(std::string_view table, std::string_view slug) {
  return base::named_uuid(table, slug);
}

std::vector<FieldChange> fields_of(const Change& change) {
  std::vector<FieldChange> fields;
  append_cells(change, fields);
  append_texts(change, fields);
  return fields;
}

std::vector<Change> compare(const RecordSet& stored, const RecordSet& wanted, Absent absent) {
  std::vector<Change> changes;
  for (const Table& table : tables()) {
    if (!wanted.tables.contains(table.name)) continue;
    Comparison(table, stored.of(table.name), wanted.of(table.name), absent).append_to(changes);
  }
  return changes;
}

}  // namespace bluedot::directory
