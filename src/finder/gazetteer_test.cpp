#include "finder/gazetteer.h"

#include <gmock/gmock.h>

#include "finder/place_field.h"
#include "finder/place_in_query.h"
#include "text/localised.h"

namespace bluedot::finder {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

SettlementDraft draft(std::uint32_t id, std::string country, std::string name, std::uint32_t population) {
  SettlementDraft draft;
  draft.id = id;
  draft.country = std::move(country);
  draft.name = std::move(name);
  draft.population = population;
  draft.latitude = 50;
  draft.longitude = 20;
  return draft;
}

constexpr std::uint32_t kWarsaw{1}, kPrzemysl{2}, kNowaWies{3}, kOtherNowaWies{4}, kNowaWiesElcka{5}, kKyiv{6},
    kBarabas{7}, kVillage{8}, kZielonaGora{9};

std::vector<std::byte> invented_table() {
  std::vector<SettlementDraft> drafts = {draft(kWarsaw, "PL", "Warszawa", 1'700'000),
                                         draft(kPrzemysl, "PL", "Przemyśl", 60'000),
                                         draft(kNowaWies, "PL", "Nowa Wieś", 500),
                                         draft(kOtherNowaWies, "PL", "Nowa Wieś", 9'000),
                                         draft(kNowaWiesElcka, "PL", "Nowa Wieś Ełcka", 20'000),
                                         draft(kKyiv, "UA", "Київ", 2'800'000),
                                         draft(kBarabas, "HU", "Barabás", 800),
                                         draft(kVillage, "RO", "Casa", 700),
                                         draft(kZielonaGora, "PL", "Zielona Góra", 140'000)};
  drafts[0].names = {{text::kUkrainian, "Варшава"}, {text::kEnglish, "Warsaw"}};
  drafts[1].names = {{text::kUkrainian, "Перемишль"}};
  drafts[2].region = "śląskie";
  drafts[3].region = "mazowieckie";
  drafts[3].longitude = 22;
  drafts[5].names = {{text::kEnglish, "Kyiv"}};
  drafts[5].others = {"Kiew"};
  drafts[6].respelt = {{text::kUkrainian, "Барабаш"}};
  return table_of(drafts);
}

class GazetteerTest : public testing::Test {
 protected:
  GazetteerTest() {
    text::LocalisedText names;
    names.set(text::kUkrainian, "Медика");
    directory::Place place;
    place.geonames_id = 100;
    place.country_code = builder_.keep("PL");
    place.name = builder_.keep("Medyka");
    place.names = builder_.keep(std::move(names));
    place.point = {49.8053, 22.9223};
    builder_.add(place);
    catalogue_ = std::move(builder_).build();
    gazetteer_.emplace(*catalogue_, table_);
  }

  std::vector<std::uint32_t> typed(std::string_view typed, const Whereabouts& asker = {}) {
    std::vector<std::uint32_t> ids;
    for (const NameMatch& match : places_typed(*gazetteer_, typed, asker, 5)) {
      ids.push_back(match.settlement.geonames_id);
    }
    return ids;
  }

  std::vector<std::uint32_t> asked(std::string_view question) {
    const auto use_of = [](std::string_view word) {
      return OrdinaryUse{word == "casa" || word == "варшава", word == "casa"};
    };
    const auto place = place_in_query(*gazetteer_, question, use_of);
    std::vector<std::uint32_t> ids;
    if (!place) return ids;
    for (const Settlement& one : place->places) ids.push_back(one.geonames_id);
    return ids;
  }

  directory::CatalogueBuilder builder_;
  std::shared_ptr<const directory::Catalogue> catalogue_;
  std::vector<std::byte> table_ = invented_table();
  std::optional<Gazetteer> gazetteer_;
};

TEST_F(GazetteerTest, finds_a_place_by_its_name_in_any_language) {
  EXPECT_THAT(typed("Warszawa"), ElementsAre(kWarsaw));
  EXPECT_THAT(typed("варшава"), ElementsAre(kWarsaw));
  EXPECT_THAT(typed("WARSAW"), ElementsAre(kWarsaw));
  EXPECT_THAT(typed("Kiew"), ElementsAre(kKyiv));
}

TEST_F(GazetteerTest, finds_a_name_without_its_marks) {
  EXPECT_THAT(typed("przemysl"), ElementsAre(kPrzemysl));
}

TEST_F(GazetteerTest, finds_a_name_in_another_case) {
  EXPECT_THAT(typed("у Варшаві"), ElementsAre(kWarsaw));
  EXPECT_THAT(typed("w Warszawie"), ElementsAre(kWarsaw));
  EXPECT_THAT(typed("з Києва"), ElementsAre(kKyiv));
  EXPECT_THAT(typed("w Zielonej Górze"), ElementsAre(kZielonaGora));
}

TEST_F(GazetteerTest, finds_what_other_keys_or_letters_meant) {
  EXPECT_THAT(typed("dfhifdf"), ElementsAre(kWarsaw));
  EXPECT_THAT(typed("varshava"), ElementsAre(kWarsaw));
}

TEST_F(GazetteerTest, finds_a_name_that_nobody_gave_by_how_it_sounds) {
  EXPECT_THAT(typed("Барабаш"), ElementsAre(kBarabas));
}

TEST_F(GazetteerTest, finds_a_name_with_a_slip_in_it) {
  EXPECT_THAT(typed("Warszwa"), ElementsAre(kWarsaw));
  EXPECT_THAT(typed("Przemyls"), ElementsAre(kPrzemysl));
}

TEST_F(GazetteerTest, offers_names_that_go_on) {
  EXPECT_THAT(typed("Prze"), ElementsAre(kPrzemysl));
}

TEST_F(GazetteerTest, shows_all_of_one_name_the_larger_first) {
  EXPECT_THAT(typed("Nowa Wieś"), ElementsAre(kOtherNowaWies, kNowaWies, kNowaWiesElcka));
}

TEST_F(GazetteerTest, puts_what_lies_nearer_first) {
  EXPECT_THAT(typed("Nowa Wieś", {directory::Point{50, 20}, {}}),
              ElementsAre(kNowaWies, kNowaWiesElcka, kOtherNowaWies));
}

TEST_F(GazetteerTest, understands_the_address_of_one_of_several) {
  const auto found = places_typed(*gazetteer_, "Nowa Wieś", {}, 5);
  EXPECT_EQ(place_address(found[1].settlement), "Nowa Wieś, śląskie, PL");
  EXPECT_THAT(typed("Nowa Wieś, śląskie, PL"), ElementsAre(kNowaWies));
}

TEST_F(GazetteerTest, finds_nothing_for_what_is_no_place) {
  EXPECT_THAT(typed("qqqqqqqq"), IsEmpty());
  EXPECT_THAT(typed(""), IsEmpty());
  EXPECT_THAT(typed("..."), IsEmpty());
}

TEST_F(GazetteerTest, knows_the_towns_of_the_directory_with_their_own_points) {
  const auto found = places_typed(*gazetteer_, "Медика", {}, 5);
  ASSERT_EQ(found.size(), 1U);
  ASSERT_TRUE(found.front().settlement.town);
  EXPECT_EQ(found.front().settlement.point.latitude, 49.8053);
}

TEST_F(GazetteerTest, names_a_place_in_the_readers_language_or_the_nearest_to_it) {
  const Settlement kyiv = gazetteer_->named("киів").at(0).settlement;
  EXPECT_EQ(gazetteer_->name(kyiv, text::kUkrainian), "Київ");
  EXPECT_EQ(gazetteer_->name(kyiv, text::kFrench), "Kyiv");
  EXPECT_EQ(gazetteer_->name(kyiv, text::kBulgarian), "Київ");
}

TEST_F(GazetteerTest, a_question_names_a_town_in_any_case) {
  EXPECT_THAT(asked("стоматолог у Варшаві"), ElementsAre(kWarsaw));
  EXPECT_THAT(asked("dentysta Przemyśl"), ElementsAre(kPrzemysl));
}

TEST_F(GazetteerTest, the_place_to_go_to_is_the_last_of_a_question) {
  EXPECT_THAT(asked("автобус з Києва до Варшави"), ElementsAre(kWarsaw));
}

TEST_F(GazetteerTest, an_ordinary_word_is_no_village) {
  EXPECT_THAT(asked("cerco casa"), IsEmpty());
  EXPECT_THAT(asked("casa in affitto"), IsEmpty());
}

TEST_F(GazetteerTest, an_ordinary_word_can_be_a_well_known_town) {
  EXPECT_THAT(asked("Варшава"), ElementsAre(kWarsaw));
}

TEST_F(GazetteerTest, a_village_is_meant_after_a_preposition_only) {
  EXPECT_THAT(asked("szállás barabas"), IsEmpty());
  EXPECT_THAT(asked("shelter in Barabás"), ElementsAre(kBarabas));
}

TEST_F(GazetteerTest, says_which_words_of_a_question_are_the_place) {
  const auto place =
      place_in_query(*gazetteer_, "hotel near Zielona Góra today", [](std::string_view) { return OrdinaryUse{}; });
  ASSERT_TRUE(place);
  EXPECT_EQ(place->first_word, 2U);
  EXPECT_EQ(place->words, 2U);
}

TEST(BuiltInGazetteer, holds_the_towns_of_the_hubs) {
  const auto catalogue = directory::CatalogueBuilder().build();
  const Gazetteer gazetteer(*catalogue);
  for (const std::string_view typed : {"Медика", "Przemyśl", "в Кишиневе", "Záhonyban", "Siret", "Durankulak"}) {
    EXPECT_FALSE(places_typed(gazetteer, typed, {}, 1).empty()) << typed;
  }
}

}  // namespace
}  // namespace bluedot::finder
