#pragma once

#include <optional>
#include <string>

#include "directory/catalogue.h"
#include "directory/hub_state.h"
#include "directory/nearest.h"
#include "text/language.h"

namespace bluedot::exchange {

// What people read of a row, in the language of the answer, and the address of its page: known to the face, which asks
// for it row by row.
class RowWording {
 public:
  RowWording() = default;
  RowWording(const RowWording&) = delete;
  RowWording& operator=(const RowWording&) = delete;
  virtual ~RowWording() = default;

  virtual text::Text name(const directory::Row& row) const = 0;
  virtual std::string url(const directory::Row& row) const = 0;               // "/uk/hubs/pl-medyka"
  virtual std::string town(const directory::Place& place) const = 0;          // in the reader's language
  virtual std::string phone_number(const directory::Phone& phone) const = 0;  // as people read it
  virtual std::string phone_hours(const directory::Phone& phone) const = 0;   // "Mon-Fri 09:00-17:00"; empty: not known
  // "Not confirmed since ...: call before you travel". Asked only where place or hours are not confirmed.
  virtual std::string notice(const directory::Row& row, const directory::Status& status) const = 0;
};

struct NearestAnswer {
  const directory::Catalogue& catalogue;
  directory::AsOf as_of;
  text::Language language;
  directory::RowsOf rows_of = directory::RowsOf::kLocations;
  const directory::Answer& answer;
  std::optional<std::string> next;  // address of the next page; nothing: this is the last
};

// The body of /api/v1/nearest,. Each row has every field; what is not known is null. A row
// without a point has neither coordinates nor a distance, and none is worked out from anything else.
std::string nearest_json(const NearestAnswer& answer, const RowWording& wording);

}  // namespace bluedot::exchange
