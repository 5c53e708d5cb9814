#!/bin/bash
# kill -9 and simulated power loss in the middle of imports. The sanitizers do not share a process with the shim.
# shellcheck source=tests/stages/stage.sh
source "$(dirname "$0")/../stage.sh"

build release bluedot_faults_tests
run_ctest release -R '^faults$'
