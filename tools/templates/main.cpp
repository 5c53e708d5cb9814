// templates VIEWS ASSETS GENERATED FACE: translates the templates of one face to C++ (views/README.md).

#include <exception>
#include <iostream>
#include <span>

#include "bundle.h"

int main(int count, char** words) {
  const std::span arguments(words, static_cast<std::size_t>(count));
  if (arguments.size() != 5) {
    std::cerr << "templates VIEWS ASSETS GENERATED FACE\n";
    return 2;
  }
  try {
    return bluedot::templates::translate({arguments[1], arguments[2], arguments[3]}, arguments[4], std::cerr) == 0 ? 0
                                                                                                                   : 1;
  } catch (const std::exception& fault) {
    std::cerr << "templates: " << fault.what() << '\n';
    return 1;
  }
}
