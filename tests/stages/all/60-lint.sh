#!/bin/bash
# clang-tidy over every file that is served, with the checks that find faults (bin/lint FILE has them all); and that it
# sees a planted fault.
# shellcheck source=tests/stages/stage.sh
source "$(dirname "$0")/../stage.sh"

sees_a_fault() {
  local planted=$results/planted-fault.cpp
  printf '%s\n' '#include <string>' '#include <utility>' \
    'std::size_t planted(std::string name) { std::string other = std::move(name); return name.size() + other.size(); }' >"$planted"
  ! clang-tidy-14 --quiet --config-file=.clang-tidy --checks='-*,bugprone-use-after-move' "$planted" -- -std=c++20 >/dev/null 2>&1
}

build dev # generated headers too
check "a planted fault is seen" sees_a_fault
check "clang-tidy (bin/lint --all)" bin/lint --all
