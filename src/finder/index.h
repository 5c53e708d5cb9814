#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "directory/model.h"
#include "finder/meaning.h"

namespace bluedot::finder {

enum class DocumentKind : std::uint8_t { kHub, kService, kHelpLine, kCategory, kGuide, kPlace };

// One thing that can be found. `reference` names it in its own room: the slug of a record of the Catalogue or of an
// article.
struct Document {
  DocumentKind kind = DocumentKind::kService;
  std::string reference;
  std::vector<std::string> categories;  // slugs
  std::string country;                  // ISO 3166-1 alpha-2, capitals; empty where it belongs to none or to all
  std::optional<directory::Point> point;
  std::vector<std::string> titles;  // in every language that it has, in any form
  std::vector<std::string> texts;
  std::vector<Urgency> answers;                 // what it is there for
  const directory::Location* hub_at = nullptr;  // where a hub stands; lives as long as the Catalogue
  const directory::Service* service = nullptr;  // of a service; so does this
};

inline constexpr float kAnswersUrgency{1'000};

// What the order of answers asks of every document that a word or a category brings up: four bytes, so that those of
// all documents stay in the cache.
struct Brief {
  std::array<char, 2> country{};  // as of Document, zeros where it has none
  DocumentKind kind = DocumentKind::kService;
  bool answers_urgency = false;
};
Brief brief_of(const Document& document);

// The point of a document as a unit vector (directory/sphere.h); zeros where it has none.
using Towards = std::array<float, 3>;
Towards towards(const std::optional<directory::Point>& point);

struct Hit {
  std::uint32_t document;
  float score;

  bool operator==(const Hit&) const = default;
};

// Documents by the stems of their words (BM25 over two fields, the title counting more) and by category. Immutable,
// safe from any thread.
class Index {
 public:
  struct Posting {
    std::uint32_t document;
    float weight;
  };
  using Postings = std::vector<Posting>;  // by rising document

  Index() = default;
  explicit Index(std::vector<Document> documents);

  std::span<const Document> documents() const { return documents_; }
  const Document& at(std::uint32_t document) const { return documents_[document]; }
  const Brief& brief(std::uint32_t document) const { return briefs_[document]; }
  const Towards& towards(std::uint32_t document) const { return towards_[document]; }
  // Every document with one of the words or categories, or for the urgency, by its number; scores above 0. What answers
  // an urgency scores kAnswersUrgency more than all else.
  std::vector<Hit> find(std::span<const std::string_view> words,
                        std::span<const std::pair<std::string_view, float>> categories, Urgency urgency) const;

  std::size_t bytes() const;

 private:
  void add(std::uint32_t number);
  bool stands_everywhere(std::size_t holders) const;
  float rarity(std::size_t holders) const;

  std::vector<Document> documents_;
  std::vector<Brief> briefs_;
  std::vector<Towards> towards_;
  std::map<std::string, Postings, std::less<>> by_stem_;
  std::map<std::string, Postings, std::less<>> by_category_;
  std::map<Urgency, Postings> by_urgency_;
};

}  // namespace bluedot::finder
