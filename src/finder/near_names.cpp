#include "finder/near_names.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <limits>
#include <string>

#include "finder/words.h"

namespace bluedot::finder {
namespace {

using Letter = std::string_view;

constexpr std::size_t kLongest{24};  // letters; no longer name is misspelt by hand
constexpr std::uint8_t kFar{std::numeric_limits<std::uint8_t>::max() - 1};
using Steps = std::array<std::uint8_t, kLongest + 1>;

Letter letter_at(std::string_view form, std::size_t byte) {
  std::size_t end = byte + 1;
  while (end < form.size() && (static_cast<unsigned char>(form[end]) & 0xC0U) == 0x80U) ++end;
  return form.substr(byte, end - byte);
}

// Goes through the spellings as through a tree of letters: what begins alike is compared once, and where no slip is
// left the rest is looked up as it was typed.
class Walk {
 public:
  Walk(const Settlements& settlements, std::string_view typed, const Slips& slips)
      : settlements_(settlements), typed_(typed), bounds_(letter_bounds(typed)), slips_(slips) {
    Steps& first = rows_.emplace_back();
    for (std::size_t i = 0; i < first.size(); ++i) first[i] = i <= slips.most ? static_cast<std::uint8_t>(i) : kFar;
  }

  std::vector<NearName> all() && {
    const std::size_t kept = std::min(slips_.kept, length());
    for (std::size_t i = 0; i < kept; ++i) push(typed(i));
    const std::size_t bytes = bounds_[kept];
    descend(settlements_.beginning_with(typed_.substr(0, bytes), settlements_.all()), bytes);
    return std::move(found_);
  }

 private:
  std::size_t length() const { return bounds_.size() - 1; }
  Letter typed(std::size_t i) const { return typed_.substr(bounds_[i], bounds_[i + 1] - bounds_[i]); }

  // `range` begins with the path, which has so many bytes.
  void descend(Settlements::Range range, std::size_t bytes) {
    if (!skip_small(range)) return;
    if (fewest_steps() == slips_.most) return finish(range, bytes);
    if (settlements_.form(range.first).size() == bytes) {
      const std::size_t steps = rows_.back()[length()];
      if (steps <= slips_.most) found_.push_back({range.first, steps});
      ++range.first;
    }
    while (skip_small(range)) {
      const std::string_view form = settlements_.form(range.first);
      const Letter letter = letter_at(form, bytes);
      const Settlements::Range branch = settlements_.beginning_with(form.substr(0, bytes + letter.size()), range);
      push(letter);
      if (fewest_steps() <= slips_.most) descend(branch, bytes + letter.size());
      rows_.pop_back();
      path_.pop_back();
      range.first = branch.last;
    }
  }

  // Whether anything is left that may be found.
  bool skip_small(Settlements::Range& range) const {
    if (slips_.large_only && !range.empty()) range = settlements_.from_large(range);
    return !range.empty();
  }

  // No slip is left: the rest is as it was typed, or the last letter and the next were swapped and then it is.
  void finish(Settlements::Range range, std::size_t bytes) {
    const std::string path(settlements_.form(range.first).substr(0, bytes));
    for (std::size_t i = first_near(); i <= last_near(); ++i) {
      if (rows_.back()[i] == slips_.most) complete(path, i, range);
    }
    if (path_.empty()) return;
    const Steps& before = rows_[rows_.size() - 2];
    for (std::size_t i = first_near() == 0 ? 0 : first_near() - 1; i + 2 <= length() && i <= last_near(); ++i) {
      const bool swapped = before[i] + 1U == slips_.most && typed(i + 1) == path_.back() && typed(i) != path_.back();
      if (swapped) complete(path + std::string(typed(i)), i + 2, range);
    }
  }

  void complete(const std::string& path, std::size_t from, Settlements::Range range) {
    if (const auto form = settlements_.spelt(path + std::string(typed_.substr(bounds_[from])), range)) {
      found_.push_back({*form, slips_.most});
    }
  }

  // Beginnings of what was typed that are too short or too long for the path cannot be near it.
  std::size_t first_near() const { return path_.size() > slips_.most ? path_.size() - slips_.most : 0; }
  std::size_t last_near() const { return std::min(length(), path_.size() + slips_.most); }

  std::size_t fewest_steps() const {
    if (first_near() > length()) return kFar;
    const auto begin = rows_.back().begin();
    return *std::min_element(begin + static_cast<std::ptrdiff_t>(first_near()),
                             begin + static_cast<std::ptrdiff_t>(last_near()) + 1);
  }

  // How many slips lie between the path with one letter more and each beginning of what was typed.
  void push(Letter letter) {
    const Steps before = rows_.back();
    const Letter last = path_.empty() ? Letter() : path_.back();
    path_.push_back(letter);
    Steps steps;
    steps.fill(kFar);
    if (first_near() == 0) steps[0] = static_cast<std::uint8_t>(path_.size());
    for (std::size_t i = std::max<std::size_t>(first_near(), 1); i <= last_near(); ++i) {
      const int other = before[i - 1] + (typed(i - 1) == letter ? 0 : 1);
      int least = std::min({other, before[i] + 1, steps[i - 1] + 1});
      const bool swapped = i > 1 && !last.empty() && typed(i - 2) == letter && typed(i - 1) == last;
      if (swapped) least = std::min(least, rows_[rows_.size() - 2][i - 2] + 1);
      steps[i] = static_cast<std::uint8_t>(std::min<int>(least, kFar));
    }
    rows_.push_back(steps);
  }

  const Settlements& settlements_;
  std::string_view typed_;
  std::vector<std::size_t> bounds_;  // of its letters
  Slips slips_;
  std::vector<Letter> path_;
  std::vector<Steps> rows_;  // one more than the path has letters; far from the diagonal all is kFar
  std::vector<NearName> found_;
};

}  // namespace

std::vector<NearName> near_names(const Settlements& settlements, std::string_view form, const Slips& slips) {
  const std::size_t letters = letter_count(form);
  if (letters == 0 || letters > kLongest) return {};
  return Walk(settlements, form, slips).all();
}

}  // namespace bluedot::finder
