#!/bin/bash
# Every public page in every language, held to what a page promises; and the checks held to planted defects.
# shellcheck source=tests/stages/stage.sh
source "$(dirname "$0")/../stage.sh"

run_node_tests tests/pages/*.test.mjs
build dev bluedot bluedot-site
rm -rf "$results/pages"
run_checker node tests/pages/crawl.mjs --save "$results/pages"
