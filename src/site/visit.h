#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/clock.h"
#include "directory/hub_state.h"
#include "published/publisher.h"
#include "published/snapshot.h"
#include "site/drawn_map.h"
#include "text/language.h"
#include "web/http.h"

namespace bluedot::site {

// Who runs this installation: on every page, since a reader must be able to ask somebody.
struct Operator {
  std::string name;
  std::string country;  // ISO 3166-1 alpha-2
  std::string contact;  // an e-mail address or an https address
};

// What the site is made of; built by app/, outlives the server. Read from any thread.
struct Site {
  const published::Publisher& publisher;
  const base::Clock& clock;
  Operator run_by;
  std::string origin;  // "https://example.org", for canonical addresses, sitemap and previews; no slash at its end
  std::optional<base::Date> demonstration;
  const std::map<std::string, MapDrawing, std::less<>>& maps;  // by name: "region", "pl"
  bool development = false;                                    // shows the gallery of components
  // Told of each search: the page's language and the slug of the category that was understood, "none" where none was.
  // Called from any thread; empty: nobody counts.
  std::function<void(text::Language, std::string_view)> searched = {};
};

// The parts of the snapshot as web::Caching::uses numbers them.
inline constexpr std::size_t kDirectoryPart{0};
inline constexpr std::size_t kMomentPart{1};
inline constexpr std::size_t kGuidePart{2};

// One visitor's request: one snapshot, one instant, one language. Everything that a page says is judged by it, so that
// no page mixes two states of the world.
struct Visit {
  const Site& site;
  std::shared_ptr<const published::Snapshot> snapshot;  // kept for as long as the page is being made
  directory::AsOf as_of;
  text::Language language;

  const directory::Catalogue& catalogue() const { return snapshot->catalogue(); }
  const guide::Guide& guide() const { return snapshot->guide(); }
};

Visit begin_visit(const Site& site, text::Language language);

// How long a page that shows opening hours may be kept: until `good_until`, or a newer version of the parts it used.
web::Caching until(base::Instant good_until);
// A page that says nothing that depends on the time of day: the next midnight is soon enough.
web::Caching until_midnight(const Visit& visit);

}  // namespace bluedot::site
