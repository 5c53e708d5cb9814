#include "finder/model_bytes.h"

// As an array in C++ the seventeen megabytes would take the compiler minutes. BLUEDOT_MODEL names the file.
asm(R"(
  .pushsection .rodata
  .balign 64
bluedot_finder_model:
  .incbin ")" BLUEDOT_MODEL R"("
bluedot_finder_model_end:
  .byte 0
  .popsection
)");

extern "C" {
extern const char bluedot_finder_model[];
extern const char bluedot_finder_model_end[];
}

namespace bluedot::finder {

std::string_view model_bytes() {
  return {&bluedot_finder_model[0], static_cast<std::size_t>(&bluedot_finder_model_end[0] - &bluedot_finder_model[0])};
}

}  // namespace bluedot::finder
