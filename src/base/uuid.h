#pragma once

#include <array>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "base/clock.h"

namespace bluedot::base {

// 128 bits of RFC 9562. A value; ordered by its bytes.
struct Uuid {
  std::array<std::uint8_t, 16> bytes{};

  auto operator<=>(const Uuid&) const = default;
};

// "0190163d-8694-739b-aea5-966c26f8ad91": lower case, with hyphens.
std::string to_string(const Uuid& uuid);

// Nothing unless `text` has exactly that form (either case).
std::optional<Uuid> parse_uuid(std::string_view text);

// Version 5: the same name always gives the same id. `space` separates kinds of names ("hub", "service").
// For imported records, so that importing a file twice changes nothing.
Uuid named_uuid(std::string_view space, std::string_view name);

// Version 7: ordered by time to the millisecond, the rest from the system's random source. For new records.
Uuid new_uuid(std::chrono::system_clock::time_point now);

// An id of one kind of record: `using HubId = Id<struct HubTag>`. A string is never an id.
template <typename Tag>
struct Id {
  Uuid value;

  auto operator<=>(const Id&) const = default;
};

struct IdHash {
  template <typename Tag>
  std::size_t operator()(const Id<Tag>& id) const {
    return std::hash<std::string_view>{}({reinterpret_cast<const char*>(id.value.bytes.data()), id.value.bytes.size()});
  }
};

}  // namespace bluedot::base
