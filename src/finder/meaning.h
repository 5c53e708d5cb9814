#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "finder/model.h"
#include "finder/urgency.h"
#include "finder/vocabulary.h"
#include "text/language.h"

namespace bluedot::finder {

// One row of the thesaurus: what people of a language say for a category, or for a need that cannot wait.
struct Expression {
  text::Language language;
  std::string meaning;  // slug of a category, or life, violence, tonight, calm (sounds alarming, is not)
  std::string said;

  bool operator==(const Expression&) const = default;
};

// What a text means. Empty where nothing in it is known.
struct Meaning {
  struct Category {
    std::string_view slug;  // lives as long as the Meanings
    float probability;

    bool operator==(const Category&) const = default;
  };
  std::vector<Category> categories;  // best first, three at most
  Urgency urgency = Urgency::kNone;
  float urgent = 0;                        // how likely it cannot wait
  std::optional<text::Language> language;  // that its words are most like
  float known = 0;                         // 0 to 1: how much of the text's letters is in words or runs ever met
};

// Understands texts by the model that the build learned from the thesaurus (model.h), and by the rows that an editor
// added or changed since: where one of those stands in a text and makes up most of it, it decides. Immutable, safe from
// any thread.
class Meanings {
 public:
  // `expressions`: the thesaurus as it is now; rows that the model was learned from cost nothing.
  explicit Meanings(std::span<const Expression> expressions, const Model& model = Model::learned());

  // `form` is in search form.
  Meaning of(std::string_view form) const;

  // 1 for a word that somebody said; else the share of its runs of letters that were met, squared: high for an
  // inflected or mistyped word, low for none.
  float known_share(std::string_view word) const;
  // Of the words of the thesaurus: see Vocabulary.
  bool knows(std::string_view word) const;
  std::optional<std::string_view> correction_of(std::string_view word) const;
  std::string_view written(std::string_view word) const { return model_.vocabulary().written(word); }
  std::size_t bytes() const;

 private:
  // A row that the model does not know.
  struct Added {
    std::string meaning;
    std::vector<std::string> stems;
  };
  struct Said {
    const Added* added = nullptr;
    float share = 0;  // of the text's letters
  };

  void add(const Expression& expression, std::string_view form);
  void name_categories(std::span<const float> probabilities, Meaning& meaning) const;
  Said most_said(std::string_view form) const;
  void decide(const Said& said, Meaning& meaning) const;

  const Model& model_;
  Vocabulary added_words_;
  std::multimap<std::string, Added, std::less<>> added_;  // by the first stem
};

}  // namespace bluedot::finder
