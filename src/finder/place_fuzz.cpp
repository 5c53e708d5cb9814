#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "finder/place_field.h"
#include "finder/place_in_query.h"
#include "finder/words.h"

namespace {

using namespace bluedot;

void require(bool holds) {
  if (!holds) std::abort();
}

const finder::Gazetteer& built_in() {
  static const auto catalogue = directory::CatalogueBuilder().build();
  static const finder::Gazetteer gazetteer(*catalogue);
  return gazetteer;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view typed(reinterpret_cast<const char*>(data), size);
  const auto found = finder::places_typed(built_in(), typed, {}, 20);
  require(found.size() <= 20);
  for (const finder::NameMatch& match : found) {
    require(!match.settlement.local_name.empty() && match.settlement.country.size() == 2);
    require(!built_in().name(match.settlement, text::kUkrainian).empty());
  }
  const auto place = finder::place_in_query(built_in(), typed, [](std::string_view word) {
    return finder::OrdinaryUse{word.size() < 4, word.size() < 6};
  });
  if (!place) return 0;
  const std::string form = finder::query_form(typed);
  require(!place->places.empty() && place->words > 0);
  require(place->first_word + place->words <= finder::words_of(form).size());
  return 0;
}
