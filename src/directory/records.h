#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/uuid.h"
#include "db/change_log.h"
#include "directory/tables.h"

// Records as they are stored and exchanged: cells of text in one canonical form, whatever their meaning. The typed
// model (model.h) is made from them; importers, exporters and editors work on them.
namespace bluedot::directory {

// A text in one language. `reviewed`: a native speaker has read it.
struct StoredText {
  std::string value;
  bool reviewed = false;

  bool operator==(const StoredText&) const = default;
};

// Which text of a record: the field's position in Table::localised, and the language's tag.
struct TextKey {
  std::size_t field;
  std::string language;

  auto operator<=>(const TextKey&) const = default;
};

struct Record {
  base::Uuid id;
  // One for each of Table::columns. Empty: not known. Canonical: numbers in their shortest form ("49.8"), truth "yes"
  // or "no", lists joined by ';', references as ids (of every element).
  std::vector<std::string> cells;
  std::map<TextKey, StoredText> texts;

  bool operator==(const Record&) const = default;
};

// Elements of a list cell; none where it is empty. The views look into `cell`.
std::vector<std::string_view> elements(std::string_view cell);

// All records of some tables.
using Records = std::map<base::Uuid, Record>;
struct RecordSet {
  std::map<std::string_view, Records> tables;  // by Table::name; a table that is absent is not spoken of

  const Records& of(std::string_view table) const;  // empty where the table is absent
};

// What people call a record: its key, with references as the names of what they point to ("pl-medyka",
// "pl-medyka:+48...:voice"). `names` gives the name of an id.
class Names {
 public:
  void add(const RecordSet& records);
  std::string_view of(const base::Uuid& id) const;  // empty where it is not known
  std::string_view of(std::string_view id) const;   // `id` itself where it is not known

 private:
  std::map<base::Uuid, std::string> names_;
};

// The id of a record: UUIDv5 of table and key, so that importing a file twice changes nothing. References in the cells
// are ids already.
base::Uuid record_id(const Table& table, const std::vector<std::string>& cells);
base::Uuid record_id(std::string_view table, std::string_view slug);

// One difference between what is stored and what is wanted.
struct Change {
  const Table* table = nullptr;
  db::What what = db::What::kAdded;
  std::optional<Record> before;
  std::optional<Record> after;

  const base::Uuid& id() const { return after ? after->id : before->id; }
};

// One differing cell or text of a changed record, by its CSV column ("closed", "name@uk"), as ids.
struct FieldChange {
  std::string column;
  std::string before;
  std::string after;
};
std::vector<FieldChange> fields_of(const Change& change);

enum class Absent {
  kKept,     // a record that `wanted` does not name stays (one file is imported)
  kRemoved,  // it is removed, where `wanted` speaks of its table (a whole directory is imported)
};

// What must be done to get from `stored` to `wanted`, in the order of tables(); of each, removals first. With kKept,
// records of a replaced_by_owner table are removed when `wanted` has others of the same owner.
std::vector<Change> compare(const RecordSet& stored, const RecordSet& wanted, Absent absent);

}  // namespace bluedot::directory
