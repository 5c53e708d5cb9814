#!/bin/bash
# bench/snapshot.sh: time to build the parts of a snapshot and bytes per service, at 10,000, 100,000 and 1,000,000 locations.
set -euo pipefail
cd "$(dirname "$0")/.."

build=${BUILD:-build/release}
[ -e "$build/build.ninja" ] || cmake --preset release -B "$build" >/dev/null
ninja -C "$build" --quiet bench_snapshot
read -ra sizes <<<"${SIZES:-10000 100000 1000000}"
"$build/bench/bench_snapshot" "${sizes[@]}"
