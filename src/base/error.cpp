#include "base/error.h"

#include <array>
#include <stdexcept>

namespace bluedot::base {
namespace {

constexpr std::array kMeanings = {
    ErrorMeaning{ErrorCode::kMissing, "missing", 400},
    ErrorMeaning{ErrorCode::kMalformed, "malformed", 400},
    ErrorMeaning{ErrorCode::kOutOfRange, "out_of_range", 400},
    ErrorMeaning{ErrorCode::kUnknown, "unknown", 400},
    ErrorMeaning{ErrorCode::kTooLong, "too_long", 400},
    ErrorMeaning{ErrorCode::kConflict, "conflict", 409},
    ErrorMeaning{ErrorCode::kNotFound, "not_found", 404},
    ErrorMeaning{ErrorCode::kMethodNotAllowed, "method_not_allowed", 405},
    ErrorMeaning{ErrorCode::kUnreadable, "unreadable", 500},
    ErrorMeaning{ErrorCode::kWrongVersion, "wrong_version", 500},
    ErrorMeaning{ErrorCode::kBusy, "busy", 503},
    ErrorMeaning{ErrorCode::kStorageFull, "storage_full", 507},
};

}  // namespace

const ErrorMeaning& meaning_of(ErrorCode code) {
  for (const ErrorMeaning& meaning : kMeanings) {
    if (meaning.code == code) return meaning;
  }
  throw std::logic_error("an error code without a row in kMeanings");
}

std::string describe(const Error& error) {
  const std::string name(meaning_of(error.code).name);
  return error.field.empty() ? name : name + " in " + error.field;
}

}  // namespace bluedot::base
