#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "directory/catalogue.h"
#include "directory/hub_state.h"
#include "finder/index.h"
#include "text/language.h"

namespace bluedot::finder {

// For whom answers are put in order.
struct Wanted {
  text::Language language;
  std::string_view country;              // that the question names, else of the asker; empty: not known
  std::optional<directory::Point> from;  // the place that the question names, else where the asker is
  directory::AsOf as_of;
  Urgency urgency = Urgency::kNone;
};

// Metres between two points.
std::uint32_t metres_between(directory::Point from, directory::Point to);

// What the score of a document (Index::find) is raised or lowered by: its country, its distance, and that what does not
// answer an urgency from where the asker is stands with all the others.
class Weigher {
 public:
  // Both outlive it.
  Weigher(const Index& index, const Wanted& wanted);

  void weigh(std::span<Hit> hits) const;

 private:
  float urgent_weight(const Brief& brief, std::uint32_t document) const;
  float country_weight(const Brief& brief) const;
  float nearness(const Towards& towards) const;

  const Index& index_;
  const Wanted& wanted_;
  Brief here_;
  Towards from_;
};

// The same for what takes longer to know: whether it is confirmed, open at this moment (unknown hours count as neither)
// and speaks the asker's language. Nothing for what is gone: planned, moved, closed.
std::optional<float> standing_of(const directory::Catalogue& catalogue, const Document& document, const Wanted& wanted);

}  // namespace bluedot::finder
