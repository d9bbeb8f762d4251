#!/usr/bin/env bash
# The bench runs compiled, as the bot does in production; the built files find data and texts beside them.
set -euo pipefail
cd "$(dirname "$0")/../.."
rm -rf dist/bench
npx tsc -p test/bench/tsconfig.json
rm -rf dist/bench/data dist/bench/locales
ln -s ../../data dist/bench/data
ln -s ../../locales dist/bench/locales
