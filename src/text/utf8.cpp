#include "text/utf8.h"

#include <algorithm>
#include <array>

#include <unicode/brkiter.h>

#include "text/icu.h"

namespace bluedot::text {
namespace {

// The Unicode Standard, table 3-7: what a sequence may begin with, and what its second byte may be.
struct Sequence {
  unsigned char first_from;
  unsigned char first_to;
  unsigned char second_from;
  unsigned char second_to;
  std::size_t length;
};
constexpr std::array kSequences = {
    Sequence{0x00, 0x7F, 0x00, 0x00, 1}, Sequence{0xC2, 0xDF, 0x80, 0xBF, 2}, Sequence{0xE0, 0xE0, 0xA0, 0xBF, 3},
    Sequence{0xE1, 0xEC, 0x80, 0xBF, 3}, Sequence{0xED, 0xED, 0x80, 0x9F, 3}, Sequence{0xEE, 0xEF, 0x80, 0xBF, 3},
    Sequence{0xF0, 0xF0, 0x90, 0xBF, 4}, Sequence{0xF1, 0xF3, 0x80, 0xBF, 4}, Sequence{0xF4, 0xF4, 0x80, 0x8F, 4},
};

unsigned char byte_at(std::string_view bytes, std::size_t at) {
  return static_cast<unsigned char>(bytes[at]);
}

bool between(unsigned char byte, unsigned char from, unsigned char to) {
  return from <= byte && byte <= to;
}

bool continues(const Sequence& sequence, std::string_view bytes) {
  if (bytes.size() < sequence.length) return false;
  if (sequence.length > 1 && !between(byte_at(bytes, 1), sequence.second_from, sequence.second_to)) return false;
  for (std::size_t at = 2; at < sequence.length; ++at) {
    if (!between(byte_at(bytes, at), 0x80, 0xBF)) return false;
  }
  return true;
}

// Of the well-formed sequence at the start; 0 when there is none.
std::size_t sequence_length(std::string_view bytes) {
  for (const Sequence& sequence : kSequences) {
    if (!between(byte_at(bytes, 0), sequence.first_from, sequence.first_to)) continue;
    return continues(sequence, bytes) ? sequence.length : 0;
  }
  return 0;
}

// Boundaries between characters as a reader sees them do not depend on the language.
icu::BreakIterator& characters() {
  return per_language(kEnglish, [](const icu::Locale& locale) {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::BreakIterator> made(icu::BreakIterator::createCharacterInstance(locale, status));
    demand(status);
    return made;
  });
}

std::size_t code_point_boundary(std::string_view text, std::size_t at) {
  while (at > 0 && at < text.size() && between(byte_at(text, at), 0x80, 0xBF)) --at;
  return at;
}

// In UTF-16 units: where the character number `count` ends, or the text.
std::int32_t end_of_character(const icu::UnicodeString& text, std::size_t count) {
  icu::BreakIterator& iterator = characters();
  iterator.setText(text);
  const std::int32_t end = iterator.next(static_cast<std::int32_t>(count));
  return end == icu::BreakIterator::DONE ? text.length() : end;
}

icu::UnicodeString up_to_word_end(const icu::UnicodeString& text, std::int32_t limit) {
  const std::int32_t blank = text.lastIndexOf(u' ', 0, limit + 1);
  icu::UnicodeString kept = text.tempSubString(0, blank > 0 ? blank : limit);
  while (kept.endsWith(u" ", 1) || kept.endsWith(u",", 1)) kept.truncate(kept.length() - 1);
  return kept;
}

}  // namespace

bool valid_utf8(std::string_view bytes) {
  while (!bytes.empty()) {
    const std::size_t length = sequence_length(bytes);
    if (length == 0) return false;
    bytes.remove_prefix(length);
  }
  return true;
}

std::string_view truncate(std::string_view text, std::size_t max_bytes) {
  if (text.size() <= max_bytes) return text;
  // What follows the cut decides whether a character goes on, so a little more than max_bytes is looked at.
  constexpr std::size_t kLookAhead{64};
  const std::size_t seen = code_point_boundary(text, std::min(text.size(), max_bytes + kLookAhead));
  const icu::UnicodeString wide = utf16(text.substr(0, seen));
  const icu::UnicodeString kept = utf16(text.substr(0, code_point_boundary(text, max_bytes)));
  icu::BreakIterator& iterator = characters();
  iterator.setText(wide);
  const bool whole = iterator.isBoundary(kept.length()) != 0;
  const std::int32_t end = whole ? kept.length() : iterator.preceding(kept.length());
  return text.substr(0, utf8(kept.tempSubString(0, std::max(end, 0))).size());
}

std::string shorten(std::string_view text, std::size_t max_characters) {
  const icu::UnicodeString whole = utf16(text);
  if (end_of_character(whole, max_characters) == whole.length()) return std::string(text);
  if (max_characters == 0) return {};
  const std::int32_t limit = max_characters == 1 ? 0 : end_of_character(whole, max_characters - 1);
  return utf8(up_to_word_end(whole, limit)) + "…";
}

}  // namespace bluedot::text
