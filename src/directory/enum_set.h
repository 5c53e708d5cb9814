#pragma once

#include <cstdint>
#include <initializer_list>

namespace bluedot::directory {

// A set of enumerators as bits: an enum class whose values are 0..15. A value of two bytes.
template <typename Enum>
class EnumSet {
 public:
  constexpr EnumSet() = default;
  constexpr EnumSet(std::initializer_list<Enum> members) {
    for (const Enum member : members) insert(member);
  }

  constexpr void insert(Enum member) { bits_ = static_cast<std::uint16_t>(bits_ | bit(member)); }
  constexpr bool contains(Enum member) const { return (bits_ & bit(member)) != 0; }
  constexpr bool intersects(EnumSet other) const { return (bits_ & other.bits_) != 0; }
  constexpr bool empty() const { return bits_ == 0; }
  constexpr std::uint16_t bits() const { return bits_; }
  constexpr bool operator==(const EnumSet&) const = default;

 private:
  static constexpr unsigned bit(Enum member) { return 1U << static_cast<unsigned>(member); }

  std::uint16_t bits_ = 0;
};

}  // namespace bluedot::directory
