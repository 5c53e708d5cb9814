#pragma once

#include <string>
#include <string_view>

#include "mistake.h"

namespace bluedot::templates {

// A style sheet without comments and without the white space that means nothing. Throws Mistake for what would end the
// <style> element, load something, or is never closed.
std::string minified(std::string_view css, const std::string& file);

}  // namespace bluedot::templates
