#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "finder/search.h"
#include "finder/words.h"

namespace {

using namespace bluedot;

void require(bool holds) {
  if (!holds) std::abort();
}

const finder::Search& invented() {
  static const std::vector<finder::Expression> expressions = {{text::kUkrainian, "dental-care", "болить зуб"},
                                                              {text::kEnglish, "legal-aid", "free lawyer"},
                                                              {text::kArabic, "medicines", "صيدلية"},
                                                              {text::kEnglish, "life", "he does not breathe"}};
  static const auto catalogue = directory::CatalogueBuilder().build();
  static const finder::Search search(catalogue, std::make_shared<const finder::Gazetteer>(*catalogue),
                                     std::make_shared<const finder::Meanings>(expressions));
  return search;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view typed(reinterpret_cast<const char*>(data), size);
  const finder::Understood understood = invented().understand(typed);
  require(understood.words.size() <= 4 * finder::kLongestQueryBytes);
  require(understood.meaning.categories.size() <= 3);
  const auto found = invented().find(understood, {}, 20);
  require(found.size() <= 20);
  return 0;
}
