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

namespace bluedot::web {

// A response in one encoding, as it goes out: all but the lines that depend on the instant (Date, Cache-Control).
struct Variant {
  std::string head;               // status line and header lines, each with CRLF, without the empty line
  std::string not_modified_head;  // the same for a 304; "" when there is no entity tag
  std::string entity_tag;         // with its quotes; "" when nobody may store the response
  std::string body;
};

// A response and its encodings, each made on first demand by whoever asks first. Safe from any thread.
class CachedPage {
 public:
  struct Origin {
    std::string key = {};            // in the page cache; "" for what is not kept there
    std::string_view pattern = "-";  // the route's, and its name: for log and metrics. They outlive the page
    std::string_view route = "none";
    Versions versions = {};  // read before the handler ran, so that a change during its run makes the page old
    HeadOptions options = {};
    Effort effort = Effort::kOnce;
  };

  CachedPage(Response response, Origin origin);

  // Null until someone has called `make`. Never blocks.
  const Variant* ready(Encoding encoding) const;

  // Makes it, or waits for whoever is making it. Lives as long as this.
  const Variant& make(Encoding encoding);

  // The encoding to send to one who prefers `wanted`: identity for what does not gain by it.
  Encoding encoding_for(Encoding wanted) const;

  bool is_current(const Versions& versions, base::Instant now) const;

  const Response& response() const { return response_; }
  const Origin& origin() const { return origin_; }
  std::size_t bytes() const { return bytes_.load(std::memory_order_relaxed); }

 private:
  std::unique_ptr<Variant> build(Encoding encoding) const;

  const Response response_;
  const Origin origin_;
  const bool gains_by_encoding_;

  std::mutex making_;  // over made_
  std::array<std::unique_ptr<const Variant>, kEncodings.size()> made_;
  std::array<std::atomic<const Variant*>, kEncodings.size()> ready_{};  // what made_ holds, once it is whole
  std::atomic<std::size_t> bytes_;
};

}  // namespace bluedot::web
