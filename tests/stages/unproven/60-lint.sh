#!/bin/bash
# clang-tidy over every file that is served, with the checks that find faults; bin/lint FILE has them all.
# shellcheck source=tests/stages/stage.sh
source "$(dirname "$0")/../stage.sh"

cmake --preset dev -B "$BLUEDOT_BUILD/dev" >/dev/null
check "clang-tidy (bin/lint --all)" bin/lint --all
