#!/bin/bash
# benchmarks/start.sh: milliseconds from the start of bluedot-site until it is ready, with the starter data; median of eleven.
set -euo pipefail
cd "$(dirname "$0")/.."

BLUEDOT_PROGRAMS=$PWD/build/release/src/app exec node benchmarks/start.mjs
