#include "site/frame.h"

#include "text/format.h"
#include "text/say.h"
#include "views/assets.h"

namespace bluedot::site {
namespace {

web::Url address_in(text::Language language, std::string_view path) {
  return web::Url{"/" + std::string(language.tag()) + std::string(path)};
}

web::Url absolute(const Site& site, std::string_view path) {
  return web::Url{site.origin + std::string(path)};
}

std::vector<LanguageLink> language_links(const Visit& visit, const std::string& path) {
  std::vector<LanguageLink> links;
  for (const text::Language language : text::Language::all()) {
    links.push_back(
        {language, std::string(language.autonym()), address_in(language, path), language == visit.language});
  }
  return links;
}

std::vector<web::Alternate> alternates(const Visit& visit, const std::string& path) {
  std::vector<web::Alternate> all;
  for (const text::Language language : text::Language::all()) {
    all.push_back({language, absolute(visit.site, address_in(language, path).value())});
  }
  return all;
}

// Whether search engines may list the page; only then do they want to know its other languages.
bool may_be_found(const Visit& visit, const PageInfo& info) {
  if (visit.site.demonstration || info.sensitivity == Sensitivity::kSensitive) return false;
  return info.indexing == web::Indexing::kAllowed;
}

web::Url contact_url(const std::string& contact) {
  return contact.starts_with("https://") ? web::Url{contact} : web::Url{"mailto:" + contact};
}

web::Url asset(const Site& site, std::string_view name) {
  const web::Asset* found = web::asset_named(views::assets(), name);
  return found == nullptr ? web::Url{} : absolute(site, found->address);
}

}  // namespace

Frame make_frame(const Visit& visit, const PageInfo& info) {
  Frame frame;
  frame.language = visit.language;
  frame.language_name = visit.language.autonym();
  frame.languages = language_links(visit, info.path);
  frame.unread = !text::reviewed(visit.language);
  frame.sensitive = info.sensitivity == Sensitivity::kSensitive;
  frame.run_by = visit.site.run_by.name;
  frame.contact = contact_url(visit.site.run_by.contact);
  frame.contact_text = visit.site.run_by.contact;
  frame.code = info.code;
  if (visit.site.demonstration) {
    const std::string date = text::date(visit.language, *visit.site.demonstration);
    frame.demonstration = text::say(visit.language, text::Message::page_demonstration, {{"date", date}});
  }
  return frame;
}

web::Head make_head(const Visit& visit, const PageInfo& info) {
  web::Head head;
  head.language = visit.language;
  head.title = info.title;
  head.description = info.description;
  head.site_name = "Blue Dot";
  if (info.sensitivity == Sensitivity::kOrdinary) {
    head.canonical = absolute(visit.site, address_in(visit.language, info.path).value());
  }
  if (may_be_found(visit, info)) {
    head.alternates = alternates(visit, info.path);
    head.any_language = absolute(visit.site, "/");
  }
  head.feed = info.feed;
  head.preview_image = asset(visit.site, "icons/preview.png");
  head.manifest = address_in(visit.language, "/manifest.webmanifest");
  if (const web::Asset* icon = web::asset_named(views::assets(), "icons/app-192.png")) {
    head.icon = web::Url{std::string(icon->address)};
  }
  head.indexing = may_be_found(visit, info) ? web::Indexing::kAllowed : web::Indexing::kForbidden;
  head.json_ld = info.json_ld;
  return head;
}

}  // namespace bluedot::site
