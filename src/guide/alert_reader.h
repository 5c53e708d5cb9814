#pragma once

#include <vector>

#include "directory/catalogue_reader.h"
#include "guide/alert.h"

namespace bluedot::guide {

// From the stored form, as guide_reader.h says of the whole guide.
std::vector<Alert> read_alerts(const directory::VisitRecords& records);

}  // namespace bluedot::guide
