#!/bin/bash
# How well search understands: on the queries that may be looked at, and on those that are only ever measured.
set -euo pipefail
cd "$(dirname "$0")/.."
ninja -C build/release --quiet bench_queries
for set in development aside; do
  echo "--- $set"
  build/release/benchmarks/bench_queries starter "benchmarks/queries/$set.csv"
done
