#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/language.h"

namespace bluedot::text {

// How far a text of the data can be trusted to say what its author meant.
enum class TextState : std::uint8_t {
  kPerson,   // written or read by a speaker of the language
  kMachine,  // a machine's translation
  kDraft,    // written, but no speaker of the language has read it
  kBehind,   // its source has changed since
};

// One text of the data in several languages: the name of a hub, what a service is. Held in one run of bytes, since
// there are millions of them; empty costs no allocation.
class LocalisedText {
 public:
  LocalisedText() = default;
  LocalisedText(Language language, std::string_view value, TextState state = TextState::kPerson);

  // Replaces what was there in that language; an empty value removes it. At most 65,535 bytes, or std::length_error.
  void set(Language language, std::string_view value, TextState state = TextState::kPerson);

  bool empty() const { return bytes_.empty(); }
  bool has(Language language) const;
  // The text in exactly that language; empty when there is none. The view lives until the next set().
  std::string_view in(Language language) const;
  std::optional<TextState> state(Language language) const;
  // In the order in which they were first set.
  std::vector<Language> languages() const;

  // What to show a reader of `wanted`: that language; else Ukrainian for a reader of Russian and Russian for a reader
  // of Ukrainian, who mostly read both; else English; else whatever was set first. Text::language says which it is.
  // Empty in `wanted` when there is nothing at all.
  Text pick(Language wanted) const;
  // The language that pick() chooses; nothing when there is no text.
  std::optional<Language> pick_language(Language wanted) const;

  std::size_t bytes() const { return bytes_.size(); }
  bool operator==(const LocalisedText&) const = default;

 private:
  // Each entry: language index, state, length (two bytes, little end first), text.
  std::string bytes_;
};

}  // namespace bluedot::text
