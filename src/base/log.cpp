#include "base/log.h"

#include <spdlog/sinks/null_sink.h>
#include <spdlog/sinks/stdout_sinks.h>

namespace bluedot::base {

std::shared_ptr<Log> make_log(std::string_view program) {
  auto log = std::make_shared<Log>(std::string(program), std::make_shared<spdlog::sinks::stderr_sink_mt>());
  log->set_pattern("%Y-%m-%dT%H:%M:%SZ %n %l: %v", spdlog::pattern_time_type::utc);
  return log;
}

std::shared_ptr<Log> make_silent_log() {
  return std::make_shared<Log>("silent", std::make_shared<spdlog::sinks::null_sink_mt>());
}

}  // namespace bluedot::base
