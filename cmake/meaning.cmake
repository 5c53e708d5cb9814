# Learns from starter/thesaurus what people mean (tools/meaning) and builds it into the finder room. Again only when a
# file that it is learned from, or the tool, has changed.

file(GLOB thesaurus CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/starter/thesaurus/*.csv)
set(model ${CMAKE_BINARY_DIR}/generated/meaning.bin)
add_custom_command(
  OUTPUT ${model}
  COMMAND meaning ${CMAKE_SOURCE_DIR}/starter ${model}
  DEPENDS meaning ${thesaurus} ${CMAKE_SOURCE_DIR}/starter/taxonomy.csv
  COMMENT "Learning from the thesaurus what people mean"
  VERBATIM)
add_custom_target(learned_meaning DEPENDS ${model})
add_dependencies(bluedot_finder learned_meaning)
set_source_files_properties(${CMAKE_SOURCE_DIR}/src/finder/model_bytes.cpp PROPERTIES
  COMPILE_DEFINITIONS "BLUEDOT_MODEL=\"${model}\"" OBJECT_DEPENDS ${model})
