#!/bin/bash
# Search over 100,000 invented documents in this process, against SQLite FTS5 and PostgreSQL full text on a throw-away cluster. Quits with 1 where a target is missed.
set -euo pipefail
cd "$(dirname "$0")/.."
# shellcheck source=benchmarks/support/postgresql.sh
source benchmarks/support/postgresql.sh

build=${BUILD:-build/release}
[ -e "$build/build.ninja" ] || cmake --preset release -B "$build" >/dev/null
ninja -C "$build" --quiet bench_search

start_postgresql "-c shared_buffers=512MB"
"$build/benchmarks/bench_search" starter benchmarks/queries/development.csv benchmarks/queries/aside.csv "$postgresql"
