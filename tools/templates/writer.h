#pragma once

#include <string>
#include <string_view>

namespace bluedot::templates {

// "site/hub" -> "site_hub": a page's or part's name as C++ spells it.
std::string identifier(std::string_view name);

// Any bytes as one C++ string literal, quotes included.
std::string cpp_literal(std::string_view bytes);

}  // namespace bluedot::templates
