#!/usr/bin/env bash
# Drives the real program in a virtual X display through two hearings to their rulings, as counsel
# and as judge, by keyboard and mouse, looks at what is on the screen, and at what it costs to be
# at rest. It waits for titles, saves and rest, never for time. usage: tests/window.sh BINARY
# Installs what it needs where it can (Debian, root); where it cannot, it says so and skips.
set -euo pipefail
cd "$(dirname "$0")/.."
binary=$(realpath "${1:?usage: tests/window.sh BINARY}")
pictures=target/window
mkdir -p "$pictures"
# shellcheck disable=SC2034
test=window
. tests/display.sh

echo "window: without a display the program says so in plain words"
set +e
said=$(env -u DISPLAY -u WAYLAND_DISPLAY -u WAYLAND_SOCKET "$binary" 2>&1 >/dev/null)
code=$?
set -e
[ "$code" = 69 ] || fail "exit code $code without a display, not 69"
grep -q "graphical desktop" <<<"$said" || fail "no plain sentence without a display: $said"
if grep -qiE "panicked|backtrace" <<<"$said"; then fail "a backtrace without a display"; fi

have() { command -v Xvfb && command -v xdotool && command -v import; } >/dev/null 2>&1
need have "Xvfb, xdotool and ImageMagick" "${display_packages[@]}" xdotool imagemagick
open_display
export NO_AT_BRIDGE=1

# from a folder of its own: what is compiled in is all that there is
(cd "$folder" && exec "$binary" 2>"$folder/stderr") & program=$!
window=$(timeout 60 xdotool search --sync --onlyvisible --name '^Colloquy' | head -1) ||
    fail "no window opens: $(cat "$folder/stderr")"
xdotool windowfocus "$window"

title() { xdotool getwindowname "$window"; }
alive() { kill -0 "$program" 2>/dev/null || fail "the program ended: $(cat "$folder/stderr")"; }
ticks() { # hundredths of a second of processor time, all threads
    local stat; stat=$(<"/proc/$program/stat"); stat=${stat##*) }
    set -- $stat; echo $(( ${12} + ${13} ))
}
runnable() { # whether a thread of the program or of the display has work, if no processor for it
    grep -qs '^State:[[:space:]]*[RD]' "/proc/$program/task/"*/status "/proc/$server/task/"*/status
}
rest() { # until nothing is drawn or searched any more
    local before=-1 now
    for _ in $(seq 1000); do
        sleep 0.12; alive; now=$(ticks)
        [ "$now" = "$before" ] && ! runnable && return 0
        before=$now
    done
    fail "the program does not come to rest at '$(title)'"
}
key() { # one after another, each when the one before has been answered and drawn
    local k before
    for k in "$@"; do
        before=$(ticks); xdotool key --clearmodifiers "$k"
        for _ in $(seq 20); do [ "$(ticks)" != "$before" ] && break; sleep 0.02; done
        rest
    done
}
click() { xdotool mousemove --window "$window" "$1" "$2" click 1; rest; }
until_true() { # until_true COMMAND...: until it holds; 30 s at most
    for _ in $(seq 300); do "$@" && return 0; alive; sleep 0.1; done
    return 1
}
titled() { [[ "$(title)" == *"— $1" ]]; }
await() { until_true titled "$1"; }
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
size() { # size WIDTH HEIGHT
    xdotool windowsize --sync "$window" "$1" "$2"; rest
}
idle() { # idle WHERE: three seconds at rest cost nothing, once a loaded machine has caught up
    local before after
    for _ in $(seq 5); do
        rest; before=$(ticks); sleep 3; after=$(ticks)
        [ $((after - before)) -gt 1 ] || return 0
    done
    fail "at rest $1 costs $((after - before)) ticks in 3 s"
}
newest() { # newest PATTERN: the file saved last
    find "$folder/data/hearings" -name "$1" -printf '%T@ %p\n' 2>/dev/null | sort -n | tail -1 | cut -d' ' -f2-
}
saved() { # saved PATTERN WORDS LEAST: the file saved last has so many lines with the words
    local file; file=$(newest "$1")
    [ -n "$file" ] && [ "$(grep -c -- "$2" "$file")" -ge "$3" ]
}

moves() { # in the record saved last
    local file; file=$(newest '*[0-9].ron')
    grep -c 'mv: ' "$file" || true
}

rest
await "Docket" || fail "the program opens with '$(title)', not on the docket"
look docket
shows docket '#F3EEE2' 100000   # the ground
shows docket '#17544F' 2000     # the button that starts
idle "on the docket"

echo "window: as counsel"
key Return
await "Case file" || fail "Enter on the docket leads to '$(title)'"
look case-file
key m Return
look prediction
key Return
await "Hearing" || { look no-hearing; fail "the hearing does not begin: '$(title)'"; }
look hearing
shows hearing '#1B4B8A' 300     # the first party
shows hearing '#96480A' 300     # the second party
click 195 752                   # the first card, by mouse, and the button that argues it
look hearing-card
click 1328 669
look hearing-reasons
key 1 Return
until_true saved '*[0-9].ron' 'mv: "argue ' 1 || fail "the argument chosen by mouse was not made"
idle "in the courtroom"

rounds=0 idle_rounds=0
until titled "Ruling"; do
    rounds=$((rounds + 1)) before=$(moves)
    titled "Hearing" || { look stray; fail "from the courtroom to '$(title)' in round $rounds"; }
    key 1 Return 1 Return a Return
    case $rounds in
        2) look hearing-later ;;
        3) size 1024 700 ;;
        4) look hearing-1024; size 1440 900 ;;
    esac
    if [ "$(moves)" != "$before" ]; then idle_rounds=0; continue; fi
    idle_rounds=$((idle_rounds + 1))
    [ "$idle_rounds" -le 5 ] || { look stuck; fail "no move in $idle_rounds rounds, in round $rounds"; }
    key Escape                  # whatever has the keyboard gives it back
