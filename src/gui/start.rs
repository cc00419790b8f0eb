//! Opening the window, and saying plainly why it cannot be opened.
//!
//! What can go wrong is outside the program: no desktop, a missing library, no OpenGL. Each is
//! met by one sentence and, where it helps, the command that installs what is missing; the exit
//! code is that of sysexits for an unavailable service. When Wayland fails and X11 is there too,
//! the program starts itself again on X11, because a process can make one event loop only.
//! A panic after the window is open is a bug of ours and is left to the usual hook.

use std::{
    cell::Cell,
    env,
    ffi::OsString,
    panic::{self, AssertUnwindSafe},
    process::{Command, ExitCode},
    rc::Rc,
};

use eframe::{App, CreationContext, NativeOptions, Renderer};
use egui::{ViewportBuilder, vec2};

use crate::app::WindowPlace;

/// Exit code when there is no window to be had: `EX_UNAVAILABLE` of sysexits.
pub const UNAVAILABLE: u8 = 69;

const RETRIED: &str = "COLLOQUY_RETRIED_ON_X11";

const NO_DESKTOP: &str = "Colloquy needs a graphical desktop: neither WAYLAND_DISPLAY nor DISPLAY \
    is set.\n  Over SSH use `ssh -X`; with no screen use `xvfb-run -a colloquy`; for the commands \
    that need no window see `colloquy --help`.";
const NO_CONNECTION: &str = "Colloquy could not connect to the desktop: no X11 or Wayland server \
    answers at the address that DISPLAY or WAYLAND_DISPLAY names.";
const NO_LIBRARY: &str = "Colloquy could not open a window: a library of the desktop is missing.
  Debian, Ubuntu: sudo apt install libx11-6 libx11-xcb1 libxcursor1 libxi6 libxkbcommon-x11-0 \
    libgl1 libwayland-client0 libwayland-egl1 libegl1";
const NO_OPENGL: &str = "Colloquy could not start OpenGL.
  Debian, Ubuntu: sudo apt install libgl1 libegl1 libgl1-mesa-dri
  Without a graphics card, draw in software: LIBGL_ALWAYS_SOFTWARE=1 colloquy";

/// Opens the window and runs the program in it until it is closed.
///
/// The window opens at the size of `place`. `make_app` is called once, when egui and the window exist. Returns [`UNAVAILABLE`] after a
/// sentence on the standard error when no window can be opened.
pub fn run<F>(title: &str, place: WindowPlace, make_app: F) -> ExitCode
where
    F: FnOnce(&CreationContext<'_>) -> Box<dyn App>,
{
    if desktop_is_missing(env::var_os) {
        return refuse(NO_DESKTOP, None);
    }
    match open(title, place, make_app) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            if let Some(code) = retry_on_x11() {
                return code;
            }
            refuse(failure.sentence, failure.details.as_deref())
        }
    }
}

/// Why no window could be opened.
struct Failure {
    sentence: &'static str,
    details: Option<String>,
}

