#pragma once

#include <span>
#include <string_view>

#include "web/html.h"

namespace bluedot::web {

// A page's template as tools/templates translates it: what writes it, and what it and its parts bring along. Generated,
// one constant for each page: views/site/hub.mustache is views::site_hub in views/site_hub.h.
template <typename View>
struct Template {
  void (*write)(Html& out, const View& view);
  std::string_view style;                     // of base.css and exactly the parts that the page may use
  std::string_view style_hash;                // SHA-256 of `style` in base64
  std::span<const std::string_view> scripts;  // addresses of modules

  void operator()(Html& out, const View& view) const { write(out, view); }
};

}  // namespace bluedot::web
