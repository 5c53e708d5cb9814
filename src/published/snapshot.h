#pragma once

#include <cstdint>
#include <memory>

#include "base/clock.h"
#include "directory/catalogue.h"
#include "directory/hub_state.h"
#include "directory/nearest.h"
#include "finder/places.h"
#include "finder/search.h"

namespace bluedot::published {

// Numbers that rise whenever a part is replaced: a page's cache key is made of the versions of the parts it used.
struct Versions {
  std::uint64_t directory = 0;  // places and services: how often they were read
  std::uint64_t moment = 0;     // who is open now
  std::uint64_t search = 0;     // may be of older places than `directory`

  bool operator==(const Versions&) const = default;
};

// All that the public faces see, at one instant: a set of immutable parts that belong together. A request takes one
// copy of the Publisher's pointer and answers from it alone, so that no answer mixes two versions; shared_ptr because
// that answer may outlive the snapshot's time. Safe from any thread.
class Snapshot {
 public:
  Snapshot(Versions versions, std::shared_ptr<const directory::Catalogue> catalogue,
           std::shared_ptr<const directory::Nearest> nearest, std::shared_ptr<const finder::Places> places,
           std::shared_ptr<const directory::Moment> moment, std::shared_ptr<const finder::Search> search);

  const Versions& versions() const { return versions_; }
  const directory::Catalogue& catalogue() const { return *catalogue_; }
  // The parts themselves, for the next snapshot.
  const std::shared_ptr<const directory::Catalogue>& catalogue_part() const { return catalogue_; }
  const std::shared_ptr<const directory::Nearest>& nearest_part() const { return nearest_; }
  const std::shared_ptr<const finder::Places>& places_part() const { return places_; }
  const std::shared_ptr<const directory::Moment>& moment_part() const { return moment_; }
  const std::shared_ptr<const finder::Search>& search_part() const { return search_; }
  const finder::Places& places() const { return *places_; }
  // Knows its own Catalogue: look up what it finds by name, not by index.
  const finder::Search& search() const { return *search_; }
  const directory::Moment& moment() const { return *moment_; }

  directory::Answer near(const directory::Question& question) const { return nearest_->near(question, *moment_); }

  // `now` by the real clock under this snapshot's demonstration date: what a page is judged by.
  directory::AsOf as_of(base::Instant now) const;

 private:
  Versions versions_;
  std::shared_ptr<const directory::Catalogue> catalogue_;
  std::shared_ptr<const directory::Nearest> nearest_;
  std::shared_ptr<const finder::Places> places_;
  std::shared_ptr<const directory::Moment> moment_;
  std::shared_ptr<const finder::Search> search_;
};

}  // namespace bluedot::published
