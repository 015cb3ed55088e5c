#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# Builds Cheville and serves the sample plan, which it takes in first if it is not there yet.
#   scripts/run.sh PORT
set -euo pipefail
cd "$(dirname "$0")/.."

port=${1:-8080}
slug=hauts-de-sorgne
plan=Samples/plan-hauts-de-sorgne.csv

swift build --configuration release --product cheville
cheville=$(swift build --configuration release --show-bin-path)/cheville

# Prepared beside and then moved, so that an interruption leaves no half-filled sample.
if [ ! -e var/sample ]; then
    rm -rf var/sample.part
    mkdir -p var/sample.part
    database=sqlite:var/sample.part/cheville.sqlite
    "$cheville" territory create --database "$database" \
        --siren 999999998 --slug "$slug" \
        --name "Communauté de communes des Hauts de Sorgne (territoire fictif)"
    "$cheville" import "$plan" --database "$database" --territory "$slug" \
        --plan "Plan climat 2025-2030"
    mv var/sample.part var/sample
fi

echo "Serving http://127.0.0.1:$port/t/$slug (stop with Ctrl+C)"
exec "$cheville" serve --database sqlite:var/sample/cheville.sqlite --port "$port"
