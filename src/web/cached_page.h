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
    Effort effort = Effort::kQuick;  // of the first answer; whoever asks again gets a thorough one
  };

  CachedPage(Response response, Origin origin);

  // Null until someone has made what all later ones get. Never blocks.
  const Variant* ready(Encoding encoding) const;

  // Makes it, or waits for whoever is making it. Lives as long as this.
  const Variant& make(Encoding encoding);

  // The encoding to send to one who accepts this: identity for what does not gain by any.
  Encoding encoding_for(std::string_view accept_encoding) const;

  bool is_current(const Versions& versions, base::Instant now) const;

  const Response& response() const { return response_; }
  const Origin& origin() const { return origin_; }
  std::size_t bytes() const { return bytes_.load(std::memory_order_relaxed); }

 private:
  using Variants = std::array<std::unique_ptr<const Variant>, kEncodingCount>;

  const Variant& add(Variants& variants, Encoding encoding, Effort effort);
  std::unique_ptr<Variant> build(Encoding encoding, Effort effort) const;

  const Response response_;
  const Origin origin_;
  const bool gains_by_encoding_;

  std::mutex making_;  // over made_ and quick_
  Variants made_;
  Variants quick_;
  std::array<std::atomic<const Variant*>, kEncodingCount> ready_{};  // what made_ holds, once it is whole
  std::atomic<Effort> effort_;                                       // of the next answer
  std::atomic<std::size_t> bytes_;
};

}  // namespace bluedot::web
