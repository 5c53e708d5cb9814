#include "finder/case_endings.h"

#include <gmock/gmock.h>

#include "finder/ordinary_words.h"
#include "finder/place_words.h"
#include "text/search_form.h"

namespace bluedot::finder {
namespace {

using testing::Contains;
using testing::IsEmpty;

struct Case {
  const char* said;
  const char* name;
};

class Declined : public testing::TestWithParam<Case> {};

TEST_P(Declined, leads_back_to_the_name) {
  EXPECT_THAT(undeclined(text::search_form(GetParam().said)), Contains(text::search_form(GetParam().name)));
}

INSTANTIATE_TEST_SUITE_P(
    Names, Declined,
    testing::Values(Case{"Варшаві", "Варшава"}, Case{"Кракові", "Краків"}, Case{"Києва", "Київ"},
                    Case{"Празі", "Прага"}, Case{"Тернополя", "Тернопіль"}, Case{"Чернівцях", "Чернівці"},
                    Case{"Розі", "Ріг"}, Case{"Кишиневе", "Кишинев"}, Case{"Софии", "София"}, Case{"Яссах", "Яссы"},
                    Case{"Krakowie", "Kraków"}, Case{"Łodzi", "Łódź"}, Case{"Katowicach", "Katowice"},
                    Case{"Górze", "Góra"}, Case{"Sosnowcu", "Sosnowiec"}, Case{"Białymstoku", "Białystok"},
                    Case{"Košiciach", "Košice"}, Case{"Humennom", "Humenné"}, Case{"Praze", "Praha"},
                    Case{"Plzni", "Plzeň"}, Case{"Bukarestben", "Bukarest"}, Case{"Nyíregyházán", "Nyíregyháza"},
                    Case{"Pécsett", "Pécs"}, Case{"Varşova'da", "Varşova"}, Case{"Clujului", "Cluj"},
                    Case{"Sucevei", "Suceava"}, Case{"d'Odessa", "Odessa"}, Case{"بوارسو", "وارسو"}));

TEST(CaseEndings, leave_no_name_shorter_than_three_letters) {
  for (const std::string& name : undeclined("ана")) EXPECT_GE(name.size(), 6U) << name;
}

TEST(CaseEndings, say_nothing_of_numbers) {
  EXPECT_THAT(undeclined("112"), IsEmpty());
}

TEST(PlaceWords, are_known_in_any_language) {
  for (const char* word : {"in", "до", "lângă", "près", "في", "در", "közel"}) {
    EXPECT_TRUE(leads_to_place(text::search_form(word))) << word;
  }
  EXPECT_FALSE(leads_to_place("krakow"));
  EXPECT_TRUE(says_kind_of_place(text::search_form("місто")));
}

TEST(OrdinaryWords, are_told_from_names) {
  const OrdinaryWords words(built_in_ordinary_words());
  EXPECT_TRUE(words.has("лене"));
  EXPECT_TRUE(words.has("zary"));
  EXPECT_FALSE(words.has("przemysl"));
}

}  // namespace
}  // namespace bluedot::finder
