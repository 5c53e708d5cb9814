#include "directory/tables.h"

#include <algorithm>
#include <stdexcept>

namespace bluedot::directory {

std::optional<std::size_t> Table::find_column(std::string_view column_name) const {
  const auto* const found = std::ranges::find(columns, column_name, &Column::name).base();
  const auto index = static_cast<std::size_t>(found - columns.data());
  if (index == columns.size()) return std::nullopt;
  return index;
}

std::size_t Table::column(std::string_view column_name) const {
  const std::optional<std::size_t> found = find_column(column_name);
  if (!found) throw std::logic_error("no such column in table " + std::string(name) + ": " + std::string(column_name));
  return *found;
}

std::optional<std::size_t> Table::find_localised(std::string_view field_name) const {
  for (std::size_t i = 0; i < localised.size(); ++i) {
    if (localised[i].name == field_name) return i;
  }
  return std::nullopt;
}

const Table& table(std::string_view name) {
  const auto found = std::ranges::find(tables(), name, &Table::name);
  if (found == tables().end()) throw std::logic_error("no such table: " + std::string(name));
  return *found;
}

const Table* table_of_file(std::string_view file) {
  const auto found = std::ranges::find(tables(), file, &Table::file);
  return found == tables().end() ? nullptr : &*found;
}

TableStatements statements_of(const Table& table) {
  std::string names = "id";
  std::string values = "$1";
  std::string changes;
  int parameter = 1;
  for (const Column& column : table.columns) {
    if (column.is_list()) continue;
    const std::string name(column.stored_name());
    const std::string value = "$" + std::to_string(++parameter);
    names += ", " + name;
    values += ", " + value;
    changes.append(changes.empty() ? "" : ", ").append(name).append(" = ").append(value);
  }
  const std::string name(table.name);
  return {.insert = "INSERT INTO " + name + " (" + names + ") VALUES (" + values + ")",
          .update = "UPDATE " + name + " SET " + changes + " WHERE id = $1",
          .remove = "DELETE FROM " + name + " WHERE id = $1",
          .select = "SELECT " + names + " FROM " + name + " ORDER BY id"};
}

LinkStatements statements_of(const Column& list) {
  const std::string name(list.link);
  return {.insert = "INSERT INTO " + name + " (owner_id, position, value) VALUES ($1, $2, $3)",
          .remove = "DELETE FROM " + name + " WHERE owner_id = $1",
          .select = "SELECT owner_id, value FROM " + name + " ORDER BY owner_id, position"};
}

std::vector<std::string> all_statements() {
  std::vector<std::string> all = {std::string(kInsertText), std::string(kRemoveTexts), std::string(kSelectTexts)};
  for (const Table& table : tables()) {
    const TableStatements rows = statements_of(table);
    all.insert(all.end(), {rows.insert, rows.update, rows.remove, rows.select});
    for (const Column& column : table.columns) {
      if (!column.is_list()) continue;
      const LinkStatements links = statements_of(column);
      all.insert(all.end(), {links.insert, links.remove, links.select});
    }
  }
  return all;
}

}  // namespace bluedot::directory
