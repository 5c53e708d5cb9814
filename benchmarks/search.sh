#!/bin/bash
# Search over 100,000 invented documents in this process, against SQLite FTS5 and PostgreSQL full text on a throw-away cluster. Quits with 1 where a target is missed.
set -euo pipefail
cd "$(dirname "$0")/.."

build=${BUILD:-build/release}
binaries=$(pg_config --bindir)
folder=$(mktemp -d)

# PostgreSQL refuses to run as root.
as_user() {
  if [ "$(id -u)" = 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi
}

finish() {
  # It may never have started, or have ended by itself: the folder goes all the same.
  as_user "$binaries/pg_ctl" -D "$folder/data" -m immediate stop >/dev/null 2>&1 || true
  rm -rf "$folder"
}
trap finish EXIT

[ -e "$build/build.ninja" ] || cmake --preset release -B "$build" >/dev/null
ninja -C "$build" --quiet bench_search

[ "$(id -u)" != 0 ] || chown postgres "$folder"
chmod 711 "$folder"
as_user "$binaries/initdb" -D "$folder/data" -A trust -U postgres --no-sync >/dev/null
as_user "$binaries/pg_ctl" -D "$folder/data" -l "$folder/log" -w start \
  -o "-k $folder -c listen_addresses='' -c shared_buffers=512MB -c fsync=off" >/dev/null
"$build/benchmarks/bench_search" starter benchmarks/queries/development.csv benchmarks/queries/aside.csv \
  "host=$folder user=postgres dbname=postgres"
