#pragma once

#include <optional>
#include <string>
#include <vector>

#include "directory/records.h"
#include "exchange/starter_csv.h"

namespace bluedot::exchange {

// A row whose cells have the right form, before its references are resolved.
struct StarterRow {
  std::size_t line = 0;
  directory::Record record;  // references as they were written; no id yet
};

// The meaning of a file's columns.
class StarterHeader {
 public:
  // Names unknown, repeated and missing columns in `problems`.
  StarterHeader(const directory::Table& table, const std::vector<std::string>& names, const std::string& file,
                Problems& problems);

  // Reads one row; nothing where a cell is wrong, and then each wrong cell is in `problems`.
  std::optional<StarterRow> read(const CsvRow& row, const std::string& file, Problems& problems) const;

 private:
  enum class Kind { kColumn, kText, kReviewed, kIgnored };
  struct Meaning {
    Kind kind = Kind::kIgnored;
    std::size_t column = 0;        // of the table, for kColumn
    directory::TextKey text = {};  // for kText
  };

  Meaning meaning_of(std::string_view name, const std::string& file, Problems& problems) const;

  const directory::Table& table_;
  std::vector<Meaning> meanings_;
  std::vector<std::string> names_;
};

// What contradicts itself in one row: half a point, a published point of a confidential place, hours without a day, an
// end before its start.
void check_row(const directory::Table& table, const StarterRow& row, const std::string& file, Problems& problems);

}  // namespace bluedot::exchange
