#!/bin/bash
# The tests of the rooms that have threads, under ThreadSanitizer.
# shellcheck source=tests/stages/stage.sh
source "$(dirname "$0")/../stage.sh"

threaded=(db web published)
programs=("${threaded[@]/#/bluedot_}")
build tsan "${programs[@]/%/_tests}"
run_ctest tsan -R "^($(IFS='|'; echo "${threaded[*]}"))\$"
