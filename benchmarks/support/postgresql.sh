# shellcheck shell=bash
# A throw-away PostgreSQL for a benchmark, gone with the script that sources this: `start_postgresql SETTINGS` and then
# "$postgresql" is how to reach it.

binaries=$(pg_config --bindir)
folder=$(mktemp -d)
postgresql="host=$folder user=postgres dbname=postgres"

# PostgreSQL refuses to run as root.
as_user() {
  if [ "$(id -u)" = 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi
}

stop_postgresql() {
  # It may never have started, or have ended by itself: the folder goes all the same.
  as_user "$binaries/pg_ctl" -D "$folder/data" -m immediate stop >/dev/null 2>&1 || true
  rm -rf "$folder"
}
trap stop_postgresql EXIT

start_postgresql() {
  [ "$(id -u)" != 0 ] || chown postgres "$folder"
  chmod 711 "$folder"
  as_user "$binaries/initdb" -D "$folder/data" -A trust -U postgres --no-sync >/dev/null
  as_user "$binaries/pg_ctl" -D "$folder/data" -l "$folder/log" -w start \
    -o "-k $folder -c listen_addresses='' -c fsync=off $1" >/dev/null
}
