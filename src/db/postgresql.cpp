#include "db/postgresql.h"

#include <charconv>
#include <vector>

#include <postgresql/libpq-fe.h>

namespace bluedot::db {
namespace {

using base::Error;
using base::ErrorCode;

struct Finish {
  void operator()(PGconn* connection) const { PQfinish(connection); }
};
struct Clear {
  void operator()(PGresult* result) const { PQclear(result); }
};
using Connection = std::unique_ptr<PGconn, Finish>;
using Answer = std::unique_ptr<PGresult, Clear>;

// Classes of SQLSTATE, PostgreSQL 15 documentation, appendix A. Only the state is looked at: the message holds row
// data.
void check(PGconn* connection, const Answer& answer, std::string_view sql) {
  const ExecStatusType status = PQresultStatus(answer.get());
  if (status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK || status == PGRES_EMPTY_QUERY) return;
  const char* field = answer ? PQresultErrorField(answer.get(), PG_DIAG_SQLSTATE) : nullptr;
  const std::string_view state = field != nullptr ? field : "";
  if (state.starts_with("40") || state == "55P03") throw Failure(Error{ErrorCode::kBusy, "database"});
  if (state == "53100") throw Failure(Error{ErrorCode::kStorageFull, "database"});
  if (state.starts_with("08") || PQstatus(connection) != CONNECTION_OK)
    throw Failure(Error{ErrorCode::kUnreadable, "database"});
  throw Fault("SQLSTATE " + std::string(state), sql);
}

class PostgresqlStatement final : public StatementEngine {
 public:
  PostgresqlStatement(PGconn* connection, std::string name, std::string_view sql)
      : connection_(connection), name_(std::move(name)), sql_(sql) {
    const Answer prepared(PQprepare(connection_, name_.c_str(), sql_.c_str(), 0, nullptr));
    check(connection_, prepared, sql_);
    const Answer described(PQdescribePrepared(connection_, name_.c_str()));
    check(connection_, described, sql_);
    values_.resize(static_cast<std::size_t>(PQnparams(described.get())));
  }

  ~PostgresqlStatement() override {
    const std::string sql = "DEALLOCATE \"" + name_ + "\"";
    const Answer ignored(PQexec(connection_, sql.c_str()));
  }

  void bind(int parameter, const Value& value) override {
    const auto index = static_cast<std::size_t>(parameter) - 1;
    if (index >= values_.size()) throw Fault("no parameter $" + std::to_string(parameter), sql_);
    values_[index] = std::visit([](const auto& plain) { return as_text(plain); }, value);
  }

  bool step() override {
    if (!answer_) execute();
    return ++row_ < PQntuples(answer_.get());
  }

  void reset() override { answer_.reset(); }

  bool is_null(int column) override { return PQgetisnull(answer_.get(), row_, column) != 0; }
  std::int64_t integer(int column) override { return number<std::int64_t>(column); }
  double real(int column) override { return number<double>(column); }

  std::string_view text(int column) override {
    return {PQgetvalue(answer_.get(), row_, column),
            static_cast<std::size_t>(PQgetlength(answer_.get(), row_, column))};
  }

  Bytes bytes(int column) override {
    std::size_t size = 0;
    const std::unique_ptr<unsigned char, decltype(&PQfreemem)> plain(
        PQunescapeBytea(reinterpret_cast<const unsigned char*>(PQgetvalue(answer_.get(), row_, column)), &size),
        &PQfreemem);
    const auto* begin = reinterpret_cast<const std::byte*>(plain.get());
    bytes_.assign(begin, begin + size);
    return bytes_;
  }

 private:
  using Text = std::optional<std::string>;

  static Text as_text(std::monostate) { return std::nullopt; }
  static Text as_text(std::int64_t value) { return std::to_string(value); }
  static Text as_text(double value) {
    std::array<char, 40> buffer{};
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value);
    return std::string(buffer.data(), end.ptr);
  }
  static Text as_text(std::string_view value) { return std::string(value); }
  static Text as_text(Bytes value) {
    constexpr std::string_view kDigits = "0123456789abcdef";
    std::string text = "\\x";
    for (const std::byte byte : value) {
      text += kDigits[std::to_integer<std::size_t>(byte >> 4U)];
      text += kDigits[std::to_integer<std::size_t>(byte & std::byte{0x0F})];
    }
    return text;
  }

  void execute() {
    std::vector<const char*> pointers;
    pointers.reserve(values_.size());
    for (const Text& value : values_) pointers.push_back(value ? value->c_str() : nullptr);
    answer_.reset(PQexecPrepared(connection_, name_.c_str(), static_cast<int>(pointers.size()), pointers.data(),
                                 nullptr, nullptr, 0));
    check(connection_, answer_, sql_);
    row_ = -1;
  }

  template <typename Number>
  Number number(int column) {
    Number value{};
    const std::string_view digits = text(column);
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
  }

  PGconn* connection_;
  std::string name_;
  std::string sql_;
  std::vector<Text> values_;
  std::vector<std::byte> bytes_;
  Answer answer_;
  int row_ = -1;
};

class PostgresqlDatabase final : public Database {
 public:
  PostgresqlDatabase(const std::string& url, const OpenOptions& options) : connection_(PQconnectdb(url.c_str())) {
    if (PQstatus(connection_.get()) != CONNECTION_OK) throw Failure(Error{ErrorCode::kUnreadable, "database"});
    PQsetNoticeProcessor(
        connection_.get(), [](void*, const char*) {}, nullptr);
    execute("SET client_min_messages = warning; SET client_encoding = 'UTF8'; SET lock_timeout = " +
            std::to_string(options.patience.count()));
    if (options.access == Access::kReadOnly) execute("SET default_transaction_read_only = on");
  }

  Engine engine() const override { return Engine::kPostgresql; }

  Statement prepare(std::string_view sql) override {
    return Statement(std::make_unique<PostgresqlStatement>(connection_.get(), "s" + std::to_string(++prepared_), sql));
  }

  void execute(const std::string& sql) override {
    const Answer answer(PQexec(connection_.get(), sql.c_str()));
    check(connection_.get(), answer, sql);
  }

  std::int64_t data_version() override {
    Statement head = prepare("SELECT n FROM log_head");
    return head.step() ? head.integer(0) : 0;
  }

  base::Result<void> backup_to(const std::string&) override { return Error{ErrorCode::kUnknown, "database"}; }
  base::Result<void> restore_from(const std::string&) override { return Error{ErrorCode::kUnknown, "database"}; }
  base::Result<void> check_integrity() override { return {}; }  // the server checks its own pages and references

 private:
  Connection connection_;
  int prepared_ = 0;
};

}  // namespace

std::unique_ptr<Database> open_postgresql(const std::string& url, const OpenOptions& options) {
  return std::make_unique<PostgresqlDatabase>(url, options);
}

}  // namespace bluedot::db
