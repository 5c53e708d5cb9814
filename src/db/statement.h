#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>

namespace bluedot::db {

using Bytes = std::span<const std::byte>;
using Value = std::variant<std::monostate, std::int64_t, double, std::string_view, Bytes>;

// What an engine does behind a Statement. Parameters and columns count as there: from 1, from 0.
class StatementEngine {
 public:
  StatementEngine() = default;
  StatementEngine(const StatementEngine&) = delete;
  StatementEngine& operator=(const StatementEngine&) = delete;
  virtual ~StatementEngine() = default;

  virtual void bind(int parameter, const Value& value) = 0;
  virtual bool step() = 0;
  virtual void reset() = 0;
  virtual bool is_null(int column) = 0;
  virtual std::int64_t integer(int column) = 0;
  virtual double real(int column) = 0;
  virtual std::string_view text(int column) = 0;
  virtual Bytes bytes(int column) = 0;
};

// A prepared statement with its parameters `$1`, `$2`, ... Bind all of them, step until false, reset, again.
// Belongs to one Database, must not outlive it, and is used by one thread at a time. Faults throw db::Fault,
// what an operator can mend throws db::Failure (db/failure.h).
class Statement {
 public:
  explicit Statement(std::unique_ptr<StatementEngine> engine) : engine_(std::move(engine)) {}

  // Binds $1, $2, ... in this order. Text and bytes are copied.
  template <typename... Values>
  Statement& with(const Values&... values) {
    engine_->reset();
    int parameter = 0;
    (engine_->bind(++parameter, as_value(values)), ...);
    return *this;
  }

  // True: there is a row to read. False: done.
  bool step() { return engine_->step(); }

  // Runs a statement whose rows are of no interest.
  void run() {
    while (engine_->step()) continue;
    engine_->reset();
  }

  Statement& bind(int parameter, const Value& value) {
    engine_->bind(parameter, value);
    return *this;
  }
  void reset() { engine_->reset(); }

  // Columns of the row that step() found, counted from 0. Text and bytes live until the next step or reset.
  bool is_null(int column) { return engine_->is_null(column); }
  std::int64_t integer(int column) { return engine_->integer(column); }
  double real(int column) { return engine_->real(column); }
  std::string_view text(int column) { return engine_->text(column); }
  Bytes bytes(int column) { return engine_->bytes(column); }

 private:
  static Value as_value(std::nullopt_t) { return std::monostate{}; }
  static Value as_value(std::int64_t value) { return value; }
  static Value as_value(int value) { return std::int64_t{value}; }
  static Value as_value(double value) { return value; }
  static Value as_value(std::string_view value) { return value; }
  static Value as_value(const std::string& value) { return std::string_view(value); }
  static Value as_value(const char* value) { return std::string_view(value); }
  static Value as_value(Bytes value) { return value; }
  static Value as_value(const Value& value) { return value; }
  template <typename T>
  static Value as_value(const std::optional<T>& value) {
    return value ? as_value(*value) : Value{};
  }

  std::unique_ptr<StatementEngine> engine_;
};

}  // namespace bluedot::db
