#pragma once

#include <string>

namespace bluedot::app {

// Every route of every program, as `bluedot routes --json` prints it: program, method, path, who may call it.
std::string routes_json();

}  // namespace bluedot::app
