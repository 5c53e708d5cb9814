#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "finder/linear.h"
#include "text/language.h"

namespace bluedot::finder {

// One row of the thesaurus: what people of a language say for a category, or for a need that cannot wait.
struct Expression {
  text::Language language;
  std::string meaning;  // slug of a category, or life, violence, tonight, calm (sounds alarming, is not)
  std::string said;

  bool operator==(const Expression&) const = default;
};

// contract.md: danger to life now; somebody is hurt or held by another; no bed or safe place this night.
enum class Urgency { kNone, kLife, kViolence, kTonight };
std::string_view word_of(Urgency urgency);  // "life"; empty for kNone

// What a text means. Empty where nothing in it is known.
struct Meaning {
  struct Category {
    std::string_view slug;  // lives as long as the Meanings
    float probability;

    bool operator==(const Category&) const = default;
  };
  std::vector<Category> categories;  // best first, three at most; none below a fifth of the best
  Urgency urgency = Urgency::kNone;
  std::optional<text::Language> language;  // that its words are most like
  float known = 0;                         // 0 to 1: how much of the text was ever met (Linear::known_share)
};

// Understands texts by what the thesaurus says: three linear models trained when it is made, the same from the same
// rows. Immutable, safe from any thread. Takes a second for 40,000 rows, once.
class Meanings {
 public:
  Meanings() = default;
  explicit Meanings(std::span<const Expression> expressions);

  // `form` is in search form.
  Meaning of(std::string_view form) const;

  std::size_t bytes() const;

 private:
  std::uint16_t class_of(std::string_view category);

  std::vector<std::string> categories_;
  Linear by_category_;
  Linear by_urgency_;
  Linear by_language_;
};

}  // namespace bluedot::finder
