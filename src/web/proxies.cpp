#include "web/proxies.h"

#include <algorithm>
#include <charconv>
#include <optional>

#include <arpa/inet.h>

#include "web/text_list.h"

namespace bluedot::web {
namespace {

using Bytes = std::array<std::uint8_t, 16>;

constexpr unsigned kV4Offset = 96;  // bits before an IPv4 address within IPv6, ::ffff:0:0/96

std::optional<Bytes> parse_address(std::string_view text) {
  Bytes bytes{};
  const std::string terminated(text);
  if (inet_pton(AF_INET6, terminated.c_str(), bytes.data()) == 1) return bytes;
  if (inet_pton(AF_INET, terminated.c_str(), &bytes[12]) != 1) return std::nullopt;
  bytes[10] = bytes[11] = 0xFF;
  return bytes;
}

std::optional<unsigned> parse_bits(std::string_view text, unsigned offset) {
  unsigned bits = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), bits);
  if (error != std::errc{} || end != text.data() + text.size() || bits + offset > 128) return std::nullopt;
  return bits + offset;
}

bool same_prefix(const Bytes& left, const Bytes& right, unsigned bits) {
  for (unsigned bit = 0; bit < bits; ++bit) {
    const unsigned mask = 0x80U >> (bit % 8);
    if ((left[bit / 8] & mask) != (right[bit / 8] & mask)) return false;
  }
  return true;
}

}  // namespace

base::Result<TrustedProxies> TrustedProxies::parse(std::span<const std::string> texts) {
  TrustedProxies proxies;
  for (const std::string& text : texts) {
    if (text == "unix") {
      proxies.unix_ = true;
      continue;
    }
    const std::size_t slash = text.find('/');
    const auto prefix = parse_address(std::string_view(text).substr(0, slash));
    const unsigned offset = text.find(':') == std::string::npos ? kV4Offset : 0;
    const auto bits = slash == std::string::npos ? std::optional(128U) : parse_bits(text.substr(slash + 1), offset);
    if (!prefix || !bits) return base::Error{base::ErrorCode::kMalformed, "trusted_proxies", {{"address", text}}};
    proxies.networks_.push_back({*prefix, *bits});
  }
  return proxies;
}

std::string TrustedProxies::visitor(std::string_view peer, std::string_view forwarded_for) const {
  std::string_view visitor = peer;
  while (trusts(visitor) && !forwarded_for.empty()) {
    const std::size_t comma = forwarded_for.rfind(',');
    const std::string_view last =
        trim(comma == std::string_view::npos ? forwarded_for : forwarded_for.substr(comma + 1));
    if (!parse_address(last)) break;
    visitor = last;
    forwarded_for = comma == std::string_view::npos ? std::string_view{} : forwarded_for.substr(0, comma);
  }
  return std::string(visitor);
}

bool TrustedProxies::trusts(std::string_view address) const {
  if (address == "unix") return unix_;
  const auto bytes = parse_address(address);
  return bytes && std::any_of(networks_.begin(), networks_.end(), [&](const Network& network) {
           return same_prefix(network.prefix, *bytes, network.bits);
         });
}

}  // namespace bluedot::web
