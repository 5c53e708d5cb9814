#pragma once

#include <string>
#include <string_view>

namespace bluedot::directory {

// A number as people write and read it aloud: "+48 22 628 01 20" for E.164 (the grouping is libphonenumber's),
// "116 111" for a national short code of six digits, a shorter one as it is. Anything else comes back unchanged.
std::string readable_number(std::string_view number);

}  // namespace bluedot::directory
