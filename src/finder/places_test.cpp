#include "finder/places.h"

#include <gmock/gmock.h>

#include "text/localised.h"

namespace bluedot::finder {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class PlacesTest : public testing::Test {
 protected:
  PlacesTest() {
    add("Przemyśl", {{text::kUkrainian, "Перемишль"}, {text::kRussian, "Перемышль"}}, 60'000);
    add("Warszawa", {{text::kUkrainian, "Варшава"}, {text::kEnglish, "Warsaw"}}, 1'700'000);
    add("Nowa Wieś", {}, 500);
    add("Nowa Wieś", {}, 9'000);
    add("Nowa Wieś Ełcka", {}, 20'000);
    catalogue_ = std::move(builder_).build();
  }

  void add(std::string_view name, std::vector<std::pair<text::Language, std::string_view>> names,
           std::uint32_t population) {
    text::LocalisedText localised;
    for (const auto& [language, value] : names) localised.set(language, value);
    directory::Place place;
    place.geonames_id = ++last_id_;
    place.country_code = builder_.keep("PL");
    place.name = builder_.keep(name);
    place.names = builder_.keep(std::move(localised));
    place.population = population;
    builder_.add(place);
  }

  std::vector<std::uint32_t> found(std::string_view typed, std::size_t limit = 5) {
    std::vector<std::uint32_t> ids;
    for (const auto index : Places(*catalogue_).find(typed, limit)) ids.push_back(catalogue_->at(index).geonames_id);
    return ids;
  }

  directory::CatalogueBuilder builder_;
  std::shared_ptr<const directory::Catalogue> catalogue_;
  std::uint32_t last_id_ = 0;
};

TEST_F(PlacesTest, a_town_is_found_by_its_name_in_any_language_and_without_marks) {
  EXPECT_THAT(found("перемишль"), ElementsAre(1));
  EXPECT_THAT(found("ПЕРЕМЫШЛЬ"), ElementsAre(1));
  EXPECT_THAT(found("przemysl"), ElementsAre(1));
  EXPECT_THAT(found("warsaw"), ElementsAre(2));
}

TEST_F(PlacesTest, a_beginning_is_enough) {
  EXPECT_THAT(found("Варш"), ElementsAre(2));
}

TEST_F(PlacesTest, of_several_towns_those_named_exactly_so_come_first_and_the_larger_before_the_smaller) {
  EXPECT_THAT(found("nowa wies"), ElementsAre(4, 3, 5));
}

TEST_F(PlacesTest, no_more_than_asked_for) {
  EXPECT_THAT(found("nowa", 2), ElementsAre(5, 4));
}

TEST_F(PlacesTest, nothing_is_found_for_what_nobody_is_called_or_for_no_letters_at_all) {
  EXPECT_THAT(found("Atlantis"), IsEmpty());
  EXPECT_THAT(found("  !?"), IsEmpty());
}

}  // namespace
}  // namespace bluedot::finder
