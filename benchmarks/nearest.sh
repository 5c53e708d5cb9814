#!/bin/bash
# benchmarks/nearest.sh [LOCATIONS]: nearest in the process against PostGIS over a unix socket, on a throw-away cluster. Quits with 1 below 10 x.
set -euo pipefail
cd "$(dirname "$0")/.."
# shellcheck source=benchmarks/support/postgresql.sh
source benchmarks/support/postgresql.sh

locations=${1:-1000000}
build=${BUILD:-build/release}
[ -e "$build/build.ninja" ] || cmake --preset release -B "$build" >/dev/null
ninja -C "$build" --quiet bench_nearest

start_postgresql "-c shared_buffers=3GB -c maintenance_work_mem=1GB -c max_wal_size=8GB"
"$build/benchmarks/bench_nearest" "$locations" "$postgresql"
