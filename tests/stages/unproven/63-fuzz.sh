#!/bin/bash
# Each fuzz target for a minute or a million inputs, whichever comes first, from the seeds beside its code.
# shellcheck source=tests/stages/stage.sh
source "$(dirname "$0")/../stage.sh"

fuzz_all 60 1000000
