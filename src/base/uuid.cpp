#include "base/uuid.h"

#include <algorithm>
#include <cstring>

#include <boost/uuid/name_generator_sha1.hpp>
#include <boost/uuid/string_generator.hpp>
#include <boost/uuid/uuid.hpp>
#include <boost/uuid/uuid_io.hpp>
#include <sodium.h>

namespace bluedot::base {
namespace {

// Ours, made once at random: every named id of bluedot lives below it.
constexpr std::string_view kNamespace = "6f2d0d3c-6a0f-4b8e-9f3b-2f1c6d7a5b11";
constexpr std::size_t kTextLength = 36;

boost::uuids::uuid to_boost(const Uuid& uuid) {
  boost::uuids::uuid result{};
  std::copy(uuid.bytes.begin(), uuid.bytes.end(), result.begin());
  return result;
}

Uuid from_boost(const boost::uuids::uuid& uuid) {
  Uuid result;
  std::copy(uuid.begin(), uuid.end(), result.bytes.begin());
  return result;
}

bool has_uuid_form(std::string_view text) {
  if (text.size() != kTextLength) return false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool hyphen = i == 8 || i == 13 || i == 18 || i == 23;
    if (hyphen ? text[i] != '-' : std::strchr("0123456789abcdefABCDEF", text[i]) == nullptr || text[i] == '\0')
      return false;
  }
  return true;
}

}  // namespace

std::string to_string(const Uuid& uuid) {
  return boost::uuids::to_string(to_boost(uuid));
}

std::optional<Uuid> parse_uuid(std::string_view text) {
  if (!has_uuid_form(text)) return std::nullopt;
  return from_boost(boost::uuids::string_generator{}(text.begin(), text.end()));
}

Uuid named_uuid(std::string_view space, std::string_view name) {
  const boost::uuids::uuid root = boost::uuids::string_generator{}(kNamespace.begin(), kNamespace.end());
  const boost::uuids::uuid kind = boost::uuids::name_generator_sha1(root)(space.data(), space.size());
  return from_boost(boost::uuids::name_generator_sha1(kind)(name.data(), name.size()));
}

Uuid new_uuid(std::chrono::system_clock::time_point now) {
  Uuid uuid;
  randombytes_buf(uuid.bytes.data(), uuid.bytes.size());
  auto milliseconds =
      static_cast<std::uint64_t>(std::chrono::duration_cast<std::chrono::milliseconds>(now.time_since_epoch()).count());
  for (std::size_t i = 6; i-- > 0; milliseconds >>= 8U) uuid.bytes[i] = static_cast<std::uint8_t>(milliseconds & 0xFFU);
  uuid.bytes[6] = static_cast<std::uint8_t>((uuid.bytes[6] & 0x0FU) | 0x70U);  // version 7
  uuid.bytes[8] = static_cast<std::uint8_t>((uuid.bytes[8] & 0x3FU) | 0x80U);  // variant of RFC 9562
  return uuid;
}

}  // namespace bluedot::base
