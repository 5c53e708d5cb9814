#pragma once

#include <map>
#include <string>

namespace bluedot::templates {

using Icons = std::map<std::string, std::string, std::less<>>;

// views/icons.h and .cpp: enum class Icon, for an icon that the data choose.
std::string icons_header(const Icons& icons);
std::string icons_source(const Icons& icons);

}  // namespace bluedot::templates
