#include <algorithm>
#include <array>
#include <memory>
#include <set>

#include "base/ascii.h"
#include "site/links.h"
#include "site/near_page.h"
#include "site/sensitive.h"
#include "text/collate.h"
#include "text/say.h"
#include "web/text_list.h"

namespace bluedot::site {
namespace {

using text::Message;

bool lists(std::string_view values, std::string_view wanted) {
  for (web::ListItems items(values); const auto item = items.next();) {
    if (*item == wanted) return true;
  }
  return false;
}

// The values that are left when one is taken out.
std::string without(std::string_view values, std::string_view unwanted) {
  std::string rest;
  for (web::ListItems items(values); const auto item = items.next();) {
    if (*item != unwanted) rest.append(rest.empty() ? "" : ",").append(*item);
  }
  return rest;
}

std::string_view word_of(directory::Audience audience) {
  return address_word(audience);
}
std::string_view word_of(directory::Access access) {
  return directory::name_of(access);
}

template <typename Enum>
std::vector<Choice> choices_of(text::Language language, Enum last) {
  std::vector<Choice> choices;
  for (int value = 0; value <= static_cast<int>(last); ++value) {
    const auto member = static_cast<Enum>(value);
    choices.push_back({std::string(word_of(member)), text::say(language, message_of(member)).value});
  }
  return choices;
}

std::vector<ChoiceGroup> category_choices(const Visit& visit) {
  const directory::Catalogue& catalogue = visit.catalogue();
  const auto choice = [&](const directory::Category& category) {
    return Choice{std::string(address_word(category)), category_name(visit.language, category).value};
  };
  std::vector<ChoiceGroup> groups;
  for (const directory::Category& group : catalogue.categories()) {
    if (group.parent) continue;
    ChoiceGroup& entry = groups.emplace_back(ChoiceGroup{category_name(visit.language, group).value, {choice(group)}});
    for (const directory::CategoryIndex child : catalogue.children(catalogue.index_of(group))) {
      entry.choices.push_back(choice(catalogue.at(child)));
    }
  }
  return groups;
}

std::vector<Choice> spoken_choices(const Visit& visit) {
  std::set<std::string_view> tags;
  for (const text::Language language : text::Language::all()) tags.insert(language.tag());
  for (const directory::Hub& hub : visit.catalogue().hubs()) {
    const auto spoken = visit.catalogue().location_of(hub).spoken;
    tags.insert(spoken.begin(), spoken.end());
  }
  std::vector<Choice> choices;
  choices.reserve(tags.size());
  for (const std::string_view tag : tags) {
    choices.push_back({std::string(tag), text::language_name(visit.language, tag)});
  }
  text::sort_by_name(visit.language, choices, &Choice::label);
  return choices;
}

std::vector<Choice> country_choices(const Visit& visit) {
  std::vector<Choice> choices;
  for (const directory::Country& country : visit.catalogue().countries()) {
    const std::string code = base::ascii_lower(country.code);
    choices.push_back({code, text::country_name(visit.language, code)});
  }
  text::sort_by_name(visit.language, choices, &Choice::label);
  return choices;
}

std::vector<Choice> kind_choices(text::Language language) {
  constexpr std::array kKinds{std::pair("location", Message::near_kind_location),
                              std::pair("hub", Message::near_kind_hub),
                              std::pair("service", Message::near_kind_service)};
  std::vector<Choice> choices;
  choices.reserve(kKinds.size());
  for (const auto& [name, message] : kKinds) choices.push_back({name, text::say(language, message).value});
  return choices;
}

NearForm empty_form(const Visit& visit) {
  NearForm form;
  form.categories = category_choices(visit);
  form.audiences = choices_of(visit.language, directory::Audience::kOtherNationality);
  form.accesses = choices_of(visit.language, directory::Access::kQuiet);
  form.spoken = spoken_choices(visit);
  form.countries = country_choices(visit);
  form.kinds = kind_choices(visit.language);
  return form;
}

// The empty form of each language, made anew for another directory: naming and sorting a hundred choices would take a
// good part of a page's time. One for each thread, so that none waits.
const NearForm& kept_form(const Visit& visit) {
  struct Kept {
    std::weak_ptr<const directory::Catalogue> of;
    NearForm form;
  };
  thread_local std::array<Kept, text::kLanguageCount + 1> all;
  Kept& kept = all[visit.language.index()];
  if (kept.of.lock() != visit.snapshot->parts().catalogue)
    kept = {visit.snapshot->parts().catalogue, empty_form(visit)};
  return kept.form;
}

void choose(std::vector<Choice>& choices, std::string_view chosen) {
  if (chosen.empty()) return;
  for (Choice& choice : choices) choice.chosen = lists(chosen, choice.value);
}

}  // namespace

NearForm near_form(const Visit& visit, const NearValues& values) {
  NearForm form = kept_form(visit);
  form.lat = value_in(values, "lat");
  form.lon = value_in(values, "lon");
  form.place = value_in(values, "place");
  for (ChoiceGroup& group : form.categories) choose(group.choices, value_in(values, "category"));
  choose(form.audiences, value_in(values, "for"));
  choose(form.accesses, value_in(values, "access"));
  choose(form.spoken, value_in(values, "spoken"));
  choose(form.countries, base::ascii_lower(value_in(values, "country")));
  choose(form.kinds, value_in(values, "kind"));
  form.open_now = value_in(values, "open") == "now";
  return form;
}

std::vector<ActiveFilter> active_filters(const Visit& visit, const NearForm& form, const NearValues& values) {
  std::vector<ActiveFilter> active;
  const auto add = [&](std::string_view name, const std::vector<Choice>& choices) {
    for (const Choice& choice : choices) {
      if (!choice.chosen) continue;
      const std::string rest = without(value_in(values, name), choice.value);
      active.push_back({choice.label, web::Url{near_address(visit.language, values, name, rest)}});
    }
  };
  for (const ChoiceGroup& group : form.categories) add("category", group.choices);
  add("for", form.audiences);
  add("spoken", form.spoken);
  add("access", form.accesses);
  add("country", form.countries);
  if (value_in(values, "kind") != "location") add("kind", form.kinds);
  return active;
}

}  // namespace bluedot::site
