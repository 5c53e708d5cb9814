#!/bin/bash
# The Nu Html Checker over every distinct page that the stage "pages" saw; and that it sees a planted defect.
# shellcheck source=tests/stages/stage.sh
source "$(dirname "$0")/../stage.sh"

sees_a_defect() {
  mkdir -p "$results/planted"
  echo '<!DOCTYPE html><html lang="en"><title>x</title><ul><p>x</p></ul>' >"$results/planted/page.html"
  ! tests/pages/validate-all.sh "$results/planted" 2>/dev/null
}

check "the checker sees a planted defect" sees_a_defect
check "every page is valid HTML (vnu)" tests/pages/validate-all.sh "$results/pages"
