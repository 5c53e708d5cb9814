#pragma once

#include <chrono>
#include <cstdint>
#include <mutex>
#include <string>
#include <string_view>

#include "base/clock.h"
#include "base/result.h"
#include "web/http.h"

namespace bluedot::web {

// One answer. By its type it can hold nothing of the visitor: the route's pattern instead of the address.
struct AccessRecord {
  base::Instant at;
  std::string_view method;   // "GET"
  std::string_view pattern;  // "/{lang}/hubs/{slug}"; "-" when no route was found
  int status;
  std::uint64_t bytes;  // sent, with the head
  std::chrono::microseconds took;
};

// A file of JSON lines, appended to:
// {"at":"2026-01-02T03:04:05Z","method":"GET","route":"/{lang}/near","status":200,"bytes":9123,"us":41}
// Each io thread writes lines into a Buffer of its own, which goes to the file when it is full, each second, and at
// stop. A line that cannot be written is lost and counted, never waited for. Outlives its buffers.
class AccessLog {
 public:
  AccessLog() = default;  // keeps nothing
  AccessLog(const AccessLog&) = delete;
  AccessLog& operator=(const AccessLog&) = delete;
  ~AccessLog();

  // kUnreadable in "access_log" (params: "path", "reason") when the file cannot be opened. Before any buffer is used.
  base::Result<bool> open(const std::string& path);

  // Opens the file anew under its name, after it was renamed away. From any thread.
  base::Result<bool> reopen();

  std::uint64_t lost_lines() const;

  // One thread's.
  class Buffer {
   public:
    explicit Buffer(AccessLog& log) : log_(&log) {}
    Buffer(const Buffer&) = delete;
    Buffer& operator=(const Buffer&) = delete;
    ~Buffer() { flush(); }

    void append(const AccessRecord& record);
    void flush();

   private:
    void append_time(base::Instant at);

    AccessLog* log_;  // never null
    std::string lines_;
    std::size_t count_ = 0;
    base::Instant last_at_{};
    std::string last_time_;
  };

 private:
  void write(std::string_view lines, std::size_t count);

  mutable std::mutex mutex_;
  std::string path_;
  int file_ = -1;
  std::uint64_t lost_lines_ = 0;
};

}  // namespace bluedot::web
