//! What the desktop says of how its user likes programs to look: dark or light, with more contrast,
//! without motion. On Linux this is the settings portal of XDG (`org.freedesktop.appearance`), and
//! GNOME's own setting of animations where the portal is older than that of motion.
//!
//! Not here: what follows from it, which is the settings' (`app`).

use std::sync::Arc;

pub(super) use mundy::Subscription;
use mundy::{ColorScheme, Contrast, Interest, Preferences, ReducedMotion};

use crate::app::runner::Reporter;
use crate::app::{Action, DesktopWishes, Report};

/// Reports what the desktop says, soon and whenever it changes, as long as what is returned is held.
/// A desktop that says nothing has no wishes.
pub(super) fn follow(report: &Reporter) -> Subscription {
    let report = Arc::clone(report);
    let interest = Interest::ColorScheme | Interest::Contrast | Interest::ReducedMotion;
    Preferences::subscribe(interest, move |says| {
        report(Action::Report(Report::Desktop(wishes(says))));
    })
}

fn wishes(says: Preferences) -> DesktopWishes {
    DesktopWishes {
        dark: match says.color_scheme {
            ColorScheme::NoPreference => None,
            ColorScheme::Light => Some(false),
            ColorScheme::Dark => Some(true),
        },
        more_contrast: matches!(says.contrast, Contrast::More),
        reduced_motion: says.reduced_motion == ReducedMotion::Reduce,
    }
}
