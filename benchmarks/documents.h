#pragma once

#include <array>
#include <cstddef>
#include <random>
#include <string>
#include <vector>

#include "directory/records.h"
#include "text/language.h"

// Documents as an emergency would have them a hundred times over, for search to be measured on: each in one of our
// sixteen languages, of one category, in words that people use for it.
namespace bluedot::bench {

struct SyntheticDocument {
  text::Language language;
  std::string category;  // slug
  std::string title;
  std::string text;
};

inline constexpr std::size_t kSentences{20};

class DocumentMaker {
 public:
  explicit DocumentMaker(const directory::RecordSet& starter) {
    for (const auto& [id, record] : starter.of("expression")) {
      const auto language = text::Language::from_tag(record.cells[0]);
      if (!urgent(record.cells[1])) said_[language->index()].push_back({record.cells[1], record.cells[3]});
    }
  }

  // The same each time.
  std::vector<SyntheticDocument> make(std::size_t count) {
    std::vector<SyntheticDocument> documents;
    documents.reserve(count);
    for (std::size_t number = 0; number < count; ++number) documents.push_back(make_one(number));
    return documents;
  }

 private:
  struct Said {
    std::string category;
    std::string words;
  };

  static bool urgent(const std::string& meaning) {
    return meaning == "life" || meaning == "violence" || meaning == "tonight" || meaning == "calm";
  }

  // A title of one expression and a text of a score of others of its category.
  SyntheticDocument make_one(std::size_t number) {
    const text::Language language = text::Language::at(number % text::kLanguageCount);
    const std::vector<Said>& all = said_[language.index()];
    const Said& chosen = all[random_() % all.size()];
    SyntheticDocument document{language, chosen.category, chosen.words + " " + std::to_string(number), {}};
    std::vector<const Said*> same;
    for (const Said& said : all) {
      if (said.category == chosen.category) same.push_back(&said);
    }
    for (std::size_t sentence = 0; sentence < kSentences; ++sentence) {
      document.text += same[random_() % same.size()]->words + ". ";
    }
    return document;
  }

  std::array<std::vector<Said>, text::kLanguageCount> said_;
  std::mt19937 random_{20220224};
};

}  // namespace bluedot::bench
