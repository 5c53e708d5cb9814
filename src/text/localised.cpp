#include "text/localised.h"

#include <limits>
#include <stdexcept>

namespace bluedot::text {
namespace {

constexpr std::size_t kHead{4};
constexpr std::size_t kLongest{std::numeric_limits<std::uint16_t>::max()};

unsigned byte_at(const std::string& bytes, std::size_t at) {
  return static_cast<unsigned char>(bytes[at]);
}

// One entry, by where it starts.
struct Slot {
  std::size_t start;
  Language language;
  TextState state;
  std::size_t length;

  std::size_t end() const { return start + kHead + length; }
};

Slot slot_at(const std::string& bytes, std::size_t start) {
  return {start, Language::at(byte_at(bytes, start)), static_cast<TextState>(byte_at(bytes, start + 1)),
          byte_at(bytes, start + 2) + (byte_at(bytes, start + 3) << 8U)};
}

std::optional<Slot> find(const std::string& bytes, Language language) {
  for (std::size_t at = 0; at < bytes.size();) {
    const Slot slot = slot_at(bytes, at);
    if (slot.language == language) return slot;
    at = slot.end();
  }
  return std::nullopt;
}

std::string entry(Language language, std::string_view value, TextState state) {
  if (value.size() > kLongest) throw std::length_error("a localised text of more than 65,535 bytes");
  std::string bytes;
  bytes.reserve(kHead + value.size());
  bytes += static_cast<char>(language.index());
  bytes += static_cast<char>(state);
  bytes += static_cast<char>(value.size() & 0xFFU);
  bytes += static_cast<char>(value.size() >> 8U);
  return bytes.append(value);
}

std::optional<Language> readable_instead(Language language) {
  if (language == kUkrainian) return kRussian;
  if (language == kRussian) return kUkrainian;
  return std::nullopt;
}

}  // namespace

LocalisedText::LocalisedText(Language language, std::string_view value, TextState state) {
  set(language, value, state);
}

void LocalisedText::set(Language language, std::string_view value, TextState state) {
  const std::string added = value.empty() ? std::string() : entry(language, value, state);
  const std::optional<Slot> old = find(bytes_, language);
  if (old) {
    bytes_.replace(old->start, old->end() - old->start, added);
  } else {
    bytes_ += added;
  }
  bytes_.shrink_to_fit();
}

bool LocalisedText::has(Language language) const {
  return find(bytes_, language).has_value();
}

std::string_view LocalisedText::in(Language language) const {
  const std::optional<Slot> slot = find(bytes_, language);
  return slot ? std::string_view(bytes_).substr(slot->start + kHead, slot->length) : std::string_view();
}

std::optional<TextState> LocalisedText::state(Language language) const {
  const std::optional<Slot> slot = find(bytes_, language);
  return slot ? std::optional(slot->state) : std::nullopt;
}

std::vector<Language> LocalisedText::languages() const {
  std::vector<Language> found;
  for (std::size_t at = 0; at < bytes_.size(); at = slot_at(bytes_, at).end()) {
    found.push_back(slot_at(bytes_, at).language);
  }
  return found;
}

Text LocalisedText::pick(Language wanted) const {
  if (const std::string_view own = in(wanted); !own.empty()) return {std::string(own), wanted};
  const Language shown = pick_language(wanted).value_or(wanted);
  return {std::string(in(shown)), shown};
}

std::optional<Language> LocalisedText::pick_language(Language wanted) const {
  if (empty()) return std::nullopt;
  if (has(wanted)) return wanted;
  if (const std::optional<Language> other = readable_instead(wanted); other && has(*other)) return other;
  return has(kEnglish) ? kEnglish : slot_at(bytes_, 0).language;
}

}  // namespace bluedot::text
