#pragma once

#include <filesystem>
#include <iosfwd>
#include <string>
#include <vector>

namespace bluedot::templates {

struct Folders {
  std::filesystem::path views;
  std::filesystem::path assets;
  std::filesystem::path generated;  // gets views/*.h and views/*.cpp
};

// Translates the pages of one face (views/<face>/**.mustache), every part, the icons and the assets. Tells each mistake
// on `mistakes`, one a line, and returns how many there were.
int translate(const Folders& folders, const std::string& face, std::ostream& mistakes);

}  // namespace bluedot::templates
