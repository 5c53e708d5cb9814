# Builds starter/geography/maps/*.json into the programs: generated/site/maps.h holds an array of them.

file(GLOB map_files CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/starter/geography/maps/*.json)
list(SORT map_files)
list(LENGTH map_files map_count)
set(maps "")
foreach(file IN LISTS map_files)
  file(READ ${file} json)
  string(APPEND maps "    R\"map(${json})map\",\n")
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${file})
endforeach()

file(CONFIGURE OUTPUT ${CMAKE_BINARY_DIR}/generated/site/maps.h CONTENT
"#pragma once

#include <array>
#include <string_view>

namespace bluedot::site {

inline constexpr std::array<std::string_view, @map_count@> kMapFiles = {
${maps}};

}  // namespace bluedot::site
" @ONLY)