type Hook = Box<dyn Fn(&panic::PanicHookInfo<'_>) + Sync + Send + 'static>;

fn open<F>(title: &str, place: WindowPlace, make_app: F) -> Result<(), Failure>
where
    F: FnOnce(&CreationContext<'_>) -> Box<dyn App>,
{
    // One library of Wayland panics, rather than fails, when another is missing. Until the
    // window is there a panic is such a failure, and its backtrace would help nobody.
    let usual_hook: Rc<Cell<Option<Hook>>> = Rc::new(Cell::new(Some(panic::take_hook())));
    panic::set_hook(Box::new(|_| {}));
    let restore = {
        let usual_hook = Rc::clone(&usual_hook);
        move || usual_hook.take().map(panic::set_hook)
    };
    let restore_when_open = restore.clone();
    let outcome = panic::catch_unwind(AssertUnwindSafe(|| {
        eframe::run_native(
            title,
            options(title, place),
            Box::new(move |context| {
                restore_when_open();
                Ok(make_app(context))
            }),
        )
    }));
    let failed_before_open = restore().is_some();
    match outcome {
        Ok(Ok(())) => Ok(()),
        Ok(Err(error)) => {
            let details = without_source(&error.to_string()).to_owned();
            Err(Failure { sentence: explain(&error), details: Some(details) })
        }
        Err(_) if failed_before_open => Err(Failure { sentence: NO_LIBRARY, details: None }),
        Err(bug) => panic::resume_unwind(bug),
    }
}

fn options(title: &str, place: WindowPlace) -> NativeOptions {
    let points = |(width, height): (u32, u32)| vec2(width as f32, height as f32);
    NativeOptions {
        viewport: ViewportBuilder::default()
            .with_title(title)
            .with_app_id("colloquy")
            .with_inner_size(points((place.width, place.height)))
            .with_maximized(place.maximized)
            .with_min_inner_size(points(WindowPlace::LEAST)),
        renderer: Renderer::Glow,
        ..NativeOptions::default()
    }
}

/// Whether this system draws windows through a server that the environment does not name.
fn desktop_is_missing(variable: impl Fn(&'static str) -> Option<OsString>) -> bool {
    let servers = ["WAYLAND_DISPLAY", "WAYLAND_SOCKET", "DISPLAY"];
    cfg!(all(unix, not(target_os = "macos")))
        && servers.into_iter().all(|name| variable(name).is_none_or(|value| value.is_empty()))
}

fn explain(error: &eframe::Error) -> &'static str {
    match error {
        eframe::Error::WinitEventLoop(_) | eframe::Error::Winit(_) => {
            explain_desktop(&format!("{error:?} {error}"))
        }
        _ => NO_OPENGL,
    }
}

/// Tells a library that is not installed from a server that does not answer.
fn explain_desktop(details: &str) -> &'static str {
    let missing = ["LibraryOpenError", "opening library failed", "NoWaylandLib"];
    if missing.iter().any(|sign| details.contains(sign)) { NO_LIBRARY } else { NO_CONNECTION }
}

/// Drops the place in some library's source at which an error arose: it helps nobody here.
fn without_source(details: &str) -> &str {
    let after = details.rsplit_once(".rs:").and_then(|(_, place)| place.split_once(": "));
    after.map_or(details, |(_, what)| what)
}

/// Starts the program again without Wayland, if that may help and was not done before.
fn retry_on_x11() -> Option<ExitCode> {
    if !may_retry(env::var_os) {
        return None;
    }
    say("The Wayland window could not be opened; trying X11.");
    let status = Command::new(env::current_exe().ok()?)
        .args(env::args_os().skip(1))
        .env_remove("WAYLAND_DISPLAY")
        .env_remove("WAYLAND_SOCKET")
        .env(RETRIED, "1")
        .status()
        .ok()?;
    let code = status.code().and_then(|code| u8::try_from(code).ok());
    Some(ExitCode::from(code.unwrap_or(UNAVAILABLE)))
}

fn may_retry(variable: impl Fn(&'static str) -> Option<OsString>) -> bool {
    let set = |name| variable(name).is_some_and(|value| !value.is_empty());
    (set("WAYLAND_DISPLAY") || set("WAYLAND_SOCKET")) && set("DISPLAY") && !set(RETRIED)
}

fn refuse(sentence: &str, details: Option<&str>) -> ExitCode {
    say(sentence);
    if let Some(details) = details {
        say(&format!("  Details: {details}"));
    }
    ExitCode::from(UNAVAILABLE)
}

#[expect(clippy::print_stderr, reason = "there is no window to say it in")]
fn say(sentence: &str) {
    eprintln!("{sentence}");
}

#[cfg(test)]
mod tests {
    use super::*;

    fn environment(
        set: &'static [(&'static str, &'static str)],
    ) -> impl Fn(&'static str) -> Option<OsString> {
        move |name| set.iter().find(|(n, _)| *n == name).map(|(_, value)| value.into())
    }

    #[test]
    #[cfg(target_os = "linux")]
    fn an_empty_display_is_no_display() {
        assert!(desktop_is_missing(environment(&[])));
        assert!(desktop_is_missing(environment(&[("DISPLAY", "")])));
        assert!(!desktop_is_missing(environment(&[("DISPLAY", ":0")])));
        assert!(!desktop_is_missing(environment(&[("WAYLAND_DISPLAY", "wayland-0")])));
    }

    #[test]
    fn x11_is_tried_once_and_only_when_wayland_came_first() {
        assert!(may_retry(environment(&[("WAYLAND_DISPLAY", "wayland-0"), ("DISPLAY", ":0")])));
        assert!(!may_retry(environment(&[("DISPLAY", ":0")])));
        assert!(!may_retry(environment(&[
            ("WAYLAND_DISPLAY", "wayland-0"),
            ("DISPLAY", ":0"),
            (RETRIED, "1"),
        ])));
    }

    #[test]
    fn a_missing_library_is_told_from_a_server_that_does_not_answer() {
        let missing = "XNotSupported(LibraryOpenError(OpenError { kind: Library, detail: \
                       \"opening library failed (libX11.so.6: cannot open shared object file\" }))";
        assert_eq!(explain_desktop(missing), NO_LIBRARY);
        assert_eq!(explain_desktop("WaylandError(Connection(NoWaylandLib))"), NO_LIBRARY);
        assert_eq!(explain_desktop("WaylandError(Connection(NoCompositor))"), NO_CONNECTION);
        assert_eq!(explain_desktop("Failed to open connection to X server"), NO_CONNECTION);
    }

    #[test]
    fn details_say_what_failed_and_not_in_which_file() {
        let long = "winit EventLoopError: os error at /src/linux/mod.rs:788: Failed to open";
        assert_eq!(without_source(long), "Failed to open");
        assert_eq!(without_source("no config found"), "no config found");
    }

    #[test]
    fn every_sentence_about_a_missing_part_names_its_packages() {
        assert!(NO_LIBRARY.contains("sudo apt install libx11-6"));
        assert!(NO_OPENGL.contains("libgl1-mesa-dri"));
    }
}
