#!/bin/bash
# benchmarks/near.sh [LOCATIONS]: pages of the twenty nearest among LOCATIONS invented ones (10,000), none of them cached: each
# found, written and compressed for its request. Against nginx sending one such page, compressed before, from a file.
set -euo pipefail
cd "$(dirname "$0")/.."

programs=${BLUEDOT_PROGRAMS:-build/release/src/app}
export BLUEDOT_BENCH_PORT=${BLUEDOT_BENCH_PORT:-18091}
data=$(mktemp -d)
trap 'rm -rf "$data"' EXIT

BLUEDOT_PROGRAMS=$programs bin/generate "${1:-10000}" "$data" >/dev/null
SCRIPT=benchmarks/near.lua GOAL=0.05 benchmarks/http.sh /uk/near \
  "$programs/bluedot-site" --data "$data" --port "$BLUEDOT_BENCH_PORT" --access-log "$data/access.log" \
  --operator-name Bench --operator-country PL --operator-contact bench@example.org
