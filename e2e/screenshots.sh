#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
#
# Pictures of every page of a running server: wide, phone, dark and printed.
#   e2e/screenshots.sh http://127.0.0.1:8080 hauts-de-sorgne
# They go to e2e/screenshots, which git ignores.
set -eu

site=${1:?the address of a running server}
slug=${2:?the territory to visit}
into=$(dirname "$0")/screenshots
mkdir -p "$into"

shoot() { # name, width, height, address, more flags
    name=$1 width=$2 height=$3 address=$4
    shift 4
    chromium --headless --no-sandbox --disable-gpu --hide-scrollbars --log-level=3 "$@" \
        --window-size="$width,$height" --screenshot="$into/$name.png" "$address" 2>/dev/null
}

visit() { # name, path
    address=$site$2
    shoot "$1-wide" 1280 1500 "$address"
    shoot "$1-phone" 500 1400 "$address"
    chromium --headless --no-sandbox --disable-gpu --log-level=3 --no-pdf-header-footer \
        --print-to-pdf="$into/$1.pdf" "$address" 2>/dev/null
    pdftoppm -r 60 -png "$into/$1.pdf" "$into/$1-print"
}

visit installation /
visit home "/t/$slug"
visit plan "/t/$slug/plan"
visit list "/t/$slug/actions"
visit filtered "/t/$slug/actions?q=compost&statut=blocked"
visit action "/t/$slug/actions/1"
visit history "/t/$slug/actions/1/histoire"
visit past "/t/$slug/actions/1?etat-au=2025-12-31"
visit journal "/t/$slug/journal"
visit imports "/t/$slug/import"
visit missing "/t/$slug/actions/9999"
visit english "/t/$slug/actions/1?lang=en"
shoot dark-action 1280 1500 "$site/t/$slug/actions/1" --force-dark-mode \
    --blink-settings=preferredColorScheme=0
