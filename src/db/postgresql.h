#pragma once

#include <memory>
#include <string>

#include "db/database.h"

namespace bluedot::db {

// The engine of `postgresql://...`: one blocking libpq connection. Values travel as text; a SELECT's rows are fetched
// whole. data_version() is the head of the change log. Throws Failure.
std::unique_ptr<Database> open_postgresql(const std::string& url, const OpenOptions& options);

}  // namespace bluedot::db
