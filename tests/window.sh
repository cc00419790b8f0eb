#!/usr/bin/env bash
# Drives the real program in a virtual X display through one hearing to a ruling, by keyboard and
# mouse, and looks at what is on the screen. usage: tests/window.sh BINARY
# Installs what it needs where it can (Debian, root); where it cannot, it says so and skips.
set -euo pipefail
cd "$(dirname "$0")/.."
binary=$(realpath "${1:?usage: tests/window.sh BINARY}")
pictures=target/window
mkdir -p "$pictures"

fail() { echo "window: FAILED: $*" >&2; exit 1; }

echo "window: without a display the program says so in plain words"
set +e
said=$(env -u DISPLAY -u WAYLAND_DISPLAY -u WAYLAND_SOCKET "$binary" 2>&1 >/dev/null)
code=$?
set -e
[ "$code" = 69 ] || fail "exit code $code without a display, not 69"
grep -q "graphical desktop" <<<"$said" || fail "no plain sentence without a display: $said"
if grep -qiE "panicked|backtrace" <<<"$said"; then fail "a backtrace without a display"; fi

packages=(xvfb xdotool imagemagick libgl1 libgl1-mesa-dri libx11-6 libx11-xcb1 libxcursor1 libxi6
          libxkbcommon-x11-0)
have() { command -v Xvfb && command -v xdotool && command -v import; } >/dev/null 2>&1
if ! have && command -v apt-get >/dev/null && [ "$(id -u)" = 0 ]; then
    apt-get update -q >/dev/null 2>&1 || true
    DEBIAN_FRONTEND=noninteractive apt-get install -yq --no-install-recommends \
        "${packages[@]}" >/dev/null 2>&1 || true
fi
if ! have; then
    echo "window: SKIPPED, nothing of the window was tested: needs Xvfb, xdotool and ImageMagick" >&2
    echo "window: on Debian or Ubuntu: sudo apt install ${packages[*]}" >&2
    exit 0
fi

folder=$(mktemp -d)
numbers=$(mktemp)
Xvfb -displayfd 3 -screen 0 1440x900x24 -nolisten tcp 3>"$numbers" 2>/dev/null & server=$!
program=
cleanup() {
    if [ -n "$program" ]; then kill "$program" 2>/dev/null || true; fi
    kill "$server" 2>/dev/null || true
    wait 2>/dev/null || true
    rm -rf "$folder" "$numbers"
}
trap cleanup EXIT
for _ in $(seq 100); do [ -s "$numbers" ] && break; sleep 0.1; done
[ -s "$numbers" ] || fail "the virtual display does not start"
export DISPLAY=":$(head -1 "$numbers")" COLLOQUY_DATA_DIR=$folder/data XDG_RUNTIME_DIR=$folder
export LIBGL_ALWAYS_SOFTWARE=1 NO_AT_BRIDGE=1

"$binary" 2>"$folder/stderr" & program=$!
window=$(timeout 60 xdotool search --sync --onlyvisible --name '^Colloquy' | head -1) ||
    fail "no window opens: $(cat "$folder/stderr")"
xdotool windowfocus "$window"
sleep 1

title() { xdotool getwindowname "$window"; }
key() { for k in "$@"; do xdotool key --clearmodifiers "$k"; sleep 0.25; done; }
await() { # await WORDS: until the title ends so
    for _ in $(seq 60); do [[ "$(title)" == *"$1" ]] && return 0; sleep 0.1; done
    return 1
}
look() { # look NAME: a picture that shows something
    import -window "$window" "$pictures/$1.png"
    local colors
    colors=$(identify -format '%k' "$pictures/$1.png")
    [ "$colors" -gt 60 ] || fail "$1 shows almost nothing ($colors colors)"
}
shows() { # shows NAME HEX LEAST: at least so many pixels of that color
    local count
    count=$(convert "$pictures/$1.png" -fill black +opaque "$2" -fill white -opaque "$2" \
        -precision 12 -format '%[fx:int(mean*w*h+0.5)]' info:)
    [ "$count" -ge "$3" ] || fail "$1: $count pixels of $2, at least $3 expected"
}

await "Docket" || fail "the program opens with '$(title)', not on the docket"
look docket
shows docket '#F3EEE2' 100000   # the ground
shows docket '#17544F' 2000     # the button that starts
key Return
await "Case file" || fail "Enter on the docket leads to '$(title)'"
look case-file
key m Return; sleep 0.8
look prediction
key Return
await "Hearing" || { look no-hearing; fail "the hearing does not begin: '$(title)'"; }
look hearing
shows hearing '#1B4B8A' 300     # the first party
shows hearing '#96480A' 300     # the second party

rounds=0
until [[ "$(title)" == *"Ruling" ]]; do
    rounds=$((rounds + 1))
    [ "$rounds" -le 90 ] || { look stuck; fail "no ruling after $rounds rounds"; }
    key 1 Return 1 Return a Return
    [ "$rounds" = 3 ] && look hearing-later
    kill -0 "$program" 2>/dev/null || fail "the program ended: $(cat "$folder/stderr")"
done
sleep 1
look ruling
shows ruling '#FFFEFA' 50000    # the sheet
key 2; sleep 0.3
look ruling-issue-2

xdotool mousemove --window "$window" 36 75 click 1
await "Docket" || fail "a click on the rail leads to '$(title)'"
look docket-after
ls "$folder"/data/hearings/*.ron >/dev/null 2>&1 || fail "no record was saved"

xdotool windowsize "$window" 1024 700; sleep 0.6
look docket-1024
if grep -qi "panicked" "$folder/stderr"; then fail "$(cat "$folder/stderr")"; fi
echo "window: a hearing was played to its ruling in $rounds rounds; pictures in $pictures/"
