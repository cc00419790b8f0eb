#!/usr/bin/env bash
# Plays one move in the real window as somebody who hears the screen read does: by names, roles and
# actions alone, through AT-SPI. usage: tests/at_spi.sh BINARY
# Installs what it needs where it can (Debian, root); where it cannot, it says so and skips.
set -euo pipefail
cd "$(dirname "$0")/.."
binary=$(realpath "${1:?usage: tests/at_spi.sh BINARY}")
tree=$PWD/target/window/at_spi.txt
mkdir -p "$(dirname "$tree")"
# shellcheck disable=SC2034
test=at_spi
. tests/display.sh

# the system's own Python has the bindings, not one that stands before it in the path
python=/usr/bin/python3
have() {
    command -v Xvfb && command -v dbus-run-session && [ -x /usr/libexec/at-spi-bus-launcher ] &&
        "$python" -c 'import pyatspi'
} >/dev/null 2>&1
need have "Xvfb, a session bus and pyatspi" \
    "${display_packages[@]}" dbus dbus-daemon at-spi2-core python3-pyatspi

open_display
mkdir -p "$COLLOQUY_DATA_DIR"
said=$folder/said
timeout 300 dbus-run-session -- "$python" tests/at_spi.py "$binary" "$COLLOQUY_DATA_DIR" "$tree" \
    >"$said" 2>&1 || { cat "$said" >&2; fail "see above, and the tree in $tree"; }
grep "^$test: " "$said"
