#!/bin/bash
# The tests of the rooms that have threads, under ThreadSanitizer; and that it sees a planted race.
# shellcheck source=tests/stages/stage.sh
source "$(dirname "$0")/../stage.sh"

sees_a_race() {
  local planted=$results/planted-race
  g++ -std=c++20 -O1 -fsanitize=thread -x c++ - -o "$planted" <<'EOF'
#include <thread>
int main() {
  int count = 0;
  std::jthread other([&count] { ++count; });
  ++count;
}
EOF
  ! "$planted" 2>/dev/null
}

threaded=(db web published)
programs=("${threaded[@]/#/bluedot_}")
check "a planted race is seen" sees_a_race
build tsan "${programs[@]/%/_tests}"
run_ctest tsan -R "^($(IFS='|'; echo "${threaded[*]}"))\$"
