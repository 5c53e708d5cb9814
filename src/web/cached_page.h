#pragma once

#include <array>
#include <atomic>
#include <cstddef>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>

#include "base/clock.h"
#include "web/encoding.h"
#include "web/headers.h"
#include "web/http.h"
#include "web/router.h"

namespace bluedot::web {

// A response in one encoding, as it goes out: all but the lines that depend on the instant (Date, Cache-Control).
struct Variant {
  std::string head;               // status line and header lines, each with CRLF, without the empty line
  std::string not_modified_head;  // the same for a 304; "" when there is no entity tag
  std::string entity_tag;         // with its quotes; "" when the response may not be stored
  std::string body;
};

// A response and its encodings, each made on first demand by whoever asks first. Safe from any thread.
class CachedPage {
 public:
  // `versions` are those read before the handler ran: a part that changed while it ran makes the page old at once.
  // `route` outlives the page.
  CachedPage(Response response, Versions versions, const Route& route, const HeadOptions& options, Effort effort);

  // Null until someone has called `make`. Never blocks.
  const Variant* ready(Encoding encoding) const;

  // Makes it or waits for the one who does. `made` tells the maker how many bytes the page has grown by.
  struct Made {
    const Variant* variant;
    std::size_t grown_bytes;
  };
  Made make(Encoding encoding);

  // The encoding to send to one who prefers `wanted`: identity for what does not gain.
  Encoding encoding_for(Encoding wanted) const;

  bool is_current(const Versions& versions, base::Instant now) const;

  int status() const { return response_.status; }
  const Caching& caching() const { return response_.caching; }
  const Route& route() const { return *route_; }
  std::size_t bytes() const;

 private:
  const Response response_;
  const Versions versions_;
  const Route* route_;
  const HeadOptions options_;
  const Effort effort_;
  const bool compressible_;

  std::mutex mutex_;
  std::array<std::unique_ptr<Variant>, kEncodings.size()> made_;
  std::array<std::atomic<const Variant*>, kEncodings.size()> variants_{};
};

}  // namespace bluedot::web
