# Builds starter/geography/gazetteer.tsv and ordinary-words.txt into the programs: the tables that tools/gazetteer makes of
# them lie among their constants, so that a start reads none of it (docs/decisions/0016-gazetteer.md).

set(geography ${CMAKE_SOURCE_DIR}/starter/geography)
set(generated ${CMAKE_BINARY_DIR}/generated/finder)
file(MAKE_DIRECTORY ${generated})

add_custom_command(
  OUTPUT ${generated}/places.table ${generated}/words.table
  COMMAND gazetteer ${geography}/gazetteer.tsv ${geography}/ordinary-words.txt ${generated}/places.table ${generated}/words.table
  DEPENDS gazetteer ${geography}/gazetteer.tsv ${geography}/ordinary-words.txt
  COMMENT "Making the tables of places"
  VERBATIM)
# Not by the file that includes them alone: two targets that each made them would do so at the same time.
add_custom_target(gazetteer_tables DEPENDS ${generated}/places.table ${generated}/words.table)
add_dependencies(bluedot_finder gazetteer_tables)
set_source_files_properties(${CMAKE_SOURCE_DIR}/src/finder/built_in.cpp PROPERTIES
  COMPILE_DEFINITIONS "BLUEDOT_TABLES=\"${generated}\"" OBJECT_DEPENDS "${generated}/places.table;${generated}/words.table")
