#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "directory/hub_state.h"
#include "finder/gazetteer.h"
#include "site/visit.h"
#include "text/language.h"
#include "text/say.h"

// The sentences that several pages say about a place: open or not and until when, when it was last confirmed, where it
// is, what it offers. All words come from locales/ or from the record; here is only which of them is true.
namespace bluedot::site {

// The mark that stands first on every place. `kind` is its look: "open", "unsure" or "off"; never the only difference.
struct StatusTag {
  std::string_view kind;
  text::Text text;
};

StatusTag status_tag(const Visit& visit, const directory::Location& location, const directory::Status& status);
StatusTag status_tag(const Visit& visit, const directory::ServiceAtLocation& at, const directory::Status& status);

// "Open until 18:00", "Opens tomorrow at 08:00", "Opening hours not known". `zone` is the place's.
text::Text opening_sentence(const Visit& visit, const directory::Opening& opening, const directory::TimeZone* zone);
// When it opens next; nothing when that is not known.
std::optional<text::Text> next_opening_sentence(const Visit& visit, const directory::Opening& opening,
                                                const directory::TimeZone* zone);

// "Confirmed on 12 September 2022", or "Not confirmed since ...: call before you travel". `existence` is the
// confirmation that the place or service is there at all; `can_call`: a telephone stands on the same card.
enum class CanCall { kNo, kYes };
text::Text confirmation_sentence(const Visit& visit, const directory::Status& status,
                                 const directory::Confirmation& existence, CanCall can_call);

// "21 September 2022", "September 2022" or "2022": as exactly as it is known.
std::string partial_date(text::Language language, const directory::PartialDate& date);

// The town in the reader's language with the local spelling beside it, so that a sign can be matched and a driver
// shown: "Перемишль (Przemyśl)". The name alone where both are one.
std::string town_name(text::Language language, const directory::Place& place);
// The same of any town or village.
std::string settlement_name(const finder::Gazetteer& gazetteer, const finder::Settlement& settlement,
                            text::Language language);
// To tell it from others of its name: "Паланка (Palanca), Bacău, Румунія".
std::string settlement_with_area(const finder::Gazetteer& gazetteer, const finder::Settlement& settlement,
                                 text::Language language);
// "Border crossing, Medyka, Poland".
std::string where(const Visit& visit, const directory::Location& location);
// What a map should search for when there is no exact point: local spelling.
std::string map_search(const Visit& visit, const directory::Location& location);

// What an office calls itself in: the language on the signs of the country ("PL"). Nothing for a country that is not
// ours.
std::optional<text::Language> language_of_country(std::string_view code);

// In the reader's language where it has such a name; else its own, marked as of the language of its country.
text::Text organisation_name(const Visit& visit, const directory::Organisation& organisation);
text::Text category_name(text::Language language, const directory::Category& category);
// What a title or a link preview may say of it: neutral where the category is sensitive.
text::Text public_category_name(text::Language language, const directory::Category& category);
// The service's own name, else its first category's.
text::Text service_name(const Visit& visit, const directory::Service& service);
// What its page may be called where a category is sensitive: the first category's neutral name.
text::Text neutral_title(const Visit& visit, const directory::Service& service);

// Names side by side, with the comma of the language ("، " in Arabic and Persian) and no "and".
std::string joined(text::Language language, std::span<const std::string> names);
// The names of languages, joined: "Ukrainian, Polish". Empty when none is known.
std::string spoken_list(text::Language language, std::span<const std::string_view> tags);
// The distinct categories offered at a location, in the order of the taxonomy.
std::vector<directory::CategoryIndex> offers(const Visit& visit, const directory::Location& location);

text::Message message_of(directory::PlaceType place_type);
text::Message message_of(directory::Audience audience);
text::Message message_of(directory::Access access);
text::Message message_of(directory::Topic topic);
text::Message message_of(directory::Confidence confidence);
text::Message message_of(directory::OrganisationKind kind);

}  // namespace bluedot::site
