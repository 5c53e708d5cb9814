#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "text/language.h"

namespace bluedot::finder {

// How a spelling belongs to a settlement.
enum class Spelling : std::uint8_t {
  kLocal,    // as it is written there
  kNamed,    // its name in one of our languages
  kOther,    // an older name, an exonym, a transcription
  kRespelt,  // nobody's name for it: made by rule in another script
};

// One settlement before it goes into the table.
struct SettlementDraft {
  std::uint32_t id = 0;  // GeoNames; from 900000001 on our own
  std::string country;   // "PL"
  std::string region;    // as it is written there; may be empty
  double latitude = 0;
  double longitude = 0;
  std::uint32_t population = 0;
  std::string name;
  std::vector<std::pair<text::Language, std::string>> names;    // where another than `name`
  std::vector<std::pair<text::Language, std::string>> respelt;  // shown where a language has no name
  std::vector<std::string> others;                              // only to be found by
};

// Whoever misspells one word of many hardly means a smaller one.
inline constexpr std::uint32_t kLarge{20'000};  // people

// The table as one run of bytes, which Settlements reads where it lies. Throws std::length_error beyond what its
// numbers hold (2^27 bytes of names).
std::vector<std::byte> table_of(std::span<const SettlementDraft> settlements);

using SettlementRow = std::uint32_t;  // index into Settlements
using FormIndex = std::uint32_t;      // index into the spellings of Settlements

struct Posting {
  SettlementRow settlement;
  Spelling spelling;
};

// A look at a table of table_of(): nothing is read, copied or made at the start, so that one which is built into the
// program costs the pages that are touched. The bytes outlive it, begin at a multiple of 8 and come from this build of
// the program. Immutable, safe from any thread.
class Settlements {
 public:
  struct Row;  // as it lies in the table

  explicit Settlements(std::span<const std::byte> table);

  std::size_t size() const;
  std::uint32_t id(SettlementRow row) const;
  std::string_view country(SettlementRow row) const;
  std::string_view region(SettlementRow row) const;
  std::string_view local_name(SettlementRow row) const;
  std::string_view name(SettlementRow row, text::Language language) const;  // empty where it has none of its own
  double latitude(SettlementRow row) const;
  double longitude(SettlementRow row) const;
  std::uint32_t population(SettlementRow row) const;

  // Every spelling once, in search form, in the order of its bytes.
  std::size_t form_count() const;
  std::string_view form(FormIndex index) const;
  std::vector<Posting> postings(FormIndex index) const;

  // Spellings from `first` up to but without `last`.
  struct Range {
    FormIndex first = 0;
    FormIndex last = 0;
    bool empty() const { return first == last; }
  };
  Range all() const { return {0, static_cast<FormIndex>(form_count())}; }
  // Those of `range` that begin so; they lie together.
  Range beginning_with(std::string_view form, Range range) const;
  // What is left of `range` from the first spelling on that a place of kLarge people has.
  Range from_large(Range range) const;
  // The one spelt exactly so.
  std::optional<FormIndex> spelt(std::string_view form, Range range) const;

 private:
  std::string_view string_at(std::uint32_t offset) const;
  template <typename Before>
  FormIndex first_without(Range range, const Before& before) const;

  std::span<const Row> rows_;
  std::span<const std::uint32_t> names_;     // offset of the string << 5 | language
  std::span<const std::uint32_t> forms_;     // where each begins in form_text_, and the end
  std::span<const std::uint32_t> starts_;    // where the postings of each begin, and the end
  std::span<const std::uint32_t> postings_;  // row << 2 | spelling
  std::span<const std::uint32_t> large_;     // for each spelling: from it on the first that a large place has
  std::string_view form_text_;
  std::string_view strings_;  // each ends with a zero
};

// What bin/make-geography gathered (starter/geography/gazetteer.tsv), built into the program.
std::span<const std::byte> built_in_settlements();

}  // namespace bluedot::finder
