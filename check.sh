#!/usr/bin/env bash
# Everything that must hold before a change lands, fast things first.
set -euo pipefail
cd "$(dirname "$0")"
export CARGO_TERM_COLOR=never RUST_BACKTRACE=1

say() { printf '\n== %s\n' "$*"; }

say "format";                 cargo fmt --check
say "build without a window"; cargo check --quiet --no-default-features --lib --bins
say "lints";                  cargo clippy --quiet --all-targets -- -D warnings
say "documentation";          RUSTDOCFLAGS="-D warnings" cargo doc --quiet --no-deps --lib
say "tests";                  cargo test
# the program that the tests were run with; building it without their features costs minutes
say "bundled scenarios";      target/debug/colloquy check scenarios
say "the real window";        tests/window.sh target/debug/colloquy
say "heard, not seen";        tests/at_spi.sh target/debug/colloquy
say "all good"
