#pragma once

#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

#include <libpq-fe.h>
#include <sqlite3.h>

#include "documents.h"
#include "finder/words.h"
#include "text/search_form.h"

// The same documents in SQLite FTS5 and in PostgreSQL's full text search, asked for any of the words, the best by their
// own ranking. Both get our search form, which does for them what their own folding does not.
namespace bluedot::bench {

inline constexpr int kWanted{20};

// "zahn" or "arzt": with a sign between that means or.
inline std::string any_of(const std::string& typed, const char* quote, const char* joint) {
  std::string query;
  const std::string form = text::search_form(typed);
  for (const std::string_view word : finder::words_of(form)) {
    query.append(query.empty() ? "" : joint).append(quote).append(word).append(quote);
  }
  return query;
}

class Fts5 {
 public:
  explicit Fts5(const std::vector<SyntheticDocument>& documents) {
    check(sqlite3_open(":memory:", &database_));
    run("CREATE VIRTUAL TABLE document USING fts5(title, body, tokenize = 'unicode61 remove_diacritics 2')");
    run("BEGIN");
    sqlite3_stmt* insert = prepared("INSERT INTO document(rowid, title, body) VALUES (?, ?, ?)");
    for (std::size_t number = 0; number < documents.size(); ++number) {
      sqlite3_bind_int64(insert, 1, static_cast<sqlite3_int64>(number + 1));
      bind(insert, 2, text::search_form(documents[number].title));
      bind(insert, 3, text::search_form(documents[number].text));
      sqlite3_step(insert);
      sqlite3_reset(insert);
    }
    sqlite3_finalize(insert);
    run("COMMIT");
    run("INSERT INTO document(document) VALUES ('optimize')");
    find_ = prepared("SELECT rowid FROM document WHERE document MATCH ? ORDER BY bm25(document, 3.0, 1.0) LIMIT 20");
  }
  Fts5(const Fts5&) = delete;
  Fts5& operator=(const Fts5&) = delete;
  ~Fts5() {
    sqlite3_finalize(find_);
    sqlite3_close(database_);
  }

  std::vector<std::size_t> find(const std::string& typed) {
    bind(find_, 1, any_of(typed, "\"", " OR "));
    std::vector<std::size_t> found;
    while (sqlite3_step(find_) == SQLITE_ROW) {
      found.push_back(static_cast<std::size_t>(sqlite3_column_int64(find_, 0)) - 1);
    }
    sqlite3_reset(find_);
    return found;
  }

 private:
  void check(int code) {
    if (code != SQLITE_OK) throw std::runtime_error(sqlite3_errmsg(database_));
  }
  void run(const char* sql) { check(sqlite3_exec(database_, sql, nullptr, nullptr, nullptr)); }
  sqlite3_stmt* prepared(const char* sql) {
    sqlite3_stmt* statement = nullptr;
    check(sqlite3_prepare_v2(database_, sql, -1, &statement, nullptr));
    return statement;
  }
  static void bind(sqlite3_stmt* statement, int place, const std::string& value) {
    sqlite3_bind_text(statement, place, value.data(), static_cast<int>(value.size()), SQLITE_TRANSIENT);
  }

  sqlite3* database_ = nullptr;
  sqlite3_stmt* find_ = nullptr;
};

class Postgres {
 public:
  Postgres(const std::string& connection, const std::vector<SyntheticDocument>& documents)
      : connection_(PQconnectdb(connection.c_str()), PQfinish) {
    if (PQstatus(connection_.get()) != CONNECTION_OK) throw std::runtime_error(PQerrorMessage(connection_.get()));
    run("CREATE UNLOGGED TABLE document (id int, title text, body text)");
    check(PQexec(connection_.get(), "COPY document FROM STDIN"), PGRES_COPY_IN);
    for (std::size_t number = 0; number < documents.size(); ++number) copy(number, documents[number]);
    PQputCopyEnd(connection_.get(), nullptr);
    check(PQgetResult(connection_.get()), PGRES_COMMAND_OK);
    while (PGresult* rest = PQgetResult(connection_.get())) PQclear(rest);
    run("ALTER TABLE document ADD words tsvector GENERATED ALWAYS AS "
        "(setweight(to_tsvector('simple', title), 'A') || setweight(to_tsvector('simple', body), 'D')) STORED");
    run("CREATE INDEX ON document USING gin (words)");
    run("VACUUM ANALYZE document");
    check(PQprepare(connection_.get(), "find",
                    "SELECT id FROM document, to_tsquery('simple', $1) query WHERE words @@ query "
                    "ORDER BY ts_rank(words, query) DESC LIMIT 20",
                    1, nullptr),
          PGRES_COMMAND_OK);
  }

  std::vector<std::size_t> find(const std::string& typed) {
    const std::string query = any_of(typed, "'", " | ");
    const char* value = query.c_str();
    PGresult* result = PQexecPrepared(connection_.get(), "find", 1, &value, nullptr, nullptr, 0);
    std::vector<std::size_t> found;
    for (int row = 0; row < PQntuples(result); ++row) found.push_back(std::stoul(PQgetvalue(result, row, 0)));
    check(result, PGRES_TUPLES_OK);
    return found;
  }

 private:
  void copy(std::size_t number, const SyntheticDocument& document) {
    const std::string row = std::to_string(number) + '\t' + text::search_form(document.title) + '\t' +
                            text::search_form(document.text) + '\n';
    PQputCopyData(connection_.get(), row.data(), static_cast<int>(row.size()));
  }
  void run(const std::string& sql) { check(PQexec(connection_.get(), sql.c_str()), PGRES_COMMAND_OK); }
  void check(PGresult* result, ExecStatusType wanted) {
    const ExecStatusType status = PQresultStatus(result);
    PQclear(result);
    if (status != wanted) throw std::runtime_error(PQerrorMessage(connection_.get()));
  }

  std::unique_ptr<PGconn, decltype(&PQfinish)> connection_;
};

}  // namespace bluedot::bench
