#!/bin/bash
# Units, users, proxies and the container file, as far as they can be tried without installing them; nginx before the site.
# shellcheck source=tests/stages/stage.sh
source "$(dirname "$0")/../stage.sh"

build release bluedot bluedot-site
run_checker tests/deploy/check.sh
BLUEDOT_PROGRAMS=$BLUEDOT_BUILD/release/src/app run_node_tests tests/deploy/*.test.mjs
