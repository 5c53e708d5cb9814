#pragma once

#include <functional>
#include <memory>

#include "directory/catalogue.h"
#include "directory/records.h"
#include "directory/tables.h"

namespace bluedot::directory {

// Hands every record of a table to `visit`, one after the other. All tables must be of one consistent view: inside one
// read transaction of the database (store.h, for_each), or of one RecordSet.
using VisitRecords = std::function<void(const Table& table, const std::function<void(const Record&)>& visit)>;

// Makes the Catalogue from the stored form. Categories come by `sort`, help lines by country, topic and slug, all else
// by id. Throws std::runtime_error on what no import lets in, and whatever `records` throws.
std::shared_ptr<const Catalogue> read_catalogue(const VisitRecords& records);
std::shared_ptr<const Catalogue> read_catalogue(const RecordSet& records);

}  // namespace bluedot::directory
