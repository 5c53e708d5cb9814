#include "exchange/starter.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <set>

#include "directory/store.h"
#include "exchange/starter_alerts.h"
#include "exchange/starter_csv.h"
#include "exchange/starter_guide.h"
#include "exchange/starter_names.h"
#include "exchange/starter_row.h"

namespace bluedot::exchange {
namespace {

namespace fs = std::filesystem;
using directory::Absent;
using directory::Column;
using directory::Record;
using directory::Records;
using directory::RecordSet;
using directory::Table;

constexpr std::string_view kHistory = "history/";
// What an expression may mean besides a category: finder/meaning.h.
constexpr std::array<std::string_view, 4> kUrgentMeanings = {"life", "violence", "tonight", "calm"};

// Reads in two passes: first every row by itself, then what rows say of each other.
class Reader {
 public:
  Reader(Absent absent, const RecordSet& stored) : stored_(stored) { result_.absent = absent; }

  void read_file(const Table& table, const std::string& name, const std::string& content) {
    CsvFile csv = read_csv(content, name, result_.problems);
    if (csv.header.empty()) return;
    if (name.starts_with(kThesaurusFolder)) add_language(fs::path(name).stem().string(), csv);
    read_rows(table, name, csv);
  }

  void read_guide(const std::string& name, const std::string& content) {
    for (const GuideRows& rows : read_guide_file(content, name, result_.problems)) {
      read_rows(*rows.table, name, rows.csv);
    }
  }

  void read_rows(const Table& table, const std::string& name, const CsvFile& csv) {
    const StarterHeader header(table, csv.header, name, result_.problems);
    std::vector<Row>& rows = rows_[table.name];
    if (name.starts_with(kHistory)) give_way(table, csv, rows);
    result_.rows += csv.rows.size();
    for (const CsvRow& row : csv.rows) {
      std::optional<StarterRow> read = header.read(row, name, result_.problems);
      if (!read) continue;
      check_row(table, *read, name, result_.problems);
      put({name, std::move(*read)}, table, rows);
    }
  }

  Starter finish() {
    for (const Table& table : directory::tables()) {
      know_stored(table);
      know_rows_with_slugs(table);
    }
    for (const Table& table : directory::tables()) resolve(table);
    check_whole();
    std::ranges::stable_sort(result_.problems, {},
                             [](const Problem& problem) { return std::tie(problem.file, problem.line); });
    return std::move(result_);
  }

 private:
  struct Row {
    std::string file;
    StarterRow row;
  };

  // The name of a file of the thesaurus says the language of its rows.
  static void add_language(const std::string& tag, CsvFile& csv) {
    csv.header.insert(csv.header.begin(), "language");
    for (CsvRow& row : csv.rows) row.cells.insert(row.cells.begin(), tag);
  }

  // A later file's row takes the place of an earlier one of the same name, and all hours of an owner the place of its
  // earlier hours.
  static void give_way(const Table& table, const CsvFile& later, std::vector<Row>& rows) {
    if (!table.replaced_by_owner) return;
    const auto owner = std::ranges::find(later.header, table.columns[0].name) - later.header.begin();
    std::set<std::string_view> owners;
    for (const CsvRow& row : later.rows) {
      if (static_cast<std::size_t>(owner) < row.cells.size()) owners.insert(row.cells[static_cast<std::size_t>(owner)]);
    }
    std::erase_if(rows, [&](const Row& row) { return owners.contains(row.row.record.cells[0]); });
  }

  void put(Row row, const Table& table, std::vector<Row>& rows) {
    std::string key;
    for (const std::size_t column : table.key) key += row.row.record.cells[column] + '\n';
    auto& known = keys_[table.name];
    const auto [found, added] = known.try_emplace(std::move(key), rows.size());
    if (added) {
      rows.push_back(std::move(row));
    } else if (row.file.starts_with(kHistory) && found->second < rows.size() && rows[found->second].file != row.file) {
      rows[found->second] = std::move(row);
    } else {
      problem(row.file, row.row.line, table.columns[0].name, Reason::kDuplicate, row.row.record.cells[0]);
    }
  }

  bool speaks_of(const Table& table) const { return rows_.contains(table.name); }

  void know_stored(const Table& table) {
    if (speaks_of(table) && result_.absent == Absent::kRemoved) return;
    for (const auto& [id, record] : stored_.of(table.name)) names_.add(table, record, id);
  }

  void know_rows_with_slugs(const Table& table) {
    if (!speaks_of(table) || table.columns[0].is_reference()) return;
    for (const Row& row : rows_[table.name]) {
      const Record& record = row.row.record;
      names_.add(table, record, directory::record_id(table, record.cells));
    }
  }

