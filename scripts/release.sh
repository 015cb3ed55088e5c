#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# Makes .build/cheville-VERSION-ARCHITECTURE.tar.gz: the program with Swift's library inside it,
# its resources, which must stay beside it, and the papers.
set -euo pipefail
cd "$(dirname "$0")/.."

version=$(git describe --always --dirty 2>/dev/null || echo unversioned)
name=cheville-$version-$(uname -m)
options=(--configuration release --static-swift-stdlib --scratch-path .build/static)

swift build "${options[@]}" --product cheville
products=$(swift build "${options[@]}" --show-bin-path)

staging=.build/staging/$name
rm -rf .build/staging
mkdir -p "$staging"
cp "$products/cheville" "$staging/"
if command -v strip >/dev/null; then strip "$staging/cheville"; fi
find "$products" -maxdepth 1 -name '*.resources' -exec cp -R {} "$staging/" \;
cp README.md LICENSE docs/operations.md "$staging/"

tar --create --gzip --file ".build/$name.tar.gz" --directory .build/staging \
    --owner=0 --group=0 --sort=name "$name"
rm -rf .build/staging
ls -lh ".build/$name.tar.gz"
