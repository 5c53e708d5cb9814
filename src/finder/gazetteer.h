#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "directory/catalogue.h"
#include "finder/settlements.h"
#include "text/language.h"

namespace bluedot::finder {

// A town or village that a text names. Its views live as long as the Gazetteer.
struct Settlement {
  std::uint32_t geonames_id = 0;              // from 900000001 on our own
  std::string_view country;                   // "PL"
  std::string_view region;                    // as it is written there; may be empty
  std::string_view local_name;                // as it is written there
  directory::Point point;                     // to 0.01 degrees, better where the directory knows the town
  std::uint32_t population = 0;               // 0 where nobody counted
  std::optional<directory::PlaceIndex> town;  // where the directory knows it
  bool built_in = false;                      // which table
  SettlementRow row = 0;                      // there
};

// How a text was taken for a name, best first.
enum class Reading : std::uint8_t {
  kAsWritten,
  kDeclined,      // "у Варшаві"
  kOtherLetters,  // other keys or another alphabet were meant
  kBeginning,     // the name goes on
  kSlip,          // one letter or two are wrong
};

struct NameMatch {
  Settlement settlement;
  Reading reading = Reading::kAsWritten;
  Spelling spelling = Spelling::kLocal;
  std::string_view form;  // that name, in search form
  float score = 0;        // how likely this place was meant, before what is around the name; grows with its size
};

// Every town and village that the program knows, those of a Catalogue among them, by all their names. Immutable, safe
// from any thread. Knows places of the Catalogue by index, so it belongs to the Catalogue that it was made of.
class Gazetteer {
 public:
  explicit Gazetteer(const directory::Catalogue& catalogue);
  // With another table than the built-in one, which outlives it.
  Gazetteer(const directory::Catalogue& catalogue, std::span<const std::byte> table);

  // The places with exactly this name, declined or not, best first, each once. `form` is in search form here and below.
  std::vector<NameMatch> named(std::string_view form) const;
  // Those that were meant if other keys or another alphabet were. `typed` is as typed.
  std::vector<NameMatch> named_in_other_letters(std::string_view typed) const;
  // Those whose name begins so and goes on.
  std::vector<NameMatch> beginning_with(std::string_view form) const;
  // Those whose name differs by a slip, or by two where it is long and one is not enough; of the built-in table all, or
  // only names that a large place has (quicker).
  enum class Sizes : std::uint8_t { kEvery, kLargeOnly };
  std::vector<NameMatch> nearly_named(std::string_view form, Sizes sizes) const;

  // Whether a town of the directory has this name, declined or not. Quick.
  bool names_town(std::string_view form) const;

  // In the reader's language, or as near to it as there is a name.
  std::string name(const Settlement& settlement, text::Language reader) const;

  std::size_t bytes() const;

 private:
  class Gathering;

  Settlement settlement(bool built_in, SettlementRow row) const;
  const Settlements& table_of(const Settlement& settlement) const;

  Settlements built_in_;
  std::vector<std::byte> own_table_;
  Settlements own_;  // the towns of the Catalogue, as editors name them now
  struct Known {
    std::uint32_t id;
    directory::PlaceIndex place;
    directory::Point point;
  };
  std::vector<Known> known_;  // by id
};

}  // namespace bluedot::finder
