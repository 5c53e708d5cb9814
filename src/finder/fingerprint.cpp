#include "finder/fingerprint.h"

namespace bluedot::finder {

// FNV-1a (Fowler, Noll, Vo); each part ends in a byte that UTF-8 does not have.
std::uint64_t fingerprint_of(std::string_view language, std::string_view meaning, std::string_view form) {
  constexpr std::uint64_t kPrime{0x100000001B3ULL};
  std::uint64_t hash = 0xCBF29CE484222325ULL;
  for (const std::string_view part : {language, meaning, form}) {
    for (const char byte : part) hash = (hash ^ static_cast<unsigned char>(byte)) * kPrime;
    hash = (hash ^ 0xFFU) * kPrime;
  }
  return hash;
}

}  // namespace bluedot::finder
