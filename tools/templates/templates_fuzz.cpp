#include <cstddef>
#include <cstdint>
#include <string_view>

#include "generator.h"
#include "mistake.h"
#include "parser.h"
#include "style.h"

namespace {

using namespace bluedot::templates;

const Library& library() {
  static const Library small = [] {
    Library made;
    made.add_part("parts/a", "a.mustache");
    made.add_icon("a", "<svg class=\"icon\"></svg>");
    made.add_asset("a", "/assets/a.1.svg");
    return made;
  }();
  return small;
}

// A template is refused by a Mistake or becomes C++; nothing else may come of it.
template <typename Step>
void attempt(const Step& step) {
  try {
    step();
  } catch (const Mistake&) {
    return;
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const std::string_view source{reinterpret_cast<const char*>(bytes), size};
  attempt([source] { part_header(parse(source, "a.mustache", "parts/b", library())); });
  attempt([source] { minified(source, "a.css"); });
  return 0;
}
