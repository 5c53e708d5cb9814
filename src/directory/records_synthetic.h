#pragma once

#include <cstddef>

#include "base/result.h"
#include "db/change_log.h"
#include "db/database.h"
#include "directory/synthetic.h"

namespace bluedot::directory {

// Writes an invented directory (synthetic.h) into a database that holds countries and categories, and nothing invented
// yet: towns that are missing, organisations, locations, hubs, services and their hours, in transactions of some
// thousand records. `options.categories` are taken from the database. Returns the number of records written; kMissing
// where countries or categories are missing, kConflict where an invented directory is there already.
base::Result<std::size_t> write_synthetic(db::Database& database, SyntheticOptions options,
                                          const db::Authorship& authorship);

}  // namespace bluedot::directory
