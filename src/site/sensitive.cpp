#include "site/sensitive.h"

#include <algorithm>
#include <array>
#include <utility>

namespace bluedot::site {
namespace {

using directory::Audience;

// Never change: they stand in links that people keep.
constexpr std::array kWords{std::pair{Audience::kSurvivors, std::string_view{"f1"}},
                            std::pair{Audience::kLgbtiq, std::string_view{"f2"}}};

bool any_sensitive(const directory::Catalogue& catalogue, std::span<const directory::CategoryIndex> categories) {
  return std::ranges::any_of(categories, [&](directory::CategoryIndex index) { return catalogue.at(index).sensitive; });
}

bool any_sensitive(directory::EnumSet<Audience> audience) {
  return std::ranges::any_of(kWords, [&](const auto& word) { return audience.contains(word.first); });
}

}  // namespace

bool is_sensitive(Audience audience) {
  return any_sensitive({audience});
}

bool is_sensitive(const directory::Catalogue& catalogue, const directory::Service& service) {
  return any_sensitive(catalogue, service.categories) || any_sensitive(service.audience);
}

bool is_sensitive(const directory::Catalogue& catalogue, const directory::Filters& filters) {
  return any_sensitive(catalogue, filters.categories) || any_sensitive(filters.audience);
}

std::string_view address_word(Audience audience) {
  for (const auto& [member, word] : kWords) {
    if (member == audience) return word;
  }
  return directory::name_of(audience);
}

std::optional<Audience> audience_of_word(std::string_view word) {
  for (const auto& [member, code] : kWords) {
    if (code == word) return member;
  }
  return directory::audience_from(word);
}

}  // namespace bluedot::site
