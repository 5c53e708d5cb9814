#!/bin/bash
# The release gate of locales/: no text missing, empty, fuzzy, behind its English or without a placeholder, in any language.
# shellcheck source=tests/stages/stage.sh
source "$(dirname "$0")/../stage.sh"

build dev catalogue
check "every text in sixteen languages" "$BLUEDOT_BUILD/dev/tools/catalogue/catalogue" --check locales
