#include "db/sqlite.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <thread>

#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

#include "db/sqlite_statement.h"

namespace bluedot::db {
namespace {

using base::Error;
using base::ErrorCode;

constexpr mode_t kFileMode = 0640;  // the site's user reads by its group
constexpr std::int64_t kWalLimitBytes = 16LL << 20U;
constexpr int kBackupPages = 1'024;  // a step of 4 MiB at most, so that writers get their turn
constexpr std::array kPausesMilliseconds = {1, 2, 5, 10, 20, 50, 100};

struct Close {
  void operator()(sqlite3* handle) const { sqlite3_close_v2(handle); }
};
using Handle = std::unique_ptr<sqlite3, Close>;

void sleep_milliseconds(int milliseconds) {
  std::this_thread::sleep_for(std::chrono::milliseconds(milliseconds));
}

int pause_after(int attempt) {
  return kPausesMilliseconds[std::min(static_cast<std::size_t>(attempt), kPausesMilliseconds.size() - 1)];
}

class SqliteDatabase final : public Database {
 public:
  SqliteDatabase(const std::string& path, const OpenOptions& options)
      : patience_(options.patience), handle_(connect(path, options)) {
    sqlite3_busy_handler(handle_.get(), &SqliteDatabase::wait, this);
    configure(options.access);
  }

  Engine engine() const override { return Engine::kSqlite; }

  Statement prepare(std::string_view sql) override { return Statement(prepare_sqlite(handle_.get(), sql)); }

  void execute(const std::string& sql) override {
    check_sqlite(handle_.get(), sqlite3_exec(handle_.get(), sql.c_str(), nullptr, nullptr, nullptr), sql);
  }

  std::int64_t data_version() override {
    if (!version_) version_.emplace(prepare("PRAGMA data_version"));
    version_->reset();
    version_->step();
    const std::int64_t version = version_->integer(0);
    version_->reset();  // holds no read transaction between two questions
    return version;
  }

  base::Result<void> backup_to(const std::string& path) override;
  base::Result<void> restore_from(const std::string& path) override;
  base::Result<void> check_integrity() override;

 private:
  static Handle connect(const std::string& path, const OpenOptions& options);
  static int wait(void* self, int attempt);
  void configure(Access access);
  static void copy(SqliteDatabase& from, SqliteDatabase& into, int pages);
  void write_copy(const std::string& path);

  std::chrono::milliseconds patience_;
  Handle handle_;
  std::optional<Statement> version_;
};

void create_file(const std::string& path) {
  const int file = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, kFileMode);
  if (file < 0) throw Failure(Error{errno == ENOSPC ? ErrorCode::kStorageFull : ErrorCode::kUnreadable, "database"});
  ::close(file);
}

Handle SqliteDatabase::connect(const std::string& path, const OpenOptions& options) {
  if (options.access == Access::kCreate) create_file(path);
  if (!std::filesystem::exists(path)) throw Failure(Error{ErrorCode::kNotFound, "database"});
  const int access = options.access == Access::kReadOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE;
  sqlite3* raw = nullptr;
  const int code = sqlite3_open_v2(path.c_str(), &raw, access | SQLITE_OPEN_NOMUTEX, nullptr);
  Handle handle(raw);
  check_sqlite(raw, code, "open");
  sqlite3_extended_result_codes(raw, 1);
  return handle;
}

int SqliteDatabase::wait(void* self, int attempt) {
  int waited = 0;
  for (int earlier = 0; earlier < attempt; ++earlier) waited += pause_after(earlier);
  if (waited >= static_cast<SqliteDatabase*>(self)->patience_.count()) return 0;
  sleep_milliseconds(pause_after(attempt));
  return 1;
}

void SqliteDatabase::configure(Access access) {
  execute("PRAGMA foreign_keys=ON; PRAGMA trusted_schema=OFF; PRAGMA temp_store=MEMORY");
  if (access == Access::kReadOnly) {
    execute("SELECT count(*) FROM sqlite_schema");
    return;
  }
  execute("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON; PRAGMA journal_size_limit=" +
          std::to_string(kWalLimitBytes));
  int persist = 1;
  check_sqlite(handle_.get(), sqlite3_file_control(handle_.get(), "main", SQLITE_FCNTL_PERSIST_WAL, &persist),
               "persist WAL");
}

struct FinishBackup {
  void operator()(sqlite3_backup* backup) const { sqlite3_backup_finish(backup); }
};

// `pages` in one step: all of them (-1) make one transaction of the target.
void SqliteDatabase::copy(SqliteDatabase& from, SqliteDatabase& into, int pages) {
  sqlite3* const target = into.handle_.get();
  const std::unique_ptr<sqlite3_backup, FinishBackup> backup(
      sqlite3_backup_init(target, "main", from.handle_.get(), "main"));
  if (!backup) check_sqlite(target, sqlite3_errcode(target), "backup");
  int code = SQLITE_OK;
  for (int attempt = 0; code != SQLITE_DONE; ++attempt) {
    code = sqlite3_backup_step(backup.get(), pages);
    if (code == SQLITE_BUSY || code == SQLITE_LOCKED) {
      if (wait(&from, attempt) == 0) throw Failure(Error{ErrorCode::kBusy, "database"});
    } else if (code != SQLITE_DONE) {
      check_sqlite(target, code, "backup");
    }
  }
}

void SqliteDatabase::write_copy(const std::string& path) {
  SqliteDatabase target(path, {Access::kCreate, patience_});
  target.execute("PRAGMA journal_mode=DELETE");  // one file, synced as a whole
  copy(*this, target, kBackupPages);
}

// A renamed file is safe from a power loss once its folder is on the disk.
void sync_folder_of(const std::string& path) {
  const std::string folder = std::filesystem::absolute(path).parent_path().string();
  const int handle = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (handle < 0) return;
  fsync(handle);
  ::close(handle);
}

base::Result<void> SqliteDatabase::backup_to(const std::string& path) {
  namespace fs = std::filesystem;
  if (fs::exists(path)) return Error{ErrorCode::kConflict, "path"};
  const std::string unfinished = path + ".unfinished";
  std::error_code ignored;
  fs::remove(unfinished, ignored);
  try {
    write_copy(unfinished);
    fs::rename(unfinished, path);
    sync_folder_of(path);
    return {};
  } catch (const Failure& failure) {
    fs::remove(unfinished, ignored);
    return failure.error();
  }
}

base::Result<void> SqliteDatabase::restore_from(const std::string& path) {
  try {
    SqliteDatabase source(path, {Access::kReadOnly, patience_});
    copy(source, *this, -1);
    execute("PRAGMA journal_mode=WAL");
    return {};
  } catch (const Failure& failure) {
    return failure.error();
  }
}

base::Result<void> SqliteDatabase::check_integrity() {
  try {
    Statement pages = prepare("PRAGMA integrity_check(1)");
    if (!pages.step() || pages.text(0) != "ok") return Error{ErrorCode::kUnreadable, "database"};
    Statement references = prepare("PRAGMA foreign_key_check");
    if (references.step()) return Error{ErrorCode::kUnreadable, "database"};
    return {};
  } catch (const Failure& failure) {
    return failure.error();
  }
}

}  // namespace

std::unique_ptr<Database> open_sqlite(const std::string& path, const OpenOptions& options) {
  return std::make_unique<SqliteDatabase>(path, options);
}

}  // namespace bluedot::db
