# Templates, icons and assets become C++ in the build folder (tools/templates) and part of the room that shows them.
# Handlers include "views/site_hub.h" for views/site/hub.mustache.

# translate_views(TARGET FACE VIEWS ASSETS): the pages of VIEWS/FACE, with every part of VIEWS and every file of ASSETS.
function(translate_views target face views assets)
  get_target_property(type ${target} TYPE)
  if(type STREQUAL "INTERFACE_LIBRARY")
    return()  # a room without a line of its own yet
  endif()

  set(generated ${CMAKE_BINARY_DIR}/generated/faces/${face})
  file(GLOB_RECURSE inputs CONFIGURE_DEPENDS ${views}/${face}/* ${views}/parts/* ${views}/icons/*.svg ${views}/*.css ${assets}/*)
  file(GLOB_RECURSE pages CONFIGURE_DEPENDS ${views}/${face}/*.mustache)
  set(sources ${generated}/views/assets.cpp ${generated}/views/icons.cpp)
  set(headers ${generated}/views/assets.h ${generated}/views/icons.h)
  foreach(page IN LISTS pages)
    file(RELATIVE_PATH name ${views} ${page})
    string(REGEX REPLACE "\\.mustache$" "" name ${name})
    string(REGEX REPLACE "[-/.]" "_" name ${name})
    list(APPEND sources ${generated}/views/${name}.cpp)
    list(APPEND headers ${generated}/views/${name}.h)
  endforeach()

  file(MAKE_DIRECTORY ${generated})
  add_custom_command(
    OUTPUT ${generated}/views.stamp
    BYPRODUCTS ${sources} ${headers}
    COMMAND templates ${views} ${assets} ${generated} ${face}
    COMMAND ${CMAKE_COMMAND} -E touch ${generated}/views.stamp
    DEPENDS templates ${inputs}
    COMMENT "Translating the templates of ${face}"
    VERBATIM)
  set_source_files_properties(${sources} PROPERTIES GENERATED TRUE)
  target_sources(${target} PRIVATE ${generated}/views.stamp ${headers} ${sources})
  target_include_directories(${target} PUBLIC ${generated})
endfunction()