done
look ruling
shows ruling '#FFFEFA' 50000    # the sheet
key 2
look ruling-issue-2
idle "at the ruling"
key r
await "Review" || { look no-review; fail "R at the ruling leads to '$(title)'"; }
look debrief                    # which opens of itself the first time
key Escape
look review
shows review '#FFFDF8' 300000 # the cards
idle "at the review"
key ctrl+6
await "Argument map" || { look no-map; fail "Ctrl and 6 lead to '$(title)'"; }
look map
shows map '#1B4B8A' 300
key l
look map-list
key ctrl+comma
await "Settings" || { look no-settings; fail "Ctrl and a comma lead to '$(title)'"; }
look settings

echo "window: at 200 %"
for _ in 1 2 3 4 5 6 7 8 9 10; do key ctrl+plus; done
until_true grep -q 'zoom: 200' "$folder/data/settings.ron" || fail "ten steps of zoom are not 200 %"
look settings-200
for screen in "6 map Argument map" "5 review Review" "4 ruling Ruling"; do
    read -r digit name words <<<"$screen"
    key "ctrl+$digit"
    await "$words" || fail "at 200 % Ctrl and $digit lead to '$(title)'"
    look "$name-200"
done
key ctrl+0
click 36 75
await "Docket" || fail "a click on the rail leads to '$(title)'"
look docket-after

echo "window: as judge"
xdotool key --clearmodifiers ctrl+2; rest
await "Case file" || fail "Ctrl and 2 lead to '$(title)'"
key j Return Return
await "Hearing as judge" || { look no-bench; fail "the bench is not taken: '$(title)'"; }
key space space
click 311 734                   # a question, and the button that asks it
click 125 871
until_true saved '*-judge-*[0-9].ron' 'mv: "ask ' 1 || { look no-question; fail "no question was put"; }
key space
look judge
size 1024 700
look judge-1024
size 1440 900
click 481 871                   # the button that closes the argument
key Tab Return
until_true saved '*-judge-*[0-9].ron' 'mv: "close' 1 || { look not-closed; fail "the argument goes on"; }
key f
for issue in 1 2 3 4 5; do      # finds that it is carried, closes its reasons, goes to the next;
    key Tab Tab space           # the gauge, which tells its numbers, comes before the finding
    until_true saved '*.aside.ron' 'found: Some' "$issue" || { look no-finding; fail "finding $issue is not made"; }
    key f Return Tab Tab Tab
done
key Tab space                   # a disposition
until_true saved '*.aside.ron' 'disposition: Some' 1 || { look no-disposition; fail "nothing is ordered"; }
look judge-decides
idle "on the bench"
for _ in 1 2 3 4; do
    titled "Ruling" && break
    key ctrl+Return Tab Return
done
await "Ruling" || { look not-ruled; fail "the ruling is not entered: '$(title)'"; }
look ruling-judge
shows ruling-judge '#FFFEFA' 50000

size 1024 700
look ruling-1024
if grep -qi "panicked" "$folder/stderr"; then fail "$(cat "$folder/stderr")"; fi
echo "window: two hearings were played to their rulings, one in $rounds rounds; pictures in $pictures/"
