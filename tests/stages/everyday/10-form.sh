#!/bin/bash
# What can be judged without building: walls between rooms, lengths, layout, shell, and the tests of these checks.
# shellcheck source=tests/stages/stage.sh
source "$(dirname "$0")/../stage.sh"

shell_scripts() { git ls-files -z run test bench benchmarks .ci bin tests tools | xargs -0 grep -lZ '^#!/bin/bash' | xargs -0 shellcheck -x; }

mapfile -t tests_of_checks < <(git ls-files 'tools/*.test.mjs' 'tests/stages/*.test.mjs')
run_node_tests "${tests_of_checks[@]}"
check "forbidden includes (tools/check-includes)" tools/check-includes
check "lengths (tools/check-lengths)" tools/check-lengths
check "layout (bin/format)" bin/format --check
check "shell (shellcheck)" shell_scripts
