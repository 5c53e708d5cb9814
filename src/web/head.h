#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include <tl/expected.hpp>

#include "web/http.h"

namespace bluedot::web {

// A request's head, in place: views into the bytes that parse_head was given. Of a header sent twice the first counts,
// except X-Forwarded-For, of which the last does (it is the nearest proxy's).
struct RequestHead {
  Method method = Method::kGet;
  std::string_view target;
  bool keep_alive = true;  // never with HTTP/1.0: a connection each
  std::uint64_t content_length = 0;
  bool chunked = false;
  bool expects_continue = false;
  std::string_view accept_encoding;
  std::string_view accept_language;
  std::string_view accept;
  std::string_view host;
  std::string_view origin;
  std::string_view content_type;
  std::string_view if_none_match;
  std::string_view forwarded_for;

  bool has_body() const { return chunked || content_length != 0; }
};

// Why a head is not taken: 400 (malformed), 417, 501 (a method or transfer coding that we do not speak) or 505. The
// connection ends with it: what follows cannot be told from a body.
struct Refusal {
  int status;
};

// Looks for the end of a head as its bytes arrive, each byte once. Refuses at the first byte that no head can have
// (NUL, a line feed alone, a first byte that begins no method), so that nobody waits for the rest of what is not HTTP.
class HeadScanner {
 public:
  // The whole of what has arrived so far of one head. The length of the head with its empty line; nothing as long as it
  // is not complete.
  tl::expected<std::optional<std::size_t>, Refusal> scan(std::string_view arrived);

 private:
  std::size_t scanned_ = 0;
};

// `head` ends with its empty line. Refuses, beside what the grammar does: folded lines, a length stated twice or
// together with a transfer coding (request smuggling), no or two Hosts in HTTP/1.1, a transfer coding in HTTP/1.0.
tl::expected<RequestHead, Refusal> parse_head(std::string_view head);

}  // namespace bluedot::web
