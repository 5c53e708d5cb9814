#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "directory/catalogue.h"
#include "directory/hub_state.h"
#include "finder/country_names.h"
#include "finder/gazetteer.h"
#include "finder/index.h"
#include "finder/meaning.h"
#include "finder/ranking.h"
#include "finder/vocabulary.h"
#include "guide/guide.h"

namespace bluedot::finder {

// What a query was taken to mean.
struct Understood {
  std::string words;                     // in search form, corrected, without the place
  std::optional<std::string> corrected;  // as people write it, the whole query as it was taken, where that is not so
  std::vector<Settlement> places;        // that the query names, best first; they live as long as the Search
  std::string country;                   // of the Catalogue that the query names, where it names no place; its code
  Meaning meaning;
};

// Who asks.
struct Asker {
  text::Language language;
  std::string
      country;  // ISO 3166-1 alpha-2, capitals, never an index: the page has its own Catalogue. Empty: not known
  std::optional<directory::Point> position;
  directory::AsOf as_of;  // without `openings`: those belong to another part of the snapshot
};

struct Found {
  const Document* document = nullptr;       // lives as long as the Search
  std::optional<std::uint32_t> distance_m;  // metres; from the place in the query, else from the asker
  float score = 0;
  bool answers_urgency = false;  // what the question cannot wait for, in the country of the asker or of the place named
};

// Answers questions in any language about one Catalogue, and leads to the topics of a Guide. Immutable, safe from any
// thread. Shares the Catalogue and the Meanings with newer searches: a change of places does not read the thesaurus
// again.
class Search {
 public:
  Search(std::shared_ptr<const directory::Catalogue> catalogue, std::shared_ptr<const Gazetteer> gazetteer,
         std::shared_ptr<const Meanings> meanings, const guide::Guide& guide = {});

  // Takes any bytes; reads kLongestQueryBytes of them.
  Understood understand(std::string_view typed) const;
  // Best first, at most `limit`: what answers an urgency in the asker's country, else in that of the place named,
  // before all else; places that are gone not at all.
  std::vector<Found> find(const Understood& understood, const Asker& asker, std::size_t limit) const;

  // The country that answers are sought in: that the question names, else the asker's, which alone counts in danger:
  // whoever is in danger needs the line of where they are. Empty where neither is known. A view into the arguments or
  // into this.
  std::string_view country_sought(const Understood& understood, const Asker& asker) const;
  // The place of the question that its answers are sought around. Null where it names none, and where the asker's
  // country is known and the place lies in no country of the Catalogue: people say where they come from.
  const Settlement* sought_around(const Understood& understood, const Asker& asker) const;

  const directory::Catalogue& catalogue() const { return *catalogue_; }
  const Gazetteer& gazetteer() const { return *gazetteer_; }
  std::size_t bytes() const;

 private:
  std::string best_reading(std::string_view typed) const;
  float familiarity(std::string_view form, std::size_t shortest) const;
  float familiarity_of(std::string_view word) const;
  bool knows(std::string_view word) const;
  std::string_view corrected(std::string_view word) const;
  std::string with_slips_corrected(std::string_view form) const;
  std::string as_written(std::string_view form, std::string_view typed) const;
  std::size_t known_words(std::string_view form) const;
  bool take_places(std::string_view typed, Understood& understood) const;
  Wanted wanted_of(const Understood& understood, const Asker& asker) const;

  std::shared_ptr<const directory::Catalogue> catalogue_;
  std::shared_ptr<const Gazetteer> gazetteer_;
  std::shared_ptr<const Meanings> meanings_;
  CountryNames countries_;
  Index index_;
  Vocabulary vocabulary_;  // of the documents
};

}  // namespace bluedot::finder
