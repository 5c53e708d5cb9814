#!/bin/bash
# tests/pages/validate-all.sh DIR: the Nu Html Checker over every page that `crawl.mjs --save DIR` kept.
set -euo pipefail
jar=$(dirname "$0")/../../node_modules/vnu-jar/build/dist/vnu.jar

find "$1" -name '*.html' -print0 | xargs -0 -n 400 java -Xmx1g -jar "$jar" --errors-only --format gnu
