# Builds migrations/<schema>/NNNN_<name>.sql into the programs: generated/migrations/<schema>.h holds an array of them.
# The head file must name the last one, so that two branches that both add a migration conflict in git.
function(embed_migrations schema constant)
  set(folder ${CMAKE_SOURCE_DIR}/migrations/${schema})
  file(GLOB files CONFIGURE_DEPENDS ${folder}/*.sql)
  list(SORT files)
  file(READ ${folder}/head head)
  string(STRIP "${head}" head)

  set(version 0)
  set(rows "")
  foreach(file IN LISTS files)
    get_filename_component(name ${file} NAME_WE)
    math(EXPR version "${version} + 1")
    if(NOT name MATCHES "^0*${version}_")
      message(FATAL_ERROR "${file}: expected migration number ${version}")
    endif()
    file(READ ${file} sql)
    string(APPEND rows "    Migration{${version}, \"${name}\", R\"sql(${sql})sql\"},\n")
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${file})
  endforeach()
  if(NOT name STREQUAL head)
    message(FATAL_ERROR "${folder}/head names ${head}, the last migration is ${name}")
  endif()
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${folder}/head)

  file(CONFIGURE OUTPUT ${CMAKE_BINARY_DIR}/generated/migrations/${schema}.h CONTENT
"#pragma once

#include <array>

#include \"db/migrations.h\"

namespace bluedot::db {

inline constexpr std::array ${constant} = {
${rows}};

}  // namespace bluedot::db
" @ONLY)
endfunction()

embed_migrations(directory kDirectoryMigrations)
