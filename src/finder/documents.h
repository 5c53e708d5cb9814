#pragma once

#include <vector>

#include "directory/catalogue.h"
#include "finder/index.h"

namespace bluedot::finder {

// Everything of the directory that can be found: hubs, services, help lines that have a number, categories.
std::vector<Document> documents_of(const directory::Catalogue& catalogue);

}  // namespace bluedot::finder
