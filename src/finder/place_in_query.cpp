#include "finder/place_in_query.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "finder/place_words.h"
#include "finder/words.h"
#include "text/capital.h"
#include "text/search_form.h"

namespace bluedot::finder {
namespace {

constexpr std::size_t kMostPlaces{5};
constexpr std::size_t kLongestName{4};       // words
constexpr std::size_t kShortestName{3};      // letters
constexpr std::size_t kShortestWithSlip{5};  // letters
constexpr std::size_t kMostWithSlip{5};      // words that nobody knows

// Evidence, in the unit of NameMatch::score: powers of ten of people.
constexpr float kWholeQuestion{3.0F};
constexpr float kAfterPreposition{1.5F};
constexpr float kCapital{1.2F};
constexpr float kMoreWords{1.0F};  // for each beyond the first
constexpr float kSaid{-1.5F};      // in questions, but in no dictionary: may well be a place there
constexpr float kInDictionary{-3.5F};
constexpr float kInDictionaryAlone{-2.0F};  // one word, and nobody says it of a need
constexpr float kOrdinary{-5.0F};           // said of a need, and in a dictionary
constexpr float kShort{-1.0F};
constexpr float kEnough{4.0F};
constexpr float kEnoughInOtherLetters{6.5F};  // a town of 10,000
constexpr float kEnoughWithSlip{3.8F};        // a slip costs much already: 20,000 people and a sign of a place

struct Word {
  std::string_view form;
  bool capital = false;  // though it does not begin the question
};

struct Window {
  std::size_t first = 0;
  std::size_t words = 0;
  std::string_view form;
};

// Which words of the search form were written with a capital. Words that stand in no run of blanks of their own count
// as written without.
std::vector<Word> words_with_capitals(std::string_view typed, std::string_view form) {
  std::vector<Word> words;
  for (const std::string_view word : words_of(form)) words.push_back({word, false});
  std::size_t at = 0;
  typed = typed.substr(0, kLongestQueryBytes);
  while (!typed.empty()) {
    const std::size_t end = std::min(typed.find_first_of(" \t\r\n-,;/"), typed.size());
    const std::string_view token = typed.substr(0, end);
    const std::string token_form = text::search_form(token);
    const std::size_t count = words_of(token_form).size();
    if (count == 1 && at > 0 && at < words.size()) words[at].capital = text::begins_with_capital(token);
    at += count;
    typed.remove_prefix(std::min(end + 1, typed.size()));
  }
  return words;
}

class Spotter {
 public:
  Spotter(const Gazetteer& gazetteer, const OrdinaryUseOf& use_of, std::string_view typed, std::string_view form)
      : gazetteer_(gazetteer), use_of_(use_of), typed_(typed), words_(words_with_capitals(typed, form)) {
    // Where nearly every word is capital, a capital says nothing (titles, German).
    const auto capitals = std::ranges::count(words_, true, &Word::capital);
    if (words_.size() > 2 && static_cast<std::size_t>(capitals) * 2 >= words_.size()) {
      for (Word& word : words_) word.capital = false;
    }
  }

  std::optional<PlaceInQuery> best() {
    for (std::size_t length = std::min(kLongestName, words_.size()); length > 0; --length) {
      for (std::size_t first = 0; first + length <= words_.size(); ++first) {
        const Window window = window_of(first, length);
        consider(window, gazetteer_.named(window.form), kEnough);
      }
    }
    if (!best_ && !all_ordinary()) look_in_other_letters();
    if (!best_ && !all_ordinary()) look_for_slips();
    return std::move(best_);
  }

 private:
  Window window_of(std::size_t first, std::size_t length) const {
    const char* begin = words_[first].form.data();
    const std::string_view last = words_[first + length - 1].form;
    return {first, length, {begin, static_cast<std::size_t>(last.data() + last.size() - begin)}};
  }

  // The whole question only: the keys of one word alone are seldom others.
  void look_in_other_letters() {
    if (words_.empty() || words_.size() > kLongestName) return;
    consider(window_of(0, words_.size()), gazetteer_.named_in_other_letters(typed_), kEnoughInOtherLetters);
  }

