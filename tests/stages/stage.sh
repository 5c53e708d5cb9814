# What a stage may use: source it first. A stage that ends with a non-zero code counts as one failure.
# shellcheck shell=bash
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
: "${BLUEDOT_BUILD:=$PWD/build}" "${BLUEDOT_TALLY:=/dev/null}"
export BLUEDOT_BUILD BLUEDOT_TALLY
results=$BLUEDOT_BUILD/test

# tally PASSED FAILED: adds to the closing line; the stage fails where FAILED is not 0.
tally() {
  echo "$1 0" >>"$BLUEDOT_TALLY"
  echo "$1 passed, $2 failed"
  [ "$2" -eq 0 ] || { echo "0 $(($2 - 1))" >>"$BLUEDOT_TALLY"; exit 1; }
}

# check NAME COMMAND...: one check that passes when the command does.
check() {
  local name=$1
  shift
  if "$@"; then tally 1 0; else echo "FAILED: $name"; return 1; fi
}

# build PRESET [TARGET...]
build() {
  local preset=$1
  shift
  cmake --preset "$preset" -B "$BLUEDOT_BUILD/$preset" >/dev/null
  ninja -C "$BLUEDOT_BUILD/$preset" --quiet "$@"
}

# run_ctest PRESET [ARGUMENT...]: every GoogleTest case counts as one.
run_ctest() {
  local preset=$1 code=0
  shift
  rm -rf "$results/gtest-$preset"
  GTEST_OUTPUT=xml:$results/gtest-$preset/ ctest --test-dir "$BLUEDOT_BUILD/$preset" --output-on-failure -j2 "$@" || code=$?
  sum_gtest "$results/gtest-$preset"
  return $code
}

sum_gtest() {
  # shellcheck disable=SC2046  # two words are meant
  tally $(cat "$1"/*.xml 2>/dev/null | awk '
    match($0, /<testsuites tests="[0-9]+" failures="[0-9]+"/) {
      split(substr($0, RSTART, RLENGTH), part, "\""); tests += part[2]; failures += part[4] }
    END { print tests - failures, failures + 0 }')
}

# run_node_tests FILE...: node's own test runner; every test counts as one.
run_node_tests() {
  local log=$results/node-tests.log code=0
  node --test "$@" >"$log" 2>&1 || code=$?
  [ $code -eq 0 ] || cat "$log"
  tally "$(sed -n 's/^[#ℹ] pass //p' "$log")" "$(sed -n 's/^[#ℹ] fail //p' "$log")"
  return $code
}

# run_checker COMMAND...: a program of ours that ends with the line "NAME: N passed, N failed"; each counts.
run_checker() {
  local log=$results/checker.log line
  "$@" | tee "$log" || true
  line=$(grep -E '^[a-z ]+: [0-9]+ passed, [0-9]+ failed$' "$log" | tail -1)
  [ -n "$line" ] || { echo "FAILED: $* came to no result"; return 1; }
  # shellcheck disable=SC2046  # two words are meant
  tally $(sed 's/.*: \([0-9]*\) passed, \([0-9]*\) failed/\1 \2/' <<<"$line")
}
