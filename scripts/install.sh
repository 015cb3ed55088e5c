#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# Installs the Debian packages that are missing, for building, testing and measuring.
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
    python3-aiosmtpd
    curl openssl
    fonts-dejavu-core fonts-liberation
)
bench=(curl wrk)

wanted=()
for purpose in "$@"; do
    case "$purpose" in
    build) wanted+=("${build[@]}") ;;
    test) wanted+=("${test[@]}") ;;
    bench) wanted+=("${bench[@]}") ;;
    *) echo "install: unknown purpose '$purpose' (build, test, bench)" >&2; exit 2 ;;
    esac
done

if ! command -v swift >/dev/null; then
    echo "install: Swift 6.3 is needed, and Debian does not package it: https://www.swift.org/install" >&2
    exit 1
fi
if ! command -v dpkg-query >/dev/null; then
    echo "install: this is not Debian; make sure that these are there: ${wanted[*]}" >&2
    exit 0
fi

missing=()
for package in "${wanted[@]}"; do
    state=$(dpkg-query --show --showformat '${db:Status-Status}' "$package" 2>/dev/null || true)
    [ "$state" = installed ] || missing+=("$package")
done
[ ${#missing[@]} -eq 0 ] && exit 0

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
