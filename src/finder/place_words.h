#pragma once

#include <string_view>

namespace bluedot::finder {

// Words of all sixteen languages after which a place is named ("in", "до", "lângă"). In search form.
bool leads_to_place(std::string_view word);

// Words that say what kind of a place follows ("city", "місто", "oraș"): no part of its name. In search form.
bool says_kind_of_place(std::string_view word);

}  // namespace bluedot::finder
