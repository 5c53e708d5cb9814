#include "web/chunked.h"

#include <algorithm>
#include <charconv>

namespace bluedot::web {
namespace {

constexpr std::size_t kMaxLine = 256;
constexpr std::size_t kMaxTrailer = 2048;
constexpr std::size_t kMaxSizeDigits = 15;  // so that a size never overflows

// No control character but a tab stands in a line of ours.
bool is_printable(std::string_view line) {
  return std::all_of(line.begin(), line.end(),
                     [](char c) { return (static_cast<unsigned char>(c) >= 0x20 && c != 0x7F) || c == '\t'; });
}

}  // namespace

ChunkedReader::State ChunkedReader::take(std::string_view& bytes, std::string& body) {
  State state = State::kMore;
  while (state == State::kMore && !bytes.empty()) {
    switch (expected_) {
      case Expected::kSize:
      case Expected::kTrailer:
        state = take_line(bytes);
        break;
      case Expected::kData:
        state = take_data(bytes, body);
        break;
      case Expected::kDataEnd:
        state = take_data_end(bytes);
        break;
    }
  }
  return state;
}

ChunkedReader::State ChunkedReader::take_line(std::string_view& bytes) {
  const std::size_t line_feed = bytes.find('\n');
  const std::size_t length = line_feed == std::string_view::npos ? bytes.size() : line_feed + 1;
  line_.append(bytes.substr(0, length));
  bytes.remove_prefix(length);
  if (line_.size() > kMaxLine) return State::kMalformed;
  if (line_feed == std::string_view::npos) return State::kMore;
  if (!line_.ends_with("\r\n")) return State::kMalformed;
  line_.resize(line_.size() - 2);
  if (!is_printable(line_)) return State::kMalformed;
  const State state = end_line();
  line_.clear();
  return state;
}

ChunkedReader::State ChunkedReader::end_line() {
  if (expected_ == Expected::kSize) return take_size();
  if (line_.empty()) return State::kDone;
  trailer_bytes_ += line_.size();
  return trailer_bytes_ > kMaxTrailer ? State::kMalformed : State::kMore;
}

ChunkedReader::State ChunkedReader::take_size() {
  const std::size_t digits = std::min(line_.find_first_not_of("0123456789abcdefABCDEF"), line_.size());
  if (digits == 0 || digits > kMaxSizeDigits) return State::kMalformed;
  if (digits < line_.size() && line_[digits] != ';') return State::kMalformed;
  std::from_chars(line_.data(), line_.data() + digits, left_in_chunk_, 16);
  if (left_in_chunk_ > max_bytes_) return State::kTooLong;
  max_bytes_ -= left_in_chunk_;
  expected_ = left_in_chunk_ == 0 ? Expected::kTrailer : Expected::kData;
  return State::kMore;
}

ChunkedReader::State ChunkedReader::take_data(std::string_view& bytes, std::string& body) {
  const std::size_t length = std::min<std::uint64_t>(left_in_chunk_, bytes.size());
  body.append(bytes.substr(0, length));
  bytes.remove_prefix(length);
  left_in_chunk_ -= length;
  if (left_in_chunk_ == 0) expected_ = Expected::kDataEnd;
  return State::kMore;
}

ChunkedReader::State ChunkedReader::take_data_end(std::string_view& bytes) {
  const std::string_view wanted = std::string_view("\r\n").substr(line_.size());
  if (bytes.front() != wanted.front()) return State::kMalformed;
  line_ += bytes.front();
  bytes.remove_prefix(1);
  if (line_.size() == 2) {
    line_.clear();
    expected_ = Expected::kSize;
  }
  return State::kMore;
}

}  // namespace bluedot::web
