#!/usr/bin/env bash
# Measures the window from outside, beside an empty eframe window of the same size on the same
# virtual display: time from exec to the second frame handed to the display, resident memory ten
# seconds later, and CPU time in the ten seconds after that, in which nobody touches it. Medians.
#
#   cargo build --release --bin colloquy --example empty_window
#   benches/start.sh [RUNS]
#
# Needs Xvfb and a C compiler. The compiler is for a small library that is loaded into the measured
# program and notes when buffers are swapped; the program itself is not changed.
set -euo pipefail
cd "$(dirname "$0")/.."
runs=${1:-9}
work=$(mktemp -d)
trap 'kill $xvfb 2>/dev/null || true; rm -rf "$work"' EXIT

cat > "$work/swaps.c" <<'C'
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static unsigned (*egl)(void *, void *);
static void (*glx)(void *, unsigned long);

static void count(void) {
    static int frames;
    if (++frames != 2) return;
    struct timespec now;
    clock_gettime(CLOCK_REALTIME, &now);
    FILE *file = fopen(getenv("SWAPS"), "w");
    fprintf(file, "%ld\n", now.tv_sec * 1000000 + now.tv_nsec / 1000);
    fclose(file);
}
static unsigned egl_swap(void *display, void *surface) {
    unsigned done = egl(display, surface);
    count();
    return done;
}
static void glx_swap(void *display, unsigned long drawable) {
    glx(display, drawable);
    count();
}
void *dlsym(void *handle, const char *name) {
    static void *(*real)(void *, const char *);
    if (!real) real = dlvsym(RTLD_NEXT, "dlsym", "GLIBC_2.34");
    if (!real) real = dlvsym(RTLD_NEXT, "dlsym", "GLIBC_2.2.5");
    void *found = real(handle, name);
    if (found && !strcmp(name, "eglSwapBuffers")) { egl = found; return egl_swap; }
    if (found && !strcmp(name, "glXSwapBuffers")) { glx = found; return glx_swap; }
    return found;
}
C
cc -shared -fPIC -O1 -o "$work/swaps.so" "$work/swaps.c" -ldl

Xvfb -displayfd 3 -screen 0 1600x1000x24 -nolisten tcp 3>"$work/display" 2>/dev/null &
xvfb=$!
until [[ -s "$work/display" ]]; do sleep 0.1; done
export DISPLAY=":$(cat "$work/display")" SWAPS="$work/swaps" XDG_DATA_HOME="$work/data"
unset WAYLAND_DISPLAY

median() { sort -n | sed -n "$(((runs + 1) / 2))p"; }
cpu() { awk '{ print $14 + $15 }' "/proc/$1/stat"; }

measure() { # measure NAME PROGRAM
    : > "$work/start"; : > "$work/memory"; : > "$work/idle"
    for _ in $(seq "$runs"); do
        rm -f "$SWAPS"
        local begin=${EPOCHREALTIME/./}
        LD_PRELOAD="$work/swaps.so" "$2" >/dev/null 2>&1 &
        local program=$!
        until [[ -s "$SWAPS" ]]; do sleep 0.01; kill -0 $program; done
        echo $((($(cat "$SWAPS") - begin) / 1000)) >> "$work/start"
        sleep 10
        awk '/VmRSS/ { print $2 / 1024 }' "/proc/$program/status" >> "$work/memory"
        local before; before=$(cpu $program)
        sleep 10
        echo $(($(cpu $program) - before)) >> "$work/idle"
        kill $program
        wait $program 2>/dev/null || true
    done
    printf '%-14s %5d ms to the second frame  %6.1f MiB resident  %d ticks of CPU in 10 s at rest\n' \
        "$1" "$(median < "$work/start")" "$(median < "$work/memory")" "$(median < "$work/idle")"
}

measure "colloquy" target/release/colloquy
measure "empty window" target/release/examples/empty_window
