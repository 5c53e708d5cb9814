#!/bin/bash
# What people do, against the real programs with a throw-away database.
# shellcheck source=tests/stages/stage.sh
source "$(dirname "$0")/../stage.sh"

build dev bluedot bluedot-site
run_node_tests tests/journeys/*.test.mjs
