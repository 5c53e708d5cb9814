#include "site/fact_words.h"

#include <algorithm>

#include "site/wording.h"
#include "text/format.h"
#include "web/html.h"

namespace bluedot::site {
namespace {

using guide::Fact;
using guide::FactKind;
using text::Language;
using text::Message;
using text::say;

text::TimeUnit unit_of(guide::FactUnit unit) {
  return static_cast<text::TimeUnit>(unit);
}

std::string deadline_words(Language language, const Fact& fact) {
  std::string last = text::date(language, *fact.closes);
  if (!fact.opens) return last;
  return say(language, Message::guide_from_until, {{"from", text::date(language, *fact.opens)}, {"until", last}}).value;
}

std::string amount_words(Language language, const Fact& fact) {
  std::string amount = text::money(language, *fact.number, fact.currency);
  switch (fact.per) {
    case guide::FactPer::kDay:
      return say(language, Message::fact_per_day, {{"amount", amount}}).value;
    case guide::FactPer::kMonth:
      return say(language, Message::fact_per_month, {{"amount", amount}}).value;
    case guide::FactPer::kOnce:
      return say(language, Message::fact_once, {{"amount", amount}}).value;
    case guide::FactPer::kUnknown:
      break;
  }
  return amount;
}

// "not-needed" is the message fact.choice_not_needed.
std::optional<Message> message_named(std::string prefix, std::string_view word) {
  std::string key = prefix.append(word);
  std::ranges::replace(key, '-', '_');
  return text::message_from_key(key);
}

// A proper name is of its country: a screen reader must not read Polish as Ukrainian.
text::Text proper_name(Language language, const Fact& fact) {
  return {fact.value, language_of_country(fact.area).value_or(language)};
}

bool is_proper_name(FactKind kind) {
  return kind == FactKind::kName || kind == FactKind::kAuthority || kind == FactKind::kAddress;
}

void write_link(web::Html& out, const web::Url& url) {
  out.markup("<a href=\"");
  web::write_url(out, url);
  out.markup("\" rel=\"noopener\">");
}

// What is dialled, copied or matched with a sign keeps its direction.
void write_value(web::Html& out, Language language, const Fact& fact) {
  if (is_proper_name(fact.kind)) return web::write_text(out, proper_name(language, fact));
  const bool data = fact.kind == FactKind::kLink;
  if (data) out.markup("<bdi dir=\"ltr\">");
  web::write_text(out, std::string_view(fact_words(language, fact)));
  if (data) out.markup("</bdi>");
}

std::string address_of(const Fact& fact) {
  return fact.kind == FactKind::kLink ? fact.value : fact.url;
}

}  // namespace

web::SafeHtml fact_value(Language language, const Fact& fact) {
  web::Html out(language);
  const std::string address = address_of(fact);
  const bool linked = !address.empty() && web::Url::is_allowed(address);
  if (linked) write_link(out, web::Url{address});
  write_value(out, language, fact);
  if (linked) out.markup("</a>");
  return out.take();
}

std::string fact_words(Language language, const Fact& fact) {
  switch (fact.kind) {
    case FactKind::kDate:
      return text::date(language, *fact.date);
    case FactKind::kDeadline:
      return deadline_words(language, fact);
    case FactKind::kDuration:
      return text::duration(language, *fact.number, unit_of(fact.unit));
    case FactKind::kAmount:
      return amount_words(language, fact);
    case FactKind::kChoice: {
      const auto message = message_named("fact.choice_", fact.value);
      return message ? say(language, *message).value : fact.value;
    }
    default:
      return fact.value;
  }
}

std::optional<text::Text> fact_label(Language language, std::string_view key) {
  if (const auto message = message_named("fact.", key)) return say(language, *message);
  const std::size_t hyphen = key.rfind('-');
  const bool numbered = hyphen != std::string_view::npos && key.find_first_not_of("0123456789", hyphen + 1) == key.npos;
  return numbered ? fact_label(language, key.substr(0, hyphen)) : std::nullopt;
}

FactSource fact_source(Language language, const Fact& fact) {
  return {{fact.provenance.source, text::kEnglish}, partial_date(language, fact.provenance.date)};
}

std::optional<FactConflict> fact_conflict(Language language, const Fact& fact) {
  const auto other = guide::conflicting(fact);
  if (!other) return std::nullopt;
  return FactConflict{fact_words(language, *other), {fact.conflict->source, text::kEnglish}};
}

std::optional<text::Text> fact_doubt(Language language, const Fact& fact, base::Date today) {
  switch (guide::reliance_of(fact, today)) {
    case guide::Reliance::kExpired:
      return say(language, Message::guide_expired, {{"date", text::date(language, *fact.valid_until)}});
    case guide::Reliance::kOld:
      return say(language, Message::guide_old, {{"date", partial_date(language, fact.provenance.date)}});
    case guide::Reliance::kGood:
      break;
  }
  return std::nullopt;
}

}  // namespace bluedot::site