  void resolve(const Table& table) {
    if (!speaks_of(table)) return;
    directory::Records& records = result_.records.tables[table.name];
    for (Row& row : rows_[table.name]) {
      Record& record = row.row.record;
      for (std::size_t i = 0; i < table.columns.size(); ++i) resolve_cell(table.columns[i], record.cells[i], row);
      if (table.file == kThesaurusFolder) check_meaning(record.cells[table.column("meaning")], row);
      record.id = directory::record_id(table, record.cells);
      if (table.columns[0].is_reference()) names_.add(table, record, record.id);
      result_.origins[record.id] = {row.file, row.row.line};
      records.insert_or_assign(record.id, std::move(record));
    }
  }

  void resolve_cell(const Column& column, std::string& cell, const Row& row) {
    if (column.targets.empty() || cell.empty()) return;
    std::string ids;
    for (const std::string_view name : directory::elements(cell)) {
      const auto found = names_.find(column, name);
      if (const auto* wrong = std::get_if<CellProblem>(&found)) {
        problem(row.file, row.row.line, column.name, wrong->reason, wrong->detail);
      } else {
        ids += (ids.empty() ? "" : ";") + base::to_string(std::get<base::Uuid>(found));
      }
    }
    if (column.is_reference()) cell = std::move(ids);
  }

  void check_meaning(const std::string& meaning, const Row& row) {
    if (std::ranges::find(kUrgentMeanings, meaning) != kUrgentMeanings.end()) return;
    if (names_.knows("category", meaning)) return;
    problem(row.file, row.row.line, "meaning", Reason::kReferenceUnknown, meaning);
  }

  // What only the directory as it would be can show.
  void check_whole() {
    RecordSet whole = stored_;
    for (const directory::Change& change : directory::compare(stored_, result_.records, result_.absent)) {
      directory::Records& records = whole.tables[change.table->name];
      if (change.after)
        records.insert_or_assign(change.id(), *change.after);
      else
        records.erase(change.id());
      check_code(change);
    }
    check_taken(whole);
    check_articles(whole);
    for (AlertProblem& alert : alert_problems(whole)) {
      problem_at(alert.alert, alert.field, alert.reason, std::move(alert.detail));
    }
    if (!result_.problems.empty()) return;  // a reference that was not understood would be named twice
    for (const directory::BrokenReference& broken : directory::broken_references(whole)) {
      const std::string name = names_.name_of(base::to_string(broken.record));
      problem_at(broken.record, broken.column, Reason::kStillReferenced, name + ": " + removed_name(broken.target));
    }
  }

  // A whole guide only: one file may be imported before the one that it leads to.
  void check_articles(const RecordSet& whole) {
    if (result_.absent == Absent::kKept && !speaks_of(directory::table("article"))) return;
    for (ArticleReference& broken : broken_article_references(whole)) {
      problem_at(broken.article, "body", Reason::kReferenceUnknown, std::move(broken.target));
    }
  }

  void check_code(const directory::Change& change) {
    const auto code = change.table->find_column("code");
    if (!code || change.what != db::What::kChanged) return;
    const std::string& before = change.before->cells[*code];
    if (!before.empty() && before != change.after->cells[*code]) {
      problem_at(change.id(), "code", Reason::kCodeChanged, before);
    }
  }

  // Codes are one name of one record, and hubs and other locations share one space of slugs.
  void check_taken(const RecordSet& whole) {
    for (const std::string_view name : {"hub", "category", "topic"}) {
      const Table& table = directory::table(name);
      check_distinct({&table}, table.column("code"), Reason::kCodeTaken, whole);
    }
    check_distinct({&directory::table("hub"), &directory::table("location")}, 0, Reason::kSlugTaken, whole);
  }

  void check_distinct(const std::vector<const Table*>& tables, std::size_t column, Reason reason,
                      const RecordSet& whole) {
    std::set<std::string_view> taken;
    for (const Table* table : tables) {
      for (const auto& [id, record] : whole.of(table->name)) {
        const std::string& value = record.cells[column];
        if (!value.empty() && !taken.insert(value).second) problem_at(id, table->columns[column].name, reason, value);
      }
    }
  }

  std::string removed_name(std::string_view id) const {
    directory::Names names;
    names.add(stored_);
    return std::string(names.of(id));
  }

  void problem_at(const base::Uuid& id, std::string_view field, Reason reason, std::string detail) {
    const auto origin = result_.origins.find(id);
    if (origin == result_.origins.end())
      problem("", 0, field, reason, std::move(detail));
    else
      problem(origin->second.file, origin->second.line, field, reason, std::move(detail));
  }

  void problem(const std::string& file, std::size_t line, std::string_view field, Reason reason, std::string detail) {
    result_.problems.push_back({file, line, std::string(field), reason, std::move(detail)});
  }

