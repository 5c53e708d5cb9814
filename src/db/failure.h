#pragma once

#include <stdexcept>
#include <string>

#include "base/error.h"

namespace bluedot::db {

// What the operator can mend (somebody else is writing, the disk is full, the file is no database). Thrown by
// statements so that domain code stays straight-line, and turned into a base::Result in one place: db::write, db::read,
// db::open.
class Failure : public std::exception {
 public:
  explicit Failure(base::Error error) : error_(std::move(error)), text_(base::describe(error_)) {}

  const base::Error& error() const { return error_; }
  const char* what() const noexcept override { return text_.c_str(); }

 private:
  base::Error error_;
  std::string text_;
};

// A fault of ours: wrong SQL, a broken constraint, a driver in an impossible state. The text names the kind of fault
// and the statement's SQL, which is a constant of ours; never the driver's detail text, for it holds row data.
class Fault : public std::runtime_error {
 public:
  Fault(std::string_view kind, std::string_view sql)
      : std::runtime_error("database fault: " + std::string(kind) + " in: " + std::string(sql)) {}
};

}  // namespace bluedot::db
