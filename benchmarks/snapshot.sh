#!/bin/bash
# benchmarks/snapshot.sh: time to build the parts of a snapshot and bytes per service, at 10,000, 100,000 and 1,000,000
# locations; then how long a commit to a database of 10,000 services and more takes until it is seen. Quits with 1 at a
# second or more.
set -euo pipefail
cd "$(dirname "$0")/.."

build=${BUILD:-build/release}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
[ -e "$build/build.ninja" ] || cmake --preset release -B "$build" >/dev/null
ninja -C "$build" --quiet bench_snapshot bench_visible bluedot
# shellcheck disable=SC2086 # three sizes are three arguments
"$build/benchmarks/bench_snapshot" ${SIZES:-10000 100000 1000000}
BLUEDOT_PROGRAMS="$build/src/app" bin/generate 7000 "$folder" >/dev/null
"$build/benchmarks/bench_visible" "sqlite:$folder/directory.db"
