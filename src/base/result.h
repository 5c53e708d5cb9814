#pragma once

#include <utility>

#include <tl/expected.hpp>

#include "base/error.h"

namespace bluedot::base {

// The outcome of whatever a person can get wrong: the value, or the Error that says what to do next. Faults throw.
template <typename T>
class [[nodiscard]] Result : public tl::expected<T, Error> {
 public:
  using tl::expected<T, Error>::expected;
  // So that a function returns its Error as it returns its value.
  Result(Error error) : tl::expected<T, Error>(tl::unexpect, std::move(error)) {}
};

}  // namespace bluedot::base
