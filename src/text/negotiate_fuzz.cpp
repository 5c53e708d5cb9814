#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "text/language.h"

// Any header gives one of the sixteen languages.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view header(reinterpret_cast<const char*>(data), size);
  if (bluedot::text::negotiate(header).index() >= bluedot::text::kLanguageCount) std::abort();
  return 0;
}
