#include "web/access_log.h"

#include <array>
#include <cerrno>
#include <cstdio>
#include <system_error>

#include <fcntl.h>
#include <unistd.h>

namespace bluedot::web {
namespace {

constexpr std::size_t kBufferBytes = 64U << 10U;
constexpr mode_t kFileMode = 0640;

std::string format_time(base::Instant at) {
  const auto day = std::chrono::floor<std::chrono::days>(at);
  const std::chrono::year_month_day date(day);
  const std::chrono::hh_mm_ss time(at - day);
  std::array<char, 64> text{};
  const int size = std::snprintf(text.data(), text.size(), "%04d-%02u-%02uT%02d:%02d:%02dZ",
                                 static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                                 static_cast<unsigned>(date.day()), static_cast<int>(time.hours().count()),
                                 static_cast<int>(time.minutes().count()), static_cast<int>(time.seconds().count()));
  return {text.data(), static_cast<std::size_t>(size)};
}

bool write_all(int file, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(file, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

}  // namespace

AccessLog::~AccessLog() {
  if (file_ >= 0) ::close(file_);
}

base::Result<bool> AccessLog::open(const std::string& path) {
  const std::lock_guard lock(mutex_);
  const int file = ::open(path.c_str(), O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, kFileMode);
  if (file < 0) {
    const std::string reason = std::generic_category().message(errno);
    return base::Error{base::ErrorCode::kUnreadable, "access_log", {{"path", path}, {"reason", reason}}};
  }
  if (file_ >= 0) ::close(file_);
  file_ = file;
  path_ = path;
  return true;
}

base::Result<bool> AccessLog::reopen() {
  std::string path;
  {
    const std::lock_guard lock(mutex_);
    path = path_;
  }
  if (path.empty()) return true;
  return open(path);
}

std::uint64_t AccessLog::lost_lines() const {
  const std::lock_guard lock(mutex_);
  return lost_lines_;
}

void AccessLog::Buffer::append(const AccessRecord& record) {
  append_time(record.at);
  lines_.append(R"(","method":")").append(record.method);
  lines_.append(R"(","route":")").append(record.pattern);
  lines_.append(R"(","status":)").append(std::to_string(record.status));
  lines_.append(R"(,"bytes":)").append(std::to_string(record.bytes));
  lines_.append(R"(,"us":)").append(std::to_string(record.took.count())).append("}\n");
  ++count_;
  if (lines_.size() >= kBufferBytes) flush();
}

void AccessLog::Buffer::flush() {
  if (count_ != 0) log_->write(lines_, count_);
  lines_.clear();
  count_ = 0;
}

void AccessLog::Buffer::append_time(base::Instant at) {
  if (last_time_.empty() || at != last_at_) {
    last_at_ = at;
    last_time_ = format_time(at);
  }
  lines_.append(R"({"at":")").append(last_time_);
}

void AccessLog::write(std::string_view lines, std::size_t count) {
  const std::lock_guard lock(mutex_);
  if (file_ < 0) return;
  if (!write_all(file_, lines)) lost_lines_ += count;
}

}  // namespace bluedot::web