  const RecordSet& stored_;
  Starter result_;
  std::map<std::string_view, std::vector<Row>> rows_;
  std::map<std::string_view, std::map<std::string, std::size_t>> keys_;
  StarterNames names_;
};

const Table* table_named(std::string name) {
  if (name.starts_with(kHistory)) name.erase(0, kHistory.size());
  if (name.starts_with(kThesaurusFolder)) return directory::table_of_file(kThesaurusFolder);
  if (const Table* table = directory::table_of_file(name)) return table;
  return directory::table_of_file("geography/" + name);
}

Problem file_problem(const std::string& file, Reason reason) {
  return {file, 0, "", reason, {}};
}

std::optional<std::string> content_of(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) return std::nullopt;
  return std::string(std::istreambuf_iterator<char>(file), {});
}

void load(const fs::path& path, const std::string& name, StarterFiles& files, Problems& problems) {
  std::error_code error;
  const auto size = fs::file_size(path, error);
  if (!error && size > kFileLargestBytes) return problems.push_back(file_problem(name, Reason::kFileTooLarge));
  std::optional<std::string> content = error ? std::nullopt : content_of(path);
  if (!content) return problems.push_back(file_problem(name, Reason::kFileUnreadable));
  files.emplace_back(name, std::move(*content));
}

// Some files are known by the folder in which they stand.
std::string name_of(const fs::path& path) {
  const fs::path whole = fs::absolute(path);
  const std::string name = path.filename().generic_string();
  const std::string folder = whole.parent_path().filename().generic_string() + "/";
  if (folder == kThesaurusFolder || folder == kFactsFolder) return folder + name;
  const std::string above = whole.parent_path().parent_path().filename().generic_string() + "/";
  return above == kGuideFolder ? above + folder + name : name;
}

void load_folder(const fs::path& root, const fs::path& folder, StarterFiles& files, Problems& problems) {
  if (!fs::is_directory(folder)) return;
  for (const auto& entry : fs::directory_iterator(folder)) {
    const std::string name = fs::relative(entry.path(), root).generic_string();
    if (entry.path().extension() == ".csv" || is_guide_file(name))
      load(entry.path(), name, files, problems);
    else if (name.starts_with(kFactsFolder) || name.starts_with(kGuideFolder))
      problems.push_back(file_problem(name, Reason::kFileUnknown));  // its records would be removed
  }
}

void load_guide(const fs::path& root, StarterFiles& files, Problems& problems) {
  if (!fs::is_directory(root / kGuideFolder)) return;
  for (const auto& topic : fs::directory_iterator(root / kGuideFolder)) {
    if (topic.is_directory())
      load_folder(root, topic.path(), files, problems);
    else
      problems.push_back(file_problem(fs::relative(topic.path(), root).generic_string(), Reason::kFileUnknown));
  }
}

StarterFiles load_directory(const fs::path& root, Problems& problems) {
  StarterFiles files;
  for (const char* folder : {"", "geography", "history", "thesaurus", "facts"}) {
    load_folder(root, root / folder, files, problems);
  }
  load_guide(root, files, problems);
  return files;
}

}  // namespace

Starter read_starter(const StarterFiles& files, Absent absent, History history, const RecordSet& stored) {
  Reader reader(absent, stored);
  Problems unknown;
  StarterFiles sorted = files;
  std::ranges::stable_sort(sorted, {}, [](const auto& file) { return file.first.starts_with(kHistory); });
  for (const auto& [name, content] : sorted) {
    if (is_guide_file(name)) {
      reader.read_guide(name, content);
      continue;
    }
    const Table* table = table_named(name);
    const bool aside = name.starts_with(kHistory) && history == History::kAside && absent == Absent::kRemoved;
    if (table == nullptr)
      unknown.push_back(file_problem(name, Reason::kFileUnknown));
    else if (!aside)
      reader.read_file(*table, name, content);
  }
  Starter starter = reader.finish();
  starter.problems.insert(starter.problems.begin(), unknown.begin(), unknown.end());
  return starter;
}

Starter read_starter(const fs::path& path, History history, const RecordSet& stored) {
  Problems problems;
  StarterFiles files;
  const bool whole = fs::is_directory(path);
  if (whole)
    files = load_directory(path, problems);
  else
    load(path, name_of(path), files, problems);
  if (files.empty() && problems.empty())
    problems.push_back(file_problem(path.generic_string(), Reason::kFileUnreadable));
  Starter starter = read_starter(files, whole ? Absent::kRemoved : Absent::kKept, history, stored);
  starter.problems.insert(starter.problems.begin(), problems.begin(), problems.end());
  return starter;
}

}  // namespace bluedot::exchange
