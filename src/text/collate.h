#pragma once

#include <algorithm>
#include <functional>
#include <string>
#include <string_view>
#include <utility>

#include "text/language.h"

namespace bluedot::text {

// Whether `left` comes before `right` in the alphabet of the language's readers (ICU; case and accents decide last).
// Any thread.
bool comes_before(Language language, std::string_view left, std::string_view right);

// Bytes that compare (memcmp) as comes_before does: for sorting much, or keeping an order.
std::string sort_key(Language language, std::string_view text);

// Sorts by a name: sort_by_name(language, towns, &Town::name). Equal names keep their order.
template <typename Range, typename Projection = std::identity>
void sort_by_name(Language language, Range& range, Projection projection = {}) {
  std::ranges::stable_sort(
      range, [language](std::string_view left, std::string_view right) { return comes_before(language, left, right); },
      std::move(projection));
}

}  // namespace bluedot::text
