#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "text/search_form.h"
#include "text/utf8.h"

// Any bytes give valid UTF-8 that a second application leaves alone; a cut text stays valid.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string input(reinterpret_cast<const char*>(data), size);
  const std::string once = bluedot::text::search_form(input);
  if (!bluedot::text::valid_utf8(once) || bluedot::text::search_form(once) != once) std::abort();
  if (bluedot::text::valid_utf8(input)) {
    const std::string_view cut = bluedot::text::truncate(input, size / 2);
    if (cut.size() > size / 2 || !bluedot::text::valid_utf8(cut)) std::abort();
  }
  return 0;
}
