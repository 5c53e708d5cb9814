#pragma once

#include <map>
#include <string>
#include <string_view>

namespace bluedot::base {

// What a person can cause. Each has one row in error.cpp: the message in locales/ that says what to do next, the HTTP
// status, and (by its name) the metric. A fault of ours is never one of these: it throws.
enum class ErrorCode {
  kMissing,     // a required value is absent
  kMalformed,   // not of the form it must have
  kOutOfRange,  // of the right form, beyond its limits
  kUnknown,     // names something that does not exist (a language, a category, a slug)
  kTooLong,     // more than we accept
  kConflict,    // contradicts what is there (a duplicate, a reference to nothing)
  kNotFound,    // the address leads nowhere
  kMethodNotAllowed,
  kUnreadable,    // a file or database that cannot be opened or is not ours
  kWrongVersion,  // a database older or newer than this program
  kBusy,          // somebody else is writing; try again
  kStorageFull,   // the disk has no room; nothing was changed
};

// One thing that is wrong. `field` names what the person typed or set ("lat", "hubs.csv:12:closed"); `params` fill the
// message's placeholders. Neither ever holds a sentence: sentences are in locales/.
struct Error {
  ErrorCode code;
  std::string field;
  std::map<std::string, std::string> params = {};

  bool operator==(const Error&) const = default;
};

// The row of a code in the one table that says what each error means outside.
struct ErrorMeaning {
  ErrorCode code;
  std::string_view name;  // "out_of_range": metric label, "type" of a problem document; message key "error.<name>"
  int http_status;
};

const ErrorMeaning& meaning_of(ErrorCode code);

// For operators and logs, in English and without any value a person typed: "out_of_range in lat".
std::string describe(const Error& error);

}  // namespace bluedot::base
