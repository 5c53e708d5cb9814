#!/bin/bash
# Chromium opens the pages that matter most, with scripts and without; and its checks are held to planted defects.
# shellcheck source=tests/stages/stage.sh
source "$(dirname "$0")/../stage.sh"

build dev bluedot bluedot-site
run_node_tests tests/browser/checks.test.mjs tests/browser/smoke.test.mjs tests/browser/scripts.test.mjs
