#!/bin/bash
# benchmarks/weights.sh: what every type of page weighs.
set -euo pipefail
cd "$(dirname "$0")/.."

BLUEDOT_PROGRAMS=$PWD/build/release/src/app exec node benchmarks/weights.mjs
