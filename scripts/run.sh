#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# Builds Cheville and serves the fictitious territory from a database of its own, told on the first
# start and told afresh once it is 30 days old.
#   scripts/run.sh PORT
set -euo pipefail
cd "$(dirname "$0")/.."

port=${1:-8080}

swift build --configuration release --product cheville
cheville=$(swift build --configuration release --show-bin-path)/cheville

mkdir -p var/demo
echo "Serving http://127.0.0.1:$port/t/demo (stop with Ctrl+C)"
exec "$cheville" serve --demo --demo-reseed-after-days 30 \
    --database sqlite:var/demo/cheville.sqlite --port "$port"
