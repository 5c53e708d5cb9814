#include "web/json_ld.h"

#include <boost/json/serialize.hpp>
#include <boost/json/value.hpp>

namespace bluedot::web {

std::string json_ld_element(const boost::json::value& data) {
  std::string element{"<script type=\"application/ld+json\">"};
  for (const char c : boost::json::serialize(data)) {
    if (c == '<') {
      element += "\\u003c";
    } else {
      element += c;
    }
  }
  return element + "</script>";
}

}  // namespace bluedot::web
