#!/bin/bash
# Each fuzz target over a quarter of a million inputs; FUZZ_INPUTS=1000000 ./test fuzz takes the million that a change of a
# parser must stand, a quarter of an hour.
# shellcheck source=tests/stages/stage.sh
source "$(dirname "$0")/../stage.sh"

fuzz_all "${FUZZ_INPUTS:-250000}"
