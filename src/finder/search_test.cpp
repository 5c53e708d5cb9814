#include "finder/search.h"

#include <random>

#include <gmock/gmock.h>

#include "text/localised.h"

namespace bluedot::finder {
namespace {

using testing::AnyOf;
using testing::Contains;
using testing::Each;
using testing::ElementsAre;
using testing::IsEmpty;

const std::vector<Expression> kExpressions = {
    {text::kUkrainian, "dental-care", "зуб"},
    {text::kUkrainian, "dental-care", "стоматолог"},
    {text::kUkrainian, "dental-care", "болить зуб у дитини"},
    {text::kUkrainian, "dental-care", "потрібен зубний лікар"},
    {text::kEnglish, "dental-care", "dentist"},
    {text::kEnglish, "dental-care", "my tooth hurts"},
    {text::kUkrainian, "emergency-shelter", "притулок"},
    {text::kUkrainian, "emergency-shelter", "де переночувати"},
    {text::kGerman, "social-benefits", "Kindergeld"},
    {text::kEnglish, "social-benefits", "child benefit every month"},
    {text::kEnglish, "legal-aid", "free lawyer"},
    {text::kUkrainian, "legal-aid", "безкоштовний адвокат"},
    {text::kEnglish, "life", "my husband is not breathing"},
    {text::kUkrainian, "life", "чоловік не дихає"},
    {text::kEnglish, "violence", "he beats me"},
    {text::kUkrainian, "violence", "він мене б'є"},
    {text::kEnglish, "violence", "he locks me in at night"},
    {text::kUkrainian, "tonight", "нема де спати сьогодні"},
    {text::kEnglish, "tonight", "no bed for tonight"},
    {text::kEnglish, "calm", "blood test"},
    {text::kUkrainian, "calm", "аналіз крові"},
};

class SearchTest : public testing::Test {
 protected:
  // When the lines were confirmed; the asker's day is the first that there is.
  explicit SearchTest(std::optional<base::Date> confirmed = std::chrono::sys_days()) : confirmed_(confirmed) {
    poland_ = builder_.add(country("PL"), {});
    builder_.add(country("MD"), {});
    add_category("dental-care", "Стоматолог", "Dental care");
    add_category("social-benefits", "Соціальні виплати", "Benefits");
    add_category("legal-aid", "Юридична допомога", "Legal aid");
    add_category("emergency-help", "Екстрена допомога", "Emergency help");
    add_category("gender-based-violence", "Насильство", "Violence");
    add_place("Kraków", "Краків");
    add_line("pl-violence", directory::Topic::kViolence, "800120002");
    add_line("pl-ambulance", directory::Topic::kAmbulance, "999");
    add_line("pl-emergency", directory::Topic::kEmergency, "112");
    catalogue_ = std::move(builder_).build();
    search_.emplace(catalogue_, std::make_shared<const Gazetteer>(*catalogue_),
                    std::make_shared<const Meanings>(kExpressions));
  }

  directory::Country country(std::string_view code) {
    directory::Country country;
    country.code = builder_.keep(code);
    return country;
  }

  void add_category(std::string_view slug, std::string_view ukrainian, std::string_view english) {
    text::LocalisedText name;
    name.set(text::kUkrainian, ukrainian);
    name.set(text::kEnglish, english);
    directory::Category category;
    category.slug = builder_.keep(slug);
    category.name = builder_.keep(std::move(name));
    category.neutral = builder_.keep(text::LocalisedText());
    builder_.add(category);
  }

  void add_place(std::string_view name, std::string_view ukrainian) {
    directory::Place place;
    place.geonames_id = 1;
    place.country = poland_;
    place.country_code = builder_.keep("PL");
    place.name = builder_.keep(name);
    place.names = builder_.keep(text::LocalisedText(text::kUkrainian, ukrainian));
    builder_.add(place);
  }

  void add_line(std::string_view slug, directory::Topic topic, std::string_view number) {
    directory::HelpLine line;
    line.slug = builder_.keep(slug);
    line.country = poland_;
    line.topic = topic;
    line.name = builder_.keep(text::LocalisedText(text::kEnglish, slug));
    line.phone.number = builder_.keep(number);
    line.phone.confirmation.on = confirmed_;
    builder_.add(line);
  }

