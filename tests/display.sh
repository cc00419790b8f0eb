# shellcheck shell=bash
# What the tests of the real window share: a sentence on failure, packages, and a virtual display
# with a data folder that both go away at the end. To be sourced, with `test` set to the name that
# stands before all that is said, from the folder of the project.

fail() { echo "$test: FAILED: $*" >&2; exit 1; }

# need CHECK WHAT PACKAGE...: installs the packages where CHECK fails and they can be installed
# (Debian, root); where they cannot, says so and ends without a failure
need() {
    local check=$1 what=$2
    shift 2
    if ! "$check" && command -v apt-get >/dev/null && [ "$(id -u)" = 0 ]; then
        apt-get update -q >/dev/null 2>&1 || true
        DEBIAN_FRONTEND=noninteractive apt-get install -yq --no-install-recommends "$@" \
            >/dev/null 2>&1 || true
    fi
    "$check" && return
    echo "$test: SKIPPED, nothing of it was tested: needs $what" >&2
    echo "$test: on Debian or Ubuntu: sudo apt install $*" >&2
    exit 0
}

display_packages=(xvfb libgl1 libgl1-mesa-dri libx11-6 libx11-xcb1 libxcursor1 libxi6
                  libxkbcommon-x11-0)

# opens a display of its own, which does not start over when the last client leaves it while another
# one comes, and a folder in which the program keeps its data; whatever pid stands
# in `program` at the end is ended with them
open_display() {
    folder=$(mktemp -d)
    program=
    Xvfb -displayfd 3 -noreset -screen 0 1440x900x24 -nolisten tcp 3>"$folder/number" 2>/dev/null & server=$!
    trap close_display EXIT
    for _ in $(seq 100); do [ -s "$folder/number" ] && break; sleep 0.1; done
    [ -s "$folder/number" ] || fail "the virtual display does not start"
    DISPLAY=:$(head -1 "$folder/number")
    export DISPLAY COLLOQUY_DATA_DIR=$folder/data XDG_RUNTIME_DIR=$folder LIBGL_ALWAYS_SOFTWARE=1
    unset WAYLAND_DISPLAY WAYLAND_SOCKET
}

close_display() {
    if [ -n "$program" ]; then kill "$program" 2>/dev/null || true; fi
    kill "$server" 2>/dev/null || true
    wait 2>/dev/null || true
    rm -rf "$folder"
}
