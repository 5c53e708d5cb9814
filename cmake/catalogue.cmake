# The texts of locales/ become C++ in the build folder (tools/catalogue) and part of the library bluedot_text.

set(catalogue_output ${CMAKE_BINARY_DIR}/generated/text)
file(GLOB catalogue_inputs CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/locales/*.po ${CMAKE_SOURCE_DIR}/locales/*.pot)
file(MAKE_DIRECTORY ${catalogue_output})

add_custom_command(
  OUTPUT ${catalogue_output}/catalogue.stamp
  BYPRODUCTS ${catalogue_output}/message.h ${catalogue_output}/message_tables.cpp
  COMMAND catalogue --generate ${CMAKE_SOURCE_DIR}/locales ${catalogue_output}
  COMMAND ${CMAKE_COMMAND} -E touch ${catalogue_output}/catalogue.stamp
  DEPENDS catalogue ${catalogue_inputs}
  COMMENT "Making the messages from locales/"
  VERBATIM)
set_source_files_properties(${catalogue_output}/message_tables.cpp PROPERTIES GENERATED TRUE)
target_sources(bluedot_text PRIVATE
  ${catalogue_output}/catalogue.stamp ${catalogue_output}/message.h ${catalogue_output}/message_tables.cpp)
