#!/bin/bash
# The whole browser matrix: three scripts, three widths, light and dark; a picture of each in build/screenshots.
# shellcheck source=tests/stages/stage.sh
source "$(dirname "$0")/../stage.sh"

build release bluedot bluedot-site
BLUEDOT_PROGRAMS=$BLUEDOT_BUILD/release/src/app run_node_tests tests/browser/matrix.test.mjs
