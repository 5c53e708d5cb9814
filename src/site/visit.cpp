#include "site/visit.h"

namespace bluedot::site {

Visit begin_visit(const Site& site, text::Language language) {
  std::shared_ptr<const published::Snapshot> snapshot = site.publisher.current();
  const directory::AsOf as_of = snapshot->as_of(site.clock.now());
  return {site, std::move(snapshot), as_of, language};
}

web::Caching until(base::Instant good_until) {
  web::Caching caching{web::CachePolicy::kPublic, {}, good_until};
  caching.uses.set(kDirectoryPart);
  caching.uses.set(kMomentPart);
  caching.uses.set(kGuidePart);
  return caching;
}

web::Caching until_midnight(const Visit& visit) {
  base::Instant first = directory::next_midnight(nullptr, visit.as_of.now);
  for (const directory::Country& country : visit.catalogue().countries()) {
    first = std::min(first, directory::next_midnight(country.zone, visit.as_of.now));
  }
  return until(first);
}

}  // namespace bluedot::site
