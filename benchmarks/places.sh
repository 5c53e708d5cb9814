#!/bin/bash
# How well places are understood, and how often one is seen where none is named.
set -euo pipefail
cd "$(dirname "$0")/.."
ninja -C build/release --quiet bench_places
build/release/benchmarks/bench_places starter benchmarks/queries/places.csv benchmarks/queries/development.csv "$@"
