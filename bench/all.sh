#!/bin/bash
# Prints every measurement of this folder, as ratios where there is something to compare with. Names run only those.
set -uo pipefail
cd "$(dirname "$0")/.." || exit 1

here=bench
failed=0
bin/install-dependencies --bench || exit 1
[ -e build/release/build.ninja ] || cmake --preset release >/dev/null
ninja -C build/release --quiet bluedot bluedot-site || exit 1
for script in "$here"/*.sh; do
  name=$(basename "$script" .sh)
  [ "$name" != all ] || continue
  [ $# -eq 0 ] || [[ " $* " == *" $name "* ]] || continue
  echo "=== $name"
  bash "$script" || failed=1
done
exit $failed
