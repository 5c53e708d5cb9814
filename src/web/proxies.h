#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace bluedot::web {

// Whose X-Forwarded-For is believed.
class TrustedProxies {
 public:
  // "127.0.0.1", "10.0.0.0/8", "fd00::/8", "unix". kMalformed in "trusted_proxies" (param "address") otherwise.
  static base::Result<TrustedProxies> parse(std::span<const std::string> texts);

  // The visitor behind `peer`: the last address of the header that is not a trusted proxy's, if the peer is one.
  std::string visitor(std::string_view peer, std::string_view forwarded_for) const;

 private:
  struct Network {
    std::array<std::uint8_t, 16> prefix;  // IPv4 as IPv6 writes it
    unsigned bits;
  };

  bool trusts(std::string_view address) const;

  std::vector<Network> networks_;
  bool unix_ = false;
};

}  // namespace bluedot::web
