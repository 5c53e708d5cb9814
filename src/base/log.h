#pragma once

#include <memory>

#include <spdlog/logger.h>

namespace bluedot::base {

// The programs' own log, one line a record on standard error, made once by app/ and passed down. It is for the
// operator: what started, what stopped, what failed and what to do. Never a person's words, an address, a query or row
// data.
using Log = spdlog::logger;

std::shared_ptr<Log> make_log(std::string_view program);

// Swallows everything: for tests.
std::shared_ptr<Log> make_silent_log();

}  // namespace bluedot::base
