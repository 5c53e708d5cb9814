#include "web/listen.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>
#include <cstring>
#include <optional>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/un.h>

namespace bluedot::web {
namespace {

constexpr std::string_view kUnix = "unix:";

// The addresses of sockets differ in type only; memcpy is how one becomes the other.
template <typename Address>
ListenAddress to_listen(const Address& address) {
  ListenAddress result;
  std::memcpy(&result.storage, &address, sizeof(address));
  result.size = sizeof(address);
  return result;
}

template <typename Address>
Address from_system(const sockaddr* address, socklen_t size) {
  Address result{};
  std::memcpy(&result, address, std::min<std::size_t>(size, sizeof(result)));
  return result;
}

std::optional<in_port_t> parse_port(std::string_view text) {
  in_port_t port = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), port);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return htons(port);
}

std::optional<ListenAddress> parse_unix(std::string_view path) {
  sockaddr_un address{};
  if (path.empty() || path.size() >= sizeof(address.sun_path)) return std::nullopt;
  address.sun_family = AF_UNIX;
  std::memcpy(address.sun_path, path.data(), path.size());
  return to_listen(address);
}

std::optional<ListenAddress> parse_v6(const std::string& host, in_port_t port) {
  sockaddr_in6 address{};
  address.sin6_family = AF_INET6;
  address.sin6_port = port;
  if (inet_pton(AF_INET6, host.c_str(), &address.sin6_addr) != 1) return std::nullopt;
  return to_listen(address);
}

std::optional<ListenAddress> parse_v4(const std::string& host, in_port_t port) {
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = port;
  if (inet_pton(AF_INET, host.c_str(), &address.sin_addr) != 1) return std::nullopt;
  return to_listen(address);
}

std::optional<ListenAddress> parse(std::string_view text) {
  if (text.starts_with(kUnix)) return parse_unix(text.substr(kUnix.size()));
  const std::size_t colon = text.rfind(':');
  if (colon == std::string_view::npos) return std::nullopt;
  const auto port = parse_port(text.substr(colon + 1));
  const std::string_view host = text.substr(0, colon);
  if (!port) return std::nullopt;
  if (host.starts_with('[') && host.ends_with(']'))
    return parse_v6(std::string(host.substr(1, host.size() - 2)), *port);
  return parse_v4(std::string(host), *port);
}

std::string print(int family, const void* address) {
  std::array<char, INET6_ADDRSTRLEN> text{};
  return inet_ntop(family, address, text.data(), text.size()) == nullptr ? std::string() : std::string(text.data());
}

in_port_t port_of(const sockaddr* address, socklen_t size) {
  return address->sa_family == AF_INET ? ntohs(from_system<sockaddr_in>(address, size).sin_port)
                                       : ntohs(from_system<sockaddr_in6>(address, size).sin6_port);
}

}  // namespace

base::Result<ListenAddress> parse_listen(std::string_view text) {
  if (const auto address = parse(text)) return *address;
  return base::Error{base::ErrorCode::kMalformed, "listen", {{"address", std::string(text)}}};
}

std::string format_listen(const sockaddr* address, socklen_t size) {
  if (address->sa_family == AF_UNIX) return std::string(kUnix) + from_system<sockaddr_un>(address, size).sun_path;
  const std::string port = std::to_string(port_of(address, size));
  if (address->sa_family == AF_INET) return host_of(address, size) + ':' + port;
  const auto v6 = from_system<sockaddr_in6>(address, size);
  return '[' + print(AF_INET6, &v6.sin6_addr) + "]:" + port;
}

std::string host_of(const sockaddr* address, socklen_t size) {
  if (address->sa_family == AF_INET) {
    const auto v4 = from_system<sockaddr_in>(address, size);
    return print(AF_INET, &v4.sin_addr);
  }
  if (address->sa_family != AF_INET6) return "unix";
  const auto v6 = from_system<sockaddr_in6>(address, size);
  if (IN6_IS_ADDR_V4MAPPED(&v6.sin6_addr)) return print(AF_INET, &v6.sin6_addr.s6_addr[12]);
  return print(AF_INET6, &v6.sin6_addr);
}

std::string unix_path(const ListenAddress& address) {
  if (address.family() != AF_UNIX) return {};
  return from_system<sockaddr_un>(address.address(), address.size).sun_path;
}

}  // namespace bluedot::web
