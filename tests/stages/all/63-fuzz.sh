#!/bin/bash
# Each fuzz target over a million inputs.
# shellcheck source=tests/stages/stage.sh
source "$(dirname "$0")/../stage.sh"

fuzz_all 1000000
