#include "finder/country_names.h"

#include "finder/case_endings.h"
#include "finder/words.h"
#include "text/language.h"
#include "text/search_form.h"

namespace bluedot::finder {

CountryNames::CountryNames(const directory::Catalogue& catalogue) {
  for (const directory::Country& country : catalogue.countries()) {
    for (const text::Language language : text::Language::all()) {
      codes_.emplace(text::search_form(text::country_name(language, country.code)), country.code);
    }
  }
}

std::string_view CountryNames::named(std::string_view word) const {
  if (const auto found = codes_.find(word); found != codes_.end()) return found->second;
  for (const std::string& name : undeclined(word)) {
    if (const auto found = codes_.find(name); found != codes_.end()) return found->second;
  }
  return {};
}

std::string_view CountryNames::named_in(std::string_view form) const {
  for (const std::string_view word : words_of(form)) {
    if (const std::string_view code = named(word); !code.empty()) return code;
  }
  return {};
}

}  // namespace bluedot::finder
