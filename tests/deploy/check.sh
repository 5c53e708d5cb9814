#!/bin/bash
# tests/deploy/check.sh: what can be known of deploy/ without installing it. Prints "deploy: N passed, N failed".
set -uo pipefail
cd "$(dirname "$0")/../.." || exit 1

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
passed=0 failed=0

main() {
  prepare
  expect "systemd accepts the units" systemd-analyze verify "$scratch"/units/*
  expect "the site's unit leaves at most 1.5 of 10 exposed" exposure_below 15 bluedot-site.service
  expect "the backup's unit leaves at most 1.0 of 10 exposed" exposure_below 10 bluedot-backup.service
  expect "the exposure check sees a unit without walls" refuses_a_bare_unit
  expect "systemd accepts the users" systemd-sysusers --dry-run "$PWD/deploy/systemd/bluedot.sysusers.conf"
  expect "nginx accepts its configuration" nginx -t -q -c "$scratch/nginx.conf"
  expect "nginx refuses a broken one" refuses_broken_nginx
  expect "the container file names packages that Debian has" container_packages_exist
  ! command -v caddy >/dev/null || expect "Caddy accepts its configuration" caddy validate --adapter caddyfile --config deploy/proxy/Caddyfile
  echo "deploy: $passed passed, $failed failed"
  [ "$failed" -eq 0 ]
}

# The units with programs that exist here, and nginx with a certificate, as an installation would have them.
prepare() {
  mkdir "$scratch/units"
  cp deploy/systemd/*.service deploy/systemd/*.timer "$scratch/units"
  sed -i 's|/usr/bin/bluedot[a-z-]*|/bin/true|; s|^EnvironmentFile=/|EnvironmentFile=-/|' "$scratch"/units/*.service
  openssl req -x509 -newkey rsa:2048 -nodes -subj /CN=bluedot.example.org -keyout "$scratch/privkey.pem" -out "$scratch/fullchain.pem" 2>/dev/null
  sed "s|/etc/ssl/bluedot|$scratch|; s|/var/log/nginx|$scratch|; 1i pid $scratch/nginx.pid;" deploy/proxy/nginx.conf >"$scratch/nginx.conf"
}

expect() {
  local name=$1
  shift
  if "$@" >"$scratch/output" 2>&1; then passed=$((passed + 1)); else failed=$((failed + 1)); echo "FAILED: $name"; cat "$scratch/output"; fi
}

exposure_below() { systemd-analyze security --offline=true --no-pager --threshold="$1" "$scratch/units/$2"; }

refuses_a_bare_unit() {
  printf '[Service]\nExecStart=/bin/true\n' >"$scratch/bare.service"
  ! systemd-analyze security --offline=true --no-pager --threshold=15 "$scratch/bare.service"
}

refuses_broken_nginx() {
  sed 's|proxy_pass http|proxy_passes http|' "$scratch/nginx.conf" >"$scratch/broken.conf"
  ! nginx -t -q -c "$scratch/broken.conf"
}

container_packages_exist() {
  local name missing=0
  while read -r name; do
    apt-cache show "$name" >/dev/null 2>&1 || { echo "no package $name"; missing=1; }
  done < <(sed -n '/no-install-recommends/,/&& rm/p' deploy/Containerfile | grep -oE '\b(lib[a-z][a-z0-9.+-]+|tzdata)\b')
  return $missing
}

main
