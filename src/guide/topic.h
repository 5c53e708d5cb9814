#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/clock.h"
#include "base/result.h"
#include "directory/model.h"
#include "text/language.h"
#include "text/localised.h"

// What the guide says: one set of topics for all countries, each written in several languages, with sections that only
// one country needs. Plain values; what holds them is guide.h.
namespace bluedot::guide {

// What a part of an article answers. The page prints a heading for each in the reader's language.
enum class SectionKind : std::uint8_t {
  kNow,           // in danger: what to do this minute
  kSigns,         // warning signs
  kSteps,         // what to do
  kBring,         // what to take along
  kCost,          // what it costs
  kRights,        // what one may demand
  kKnow,          // good to know
  kWhoQualifies,  // for whom it is
  kAbsence,       // how long one may be away
  kAfterwards,    // what follows when it ends
  kMissed,        // what to do when a deadline has passed
  kHelpers,       // what real helpers do, and never ask
};
inline constexpr std::size_t kSectionKindCount{12};

struct Section {
  SectionKind kind = SectionKind::kSteps;
  std::string country;   // "PL": shown there only; empty: everywhere
  std::string markdown;  // CommonMark with slots: "{protection-until}"
};

// The sections of an article's body, in order. kUnknown names a section that is none of ours, kMissing a text before
// the first heading: field "body:LINE", LINE counted from 1 within the body; params "found".
base::Result<std::vector<Section>> read_sections(std::string_view body);

// A topic in one language.
struct Article {
  text::Language language;
  std::string title;
  std::string neutral;  // what a page title or a link preview may say where the topic is sensitive
  std::string summary;  // one to three sentences, the answer first; plain, with slots
  base::Date reviewed;  // when it was last compared with its sources
  std::optional<text::Language> translated_from;
  bool checked = false;  // a native speaker has read it
  std::vector<Section> sections;
};

// What an article rests on.
struct Source {
  std::string title;
  std::string url;
  directory::PartialDate date;
};

// Somebody reads it aloud: some languages are spoken more than read. The file is the operator's, on this site.
struct Recording {
  std::string language;  // BCP 47: "rom"
  std::string address;   // "/recordings/health-rom.mp3"
};

struct Topic {
  std::string slug;
  std::string code;  // stands for the slug in addresses where that would betray the reader
  int sort = 0;
  std::vector<std::string> categories;  // slugs of the taxonomy: who helps
  bool sensitive = false;
  bool every_language = false;                 // a matter of safety: must be there in all sixteen
  std::vector<SectionKind> slots;              // what every country must answer
  std::vector<std::string> facts;              // keys, in the order in which a page shows them
  std::vector<directory::Topic> help;          // whose lines stand beside it, best first
  std::vector<Source> sources;                 // best first
  std::vector<Recording> recordings;           // by language
  std::vector<Article> articles;               // one a language
  text::LocalisedText titles, neutral_titles;  // of the articles, for lists

  const Article* in(text::Language language) const;  // null where there is none
  // The best that a reader of `wanted` can read (text::LocalisedText::pick). A topic has an article.
  const Article& pick(text::Language wanted) const;
};

}  // namespace bluedot::guide
