#include "finder/search.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <utility>

#include "finder/documents.h"
#include "finder/ordinary_words.h"
#include "finder/place_in_query.h"
#include "finder/ranking.h"
#include "finder/respelling.h"
#include "finder/words.h"
#include "text/localised.h"
#include "text/search_form.h"

namespace bluedot::finder {
namespace {

constexpr float kLeastKnownOfNoWord{0.6F};
constexpr float kSurely{0.7F};
constexpr float kLikelyEnough{0.17F};  // of the questions of development.csv that ask for a category, none has less
constexpr float kFamiliar{0.9F};       // nobody meant other keys
constexpr float kClearlyMore{0.25F};
constexpr std::size_t kShortestTold{1};
constexpr std::size_t kShortestTelling{3};
constexpr float kNoSlip{0.55F};  // another ending of a known word
constexpr float kUrgentScore{kAnswersUrgency / 2};
constexpr float kGone{-10 * kAnswersUrgency};
// Candidates of whom we work out whether they are open: twice as many as anybody is usually shown.
constexpr std::size_t kMostLookedAt{40};
constexpr float kWorthShowing{0.2F};  // of the best

void add_words(std::string_view text, std::vector<std::string>& words) {
  const std::string form = text::search_form(text);
  for (const std::string_view word : words_of(form)) words.emplace_back(word);
}

Vocabulary vocabulary_of(const Index& index) {
  std::vector<std::string> words;
  for (const Document& document : index.documents()) {
    for (const std::string& title : document.titles) add_words(title, words);
    for (const std::string& text : document.texts) add_words(text, words);
  }
  return Vocabulary(std::move(words));
}

std::string joined(std::span<const std::string_view> words) {
  std::string text;
  for (const std::string_view word : words) text.append(text.empty() ? "" : " ").append(word);
  return text;
}

// Of what is not there for an urgency: that stands above all, and says nothing of the rest. Hits come best first.
float best_ordinary_score(const std::vector<Hit>& hits) {
  const auto first = std::ranges::find_if(hits, [](const Hit& hit) { return hit.score < kUrgentScore; });
  return first == hits.end() ? 0 : std::max(0.0F, first->score);
}

// It speaks of what is none of ours: "bitcoin price".
bool means_nothing(const Meaning& meaning) {
  if (meaning.urgency != Urgency::kNone || meaning.categories.empty()) return false;
  return meaning.categories.front().probability < kLikelyEnough;
}

// None of its words was ever said: another ending or a slip, or nonsense.
bool doubtful(const Meaning& meaning) {
  if (meaning.known >= kLeastKnownOfNoWord) return false;
  return meaning.categories.empty() || meaning.categories.front().probability < kSurely;
}

// "in", "у", "la": what is left of a place.
bool says_anything(std::string_view form) {
  const std::vector<std::string_view> words = words_of(form);
  return std::ranges::any_of(words, [](std::string_view word) { return letter_count(word) >= kShortestTelling; });
}

void keep_best(std::vector<Hit>& hits, std::size_t most) {
  const auto rank = [](const Hit& hit) { return std::pair(-hit.score, hit.document); };
  const auto end = hits.begin() + static_cast<std::ptrdiff_t>(std::min(most, hits.size()));
  if (end != hits.end()) std::ranges::nth_element(hits, end, {}, rank);
  hits.erase(end, hits.end());
  std::ranges::sort(hits, {}, rank);
}

}  // namespace

Search::Search(std::shared_ptr<const directory::Catalogue> catalogue, std::shared_ptr<const Gazetteer> gazetteer,
               std::shared_ptr<const Meanings> meanings, const guide::Guide& guide)
    : catalogue_(std::move(catalogue)),
      gazetteer_(std::move(gazetteer)),
      meanings_(std::move(meanings)),
      countries_(*catalogue_),
      index_(documents_of(*catalogue_, guide)),
      vocabulary_(vocabulary_of(index_)) {}

Understood Search::understand(std::string_view typed) const {
  Understood understood;
  const std::string form = query_form(typed);
  // The place first: its name must not be mended as if it were a word.
  if (!take_places(typed, understood)) {
    understood.words = with_slips_corrected(best_reading(typed));
    // What the whole says, place and all: a place's name that is no word of ours weighs nothing.
    understood.meaning = meanings_->of(understood.words);
    if (understood.words != form) understood.corrected = as_written(understood.words, typed);
    const std::string reading = understood.words;
    if (reading != form) take_places(reading, understood);
  }
  if (!understood.places.empty()) understood.meaning = meanings_->of(understood.words);
  if (understood.places.empty()) understood.country = countries_.named_in(understood.words);
  if (!says_anything(understood.words)) understood.meaning = {};
  if (known_words(understood.words) == 0 && doubtful(understood.meaning)) understood.meaning = {};
  if (means_nothing(understood.meaning)) understood.meaning.categories.clear();
  return understood;
}

std::vector<Found> Search::find(const Understood& understood, const Asker& asker, std::size_t limit) const {
  std::vector<std::pair<std::string_view, float>> categories;
  for (const Meaning::Category& category : understood.meaning.categories) {
    categories.emplace_back(category.slug, category.probability);
  }
  const Wanted wanted = wanted_of(understood, asker);
  std::vector<Hit> hits = index_.find(words_of(understood.words), categories, understood.meaning.urgency);
  Weigher(index_, wanted).weigh(hits);
  keep_best(hits, std::max(kMostLookedAt, limit));
  for (Hit& hit : hits) hit.score += standing_of(*catalogue_, index_.at(hit.document), wanted).value_or(kGone);
  keep_best(hits, limit);

  const float best = best_ordinary_score(hits);
  std::vector<Found> found;
  for (const Hit& hit : hits) {
    const Document& document = index_.at(hit.document);
    if (hit.score < std::max(0.0F, kWorthShowing * best)) break;
    found.push_back({&document, std::nullopt, hit.score, hit.score >= kUrgentScore});
    if (wanted.from && document.point) found.back().distance_m = metres_between(*wanted.from, *document.point);
  }
  return found;
}

Wanted Search::wanted_of(const Understood& understood, const Asker& asker) const {
  const std::string_view country = country_sought(understood, asker);
  Wanted wanted{asker.language, country, std::nullopt, asker.as_of, understood.meaning.urgency};
  if (const Settlement* place = sought_around(understood, asker)) {
    wanted.from = place->point;
  } else if (country == asker.country) {
    wanted.from = asker.position;
  }
  return wanted;
}

std::string_view Search::country_sought(const Understood& understood, const Asker& asker) const {
  const Urgency urgency = understood.meaning.urgency;
  const bool danger = urgency == Urgency::kLife || urgency == Urgency::kViolence;
  if (danger && !asker.country.empty()) return asker.country;
  if (const Settlement* place = sought_around(understood, asker)) return place->country;
  return understood.country.empty() ? asker.country : understood.country;
}

const Settlement* Search::sought_around(const Understood& understood, const Asker& asker) const {
  if (understood.places.empty()) return nullptr;
  const Settlement& place = understood.places.front();
  const bool ours = catalogue_->country(place.country) != nullptr;
  return ours || asker.country.empty() ? &place : nullptr;
}

// Of all ways in which the keys may have been meant, the one whose letters say most to us; as typed where none says
// clearly more.
std::string Search::best_reading(std::string_view typed) const {
  std::string best = query_form(typed);
  const float as_typed = familiarity(best, kShortestTold);
  if (as_typed >= kFamiliar || best.empty()) return best;
  std::vector<std::string> readings = on_other_keyboards(typed.substr(0, kLongestQueryBytes));
  std::ranges::move(in_cyrillic(best), std::back_inserter(readings));
  float most = as_typed + kClearlyMore;
  for (std::string& reading : readings) {
    const float familiar = familiarity(reading, kShortestTelling);
    if (familiar <= most) continue;
    most = familiar;
    best = std::move(reading);
  }
  return best;
}

// How much of the letters is in words that somebody wrote or places that there are, 0 to 1; another ending or a slip
// counts in part, a word of fewer than `shortest` letters not at all: any two letters are a word somewhere.
float Search::familiarity(std::string_view form, std::size_t shortest) const {
  float known = 0;
  std::size_t letters = 0;
  for (const std::string_view word : words_of(form)) {
    const std::size_t length = letter_count(word);
    letters += length;
    if (length >= shortest) known += static_cast<float>(length) * familiarity_of(word);
  }
  return letters == 0 ? 0 : known / static_cast<float>(letters);
}

float Search::familiarity_of(std::string_view word) const {
  if (knows(word) || gazetteer_->names_town(word)) return 1;
  return meanings_->known_share(word);
}

bool Search::knows(std::string_view word) const {
  return vocabulary_.knows(word) || meanings_->knows(word);
}

// What people say before what stands in a record: a name is one slip away from many words.
std::string_view Search::corrected(std::string_view word) const {
  if (const auto said = meanings_->correction_of(word)) return *said;
  return vocabulary_.correction_of(word).value_or(word);
}

std::string Search::with_slips_corrected(std::string_view form) const {
  std::vector<std::string_view> words = words_of(form);
  for (std::string_view& word : words) {
    if (familiarity_of(word) < kNoSlip) word = corrected(word);
  }
  return joined(words);
}

// Words that were typed as they were typed, the others as the thesaurus writes them.
std::string Search::as_written(std::string_view form, std::string_view typed) const {
  std::map<std::string, std::string_view> typed_words;
  for (const std::string_view word : words_of(typed.substr(0, kLongestQueryBytes))) {
    typed_words.emplace(text::search_form(word), without_marks(word));
  }
  std::vector<std::string_view> words = words_of(form);
  for (std::string_view& word : words) {
    const auto found = typed_words.find(std::string(word));
    word = found == typed_words.end() ? meanings_->written(word) : found->second;
  }
  return joined(words);
}

std::size_t Search::known_words(std::string_view form) const {
  const std::vector<std::string_view> words = words_of(form);
  return static_cast<std::size_t>(std::ranges::count_if(words, [this](std::string_view word) { return knows(word); }));
}

// Whether the text names a place: then what is left of it becomes the words.
bool Search::take_places(std::string_view typed, Understood& understood) const {
  const OrdinaryWords ordinary(built_in_ordinary_words());
  const auto use_of = [&](std::string_view word) {
    const bool country = !countries_.named(word).empty();  // "in Moldova" speaks of no village of that name
    return OrdinaryUse{country || meanings_->knows(word), country || ordinary.has(word)};
  };
  std::optional<PlaceInQuery> place = place_in_query(*gazetteer_, typed, use_of);
  if (!place) return false;
  const std::string form = query_form(typed);
  std::vector<std::string_view> words = words_of(form);
  const auto first = words.begin() + static_cast<std::ptrdiff_t>(place->first_word);
  const std::string name = joined({first, place->words});
  words.erase(first, first + static_cast<std::ptrdiff_t>(place->words));
  const std::string rest = joined(words);
  understood.places = std::move(place->places);
  understood.words = with_slips_corrected(best_reading(rest));
  if (understood.words != rest) understood.corrected = as_written(understood.words + " " + name, typed);
  return true;
}

std::size_t Search::bytes() const {
  return index_.bytes() + vocabulary_.bytes() + meanings_->bytes();
}

}  // namespace bluedot::finder