  void look_for_slips() {
    const std::size_t all = words_.size();
    if (all > 1 && all <= kLongestName) {
      const Window whole = window_of(0, all);
      consider(whole, gazetteer_.nearly_named(whole.form, Gazetteer::Sizes::kEvery), kEnoughWithSlip);
    }
    std::size_t looked_at = 0;
    for (std::size_t first = 0; first < words_.size() && looked_at < kMostWithSlip; ++first) {
      const Window window = window_of(first, 1);
      if (letter_count(window.form) < kShortestWithSlip || is_ordinary(window.form)) continue;
      ++looked_at;
      const auto sizes = is_whole(window) ? Gazetteer::Sizes::kEvery : Gazetteer::Sizes::kLargeOnly;
      std::vector<NameMatch> matches = gazetteer_.nearly_named(window.form, sizes);
      std::erase_if(matches, [&](const NameMatch& match) {
        return !is_whole(window) && !match.settlement.town && match.settlement.population < kLarge;
      });
      consider(window, std::move(matches), kEnoughWithSlip);
    }
  }

  bool is_ordinary(std::string_view word) const {
    const OrdinaryUse use = use_of_(word);
    return use.in_questions || use.in_dictionary;
  }

  // Then no name was misspelt or typed with other keys.
  bool all_ordinary() const {
    return std::ranges::all_of(words_, [this](const Word& word) { return is_ordinary(word.form); });
  }

  void consider(const Window& window, std::vector<NameMatch> matches, float enough) {
    if (matches.empty()) return;
    const float score = matches.front().score + evidence_of(window) + against(window, matches.front());
    // Of two towns the later one is where the person wants to be: "з Києва до Кракова".
    if (score < enough || (best_ && score < best_score_ - (window.words < best_->words ? 0 : kAlike))) return;
    best_score_ = std::max(score, best_score_);
    best_ = PlaceInQuery{{}, window.first, window.words};
    matches.resize(std::min(matches.size(), kMostPlaces));
    for (const NameMatch& match : matches) best_->places.push_back(match.settlement);
  }

  float evidence_of(const Window& window) const {
    float evidence = kMoreWords * static_cast<float>(window.words - 1);
    if (is_whole(window)) evidence += kWholeQuestion;
    if (window.first > 0 && leads_to_place(words_[window.first - 1].form)) evidence += kAfterPreposition;
    if (words_[window.first].capital) evidence += kCapital;
    if (letter_count(window.form) <= kShortestName) evidence += kShort;
    return evidence;
  }

  // A word that people write, too, when they mean no place.
  float against(const Window& window, const NameMatch& match) const {
    if (window.words > 1) return 0;
    if (leads_to_place(window.form)) return kOrdinary;
    const OrdinaryUse use = use_of_(window.form);
    if (use.in_dictionary && use.in_questions) return kOrdinary;
    if (use.in_dictionary || use_of_(match.form).in_dictionary)
      return is_whole(window) ? kInDictionaryAlone : kInDictionary;
    return use.in_questions ? kSaid : 0;
  }

  bool is_whole(const Window& window) const {
    for (std::size_t i = 0; i < words_.size(); ++i) {
      if (i >= window.first && i < window.first + window.words) continue;
      if (!leads_to_place(words_[i].form) && !says_kind_of_place(words_[i].form)) return false;
    }
    return true;
  }

  static constexpr float kAlike{2.5F};

  const Gazetteer& gazetteer_;
  const OrdinaryUseOf& use_of_;
  std::string_view typed_;
  std::vector<Word> words_;
  std::optional<PlaceInQuery> best_;
  float best_score_ = 0;
};

}  // namespace

std::optional<PlaceInQuery> place_in_query(const Gazetteer& gazetteer, std::string_view typed,
                                           const OrdinaryUseOf& use_of) {
  const std::string form = query_form(typed);
  return Spotter(gazetteer, use_of, typed, form).best();
}

}  // namespace bluedot::finder
