#include "finder/ordinary_words.h"
#include "finder/settlements.h"

// The tables of tools/gazetteer, as they are, among the constants.
__asm__(
    ".pushsection .rodata\n"
    ".balign 8\n"
    "bluedot_places_begin:\n"
    ".incbin \"" BLUEDOT_TABLES
    "/places.table\"\n"
    "bluedot_places_end:\n"
    ".balign 8\n"
    "bluedot_words_begin:\n"
    ".incbin \"" BLUEDOT_TABLES
    "/words.table\"\n"
    "bluedot_words_end:\n"
    ".balign 8\n"
    ".popsection\n");

extern "C" {
extern const std::byte bluedot_places_begin[];
extern const std::byte bluedot_places_end[];
extern const std::byte bluedot_words_begin[];
extern const std::byte bluedot_words_end[];
}

namespace bluedot::finder {

std::span<const std::byte> built_in_settlements() {
  return {bluedot_places_begin, bluedot_places_end};
}

std::span<const std::byte> built_in_ordinary_words() {
  return {bluedot_words_begin, bluedot_words_end};
}

}  // namespace bluedot::finder
