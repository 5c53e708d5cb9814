# How every line of ours is compiled: all warnings are errors, sanitizers and hardening by preset.

add_library(bluedot_compiler INTERFACE)
target_compile_options(bluedot_compiler INTERFACE
  -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wnon-virtual-dtor -Wold-style-cast -Woverloaded-virtual -Werror
  -fstack-protector-strong)

if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  # g++ 12 warns of code inside its own standard library here (PR 105562, 105651).
  target_compile_options(bluedot_compiler INTERFACE -Wno-maybe-uninitialized -Wno-restrict)
endif()

if(BLUEDOT_SANITIZE)
  set(sanitize -fsanitize=${BLUEDOT_SANITIZE} -fno-omit-frame-pointer)
  if(BLUEDOT_SANITIZE MATCHES "undefined")
    list(APPEND sanitize -fno-sanitize-recover=all)
  endif()
  if(BLUEDOT_SANITIZE MATCHES "thread" AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    # Asio has fences, which TSan does not see; the mutex of its scheduler orders the same memory.
    list(APPEND sanitize -Wno-tsan)
  endif()
  if(CMAKE_CXX_COMPILER_ID MATCHES "Clang")
    # clang 14 cannot put this check before a coroutine: "Cannot represent a difference across sections".
    list(APPEND sanitize -fno-sanitize=function)
  endif()
  target_compile_options(bluedot_compiler INTERFACE ${sanitize} -O1 -g1)
  target_link_options(bluedot_compiler INTERFACE ${sanitize})
elseif(CMAKE_BUILD_TYPE STREQUAL "Release")
  target_compile_options(bluedot_compiler INTERFACE -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=2)
  target_link_options(bluedot_compiler INTERFACE -Wl,-z,relro,-z,now)
endif()

if(BLUEDOT_FUZZ)
  target_compile_options(bluedot_compiler INTERFACE -fsanitize=fuzzer-no-link)
endif()

find_program(CCACHE ccache)
if(CCACHE)
  # Two build folders of one checkout share their results: the folder's name is no part of the key.
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env CCACHE_NOHASHDIR=1 CCACHE_BASEDIR=${CMAKE_SOURCE_DIR} ${CCACHE})
endif()

find_program(MOLD mold)
if(MOLD AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  target_link_options(bluedot_compiler INTERFACE -fuse-ld=mold)
endif()
