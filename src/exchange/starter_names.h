#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "directory/records.h"
#include "exchange/starter_cell.h"

namespace bluedot::exchange {

// From what a file writes ("pl-medyka", "phone:pl-medyka:+48221234567") to the id of the record.
class StarterNames {
 public:
  // Makes a record known. Its references must be resolved already. A phone is known as `owner:number:kind` and, the
  // voice one first, as `owner:number`; a help line as its slug and as `slug:number`.
  void add(const directory::Table& table, const directory::Record& record, const base::Uuid& id);

  // The id that `name` means for this column.
  std::variant<base::Uuid, CellProblem> find(const directory::Column& column, std::string_view name) const;

  bool knows(std::string_view table, std::string_view name) const { return find_in(table, name) != nullptr; }

  // The name to write for an id; the id's text where it is not known.
  std::string name_of(std::string_view id) const;

 private:
  using Ids = std::map<std::string, base::Uuid, std::less<>>;

  void add_phone(const directory::Table& table, const directory::Record& record, const base::Uuid& id);
  void add_help_line(const directory::Table& table, const directory::Record& record, const base::Uuid& id);
  const base::Uuid* find_in(std::string_view table, std::string_view name) const;

  std::map<std::string_view, Ids> ids_;
  std::map<base::Uuid, std::string> names_;
};

}  // namespace bluedot::exchange
