#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
#
# Takes the pictures of the user guide from a demo told for the occasion.
#   e2e/screenshots.sh            writes docs/guide/images
#   e2e/screenshots.sh pages      every page, wide, on a phone and printed, into e2e/screenshots
#                                 (git ignores it)
# CHEVILLE names the program, unless it is the debug build.
set -euo pipefail
cd "$(dirname "$0")/.."

cheville=${CHEVILLE:-.build/debug/cheville}
scratch=$(mktemp -d)
started=()
finish() {
    for process in "${started[@]}"; do kill "$process" 2>/dev/null || true; done
    wait
    rm -rf "$scratch"
}
trap finish EXIT

# What a process says once it is ready: `until_said PROCESS FILE PATTERN` prints what the pattern
# catches, or what the process said before it died.
until_said() {
    local said
    said=$(timeout 120 tail --follow --pid="$1" --lines=+1 "$2" 2>/dev/null |
        grep --line-buffered --max-count=1 --only-matching --perl-regexp "$3") || true
    [ -n "$said" ] || { cat "$2" >&2; exit 1; }
    echo "$said"
}

"$cheville" serve --demo --database "sqlite:$scratch/demo.sqlite" --port 0 \
    >"$scratch/site.log" 2>&1 &
started+=($!)
chromedriver --port=0 >"$scratch/driver.log" 2>&1 &
started+=($!)

site=$(until_said "${started[0]}" "$scratch/site.log" 'http://127\.0\.0\.1:[0-9]+')
driver=$(until_said "${started[1]}" "$scratch/driver.log" 'successfully on port \K[0-9]+')
python3 e2e/screenshots.py "${1:-guide}" "$site" "http://127.0.0.1:$driver"
