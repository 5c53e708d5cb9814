#pragma once

#include <concepts>
#include <optional>
#include <string>
#include <vector>

#include "site/visit.h"
#include "text/language.h"
#include "web/page.h"
#include "web/url.h"

namespace bluedot::site {

// Whether reading this page could harm the reader if somebody else saw it: then it has "leave this page", a neutral
// title, and nobody keeps it.
enum class Sensitivity { kOrdinary, kSensitive };

struct LanguageLink {
  text::Language language;
  std::string autonym;
  web::Url url;
  bool current;
};

// What stands around every page's own content: the views of views/parts/top and views/parts/foot.
struct Frame {
  text::Language language;
  std::string language_name;  // its own name for itself
  std::vector<LanguageLink> languages;
  std::optional<text::Text> demonstration;  // the strip on top
  bool unread = false;                      // no native speaker has read this language's texts
  bool sensitive = false;
  std::string run_by;
  web::Url contact;
  std::string contact_text;
  std::string code;  // of the record, to quote when something is wrong
};

// What every page's view begins with.
struct PageView {
  Frame frame;

  text::Language language() const { return frame.language; }
};

// What a page says of itself.
struct PageInfo {
  std::string title;        // plain; agrees with the h1
  std::string description;  // for search engines and link previews
  std::string path;         // behind "/{lang}": "/hubs/pl-medyka", with the query that makes it this page
  std::string code;         // see Frame
  Sensitivity sensitivity = Sensitivity::kOrdinary;
  web::Indexing indexing = web::Indexing::kAllowed;
  web::Url feed;  // by which what it says can be followed: "/feeds/pl/uk.atom"
  std::vector<boost::json::value> json_ld;
};

Frame make_frame(const Visit& visit, const PageInfo& info);
web::Head make_head(const Visit& visit, const PageInfo& info);

// The page, whole; `view.frame` is set here.
template <std::derived_from<PageView> View>
web::Response page_response(const Visit& visit, const PageInfo& info, const web::Template<View>& page_template,
                            View view, web::Caching caching) {
  view.frame = make_frame(visit, info);
  web::Response response = web::page_response(make_head(visit, info), page_template, view);
  if (info.sensitivity == Sensitivity::kOrdinary) response.caching = caching;
  return response;
}

}  // namespace bluedot::site
