#!/bin/bash
# The scripts of pages and tests, by the TypeScript compiler over their JSDoc.
# shellcheck source=tests/stages/stage.sh
source "$(dirname "$0")/../stage.sh"

check "scripts of the pages" npx --no-install tsc -p views
check "scripts of the tests" npx --no-install tsc -p tests
