#include "finder/gazetteer.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <tuple>

#include "finder/case_endings.h"
#include "finder/near_names.h"
#include "finder/respelling.h"
#include "finder/words.h"
#include "text/localised.h"
#include "text/search_form.h"

namespace bluedot::finder {
namespace {

constexpr std::size_t kLongestName{5};        // words
constexpr std::size_t kLongestTyped{100};     // bytes
constexpr std::size_t kMostDeclensions{64};   // of a name of several words
constexpr std::size_t kShortestBeginning{2};  // letters
constexpr std::size_t kMostBeginnings{4000};  // spellings looked at
constexpr std::size_t kShortestWithSlip{4};   // letters
constexpr std::size_t kShortestWithTwo{8};    // letters
constexpr std::size_t kKeptWithTwo{2};        // letters at the beginning, where few slip twice

// In powers of ten of people: a name declined is worth as much as a bare one of a town a tenth as large.
constexpr float kDeclined{-1.0F};
constexpr float kOtherLetters{-1.2F};
constexpr float kGoesOn{-2.0F};
constexpr float kOneSlip{-2.5F};
constexpr float kTwoSlips{-4.0F};
constexpr float kOtherSpelling{-1.0F};
constexpr float kRespelt{-0.5F};
constexpr float kTownOfOurs{0.7F};
constexpr float kCountryOfOurs{1.0F};
constexpr float kFarAway{-1.5F};
constexpr double kLargeTown{100'000};   // people
constexpr double kFewest{100};          // people; of nobody counted
constexpr double kFewestOfOurs{2'000};  // people

std::vector<SettlementDraft> drafts_of(const directory::Catalogue& catalogue) {
  std::vector<SettlementDraft> drafts;
  for (const directory::Place& place : catalogue.places()) {
    SettlementDraft draft;
    draft.id = place.geonames_id;
    draft.country = place.country_code;
    draft.name = place.name;
    draft.latitude = place.point.latitude;
    draft.longitude = place.point.longitude;
    draft.population = place.population;
    for (const text::Language language : place.names->languages()) {
      draft.names.emplace_back(language, place.names->in(language));
    }
    drafts.push_back(std::move(draft));
  }
  return drafts;
}

// Where our readers come from and are.
float country_score(std::string_view code) {
  constexpr std::string_view kOurs{"PL RO MD BG SK HU IT UA"};
  constexpr std::string_view kEurope{
      "AL AD AT BA BE BY CH CY CZ DE DK EE ES FI FR GB GE GR HR IE IS LT LU LV ME MK MT NL NO PT RS RU SE SI TR XK"};
  if (kOurs.find(code) != std::string_view::npos) return kCountryOfOurs;
  return kEurope.find(code) == std::string_view::npos ? kFarAway : 0;
}

// Nobody here says what a town at the other end of the world was called. An exonym or an older name is declined in a
// language that knows the town.
bool is_known_so(const Settlement& settlement, Spelling spelling, Reading reading) {
  if (spelling != Spelling::kOther || settlement.town) return true;
  if (country_score(settlement.country) == kFarAway) return false;
  return reading != Reading::kDeclined || settlement.population >= kLargeTown;
}

float reading_score(Reading reading, Spelling spelling) {
  float score = 0;
  if (reading == Reading::kDeclined) score += kDeclined;
  if (reading == Reading::kOtherLetters) score += kOtherLetters;
  if (reading == Reading::kBeginning) score += kGoesOn;
  if (spelling == Spelling::kOther) score += kOtherSpelling;
  if (spelling == Spelling::kRespelt) score += kRespelt;
  return score;
}

float size_score(const Settlement& settlement) {
  const bool ours = settlement.town.has_value();
  const double people = std::max<double>(settlement.population, ours ? kFewestOfOurs : kFewest);
  return static_cast<float>(std::log10(people)) + (ours ? kTownOfOurs : 0) + country_score(settlement.country);
}

// The beginning that all of its cases share.
std::string_view stem_of_name(std::string_view word) {
  const std::vector<std::size_t> bounds = letter_bounds(word);
  const std::size_t letters = bounds.size() - 1;
  return word.substr(0, bounds[letters > 6 ? letters - 4 : std::min<std::size_t>(letters, 2)]);
}

// The names that a form of one word or several may be a case of, among the spellings of `within`.
std::vector<std::string> declensions(const Settlements& settlements, std::string_view form, Settlements::Range within) {
  std::vector<std::string> names{""};
  for (const std::string_view word : words_of(form)) {
    std::vector<std::string> cases = undeclined(word);
    cases.emplace_back(word);
    std::vector<std::string> longer;
    for (const std::string& name : names) {
      for (const std::string& one : cases) {
        std::string next = name;
        if (!next.empty()) next += ' ';
        next += one;
        const bool last = word.data() + word.size() == form.data() + form.size();
        if (!last && settlements.beginning_with(next + " ", within).empty()) continue;
        if (longer.size() < kMostDeclensions) longer.push_back(std::move(next));
      }
    }
    names = std::move(longer);
  }
  std::erase(names, form);
  return names;
}

std::size_t slips_allowed(std::string_view form) {
  const std::size_t letters = letter_count(form);
  if (letters < kShortestWithSlip) return 0;
  return letters < kShortestWithTwo ? 1 : 2;
}

}  // namespace

// What was found so far, each place once by its best reading.
class Gazetteer::Gathering {
 public:
  explicit Gathering(const Gazetteer& gazetteer) : gazetteer_(gazetteer) {}

  void add(bool built_in, FormIndex form, Reading reading, float extra = 0) {
    const Settlements& table = table_of(built_in);
    for (const Posting& posting : table.postings(form)) {
      NameMatch match{gazetteer_.settlement(built_in, posting.settlement), reading, posting.spelling, table.form(form),
                      0};
      if (!is_known_so(match.settlement, posting.spelling, reading)) continue;
      match.score = size_score(match.settlement) + reading_score(reading, posting.spelling) + extra;
      matches_.push_back(match);
    }
  }

  void add_named(std::string_view form, Reading as_written, Reading declined) {
    for (const bool built_in : {false, true}) {
      const Settlements& table = table_of(built_in);
      const auto within = table.beginning_with(stem_of_name(form.substr(0, form.find(' '))), table.all());
      if (within.empty()) continue;
      if (const auto index = table.spelt(form, within)) add(built_in, *index, as_written);
      for (const std::string& name : declensions(table, form, within)) {
        if (const auto index = table.spelt(name, within)) add(built_in, *index, declined);
      }
    }
  }

  void add_beginnings(std::string_view form) {
    if (letter_count(form) < kShortestBeginning) return;
    for (const bool built_in : {false, true}) {
      const Settlements& table = table_of(built_in);
      Settlements::Range range = table.beginning_with(form, table.all());
      range.last = std::min(range.last, range.first + static_cast<FormIndex>(kMostBeginnings));
      for (FormIndex index = range.first; index < range.last; ++index) {
        if (table.form(index) != form) add(built_in, index, Reading::kBeginning);
      }
    }
  }

  void add_slips(std::string_view form, Sizes sizes) {
    const std::size_t allowed = slips_allowed(form);
    for (std::size_t most = 1; most <= allowed && matches_.empty(); ++most) {
      for (const bool built_in : {false, true}) {
        const Slips slips{most, most > 1 ? kKeptWithTwo : 0, built_in && sizes == Sizes::kLargeOnly};
        for (const NearName& name : near_names(table_of(built_in), form, slips)) {
          add(built_in, name.form, Reading::kSlip, most > 1 ? kTwoSlips : kOneSlip);
        }
      }
    }
  }

  std::vector<NameMatch> sorted() && {
    std::ranges::sort(matches_, {}, [](const NameMatch& match) {
      return std::tuple(-match.score, match.settlement.geonames_id, match.settlement.built_in);
    });
    std::vector<NameMatch> once;
    for (const NameMatch& match : matches_) {
      const auto same = [&](const NameMatch& other) {
        return other.settlement.geonames_id == match.settlement.geonames_id;
      };
      const auto before = std::ranges::find_if(once, same);
      if (before == once.end()) {
        once.push_back(match);
      } else if (before->settlement.built_in && !match.settlement.built_in) {
        before->settlement = match.settlement;  // as editors name it now
      }
    }
    return once;
  }

 private:
  const Settlements& table_of(bool built_in) const { return built_in ? gazetteer_.built_in_ : gazetteer_.own_; }

  const Gazetteer& gazetteer_;
  std::vector<NameMatch> matches_;
};

Gazetteer::Gazetteer(const directory::Catalogue& catalogue) : Gazetteer(catalogue, built_in_settlements()) {}

Gazetteer::Gazetteer(const directory::Catalogue& catalogue, std::span<const std::byte> table)
    : built_in_(table), own_table_(finder::table_of(drafts_of(catalogue))), own_(own_table_) {
  for (const directory::Place& place : catalogue.places()) {
    known_.push_back({place.geonames_id, catalogue.index_of(place), place.point});
  }
  std::ranges::sort(known_, {}, &Known::id);
}

std::vector<NameMatch> Gazetteer::named(std::string_view form) const {
  if (form.empty() || words_of(form).size() > kLongestName) return {};
  Gathering gathering(*this);
  gathering.add_named(form, Reading::kAsWritten, Reading::kDeclined);
  return std::move(gathering).sorted();
}

bool Gazetteer::names_town(std::string_view form) const {
  const auto within = own_.beginning_with(stem_of_name(form), own_.all());
  if (within.empty()) return false;
  if (own_.spelt(form, within)) return true;
  return std::ranges::any_of(declensions(own_, form, within),
                             [&](const std::string& name) { return own_.spelt(name, within).has_value(); });
}

std::vector<NameMatch> Gazetteer::named_in_other_letters(std::string_view typed) const {
  std::vector<std::string> readings = on_other_keyboards(typed.substr(0, kLongestTyped));
  std::ranges::move(in_cyrillic(text::search_form(typed.substr(0, kLongestTyped))), std::back_inserter(readings));
  Gathering gathering(*this);
  for (const std::string& reading : readings) {
    if (words_of(reading).size() > kLongestName) continue;
    gathering.add_named(reading, Reading::kOtherLetters, Reading::kOtherLetters);
  }
  return std::move(gathering).sorted();
}

std::vector<NameMatch> Gazetteer::beginning_with(std::string_view form) const {
  Gathering gathering(*this);
  gathering.add_beginnings(form);
  return std::move(gathering).sorted();
}

std::vector<NameMatch> Gazetteer::nearly_named(std::string_view form, Sizes sizes) const {
  Gathering gathering(*this);
  gathering.add_slips(form, sizes);
  return std::move(gathering).sorted();
}

Settlement Gazetteer::settlement(bool built_in, SettlementRow row) const {
  const Settlements& table = built_in ? built_in_ : own_;
  Settlement settlement;
  settlement.geonames_id = table.id(row);
  settlement.country = table.country(row);
  settlement.region = table.region(row);
  settlement.local_name = table.local_name(row);
  settlement.point = {table.latitude(row), table.longitude(row)};
  settlement.population = table.population(row);
  settlement.built_in = built_in;
  settlement.row = row;
  const auto known = std::ranges::lower_bound(known_, settlement.geonames_id, {}, &Known::id);
  if (known == known_.end() || known->id != settlement.geonames_id) return settlement;
  settlement.town = known->place;
  settlement.point = known->point;
  return settlement;
}

const Settlements& Gazetteer::table_of(const Settlement& settlement) const {
  return settlement.built_in ? built_in_ : own_;
}

std::string Gazetteer::name(const Settlement& settlement, text::Language reader) const {
  const Settlements& table = table_of(settlement);
  const std::string_view name = table.name(settlement.row, reader);
  if (!name.empty()) return std::string(name);
  const Script local = script_of(text::search_form(settlement.local_name));
  const bool reads_latin = script_of(text::search_form(reader.autonym())) == Script::kLatin;
  const std::string_view english = table.name(settlement.row, text::kEnglish);
  return std::string(local != Script::kLatin && reads_latin && !english.empty() ? english : settlement.local_name);
}

std::size_t Gazetteer::bytes() const {
  return own_table_.capacity() + known_.capacity() * sizeof(Known);
}

}  // namespace bluedot::finder
