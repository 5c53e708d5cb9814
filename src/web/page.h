#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <boost/json/value.hpp>

#include "text/language.h"
#include "web/http.h"
#include "web/template.h"
#include "web/url.h"

namespace bluedot::web {

// The same page in another language; all of them together, this one included, are each page's alternates.
struct Alternate {
  text::Language language;
  Url address;  // absolute
};

enum class Indexing { kAllowed, kForbidden };

// All that stands in <head>, as plain text and addresses. What is empty is left out, except the title.
struct Head {
  text::Language language;
  std::string title;
  std::string description;
  std::string site_name;
  Url canonical;  // absolute
  std::vector<Alternate> alternates;
  Url any_language;   // x-default: where the visitor's own language is chosen; absolute
  Url preview_image;  // absolute, for chat apps
  Url feed;           // Atom
  Url manifest;
  Url icon;
  std::string theme_light = "#ffffff";  // the browser's own bar, as base.css colours ours
  std::string theme_dark = "#142232";
  Indexing indexing = Indexing::kAllowed;
  std::vector<boost::json::value> json_ld;
};

// <!doctype html> to </html>: `body` is the page's own markup, written by its template. The only place where a <style>
// and a <script> are written.
std::string page(const Head& head, std::string_view style, std::span<const std::string_view> scripts, const Html& body);

// What a page may do: its own style by its hash, scripts of this site if it has any, and nothing of another host.
std::string page_policy(std::string_view style_hash, std::span<const std::string_view> scripts);

inline constexpr std::size_t kUsualBodyBytes{48 * 1024};

// The answer with the page: body, type, language and CSP. Status and caching are the caller's.
template <typename View>
Response page_response(const Head& head, const Template<View>& page_template, const View& view) {
  Html body{head.language, kUsualBodyBytes};
  page_template(body, view);
  Response response;
  response.content_language = head.language.tag();
  response.content_security_policy = page_policy(page_template.style_hash, page_template.scripts);
  response.body = page(head, page_template.style, page_template.scripts, body);
  return response;
}

}  // namespace bluedot::web
