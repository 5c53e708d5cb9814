#include "published/snapshot.h"

#include <utility>

namespace bluedot::published {

Snapshot::Snapshot(Versions versions, std::shared_ptr<const directory::Catalogue> catalogue,
                   std::shared_ptr<const directory::Nearest> nearest, std::shared_ptr<const finder::Places> places,
                   std::shared_ptr<const directory::Moment> moment, std::shared_ptr<const finder::Search> search)
    : versions_(versions),
      catalogue_(std::move(catalogue)),
      nearest_(std::move(nearest)),
      places_(std::move(places)),
      moment_(std::move(moment)),
      search_(std::move(search)) {}

directory::AsOf Snapshot::as_of(base::Instant now) const {
  return directory::as_of(*moment_, now);
}

}  // namespace bluedot::published
