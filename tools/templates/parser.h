#pragma once

#include <string>
#include <string_view>

#include "library.h"
#include "tree.h"

namespace bluedot::templates {

// Reads one template. `file` is what mistakes and #line name; `name` is "site/hub" or "parts/card". Throws Mistake.
Template parse(std::string_view source, const std::string& file, const std::string& name, const Library& library);

}  // namespace bluedot::templates