  std::string category_of(std::string_view typed) const {
    const Understood understood = search_->understand(typed);
    return understood.meaning.categories.empty() ? "" : std::string(understood.meaning.categories.front().slug);
  }

  std::vector<std::string> found(std::string_view typed) const {
    std::vector<std::string> references;
    const Asker asker{text::kUkrainian, "PL", std::nullopt, {}};
    for (const Found& one : search_->find(search_->understand(typed), asker, 5)) {
      references.push_back(one.document->reference);
    }
    return references;
  }

  std::optional<base::Date> confirmed_;
  directory::CatalogueBuilder builder_;
  directory::CountryIndex poland_;
  std::shared_ptr<const directory::Catalogue> catalogue_;
  std::optional<Search> search_;
};

TEST_F(SearchTest, understands_a_word_that_the_thesaurus_has) {
  EXPECT_EQ(category_of("зуб"), "dental-care");
}

TEST_F(SearchTest, understands_another_ending) {
  EXPECT_EQ(category_of("стоматолога"), "dental-care");
}

TEST_F(SearchTest, understands_a_loanword_inside_another_language) {
  EXPECT_EQ(category_of("як отримати kindergeld"), "social-benefits");
}

TEST_F(SearchTest, corrects_one_slip_and_says_so) {
  EXPECT_EQ(search_->understand("стоматолгг").corrected, "стоматолог");
}

TEST_F(SearchTest, writes_what_it_corrected_as_people_do) {
  EXPECT_EQ(search_->understand("Тимчасовий захистт").corrected, "Тимчасовий захист");
  EXPECT_EQ(search_->understand("тимчаовий захист").corrected, "тимчасовий захист");
}

TEST_F(SearchTest, reads_what_was_typed_on_the_wrong_keyboard) {
  EXPECT_EQ(search_->understand("ghbnekjr").corrected, "притулок");
}

TEST_F(SearchTest, reads_ukrainian_in_latin_letters) {
  EXPECT_EQ(category_of("stomatoloh"), "dental-care");
}

TEST_F(SearchTest, does_not_call_a_query_corrected_that_was_taken_as_typed) {
  EXPECT_EQ(search_->understand("Болить зуб!").corrected, std::nullopt);
}

TEST_F(SearchTest, understands_category_and_place_together) {
  const Understood understood = search_->understand("стоматолог у Кракові");
  ASSERT_FALSE(understood.places.empty());
  EXPECT_EQ(understood.places.front().local_name, "Kraków");
  EXPECT_EQ(understood.meaning.categories.front().slug, "dental-care");
}

TEST_F(SearchTest, puts_the_line_for_violence_first) {
  EXPECT_EQ(search_->understand("він б'є мене").meaning.urgency, Urgency::kViolence);
  EXPECT_EQ(found("він б'є мене").front(), "pl-violence");
}

struct SearchOfUnconfirmedLines : SearchTest {
  SearchOfUnconfirmedLines() : SearchTest(std::nullopt) {}
};

TEST_F(SearchOfUnconfirmedLines, puts_them_after_112_and_before_all_that_is_no_answer) {
  const std::vector<std::string> answers = found("він б'є мене");
  EXPECT_EQ(answers.at(0), "pl-emergency");
  EXPECT_EQ(answers.at(1), "pl-violence");
}

TEST_F(SearchTest, puts_the_ambulance_first_where_a_life_is_in_danger) {
  EXPECT_THAT(found("husband not breathing").front(), AnyOf("pl-ambulance", "pl-emergency"));
}

TEST_F(SearchTest, stays_calm_about_words_that_only_sound_alarming) {
  EXPECT_EQ(search_->understand("where can I get a blood test").meaning.urgency, Urgency::kNone);
}

TEST_F(SearchTest, finds_nothing_for_nonsense) {
  for (const char* nonsense : {"", "   ", "\xFF\xFE\x80", "xqzvk wjpf", "🙂🙂", "ٱٱٱٱ", "!!!"}) {
    EXPECT_THAT(found(nonsense), IsEmpty()) << nonsense;
  }
}

TEST_F(SearchTest, takes_ten_thousand_strings_of_random_bytes) {
  std::mt19937 random(20220224);
  for (int i = 0; i < 10'000; ++i) {
    std::string bytes(random() % 40, ' ');
    for (char& byte : bytes) byte = static_cast<char>(random() % 3 == 0 ? random() : 0xD0U + random() % 2);
    EXPECT_LE(found(bytes).size(), 5U);
  }
}

TEST_F(SearchTest, takes_control_characters_and_halves_of_characters) {
  for (const std::string& typed :
       {std::string("зуб\0зуб", 13), std::string("\xED\xA0\x80"), std::string("\x01\x7F\x1B[0m"),
        std::string("\xC0\xAF\xF5\x80"), std::string(1'000, '\xD0')}) {
    EXPECT_LE(found(typed).size(), 5U);
  }
}

TEST_F(SearchTest, a_line_of_another_country_answers_nobody) {
  for (const char* country : {"MD", ""}) {
    const Asker elsewhere{text::kUkrainian, country, std::nullopt, {}};
    for (const Found& answer : search_->find(search_->understand("чоловік не дихає"), elsewhere, 5)) {
      EXPECT_FALSE(answer.answers_urgency) << country;
      EXPECT_NE(answer.document->kind, DocumentKind::kHelpLine) << answer.document->reference;
    }
  }
}

TEST_F(SearchTest, answers_where_the_asker_is_and_not_where_they_come_from) {
  ASSERT_EQ(search_->understand("я з Харкова, нема де спати сьогодні").places.at(0).country, "UA");
  EXPECT_EQ(found("я з Харкова, нема де спати сьогодні").front(), "pl-emergency");
  const Asker asker{text::kUkrainian, "PL", directory::Point{50.06, 19.94}, {}};
  EXPECT_EQ(search_->sought_around(search_->understand("стоматолог, я з Харкова"), asker), nullptr);
  EXPECT_NE(search_->sought_around(search_->understand("стоматолог у Кракові"), asker), nullptr);
}

TEST_F(SearchTest, a_line_answers_who_has_no_bed_tonight_where_no_shelter_is_known) {
  EXPECT_EQ(found("нема де спати сьогодні").front(), "pl-emergency");
}

TEST_F(SearchTest, takes_a_text_beyond_all_measure) {
  EXPECT_THAT(found(std::string(1'000'000, 'x')), IsEmpty());
}

TEST(Vocabulary, corrects_to_the_most_used_word) {
  const Vocabulary vocabulary({"clinic", "clinic", "cynic", "clinics"});
  EXPECT_EQ(vocabulary.correction_of("clinix"), "clinic");
  EXPECT_EQ(vocabulary.correction_of("clinic"), std::nullopt);
  EXPECT_EQ(vocabulary.correction_of("sofa"), std::nullopt);
}

TEST_F(SearchTest, takes_what_is_none_of_ours_for_nothing) {
  EXPECT_THAT(search_->understand("bitcoin price").meaning.categories, IsEmpty());
  EXPECT_THAT(search_->understand("як приготувати борщ").meaning.categories, IsEmpty());
}

TEST_F(SearchTest, reads_no_keyboard_that_lacks_one_of_the_letters) {
  EXPECT_EQ(search_->understand("сірник").corrected, std::nullopt);
}

TEST_F(SearchTest, asks_about_the_country_that_a_question_names_but_in_danger_about_that_of_the_asker) {
  const Asker in_poland{text::kUkrainian, "PL", std::nullopt, {}};
  const auto sought = [&](std::string_view typed) {
    return std::string(search_->country_sought(search_->understand(typed), in_poland));
  };
  EXPECT_EQ(sought("виплати в Молдові"), "MD");
  EXPECT_EQ(sought("виплати"), "PL");
  EXPECT_EQ(sought("чоловік б'є мене, він з Молдови"), "PL");
}

}  // namespace
}  // namespace bluedot::finder
