#include "app/bluedot_command.h"

#include <algorithm>
#include <fstream>
#include <ostream>

#include "app/bluedot_text.h"
#include "db/migrations.h"
#include "directory/records_synthetic.h"
#include "directory/store.h"

namespace bluedot::app {
namespace {

namespace fs = std::filesystem;
using base::Error;
using base::ErrorCode;
using Database = std::unique_ptr<db::Database>;

constexpr std::string_view kSqlite = "sqlite:";

int failed(const Surroundings& surroundings, const Error& error) {
  surroundings.err << "bluedot: " << say(error) << "\n";
  return kFailed;
}

base::Result<Database> open_current(const Surroundings& surroundings, db::Access access) {
  auto database = db::open(surroundings.directory_url, {access});
  if (!database) return database;
  const auto version = db::check_version(**database, db::directory_schema());
  if (!version) return version.error();
  return database;
}

void create_folder_of(const std::string& url) {
  if (!url.starts_with(kSqlite)) return;
  const fs::path folder = fs::path(url.substr(kSqlite.size())).parent_path();
  if (folder.empty() || fs::exists(folder)) return;
  std::error_code error;
  fs::create_directories(folder, error);
  if (!error) fs::permissions(folder, fs::perms::others_all, fs::perm_options::remove, error);
}

int bring_to_head(const Surroundings& surroundings, db::Access access) {
  const auto database = db::open(surroundings.directory_url, {access});
  if (!database) return failed(surroundings, database.error());
  const auto ran = db::migrate(**database, db::directory_schema());
  if (!ran) return failed(surroundings, ran.error());
  for (const std::string_view name : *ran) surroundings.out << "ran migration " << name << "\n";
  surroundings.out << "the directory is at version " << db::directory_schema().head() << "\n";
  return kDone;
}

int report_problems(const Surroundings& surroundings, const exchange::Problems& problems) {
  for (const exchange::Problem& problem : problems) surroundings.err << say(problem) << "\n";
  surroundings.err << "bluedot: " << problems.size() << " faults; nothing was changed\n";
  return kFailed;
}

bool is_empty_or_absent(const fs::path& folder) {
  std::error_code error;
  return !fs::exists(folder, error) || (fs::is_directory(folder, error) && fs::is_empty(folder, error));
}

bool write_file(const fs::path& path, const std::string& content) {
  std::error_code error;
  fs::create_directories(path.parent_path(), error);
  std::ofstream file(path, std::ios::binary);
  file << content;
  file.close();
  return file.good();
}

// Numbers of the change log run from 1 to the head without a gap.
bool log_is_whole(db::Database& database) {
  db::Statement log = database.prepare("SELECT count(*), coalesce(max(n), 0) FROM change_log");
  log.step();
  const std::int64_t head = db::log_head(database);
  return log.integer(0) == head && log.integer(1) == head;
}

}  // namespace

int init(const Surroundings& surroundings) {
  create_folder_of(surroundings.directory_url);
  return bring_to_head(surroundings, db::Access::kCreate);
}

int migrate(const Surroundings& surroundings) {
  return bring_to_head(surroundings, db::Access::kReadWrite);
}

int import(const Surroundings& surroundings, const fs::path& path, exchange::History history, exchange::Write write) {
  const auto database = open_current(surroundings, db::Access::kReadWrite);
  if (!database) return failed(surroundings, database.error());
  const auto import =
      exchange::import_starter(**database, path, history, write, {surroundings.who, surroundings.clock.now()});
  if (!import) return failed(surroundings, import.error());
  if (!import->problems.empty()) return report_problems(surroundings, import->problems);
  if (write == exchange::Write::kOnlyShown) {
    for (const directory::Change& change : import->changes) surroundings.out << say(change, import->names);
  }
  surroundings.out << import->rows << " rows read: " << say_counts(import->changes)
                   << (write == exchange::Write::kOnlyShown ? "; nothing was written (--dry-run)\n" : "\n");
  return kDone;
}

int export_to(const Surroundings& surroundings, const fs::path& folder) {
  const auto database = open_current(surroundings, db::Access::kReadOnly);
  if (!database) return failed(surroundings, database.error());
  if (!is_empty_or_absent(folder)) return failed(surroundings, {ErrorCode::kConflict, folder.generic_string()});
  const auto stored = directory::read_all(**database);
  if (!stored) return failed(surroundings, stored.error());
  for (const auto& [name, content] : exchange::write_starter(stored->records)) {
    if (!write_file(folder / name, content)) return failed(surroundings, {ErrorCode::kStorageFull, name});
  }
  surroundings.out << "wrote the directory to " << folder.generic_string() << "\n";
  return kDone;
}

int backup(const Surroundings& surroundings, const std::string& file) {
  const auto database = open_current(surroundings, db::Access::kReadOnly);
  if (!database) return failed(surroundings, database.error());
  const auto done = (*database)->backup_to(file);
  if (!done) return failed(surroundings, done.error());
  surroundings.out << "wrote the backup " << file << "\n";
  return kDone;
}

int restore(const Surroundings& surroundings, const std::string& file) {
  Surroundings other = surroundings;
  other.directory_url = std::string(kSqlite) + file;
  const auto source = open_current(other, db::Access::kReadOnly);
  if (!source) return failed(surroundings, source.error());
  const auto intact = (*source)->check_integrity();
  if (!intact) return failed(surroundings, intact.error());
  create_folder_of(surroundings.directory_url);
  const auto database = db::open(surroundings.directory_url, {db::Access::kCreate});
  if (!database) return failed(surroundings, database.error());
  const auto done = (*database)->restore_from(file);
  if (!done) return failed(surroundings, done.error());
  surroundings.out << "restored the directory from " << file << "\n";
  return kDone;
}

int generate(const Surroundings& surroundings, std::uint32_t locations, std::uint64_t seed) {
  const auto database = open_current(surroundings, db::Access::kReadWrite);
  if (!database) return failed(surroundings, database.error());
  directory::SyntheticOptions options;
  options.locations = locations;
  options.seed = seed;
  options.date = std::chrono::floor<std::chrono::days>(surroundings.clock.now());
  const auto written = directory::write_synthetic(**database, options, {surroundings.who, surroundings.clock.now()});
  if (!written) return failed(surroundings, written.error());
  surroundings.out << "wrote an invented directory: " << locations << " locations, " << *written << " records\n";
  return kDone;
}

int check(const Surroundings& surroundings) {
  const auto database = open_current(surroundings, db::Access::kReadOnly);
  if (!database) return failed(surroundings, database.error());
  const auto intact = (*database)->check_integrity();
  if (!intact) return failed(surroundings, intact.error());
  const auto stored = directory::read_all(**database);
  if (!stored) return failed(surroundings, stored.error());
  if (!log_is_whole(**database)) return failed(surroundings, {ErrorCode::kUnreadable, "change log"});
  const auto broken = directory::broken_references(stored->records);
  for (const directory::BrokenReference& reference : broken) {
    surroundings.err << reference.table->name << " " << base::to_string(reference.record) << ": " << reference.column
                     << " names nothing\n";
  }
  if (!broken.empty()) return failed(surroundings, {ErrorCode::kUnreadable, "directory"});
  std::size_t records = 0;
  for (const auto& [name, rows] : stored->records.tables) records += rows.size();
  surroundings.out << "the directory is whole: " << records << " records, " << stored->log_head << " changes\n";
  return kDone;
}

}  // namespace bluedot::app
