#!/bin/bash
# Slow visitors, and imports while many read, against the release build.
# shellcheck source=tests/stages/stage.sh
source "$(dirname "$0")/../stage.sh"

ulimit -n "$(ulimit -H -n)"
build release bluedot bluedot-site
export BLUEDOT_PROGRAMS=$BLUEDOT_BUILD/release/src/app
run_checker node tests/load/slow.mjs
run_checker node tests/load/import.mjs
