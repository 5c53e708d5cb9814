// Which message names which enumerator. Tables, so that a new enumerator without a name does not compile.

#include <array>

#include "site/wording.h"
#include "text/say.h"

namespace bluedot::site {
namespace {

using text::Message;

template <typename Enum, std::size_t kCount>
Message look_up(const std::array<Message, kCount>& table, Enum value) {
  return table.at(static_cast<std::size_t>(value));
}

constexpr std::array kPlaceTypes{Message::place_type_border_crossing,     Message::place_type_railway_station,
                                 Message::place_type_registration_centre, Message::place_type_shelter,
                                 Message::place_type_community_centre,    Message::place_type_mobile};
static_assert(kPlaceTypes.size() == static_cast<std::size_t>(directory::PlaceType::kMobile) + 1);

constexpr std::array kAudiences{Message::audience_children, Message::audience_adolescents,
                                Message::audience_women,    Message::audience_single_parents,
                                Message::audience_older,    Message::audience_disability,
                                Message::audience_medical,  Message::audience_survivors,
                                Message::audience_lgbtiq,   Message::audience_other_nationality};
static_assert(kAudiences.size() == static_cast<std::size_t>(directory::Audience::kOtherNationality) + 1);

constexpr std::array kAccesses{Message::access_step_free, Message::access_toilet, Message::access_sign_language,
                               Message::access_hearing, Message::access_quiet};
static_assert(kAccesses.size() == static_cast<std::size_t>(directory::Access::kQuiet) + 1);

constexpr std::array kTopics{
    Message::helpline_emergency,   Message::helpline_police,         Message::helpline_ambulance,
    Message::helpline_fire,        Message::helpline_crisis,         Message::helpline_violence,
    Message::helpline_trafficking, Message::helpline_child,          Message::helpline_missing_child,
    Message::helpline_asylum,      Message::helpline_refugees,       Message::helpline_legal_aid,
    Message::helpline_complaints,  Message::helpline_family_tracing, Message::helpline_lgbtiq,
    Message::helpline_work,        Message::helpline_health,         Message::helpline_deaf,
    Message::helpline_unhcr};
static_assert(kTopics.size() == static_cast<std::size_t>(directory::Topic::kUnhcr) + 1);

constexpr std::array kConfidences{Message::confidence_unknown, Message::confidence_low, Message::confidence_medium,
                                  Message::confidence_high};
static_assert(kConfidences.size() == static_cast<std::size_t>(directory::Confidence::kHigh) + 1);

constexpr std::array kOrganisationKinds{Message::organisation_un,           Message::organisation_red_cross,
                                        Message::organisation_ngo,          Message::organisation_government,
                                        Message::organisation_municipality, Message::organisation_other};
static_assert(kOrganisationKinds.size() == static_cast<std::size_t>(directory::OrganisationKind::kOther) + 1);

}  // namespace

Message message_of(directory::PlaceType place_type) {
  return look_up(kPlaceTypes, place_type);
}
Message message_of(directory::Audience audience) {
  return look_up(kAudiences, audience);
}
Message message_of(directory::Access access) {
  return look_up(kAccesses, access);
}
Message message_of(directory::Topic topic) {
  return look_up(kTopics, topic);
}
Message message_of(directory::Confidence confidence) {
  return look_up(kConfidences, confidence);
}
Message message_of(directory::OrganisationKind kind) {
  return look_up(kOrganisationKinds, kind);
}

}  // namespace bluedot::site
