#include "app/route_list.h"

#include "published/publisher.h"
#include "site/routes.h"

namespace bluedot::app {
namespace {

// The table of routes is the same whatever the directory holds.
class EmptyDirectory final : public published::Source {
 public:
  std::uint64_t data_version() override { return 0; }
  std::shared_ptr<const directory::Catalogue> read() override { return directory::CatalogueBuilder().build(); }
};

}  // namespace

std::string routes_json() {
  EmptyDirectory source;
  const base::SystemClock clock;
  const published::Publisher publisher(source, clock, std::nullopt, base::make_silent_log());
  const std::map<std::string, site::MapDrawing, std::less<>> maps;
  const site::Site site{publisher, clock, {}, {}, std::nullopt, maps};
  return web::routes_as_json("bluedot-site", site::make_face(site).router);
}

}  // namespace bluedot::app
