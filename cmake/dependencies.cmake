# The libraries we stand on, each by the name that a room links. All come from Debian 12 (bin/install-dependencies).

find_package(PkgConfig REQUIRED)
find_package(Threads REQUIRED)
find_package(Boost 1.81 REQUIRED COMPONENTS json)
find_package(GTest REQUIRED)
find_package(Protobuf REQUIRED)

foreach(module IN ITEMS icu-i18n icu-uc sqlite3 libpq libsodium libcmark-gfm libbrotlienc libbrotlidec libdeflate libzstd libxxhash spdlog yaml-cpp)
  string(MAKE_C_IDENTIFIER ${module} name)
  pkg_check_modules(${name} REQUIRED IMPORTED_TARGET GLOBAL ${module})
endforeach()

find_package(prometheus-cpp REQUIRED CONFIG)

# libphonenumber-dev wants Boost 1.74 and cannot be installed beside 1.81, so its headers are unpacked instead
# (bin/install-dependencies); the library itself is the installed one. See docs/decisions/0002-boost-1.81.md.
file(GLOB phonenumber_library /usr/lib/*/libphonenumber.so.8)
add_library(phonenumber SHARED IMPORTED GLOBAL)
set_target_properties(phonenumber PROPERTIES
  IMPORTED_LOCATION ${phonenumber_library}
  INTERFACE_INCLUDE_DIRECTORIES ${CMAKE_SOURCE_DIR}/build/libphonenumber/usr/include)

# Takes the place of malloc in what serves: a page is some two thousand small allocations, and this one makes them a sixth
# of its time cheaper (benchmarks/near.sh). The sanitizers bring their own.
if(NOT BLUEDOT_SANITIZE AND NOT BLUEDOT_FUZZ)
  find_package(mimalloc REQUIRED)
  set(allocator mimalloc)
endif()

find_library(csv_library csv REQUIRED)
find_library(gettextpo_library gettextpo REQUIRED)
