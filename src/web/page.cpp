#include "web/page.h"

#include "web/json_ld.h"

namespace bluedot::web {
namespace {

void meta(Html& out, Literal opening, std::string_view content) {
  if (content.empty()) return;
  out.markup(opening);
  out.markup(" content=\"");
  out.escaped(content);
  out.markup("\">");
}

void link(Html& out, Literal opening, const Url& address) {
  if (address.empty()) return;
  out.markup(opening);
  out.markup(" href=\"");
  out.escaped(address.value());
  out.markup("\">");
}

void alternates(Html& out, const Head& head) {
  for (const auto& alternate : head.alternates) {
    out.markup("<link rel=\"alternate\" hreflang=\"");
    out.escaped(alternate.language.tag());
    link(out, "\"", alternate.address);
  }
  link(out, "<link rel=\"alternate\" hreflang=\"x-default\"", head.any_language);
}

// What chat apps show of a link (ogp.me).
void preview(Html& out, const Head& head) {
  meta(out, "<meta property=\"og:title\"", head.title);
  meta(out, "<meta property=\"og:description\"", head.description);
  meta(out, "<meta property=\"og:type\"", "website");
  meta(out, "<meta property=\"og:site_name\"", head.site_name);
  meta(out, "<meta property=\"og:locale\"", head.language.tag());
  meta(out, "<meta property=\"og:url\"", head.canonical.value());
  meta(out, "<meta property=\"og:image\"", head.preview_image.value());
}

void opening(Html& out, const Head& head) {
  out.markup("<!doctype html><html lang=\"");
  out.escaped(head.language.tag());
  out.markup("\" dir=\"");
  out.escaped(head.language.direction());
  out.markup(
      "\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, "
      "initial-scale=1\"><title>");
  out.escaped(head.title);
  out.markup("</title>");
}

void about(Html& out, const Head& head) {
  meta(out, "<meta name=\"description\"", head.description);
  if (head.indexing == Indexing::kForbidden) meta(out, "<meta name=\"robots\"", "noindex");
  link(out, "<link rel=\"canonical\"", head.canonical);
  alternates(out, head);
  link(out, "<link rel=\"alternate\" type=\"application/atom+xml\"", head.feed);
  preview(out, head);
  meta(out, "<meta name=\"theme-color\" media=\"(prefers-color-scheme: light)\"", head.theme_light);
  meta(out, "<meta name=\"theme-color\" media=\"(prefers-color-scheme: dark)\"", head.theme_dark);
  link(out, "<link rel=\"icon\"", head.icon);
  link(out, "<link rel=\"manifest\"", head.manifest);
}

void modules(Html& out, std::span<const std::string_view> scripts) {
  for (const auto script : scripts) {
    out.markup("<script type=\"module\" src=\"");
    out.escaped(script);
    out.markup("\"></script>");
  }
}

}  // namespace

std::string page(const Head& head, std::string_view style, std::span<const std::string_view> scripts,
                 const Html& body) {
  Html start{head.language};
  opening(start, head);
  about(start, head);
  modules(start, scripts);
  std::string whole{start.view()};
  whole.reserve(whole.size() + style.size() + body.view().size() + 128);
  whole.append("<style>").append(style).append("</style>");
  for (const auto& data : head.json_ld) whole += json_ld_element(data);
  return whole.append("</head><body>").append(body.view()).append("</body></html>\n");
}

std::string page_policy(std::string_view style_hash, std::span<const std::string_view> scripts) {
  std::string policy{"default-src 'none'; style-src 'sha256-"};
  policy.append(style_hash);
  policy.append(
      "'; img-src 'self'; media-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors "
      "'none'");
  if (!scripts.empty()) policy.append("; script-src 'self'; connect-src 'self'; worker-src 'self'");
  return policy;
}

}  // namespace bluedot::web
