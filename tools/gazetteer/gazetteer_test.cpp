#include <sstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "cyrillic.h"
#include "read.h"

namespace bluedot::gazetteer {
namespace {

std::vector<finder::SettlementDraft> read(const std::string& lines) {
  std::istringstream file(lines);
  return read_gazetteer(file);
}

constexpr const char* kTwoPlaces =
    "# made\n"
    "region\tPL.77\tmałopolskie\n"
    "3094802\tPL\t77\t50.06\t19.94\t755050\tKraków\tuk=Краків|de=Krakau\tCracow|Krakow\n"
    "3090759\tPL\t99\t49.91\t19.22\t\tNowa Wieś\t\t\n";

TEST(Gazetteer, reads_a_place_with_its_names) {
  const auto places = read(kTwoPlaces);
  ASSERT_EQ(places.size(), 2U);
  EXPECT_EQ(places[0].name, "Kraków");
  EXPECT_EQ(places[0].region, "małopolskie");
  EXPECT_EQ(places[0].names.size(), 2U);
  EXPECT_THAT(places[0].others, testing::ElementsAre("Cracow", "Krakow"));
}

TEST(Gazetteer, leaves_a_region_empty_that_it_does_not_know) {
  EXPECT_EQ(read(kTwoPlaces)[1].region, "");
}

TEST(Gazetteer, respells_only_where_a_language_has_no_name) {
  const auto places = read(kTwoPlaces);
  const std::pair ukrainian{text::kUkrainian, std::string("Нова Весь")};
  EXPECT_THAT(places[1].respelt, testing::Contains(ukrainian));
  EXPECT_EQ(places[0].respelt.size(), 2U);  // ru and bg: uk has a name
}

TEST(Gazetteer, says_which_line_is_wrong) {
  try {
    read("3094802\tPL\n");
    FAIL();
  } catch (const GazetteerError& error) {
    EXPECT_THAT(error.what(), testing::StartsWith("line 1"));
  }
}

TEST(Cyrillic, writes_names_as_they_sound) {
  EXPECT_EQ(in_cyrillic("Rzeszów", "PL", text::kUkrainian), "Жешув");
  EXPECT_EQ(in_cyrillic("Szczecin", "PL", text::kRussian), "Щецин");
  EXPECT_EQ(in_cyrillic("Michalovce", "SK", text::kUkrainian), "Міхаловце");
  EXPECT_EQ(in_cyrillic("Záhony", "HU", text::kBulgarian), "Захон");
  EXPECT_EQ(in_cyrillic("Siret", "RO", text::kBulgarian), "Сирет");
  EXPECT_EQ(in_cyrillic("Cesena", "IT", text::kRussian), "Чесена");
}

TEST(Cyrillic, leaves_other_scripts_and_countries_alone) {
  EXPECT_EQ(in_cyrillic("Rzeszów", "PL", text::kPolish), "");
  EXPECT_EQ(in_cyrillic("Reims", "FR", text::kUkrainian), "");
}

}  // namespace
}  // namespace bluedot::gazetteer
