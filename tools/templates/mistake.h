#pragma once

#include <stdexcept>
#include <string>

namespace bluedot::templates {

// A place in a file that a person wrote. Lines count from 1.
struct Place {
  std::string file;
  int line = 1;
};

// What is wrong in a template, style or asset: "views/site/hub.mustache:12: the section {{#open}} is never closed".
class Mistake : public std::runtime_error {
 public:
  Mistake(const Place& place, const std::string& reason)
      : std::runtime_error(place.file + ":" + std::to_string(place.line) + ": " + reason) {}
};

}  // namespace bluedot::templates
