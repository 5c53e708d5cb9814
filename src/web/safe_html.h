#pragma once

#include <string>
#include <string_view>

#include "web/literal.h"

namespace bluedot::web {

// Finished markup, written out as it is. It comes from a literal of the source or from web::Html (a rendered template);
// there is no way from a string that a person typed to here.
class SafeHtml {
 public:
  SafeHtml() = default;
  explicit SafeHtml(Literal markup) : markup_(markup.view()) {}

  std::string_view view() const { return markup_; }
  bool empty() const { return markup_.empty(); }

  bool operator==(const SafeHtml&) const = default;

 private:
  friend class Html;  // take() fills it

  std::string markup_;
};

}  // namespace bluedot::web
