#!/bin/bash
# Lighthouse as a phone, against the release build.
# shellcheck source=tests/stages/stage.sh
source "$(dirname "$0")/../stage.sh"

build release bluedot bluedot-site
BLUEDOT_PROGRAMS=$BLUEDOT_BUILD/release/src/app run_checker node tests/lighthouse/run.mjs
