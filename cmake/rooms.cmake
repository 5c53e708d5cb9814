# A room is a folder of src/, one library bluedot_<room>, one namespace bluedot::<room>. Its tests (*_test.cpp) and fuzz
# targets (*_fuzz.cpp) lie beside the code. Nothing is registered: a file in the folder belongs to the room.

# room(NAME [AFTER room ...] [LINKS library ...]): AFTER names the rooms it may include, and no others;
# tools/check-includes reads the same lines.
function(room name)
  cmake_parse_arguments(ROOM "" "" "AFTER;LINKS;TEST_LINKS" ${ARGN})
  set(folder ${CMAKE_SOURCE_DIR}/src/${name})
  file(GLOB sources CONFIGURE_DEPENDS ${folder}/*.cpp)
  file(GLOB tests CONFIGURE_DEPENDS ${folder}/*_test.cpp)
  file(GLOB fuzzers CONFIGURE_DEPENDS ${folder}/*_fuzz.cpp)
  if(tests OR fuzzers)
    list(REMOVE_ITEM sources ${tests} ${fuzzers})
  endif()

  if(NOT sources)
    add_library(bluedot_${name} INTERFACE)
    return()
  endif()

  list(TRANSFORM ROOM_AFTER PREPEND bluedot_ OUTPUT_VARIABLE rooms)
  add_library(bluedot_${name} STATIC ${sources})
  target_include_directories(bluedot_${name} PUBLIC ${CMAKE_SOURCE_DIR}/src ${CMAKE_BINARY_DIR}/generated)
  target_link_libraries(bluedot_${name} PUBLIC bluedot_compiler ${rooms} ${ROOM_LINKS})

  if(tests AND NOT BLUEDOT_FUZZ)
    room_tests(${name} "${tests}" "${ROOM_TEST_LINKS}")
  endif()
  if(BLUEDOT_FUZZ)
    room_fuzzers(${name} "${fuzzers}")
  endif()
endfunction()

function(room_tests name tests links)
  add_executable(bluedot_${name}_tests ${tests})
  target_link_libraries(bluedot_${name}_tests PRIVATE bluedot_${name} ${links} GTest::gmock GTest::gtest_main)
  target_compile_definitions(bluedot_${name}_tests PRIVATE BLUEDOT_SOURCE="${CMAKE_SOURCE_DIR}")
  add_test(NAME ${name} COMMAND bluedot_${name}_tests)
endfunction()

function(room_fuzzers name fuzzers)
  foreach(fuzzer IN LISTS fuzzers)
    get_filename_component(target ${fuzzer} NAME_WE)
    add_executable(${target} ${fuzzer})
    target_link_libraries(${target} PRIVATE bluedot_${name})
    target_link_options(${target} PRIVATE -fsanitize=fuzzer)
    set_property(GLOBAL APPEND PROPERTY BLUEDOT_FUZZERS ${target})
  endforeach()
endfunction()
