"""Plays one move of the lead case through AT-SPI alone, in a session bus of its own; before that, the
settings are read while the desktop changes its wishes.

usage: dbus-run-session -- /usr/bin/python3 tests/at_spi.py BINARY DATA_FOLDER TREE

Everything is found by role and name and done by its accessible action. Each step waits until the
window says what is to come, 60 seconds at most. What the window said last is written to TREE.
"""

import pathlib
import re
import subprocess
import sys
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, Gio, GLib  # noqa: E402
import pyatspi  # noqa: E402

SECONDS = 60
LOG, GROUP, TAB = "log", "panel", "page tab"
BUTTON, TOGGLE, RADIO, DIALOG = "push button", "toggle button", "radio button", "dialog"


class Failure(Exception):
    """What did not come, in words."""


def until(what, probe):
    """Returns the first answer of `probe` that holds; the tree may change under its hands."""
    end = time.monotonic() + SECONDS
    context = GLib.MainContext.default()
    while time.monotonic() < end:
        if program.poll() is not None:
            raise Failure(f"the program ended ({program.returncode}) before {what}")
        while context.iteration(False):
            pass
        try:
            answer = probe()
        except (GLib.Error, LookupError, RuntimeError, NotImplementedError):
            answer = None
        if answer:
            return answer
        time.sleep(0.05)
    raise Failure(f"{what} does not come")


def children(node):
    return [child for child in (node.getChildAtIndex(i) for i in range(node.childCount)) if child]


def below(node):
    for child in children(node):
        yield child
        yield from below(child)


def named(node, role, start):
    """What is below a node with the role, and a name that begins so."""
    return [it for it in below(node) if it.getRoleName() == role and it.name.startswith(start)]


def is_(node, state):
    return node.getState().contains(state)


def one(role, start, within=None):
    """Waits for the first that is there."""
    return until(f"{role} {start!r}", lambda: next(iter(named(within or app, role, start)), None))


def dialog(title):
    return one(DIALOG, title)


def act(node):
    """Waits until it can be used, and does its only action."""
    name = node.name
    until(f"{name!r} can be used", lambda: is_(node, pyatspi.STATE_ENABLED))
    action = node.queryAction()
    if action.nActions != 1 or not action.doAction(0):
        raise Failure(f"{name!r} cannot be acted on")


def chosen(role, start, state, within=None):
    """Acts on what has the role and name, and waits until it says that it is chosen."""
    act(one(role, start, within))
    until(f"{start!r} is chosen", lambda: is_(named(within or app, role, start)[0], state))


def transcript():
    """What was said, in the order in which it is read out: speaker, words, what was argued."""
    return [it.name for it in below(one(GROUP, "What was said")) if it.name]


def scripted(code):
    """The words of an argument as the case has them."""
    text = pathlib.Path("scenarios/microsoft_ireland/arguments.ron").read_text()
    return re.search(rf'code: "{code}".*?\n\s*words: "(.*?)",\n', text, re.DOTALL)[1]


def record():
    """The text of the hearing as it is saved."""
    folder = data / "hearings"
    files = [path for path in folder.glob("*.ron") if not path.name.endswith(".aside.ron")]
    return max(files, key=lambda path: path.stat().st_mtime).read_text() if files else ""


def moves():
    return [line.strip() for line in record().splitlines() if "mv: " in line]


def play():
    stage = until(
        "the first stage of the lead case",
        lambda: next(iter(named(app, GROUP, "Stage 1: Magistrate Judge")), None),
    )
    act(one(BUTTON, "Open the case file", stage))
    chosen(RADIO, "Microsoft counsel. For Microsoft", pyatspi.STATE_CHECKED)
    act(one(BUTTON, "Begin hearing"))
    act(one(BUTTON, "Skip", dialog("How likely are you to win?")))

    # the argument on the physical-world analogy, and the second reason for it
    one(LOG, "Transcript")
    if said := transcript():
        raise Failure(f"before anybody has spoken the transcript reads {said!r}")
    until("the hearing is saved", record)
    if before := moves():
        raise Failure(f"before anybody has spoken the record has {before}")
    chosen(TOGGLE, "M6, Analogy", pyatspi.STATE_PRESSED)
    act(one(BUTTON, "Argue M6"))
    why = dialog("Why make this argument now?")
    if is_(one(BUTTON, "Argue M6", why), pyatspi.STATE_ENABLED):
        raise Failure("it is argued without a reason")
    chosen(RADIO, "2. ", pyatspi.STATE_CHECKED, why)
    act(one(BUTTON, "Argue M6", why))

    until("the dialog is gone", lambda: not named(app, DIALOG, "Why"))
    words = scripted("M6")
    until("the passage is in the transcript", lambda: words in " ".join(transcript()))
    said = transcript()
    if said[0] != f"Ms. Reyes, you, for Microsoft: {words}":
        raise Failure(f"the transcript opens with {said[0]!r}")
    one(BUTTON, "M6 ", one(GROUP, "What was said"))
    # the bench may have answered with a question by now
    after = until("the move is saved", moves)
    if [move for move in after if "argue" in move] != ['mv: "argue physical_world_analogy",']:
        raise Failure(f"the record has grown by {after}")
    return after[0]


