#include "finder/near_names.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <utility>

#include "finder/words.h"

namespace bluedot::finder {
namespace {

using Letter = std::string_view;

constexpr std::size_t kLongest{24};  // letters; no longer name is misspelt by hand
using Steps = std::array<std::uint8_t, kLongest + 1>;

std::vector<Letter> letters_of(std::string_view form) {
  const std::vector<std::size_t> bounds = letter_bounds(form);
  std::vector<Letter> letters;
  for (std::size_t i = 0; i + 1 < bounds.size(); ++i)
    letters.push_back(form.substr(bounds[i], bounds[i + 1] - bounds[i]));
  return letters;
}

Letter letter_at(std::string_view form, std::size_t byte) {
  std::size_t end = byte + 1;
  while (end < form.size() && (static_cast<unsigned char>(form[end]) & 0xC0U) == 0x80U) ++end;
  return form.substr(byte, end - byte);
}

// Goes through the spellings as through a tree of letters: what begins alike is compared once, and what has strayed too
// far is left with all that begins so.
class Walk {
 public:
  Walk(const Settlements& settlements, std::vector<Letter> typed, std::size_t most)
      : settlements_(settlements), typed_(std::move(typed)), most_(most) {
    Steps& first = rows_.emplace_back();
    for (std::size_t i = 0; i <= typed_.size(); ++i) first[i] = static_cast<std::uint8_t>(i);
  }

  std::vector<NearName> from(std::size_t kept) && {
    std::size_t bytes = 0;
    for (std::size_t i = 0; i < std::min(kept, typed_.size()); ++i) {
      push(typed_[i]);
      bytes += typed_[i].size();
    }
    const std::string_view beginning(typed_.front().data(), bytes);
    descend(settlements_.beginning_with(beginning, settlements_.all()), bytes);
    return std::move(found_);
  }

 private:
  void descend(Settlements::Range range, std::size_t bytes) {
    if (!range.empty() && settlements_.form(range.first).size() == bytes) {
      const std::size_t steps = rows_.back()[typed_.size()];
      if (steps <= most_) found_.push_back({range.first, steps});
      ++range.first;
    }
    if (range.empty()) return;
    if (fewest_steps() == most_) {
      follow(range, bytes);
    } else {
      try_all(range, bytes);
    }
  }

  // No slip is left: only the letters that were typed can come next.
  void follow(Settlements::Range range, std::size_t bytes) {
    const std::string path(settlements_.form(range.first).substr(0, bytes));
    std::vector<Letter> next;
    for (std::size_t i = 0; i <= typed_.size(); ++i) {
      if (rows_.back()[i] > most_) continue;
      // The one before where it was swapped with the last.
      if (i < typed_.size()) next.push_back(typed_[i]);
      if (i > 0) next.push_back(typed_[i - 1]);
    }
    std::ranges::sort(next);
    next.erase(std::unique(next.begin(), next.end()), next.end());
    for (const Letter letter : next) {
      const Settlements::Range branch = settlements_.beginning_with(path + std::string(letter), range);
      if (!branch.empty()) step(letter, branch, bytes);
    }
  }

  void try_all(Settlements::Range range, std::size_t bytes) {
    while (!range.empty()) {
      const std::string_view form = settlements_.form(range.first);
      const Letter letter = letter_at(form, bytes);
      const Settlements::Range branch = settlements_.beginning_with(form.substr(0, bytes + letter.size()), range);
      step(letter, branch, bytes);
      range.first = branch.last;
    }
  }

  void step(Letter letter, Settlements::Range branch, std::size_t bytes) {
    push(letter);
    if (fewest_steps() <= most_) descend(branch, bytes + letter.size());
    rows_.pop_back();
    path_.pop_back();
  }

  std::size_t fewest_steps() const {
    return *std::min_element(rows_.back().begin(),
                             rows_.back().begin() + static_cast<std::ptrdiff_t>(typed_.size()) + 1);
  }

  // How many slips lie between the path with one letter more and each beginning of what was typed.
  void push(Letter letter) {
    const Steps before = rows_.back();
    Steps steps{};
    steps[0] = static_cast<std::uint8_t>(before[0] + 1);
    for (std::size_t i = 1; i <= typed_.size(); ++i) {
      const int other = before[i - 1] + (typed_[i - 1] == letter ? 0 : 1);
      int least = std::min({other, before[i] + 1, steps[i - 1] + 1});
      const bool swapped = i > 1 && !path_.empty() && typed_[i - 2] == letter && typed_[i - 1] == path_.back();
      if (swapped) least = std::min(least, rows_[rows_.size() - 2][i - 2] + 1);
      steps[i] = static_cast<std::uint8_t>(least);
    }
    path_.push_back(letter);
    rows_.push_back(steps);
  }

  const Settlements& settlements_;
  std::vector<Letter> typed_;
  std::size_t most_;
  std::vector<Letter> path_;
  std::vector<Steps> rows_;  // one more than the path has letters
  std::vector<NearName> found_;
};

}  // namespace

std::vector<NearName> near_names(const Settlements& settlements, std::string_view form, std::size_t most_edits,
                                 std::size_t kept) {
  std::vector<Letter> letters = letters_of(form);
  if (letters.empty() || letters.size() > kLongest) return {};
  return Walk(settlements, std::move(letters), most_edits).from(kept);
}

}  // namespace bluedot::finder
