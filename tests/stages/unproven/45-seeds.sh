#!/bin/bash
# Each fuzz target over its seeds and a few seconds of its own.
# shellcheck source=tests/stages/stage.sh
source "$(dirname "$0")/../stage.sh"

fuzz_all 3 100000
