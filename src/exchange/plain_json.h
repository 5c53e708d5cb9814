#pragma once

#include <string>

#include <boost/json/value.hpp>

namespace bluedot::exchange {

// The document as text, each number the shortest plain decimal that reads back as the same: 49.8, where Boost.JSON
// writes 4.98E1, which people and spreadsheets misread. Numbers must be finite.
std::string plain_json(const boost::json::value& document);

}  // namespace bluedot::exchange