def tree(node, depth=0):
    """Every node with its role, name, states, value and actions, one a line."""
    try:
        states = " ".join(pyatspi.stateToString(it) for it in node.getState().getStates())
        about = f" ({node.description})" if node.description else ""
        yield f"{'  ' * depth}{node.getRoleName()} {node.name!r}{about} [{states}]"
        below_it = children(node)
    except (GLib.Error, LookupError, RuntimeError) as error:
        yield f"{'  ' * depth}gone: {error}"
        return
    for child in below_it:
        yield from tree(child, depth + 1)


def listen():
    """Tells programs that somebody listens: until then they keep their trees to themselves."""
    bus = Gio.bus_get_sync(Gio.BusType.SESSION, None)
    enabled = GLib.Variant("(ssv)", ("org.a11y.Status", "IsEnabled", GLib.Variant("b", True)))
    properties = "org.freedesktop.DBus.Properties"
    flags = Gio.DBusCallFlags.NONE
    bus.call_sync("org.a11y.Bus", "/org/a11y/bus", properties, "Set", enabled, None, flags, -1, None)


class Portal:
    """The desktop's settings portal (org.freedesktop.portal.Settings), which asks for less motion."""

    INTERFACE = """<node><interface name="org.freedesktop.portal.Settings">
        <method name="Read"><arg type="s" direction="in"/><arg type="s" direction="in"/>
            <arg type="v" direction="out"/></method>
        <signal name="SettingChanged"><arg type="s"/><arg type="s"/><arg type="v"/></signal>
        <property name="version" type="u" access="read"/>
        </interface></node>"""
    NAME, PATH = "org.freedesktop.portal.Desktop", "/org/freedesktop/portal/desktop"
    APPEARANCE = "org.freedesktop.appearance"

    def __init__(self):
        self.values = {"reduced-motion": 1}
        self.bus = Gio.bus_get_sync(Gio.BusType.SESSION, None)
        [interface] = Gio.DBusNodeInfo.new_for_xml(self.INTERFACE).interfaces
        version = GLib.Variant("u", 2)
        self.bus.register_object(self.PATH, interface, self.answer, lambda *_: version, None)
        Gio.bus_own_name_on_connection(self.bus, self.NAME, Gio.BusNameOwnerFlags.NONE, None, None)

    def answer(self, _bus, _sender, _path, _interface, _method, asked, call):
        namespace, key = asked.unpack()
        value = self.values.get(key) if namespace == self.APPEARANCE else None
        if value is None:
            call.return_dbus_error(f"{self.NAME}.Error.NotFound", f"{namespace} {key}")
        else:
            call.return_value(GLib.Variant("(v)", (GLib.Variant("v", GLib.Variant("u", value)),)))

    def change(self, key, value):
        self.values[key] = value
        said = GLib.Variant("(ssv)", (self.APPEARANCE, key, GLib.Variant("u", value)))
        signal = ("org.freedesktop.portal.Settings", "SettingChanged", said)
        self.bus.emit_signal(None, self.PATH, *signal)


def follows_the_desktop(portal):
    """The settings tell what the desktop asks for, when it does and when it no longer does."""
    asks = lambda: [it for it in below(app) if "The desktop asks for it." in it.name]
    act(one(TAB, "Settings"))
    until("the wish for less motion is told", asks)
    portal.change("reduced-motion", 0)
    until("the wish is gone", lambda: not asks())
    act(one(TAB, "Docket"))


def find_app():
    """The program, once it has a window; read anew at every look, never from memory."""
    for it in children(pyatspi.Registry.getDesktop(0)):
        if it.name == "colloquy" and it.childCount:
            it.set_cache_mask(Atspi.Cache.NONE)
            return it
    return None


binary, data, dump = sys.argv[1], pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3])
listen()
portal = Portal()
# from a folder of its own: what is compiled in is all that there is
program = subprocess.Popen([binary], cwd=data)
app = None
try:
    app = until("the program's window", find_app)
    follows_the_desktop(portal)
    print(f"at_spi: by names and actions alone: {play()}")
except Failure as failure:
    sys.exit(f"at_spi: {failure}")
finally:
    if app is not None:
        dump.write_text("\n".join(tree(app)) + "\n")
    program.terminate()
    program.wait(timeout=10)
