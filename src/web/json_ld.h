#pragma once

#include <string>

#include <boost/json/fwd.hpp>

namespace bluedot::web {

// A data block of schema.org for search engines: <script type="application/ld+json">, every < inside as \u003c so that
// no text can end it. Browsers never run it, so a CSP need not name it.
std::string json_ld_element(const boost::json::value& data);

}  // namespace bluedot::web
