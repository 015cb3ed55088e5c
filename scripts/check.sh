#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# What must hold before a change goes in, as named steps; the first that fails ends it.
set -euo pipefail
cd "$(dirname "$0")/.."

step() {
    local name=$1
    shift
    echo "== $name"
    "$@" || { echo "== $name: failed" >&2; exit 1; }
}

step format swift format lint --strict --parallel --recursive Sources Tests Benchmarks e2e Package.swift
step imports swift build --explicit-target-dependency-import-check error
step build swift build --build-tests
step tests scripts/test.sh
