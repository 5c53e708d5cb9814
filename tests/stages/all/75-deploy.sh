#!/bin/bash
# Units, users, proxies and the container file, as far as they can be tried without installing them.
# shellcheck source=tests/stages/stage.sh
source "$(dirname "$0")/../stage.sh"

run_checker tests/deploy/check.sh
