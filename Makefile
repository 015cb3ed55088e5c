# SPDX-License-Identifier: EUPL-1.2

PORT ?= 8080

.DEFAULT_GOAL := help
.PHONY: help run test check format bench pictures release install clean

help: ## say what can be made
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-9s %s\n", $$1, $$2 }' Makefile

run: ## serve a lifelike demo on the loopback (PORT=8080), told afresh after 30 days
	@scripts/install.sh build
	@scripts/run.sh $(PORT)

test: ## build once and run every test, on SQLite and on a real PostgreSQL
	@scripts/install.sh build test
	@scripts/test.sh

check: ## format lint, imports, build and tests, step by step
	@scripts/install.sh build test
	@scripts/check.sh

format: ## put the source in the format of the house
	swift format --in-place --parallel --recursive Sources Tests Benchmarks e2e Package.swift

bench: ## measure the speeds that are promised, beside those of the machine
	@scripts/install.sh build bench
	swift build --configuration release --product cheville
	swift run --configuration release Bench

pictures: ## take a picture of every page of the demo, phone and wide, into e2e/pictures
	@scripts/install.sh build test
	swift run Camera e2e/pictures

release: ## make a tarball that runs on a machine without Swift
	@scripts/install.sh build
	@scripts/release.sh

install: ## install what building and testing need, and nothing that is there
	@scripts/install.sh build test

clean: ## remove what was built; the demo's database stays
	rm -rf .build
