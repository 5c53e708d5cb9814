#include "finder/ranking.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <span>

#include "directory/phone_state.h"
#include "directory/sphere.h"

namespace bluedot::finder {
namespace {

using directory::OpenState;
using directory::Standing;

constexpr float kSameCountry{8};
constexpr float kOtherCountry{-6};
constexpr float kCategoryItself{3};
constexpr float kNearby{30'000 / static_cast<float>(directory::kEarthRadiusMetres)};  // 30 km as a chord
constexpr float kNearest{6};
constexpr float kLineForABed{-100};  // behind a bed, before all that is no answer
constexpr float kLineElsewhere{-10 * kAnswersUrgency};
constexpr float kUnconfirmedAnswer{-200};  // behind 112 and every bed, before all that is no answer
constexpr float kOpen{2};
constexpr float kClosed{-1};
constexpr float kUnconfirmed{-2};
constexpr float kPaused{-4};
constexpr float kSpoken{1.5F};

std::optional<float> weight_of(const directory::Status& status) {
  if (status.standing == Standing::kGone) return std::nullopt;
  if (status.standing == Standing::kPaused) return kPaused;
  float weight = status.standing == Standing::kUnconfirmed ? kUnconfirmed : 0;
  if (status.opening.state == OpenState::kOpen) weight += kOpen;
  if (status.opening.state == OpenState::kClosed) weight += kClosed;
  return weight;
}

float spoken_weight(std::span<const std::string_view> spoken, text::Language language) {
  return std::ranges::count(spoken, language.tag()) > 0 ? kSpoken : 0;
}

std::optional<float> standing_of_hub(const directory::Catalogue& catalogue, const directory::Location& location,
                                     const Wanted& wanted) {
  const std::optional<float> weight = weight_of(directory::status_of(catalogue, location, wanted.as_of));
  if (!weight) return std::nullopt;
  return *weight + spoken_weight(location.spoken, wanted.language);
}

// Of the places where it is, the best.
std::optional<float> standing_of_service(const directory::Catalogue& catalogue, const directory::Service& service,
                                         const Wanted& wanted) {
  if (service.at.empty()) return 0;
  std::optional<float> best;
  for (const directory::ServiceAtLocationIndex index : service.at) {
    const auto weight = weight_of(directory::status_of(catalogue, catalogue.at(index), wanted.as_of));
    if (weight && (!best || *weight > *best)) best = weight;
  }
  if (best) *best += spoken_weight(service.spoken, wanted.language);
  return best;
}

// Whoever is in danger calls the first number: one that may be dead does not stand there. 112 needs no confirmation.
float standing_of_line(const directory::HelpLine* line, const Document& document, const Wanted& wanted) {
  if (line == nullptr || line->topic == directory::Topic::kEmergency) return 0;
  const directory::AsOf real{wanted.as_of.now, std::nullopt};
  if (directory::number_confirmed(line->phone, real.date(nullptr))) return 0;
  return std::ranges::count(document.answers, wanted.urgency) > 0 ? kUnconfirmedAnswer : kUnconfirmed;
}

}  // namespace

std::uint32_t metres_between(directory::Point from, directory::Point to) {
  return directory::metres_of(directory::squared_chord(directory::unit_vector(from), directory::unit_vector(to)));
}

Weigher::Weigher(const Index& index, const Wanted& wanted) : index_(index), wanted_(wanted) {
  Document here;
  here.country = wanted.country;
  here_ = brief_of(here);
  from_ = towards(wanted.from);
}

void Weigher::weigh(std::span<Hit> hits) const {
  for (Hit& hit : hits) {
    const Brief& brief = index_.brief(hit.document);
    if (brief.kind == DocumentKind::kCategory) hit.score += kCategoryItself;
    hit.score += urgent_weight(brief, hit.document) + country_weight(brief);
    if (wanted_.from) hit.score += nearness(index_.towards(hit.document));
  }
}

// A bed in another country answers nobody, and a line there does not stand among the answers at all: whoever is in
// danger calls the first number that they see.
float Weigher::urgent_weight(const Brief& brief, std::uint32_t document) const {
  if (wanted_.urgency == Urgency::kNone) return 0;
  const bool elsewhere = wanted_.country.empty() || brief.country != here_.country;
  if (elsewhere && brief.kind == DocumentKind::kHelpLine) return kLineElsewhere;
  if (!brief.answers_urgency || std::ranges::count(index_.at(document).answers, wanted_.urgency) == 0) return 0;
  if (elsewhere) return -kAnswersUrgency;
  return brief.kind == DocumentKind::kHelpLine && wanted_.urgency == Urgency::kTonight ? kLineForABed : 0;
}

float Weigher::country_weight(const Brief& brief) const {
  if (wanted_.country.empty() || brief.country == std::array<char, 2>{}) return 0;
  return brief.country == here_.country ? kSameCountry : kOtherCountry;
}

// By the straight line through the earth: near enough for an order.
float Weigher::nearness(const Towards& towards) const {
  if (towards == Towards{}) return 0;
  float squares = 0;
  for (std::size_t i = 0; i < towards.size(); ++i) {
    const float apart = towards[i] - from_[i];
    squares += apart * apart;
  }
  return kNearest * kNearby / (kNearby + std::sqrt(squares));
}

std::optional<float> standing_of(const directory::Catalogue& catalogue, const Document& document,
                                 const Wanted& wanted) {
  if (document.hub_at != nullptr) return standing_of_hub(catalogue, *document.hub_at, wanted);
  if (document.service != nullptr) return standing_of_service(catalogue, *document.service, wanted);
  if (document.kind == DocumentKind::kHelpLine) {
    return standing_of_line(catalogue.help_line(document.reference), document, wanted);
  }
  return 0;
}

}  // namespace bluedot::finder
