#pragma once

#include <memory>

#include "directory/catalogue_reader.h"
#include "guide/guide.h"

namespace bluedot::guide {

// Makes the Guide from the stored form; categories are named by their slugs. Throws std::runtime_error on what no
// import lets in (exchange/starter.h checks the same with the same functions), and whatever `records` throws. A topic
// without an article is left out: there is nothing to read.
std::shared_ptr<const Guide> read_guide(const directory::VisitRecords& records);
std::shared_ptr<const Guide> read_guide(const directory::RecordSet& records);

// The tables that it is made of: a change of any other does not change it.
std::span<const std::string_view> guide_tables();

}  // namespace bluedot::guide
