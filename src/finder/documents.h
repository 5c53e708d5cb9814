#pragma once

#include <vector>

#include "directory/catalogue.h"
#include "finder/index.h"
#include "guide/guide.h"

namespace bluedot::finder {

// Everything that can be found: hubs, services, help lines that have a number, categories, topics of the guide.
std::vector<Document> documents_of(const directory::Catalogue& catalogue, const guide::Guide& guide);

}  // namespace bluedot::finder
