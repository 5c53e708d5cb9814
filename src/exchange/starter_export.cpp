#include <algorithm>
#include <map>
#include <set>

#include "exchange/starter.h"
#include "exchange/starter_csv.h"
#include "exchange/starter_guide.h"
#include "exchange/starter_names.h"
#include "text/language.h"

namespace bluedot::exchange {
namespace {

using directory::Column;
using directory::Record;
using directory::RecordSet;
using directory::Table;
using directory::TextKey;

// The languages of the records' texts of one field, in our order of languages.
std::vector<TextKey> text_columns(const Table& table, const directory::Records& records) {
  std::set<TextKey> used;
  for (const auto& [id, record] : records) {
    for (const auto& [key, text] : record.texts) used.insert(key);
  }
  std::vector<TextKey> columns;
  for (std::size_t field = 0; field < table.localised.size(); ++field) {
    for (const text::Language language : text::Language::all()) {
      TextKey key{field, std::string(language.tag())};
      if (used.contains(key)) columns.push_back(std::move(key));
    }
  }
  return columns;
}

// Languages in which a native speaker has read every text of the record.
std::string reviewed_languages(const Record& record) {
  std::string reviewed;
  for (const text::Language language : text::Language::all()) {
    const auto of_language = [&](const auto& entry) { return entry.first.language == language.tag(); };
    const auto unread = [&](const auto& entry) { return of_language(entry) && !entry.second.reviewed; };
    if (std::ranges::none_of(record.texts, of_language) || std::ranges::any_of(record.texts, unread)) continue;
    reviewed += (reviewed.empty() ? "" : ";") + std::string(language.tag());
  }
  return reviewed;
}

std::string written(const Column& column, const std::string& cell, const StarterNames& names) {
  if (!column.is_reference()) return cell;
  std::string result;
  for (const std::string_view id : directory::elements(cell)) result += (result.empty() ? "" : ";") + names.name_of(id);
  return result;
}

std::string write_file(const Table& table, const directory::Records& records, const StarterNames& names) {
  const std::vector<TextKey> texts = text_columns(table, records);
  std::vector<std::string> cells;
  for (const Column& column : table.columns) cells.emplace_back(column.name);
  for (const TextKey& key : texts) cells.push_back(std::string(table.localised[key.field].name) + "@" + key.language);
  if (table.has_reviewed()) cells.emplace_back("reviewed");
  std::string header = write_csv_row(cells) + "\n";

  std::vector<std::string> rows;
  for (const auto& [id, record] : records) {
    cells.clear();
    for (std::size_t i = 0; i < table.columns.size(); ++i)
      cells.push_back(written(table.columns[i], record.cells[i], names));
    for (const TextKey& key : texts) {
      const auto text = record.texts.find(key);
      cells.push_back(text == record.texts.end() ? "" : text->second.value);
    }
    if (table.has_reviewed()) cells.push_back(reviewed_languages(record));
    rows.push_back(write_csv_row(cells) + "\n");
  }
  std::ranges::sort(rows);  // by name, so that two exports differ only where the directory does
  for (const std::string& row : rows) header += row;
  return header;
}

// Sorted as write_file does, so without regard to the taxonomy.
void write_thesaurus(const Table& table, const directory::Records& records, StarterFiles& files) {
  std::map<std::string, std::vector<std::string>> rows;
  for (const auto& [id, record] : records) {
    rows[record.cells.front()].push_back(write_csv_row({record.cells.begin() + 1, record.cells.end()}) + "\n");
  }
  std::vector<std::string> names;
  for (const Column& column : table.columns.subspan(1)) names.emplace_back(column.name);
  for (auto& [language, of_language] : rows) {
    std::ranges::sort(of_language);
    std::string content = write_csv_row(names) + "\n";
    for (const std::string& row : of_language) content += row;
    files.emplace_back(std::string(table.file) + language + ".csv", std::move(content));
  }
}

bool is_of_guide(const Table& table) {
  return table.file.starts_with(kGuideFolder) || table.file.starts_with(kFactsFolder);
}

}  // namespace

StarterFiles write_starter(const RecordSet& records) {
  StarterNames names;
  for (const Table& table : directory::tables()) {
    for (const auto& [id, record] : records.of(table.name)) names.add(table, record, id);
  }
  StarterFiles files;
  for (const Table& table : directory::tables()) {
    if (is_of_guide(table)) continue;
    if (table.file == kThesaurusFolder) {
      write_thesaurus(table, records.of(table.name), files);
      continue;
    }
    files.emplace_back(table.file, write_file(table, records.of(table.name), names));
  }
  write_guide(records, names, files);
  return files;
}

}  // namespace bluedot::exchange
