#include "site/phone_view.h"

#include <array>

#include "directory/phone_format.h"
#include "directory/phone_state.h"
#include "site/hours.h"
#include "site/links.h"
#include "text/format.h"
#include "text/localised.h"
#include "text/say.h"

namespace bluedot::site {
namespace {

using text::Message;
using text::say;

Message kind_message(directory::PhoneKind kind) {
  switch (kind) {
    case directory::PhoneKind::kText:
      return Message::phone_text;
    case directory::PhoneKind::kVideo:
      return Message::phone_video;
    case directory::PhoneKind::kVoice:
      return Message::phone_voice;
    default:
      return Message::phone_chat;
  }
}

Message sim_message(directory::YesNo foreign_sim) {
  constexpr std::array kMessages{Message::phone_foreign_sim_unknown, Message::phone_foreign_sim_no,
                                 Message::phone_foreign_sim_yes};
  return kMessages.at(static_cast<std::size_t>(foreign_sim));
}

void add_facts(const Visit& visit, const directory::Phone& phone, PhoneView& view) {
  view.facts.push_back(say(visit.language, sim_message(phone.foreign_sim)));
  if (phone.cost == directory::PhoneCost::kFree) view.facts.push_back(say(visit.language, Message::phone_free));
  if (phone.cost == directory::PhoneCost::kLocal) view.facts.push_back(say(visit.language, Message::phone_local));
  if (phone.for_deaf) view.facts.push_back(say(visit.language, Message::phone_for_deaf));
  if (phone.always) {
    view.facts.push_back(say(visit.language, Message::phone_always));
  } else if (phone.schedule != nullptr) {
    view.facts.push_back(say(visit.language, Message::phone_hours, {{"hours", phone_hours(visit, phone)}}));
  }
}

void add_confirmation(const Visit& visit, const directory::Phone& phone, PhoneView& view) {
  if (!phone.confirmation.on) {
    view.confirmation = say(visit.language, Message::confirm_never_short);
    return;
  }
  view.confirmed = number_confirmed(visit, phone);
  const std::string date = text::date(visit.language, *phone.confirmation.on);
  const Message message = view.confirmed ? Message::confirm_on : Message::confirm_not_since_short;
  view.confirmation = say(visit.language, message, {{"date", date}});
}

}  // namespace

bool number_confirmed(const Visit& visit, const directory::Phone& phone) {
  return directory::number_confirmed(phone, directory::AsOf{visit.as_of.now, std::nullopt}.date(nullptr));
}

PhoneView phone_view(const Visit& visit, const directory::Phone& phone) {
  PhoneView view;
  view.link = phone_link(phone);
  view.kind = say(visit.language, kind_message(phone.kind));
  if (!phone.ordinary.empty()) {
    view.ordinary = PhoneLink{directory::readable_number(phone.ordinary), tel_url(phone.ordinary)};
  }
  view.spoken = spoken_list(visit.language, phone.spoken);
  view.note = phone.note->pick(visit.language);
  add_facts(visit, phone, view);
  add_confirmation(visit, phone, view);
  return view;
}

std::vector<PhoneView> phone_views(const Visit& visit, std::span<const directory::Phone> phones) {
  std::vector<PhoneView> views;
  for (const directory::Phone& phone : phones) views.push_back(phone_view(visit, phone));
  return views;
}

std::string phone_hours(const Visit& visit, const directory::Phone& phone) {
  if (phone.always) return say(visit.language, Message::phone_always).value;
  if (phone.schedule == nullptr) return {};
  std::vector<std::string> parts;
  for (const HoursLine& line : hours_of_week(visit, *phone.schedule)) {
    for (const std::string& time : line.times) parts.push_back(line.days + " " + text::data_text(visit.language, time));
  }
  return joined(visit.language, parts);
}

}  // namespace bluedot::site
