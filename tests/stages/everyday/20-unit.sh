#!/bin/bash
# Every room's own tests, under ASan and UBSan.
# shellcheck source=tests/stages/stage.sh
source "$(dirname "$0")/../stage.sh"

build dev
run_ctest dev
