#pragma once

#include <string>
#include <string_view>

#include <sys/socket.h>

#include "base/result.h"

namespace bluedot::web {

// Where a server listens, as the system takes it.
struct ListenAddress {
  sockaddr_storage storage{};
  socklen_t size = 0;

  int family() const { return storage.ss_family; }
  const sockaddr* address() const { return reinterpret_cast<const sockaddr*>(&storage); }
};

// "127.0.0.1:8080", "[::1]:8080", "unix:/run/bluedot/site". Numbers only: a name could mean several addresses.
// kMalformed in "listen" (param "address") otherwise.
base::Result<ListenAddress> parse_listen(std::string_view text);

// The same the other way.
std::string format_listen(const sockaddr* address, socklen_t size);

// The address without its port: "127.0.0.1", "::1"; an IPv4 address within IPv6 as IPv4; "unix" for a unix socket.
std::string host_of(const sockaddr* address, socklen_t size);

// "/run/bluedot/site" of a unix address, else "".
std::string unix_path(const ListenAddress& address);

}  // namespace bluedot::web
