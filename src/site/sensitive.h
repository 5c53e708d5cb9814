#pragma once

#include <string_view>

#include "directory/catalogue.h"
#include "directory/filters.h"

// What could harm a reader if somebody else saw that it was read: one answer for pages, addresses and the sitemap.
namespace bluedot::site {

// Survivors of violence and LGBTIQ+ people: the filter alone outs whoever set it.
bool is_sensitive(directory::Audience audience);
bool is_sensitive(const directory::Catalogue& catalogue, const directory::Service& service);
bool is_sensitive(const directory::Catalogue& catalogue, const directory::Filters& filters);

// The word for an audience in an address: meaningless where its own would betray the reader.
std::string_view address_word(directory::Audience audience);
std::optional<directory::Audience> audience_of_word(std::string_view word);  // either form

}  // namespace bluedot::site
