#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace bluedot::text {

// Whether the bytes are well-formed UTF-8 (no overlong form, no surrogate, nothing beyond U+10FFFF).
bool valid_utf8(std::string_view bytes);

// The longest beginning of at most `max_bytes` that ends between two characters as a reader sees them: no code point is
// cut, no mark leaves its letter. For valid UTF-8; of other bytes it is some beginning.
std::string_view truncate(std::string_view text, std::size_t max_bytes);

// At most `max_characters` as a reader counts them, cut after a word, "…" in place of what was left out (and counted).
std::string shorten(std::string_view text, std::size_t max_characters);

}  // namespace bluedot::text
