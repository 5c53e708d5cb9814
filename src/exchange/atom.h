#pragma once

#include <string>
#include <string_view>

#include "exchange/alert_publisher.h"

// The alerts of one country in one language as an Atom feed (RFC 4287).
namespace bluedot::exchange {

inline constexpr std::string_view kAtomType{"application/atom+xml; charset=utf-8"};

// "/feeds/pl/uk.atom", without the origin.
std::string feed_path(std::string_view country, text::Language language);

// What is in force or was cancelled and would still be, the latest first. `country` is "PL". An entry keeps its id for
// ever; `updated` is when it began, the feed's is when it last changed. A text that the reader's language lacks comes
// in another, marked by xml:lang.
std::string atom_feed(const guide::Alerts& alerts, std::string_view country, text::Language language, base::Instant now,
                      const AlertPublisher& publisher);

}  // namespace bluedot::exchange
