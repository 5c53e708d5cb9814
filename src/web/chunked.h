#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace bluedot::web {

// Reads a body in chunks (RFC 9112, 7.1) as its bytes arrive. Strict: CRLF alone ends a line, extensions and trailer
// lines are read over, and a size line or trailer longer than a few hundred bytes is malformed.
class ChunkedReader {
 public:
  enum class State { kMore, kDone, kMalformed, kTooLong };

  explicit ChunkedReader(std::size_t max_bytes) : max_bytes_(max_bytes) {}

  // Takes what it can from the front of `bytes`, and appends what belongs to the body to `body`. What is left after
  // kDone belongs to the next request.
  State take(std::string_view& bytes, std::string& body);

 private:
  enum class Expected { kSize, kData, kDataEnd, kTrailer };

  State take_line(std::string_view& bytes);
  State end_line();
  State take_size();
  State take_data(std::string_view& bytes, std::string& body);
  State take_data_end(std::string_view& bytes);

  std::size_t max_bytes_;
  Expected expected_ = Expected::kSize;
  std::string line_;  // as far as it has arrived
  std::uint64_t left_in_chunk_ = 0;
  std::size_t trailer_bytes_ = 0;
};

}  // namespace bluedot::web
