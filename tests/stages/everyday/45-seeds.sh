#!/bin/bash
# Each fuzz target over its seeds and twenty thousand inputs of its own.
# shellcheck source=tests/stages/stage.sh
source "$(dirname "$0")/../stage.sh"

fuzz_all 20000
