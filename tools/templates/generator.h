#pragma once

#include <string>
#include <vector>

#include "tree.h"

namespace bluedot::templates {

// What a page brings along, gathered from itself and from every part it uses.
struct Belongings {
  std::string style;                 // minified
  std::string style_hash;            // SHA-256 in base64, as a CSP wants it
  std::vector<std::string> scripts;  // addresses
};

// views/parts/card.h: a function template over the contexts around the part.
std::string part_header(const Template& part);

// views/site_hub.h and .cpp: the page as a web::Template<View>.
std::string page_header(const Template& page);
std::string page_source(const Template& page, const Belongings& belongings);

// The parts that a template names, in the order of their first use.
std::vector<std::string> parts_of(const Template& from);

}  // namespace bluedot::templates
