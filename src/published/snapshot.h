#pragma once

#include <cstdint>
#include <memory>
#include <utility>

#include "base/clock.h"
#include "directory/catalogue.h"
#include "directory/hub_state.h"
#include "directory/nearest.h"
#include "finder/gazetteer.h"
#include "finder/search.h"
#include "guide/guide.h"

namespace bluedot::published {

// Numbers that rise whenever a part is replaced: a page's cache key is made of the versions of the parts it used.
struct Versions {
  std::uint64_t directory = 0;  // places and services: how often they were read
  std::uint64_t moment = 0;     // who is open now
  std::uint64_t search = 0;     // may be of older places than `directory`
  std::uint64_t guide = 0;      // topics, facts and alerts

  bool operator==(const Versions&) const = default;
};

// The immutable parts of one snapshot, which belong together; shared with the snapshots before and after, and with
// answers that are still being written.
struct Parts {
  Versions versions;
  std::shared_ptr<const directory::Catalogue> catalogue;
  std::shared_ptr<const directory::Nearest> nearest;
  std::shared_ptr<const finder::Gazetteer> gazetteer;
  std::shared_ptr<const directory::Moment> moment;
  std::shared_ptr<const finder::Search> search;
  std::shared_ptr<const guide::Guide> guide;
};

// All that the public faces see, at one instant. A request takes one copy of the Publisher's pointer and answers from
// it alone, so that no answer mixes two versions; shared_ptr because that answer may outlive the snapshot's time. Safe
// from any thread.
class Snapshot {
 public:
  explicit Snapshot(Parts parts) : parts_(std::move(parts)) {}

  // For the next snapshot.
  const Parts& parts() const { return parts_; }
  const Versions& versions() const { return parts_.versions; }
  const directory::Catalogue& catalogue() const { return *parts_.catalogue; }
  const finder::Gazetteer& gazetteer() const { return *parts_.gazetteer; }
  // Knows its own Catalogue: look up what it finds by name, not by index.
  const finder::Search& search() const { return *parts_.search; }
  const directory::Moment& moment() const { return *parts_.moment; }
  const guide::Guide& guide() const { return *parts_.guide; }

  directory::Answer near(const directory::Question& question) const { return parts_.nearest->near(question, moment()); }

  // `now` by the real clock under this snapshot's demonstration date: what a page is judged by.
  directory::AsOf as_of(base::Instant now) const { return directory::as_of(moment(), now); }

 private:
  Parts parts_;
};

}  // namespace bluedot::published
