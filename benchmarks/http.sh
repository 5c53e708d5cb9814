#!/bin/bash
# benchmarks/http.sh [PATH [COMMAND...]]: requests per second and 99th percentile of one cached page, against nginx serving the
# same header and body bytes from a file. One core for the server, one for wrk, 64 keep-alive connections, both servers
# logging to a buffered file. Rounds alternate; medians and ratios are printed. Quits with 1 below the goal, 1.0 x nginx.
#
# COMMAND starts the server to be measured on 127.0.0.1:$BLUEDOT_BENCH_PORT, with PATH on it; without one, a program with a
# single page of about 10 kB is measured (benchmarks/http_page.cpp).
#
# SCRIPT, a script for wrk, chooses the query of each request; the first it would ask is then the page that nginx has.
# GOAL is another ratio to reach than 1.0.
set -euo pipefail
cd "$(dirname "$0")/.."

path=${1:-/page}
[ $# -eq 0 ] || shift
rounds=${ROUNDS:-7}
goal=${GOAL:-1.0}
script=${SCRIPT:+-s $SCRIPT}
query=${SCRIPT:+?lat=50.00&lon=15.00}
seconds=${SECONDS_A_ROUND:-5}
export BLUEDOT_BENCH_PORT=${BLUEDOT_BENCH_PORT:-18091}
nginx_port=$((BLUEDOT_BENCH_PORT + 1))
ours=http://127.0.0.1:$BLUEDOT_BENCH_PORT$path
theirs=http://127.0.0.1:$nginx_port/page
server_core=0
load_core=1

folder=$(mktemp -d)
started=()
clean_up() {
  for process in "${started[@]}"; do kill "$process" 2>/dev/null || true; done
  wait
  rm -rf "$folder"
}
trap clean_up EXIT

start_ours() {
  if [ $# -eq 0 ]; then
    local program=${BLUEDOT_HTTP_PAGE:-build/release/benchmarks/bench_http_page}
    if [ -z "${BLUEDOT_HTTP_PAGE:-}" ]; then
      [ -e build/release/build.ninja ] || cmake --preset release >/dev/null
      ninja -C build/release --quiet bench_http_page
    fi
    head -c 9300 /dev/urandom | base64 -w 80 >"$folder/body.html" # about 10 kB once compressed
    set -- "$program" "127.0.0.1:$BLUEDOT_BENCH_PORT" "$folder/ours.log" "$folder/body.html"
  fi
  taskset -c $server_core "$@" &
  started+=($!)
}

wait_for() {
  for _ in $(seq 100); do
    curl -fs -o /dev/null "$1" && return
    sleep 0.1
  done
  echo "$1 does not answer" >&2
  exit 1
}

# The header lines of our answer that nginx has to be told to send.
copied_headers() {
  tr -d '\r' <"$folder/head" | grep -viE '^(HTTP/|Content-Length|Content-Type|Date|Connection|$)' |
    awk -F': ' '{ value = substr($0, length($1) + 3)
                  quote = index(value, "\"") ? "\047" : "\""
                  print "    add_header " $1 " " quote value quote ";" }'
}

start_nginx() {
  curl -fs -H 'Accept-Encoding: br' -D "$folder/head" -o "$folder/page" "$ours$query"
  cat >"$folder/nginx.conf" <<CONF
daemon off;
user root;
worker_processes 1;
pid $folder/nginx.pid;
error_log $folder/nginx.error.log;
events { worker_connections 1024; }
http {
  server_tokens off;
  sendfile on;
  tcp_nopush on;
  keepalive_requests 1000000000;
  open_file_cache max=100;
  etag off;
  max_ranges 0;
  if_modified_since off;
  default_type "text/html; charset=utf-8";
  log_format json escape=json '{"at":"\$time_iso8601","method":"\$request_method","route":"\$uri","status":\$status,"bytes":\$bytes_sent,"us":\$request_time}';
  access_log $folder/nginx.log json buffer=64k flush=1s;
  server {
    listen 127.0.0.1:$nginx_port backlog=4096;
    root $folder;
$(copied_headers)
    add_header Last-Modified "";
  }
}
CONF
  taskset -c $server_core nginx -p "$folder" -c "$folder/nginx.conf" &
  started+=($!)
}

# User and system time of a process and its children so far, in microseconds.
cpu_of() {
  local ticks=0 process
  for process in "$1" $(pgrep -P "$1"); do
    ticks=$((ticks + $(awk '{ print $14 + $15 }' "/proc/$process/stat")))
  done
  echo $((ticks * 1000000 / $(getconf CLK_TCK)))
}

# measure URL FILE PROCESS appends "requests-per-second milliseconds-of-p99 server-microseconds-a-request" to the file.
measure() {
  local before
  before=$(cpu_of "$3")
  # shellcheck disable=SC2086  # no script, no word
  taskset -c $load_core wrk -t1 -c64 -d"${seconds}s" --latency $script -H 'Accept-Encoding: br' "$1" >"$folder/wrk"
  if grep -q 'Non-2xx' "$folder/wrk"; then
    cat "$folder/wrk" >&2
    exit 1
  fi
  awk -v cpu=$(($(cpu_of "$3") - before)) '
       /Requests\/sec/ { rate = $2 }
       / requests in / { requests = $1 }
       $1 == "99%" { p = $2 + 0; if ($2 ~ /us$/) p /= 1000; else if ($2 !~ /ms$/) p *= 1000 }
       END { print rate, p, cpu / requests }' "$folder/wrk" >>"$2"
}

median() { cut -d' ' -f"$2" "$1" | sort -g | awk '{ value[NR] = $1 } END { print value[int((NR + 1) / 2)] }'; }

start_ours "$@"
wait_for "$ours$query"
start_nginx
wait_for "$theirs"
echo "bytes: ours $(curl -fs -i -H 'Accept-Encoding: br' "$ours$query" | wc -c), nginx $(curl -fs -i "$theirs" | wc -c)"
cmp <(curl -fs -H 'Accept-Encoding: br' "$ours$query") <(curl -fs "$theirs")

for ((round = 0; round < rounds; ++round)); do
  measure "$ours" "$folder/ours" "${started[0]}"
  measure "$theirs" "$folder/theirs" "${started[1]}"
done
[ "${VERBOSE:-}" = "" ] || paste "$folder/ours" "$folder/theirs"

awk -v ours="$(median "$folder/ours" 1)" -v theirs="$(median "$folder/theirs" 1)" \
  -v ours99="$(median "$folder/ours" 2)" -v theirs99="$(median "$folder/theirs" 2)" -v rounds="$rounds" -v goal="$goal" \
  -v ours_cpu="$(median "$folder/ours" 3)" -v theirs_cpu="$(median "$folder/theirs" 3)" 'BEGIN {
    printf "requests/s, median of %d rounds: ours %.0f, nginx %.0f: %.2f x (goal: %s or more)\n", rounds, ours, theirs, ours / theirs, goal
    printf "p99, milliseconds: ours %.2f, nginx %.2f: %.2f x%s\n", ours99, theirs99, ours99 / theirs99, (goal >= 1 ? " (goal: 1.0 or less)" : "")
    printf "server time, microseconds a request: ours %.1f, nginx %.1f (for machines that do something else meanwhile)\n", ours_cpu, theirs_cpu
    exit ours < goal * theirs
  }'
