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
  [[ $line =~ ([0-9]+)\ passed,\ ([0-9]+)\ failed ]] || { echo "FAILED: $* came to no result"; return 1; }
  tally "${BASH_REMATCH[1]}" "${BASH_REMATCH[2]}"
}

# fuzz_all INPUTS: builds every target of src/ and tools/ and gives it INPUTS inputs (inputs_for), two at a time, from its seeds beside
# the source (<target>_seeds/) and from what earlier runs found; each counts as one. Before them a planted target proves
# that a crash fails the stage.
fuzz_all() {
  local sources targets failed
  mapfile -t sources < <(git ls-files 'src/*_fuzz.cpp' 'tools/*_fuzz.cpp')
  mapfile -t targets < <(printf '%s\n' "${sources[@]}" | xargs -n 1 basename -s .cpp)
  build fuzz "${targets[@]}"
  rm -rf "$results/fuzz" && mkdir -p "$results/fuzz"
  check "a planted crash is found" planted_crash_is_found
  export -f fuzz_one inputs_for
  # What failed has left its mark beside its log, and is counted below.
  printf '%s\n' "${sources[@]}" | xargs -P 2 -I {} bash -c 'fuzz_one "$@"' _ {} "$1" || true
  failed=$(find "$results/fuzz" -name '*.failed' | wc -l)
  tally $((${#sources[@]} - failed)) "$failed"
}

# A question costs a hundred times what the head of a request does: it goes through the whole of search.
inputs_for() {
  case $1 in
    place_fuzz | search_fuzz) echo $(($2 / 5)) ;;
    *) echo "$2" ;;
  esac
}

# A target passes only when it has read all its inputs: one that grows too slow for them is named, not cut short.
fuzz_one() {
  local target seeds corpus program log inputs
  target=$(basename "$1" .cpp) seeds=${1%.cpp}_seeds corpus=$BLUEDOT_BUILD/fuzz/corpus/$target log=$BLUEDOT_BUILD/test/fuzz/$target
  program=$(find "$BLUEDOT_BUILD/fuzz/src" "$BLUEDOT_BUILD/fuzz/tools" -type f -name "$target" -perm -u+x | head -1)
  inputs=$(inputs_for "$target" "$2")
  mkdir -p "$corpus"
  [ -d "$seeds" ] || seeds=
  if [ -n "$program" ] && "$program" -runs="$inputs" -max_total_time=1200 -timeout=10 -rss_limit_mb=2048 -artifact_prefix="$log-" "$corpus" ${seeds:+"$seeds"} >"$log" 2>&1 &&
    [ "$(sed -n 's/^Done \([0-9]*\) runs.*/\1/p' "$log")" -ge "$inputs" ]; then
    echo "$target: $(sed -n 's/^Done \([0-9]*\) runs in \(.*\) second.*/\1 inputs in \2 s/p' "$log")"
  else
    touch "$log.failed"
    echo "FAILED: $target"; tail -30 "$log"
  fi
}

planted_crash_is_found() {
  local folder=$BLUEDOT_BUILD/fuzz/tools/planted
  mkdir -p "$folder"
  cat >"$folder/planted_fuzz.cpp" <<'EOF'
#include <cstddef>
#include <cstdint>
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size > 1 && data[0] == 'b' && data[1] == 'd') __builtin_trap();
  return 0;
}
EOF
  clang++-14 -fsanitize=fuzzer "$folder/planted_fuzz.cpp" -o "$folder/planted_fuzz"
  fuzz_one planted_fuzz.cpp 1000000 >/dev/null
  rm "$results/fuzz/planted_fuzz.failed"
}
