//! Dialogs of the desktop, each on a thread of its own. Where the desktop has none, the path is
//! typed in the program.

use std::path::PathBuf;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use egui::Context;

use super::picture;
use crate::app::action::Shared;
use crate::app::view::MapView;
use crate::app::{
    Action, Ask, DocketAction, DocumentFormat, MapAction, Report, ReviewAction, ReviewDocument,
    RulingAction, ShellAction,
};

/// A dialog that is gone sooner was never shown: no person closes one so fast.
const NEVER_SHOWN: Duration = Duration::from_millis(400);

/// Opens the dialog for a path; what comes of it goes to `answers`, and wakes the window. `map` is
/// the map that is shown, if one is.
pub(super) fn pick(
    ctx: &Context,
    ask: Ask,
    map: Option<Box<MapView>>,
    answers: &Arc<Mutex<Vec<Action>>>,
) {
    answer(ctx, answers, move || {
        #[expect(clippy::disallowed_methods, reason = "only how long it took matters")]
        let began = Instant::now();
        chosen(&ask, map.as_deref()).or_else(|| {
            let never_shown = began.elapsed() < NEVER_SHOWN;
            never_shown.then_some(Action::Shell(ShellAction::TypePath(ask)))
        })
    });
}

/// Works something out on a thread of its own; what comes of it goes to `answers`, and wakes the
/// window.
pub(super) fn answer(
    ctx: &Context,
    answers: &Arc<Mutex<Vec<Action>>>,
    found: impl FnOnce() -> Option<Action> + Send + 'static,
) {
    let answers = Arc::clone(answers);
    let waking = ctx.clone();
    let answer = move || {
        if let (Some(action), Ok(mut answers)) = (found(), answers.lock()) {
            answers.push(action);
        }
        waking.request_repaint();
    };
    let spawned = std::thread::Builder::new().name("colloquy dialog".to_owned()).spawn(answer);
    if let Err(error) = spawned {
        tracing::error!(%error, "no dialog can be opened");
    }
}

/// The picture of a map, on its way to a file.
pub(super) fn drawn(map: &MapView, path: PathBuf, replace: bool) -> Action {
    match picture::of_map(map) {
        Ok(bytes) => {
            Action::Map(MapAction::SaveAt { path, picture: Shared(Arc::new(bytes)), replace })
        }
        Err(error) => Action::Report(Report::NotWritten(path, error.to_string())),
    }
}

/// Shows the dialog and waits for it.
fn chosen(ask: &Ask, map: Option<&MapView>) -> Option<Action> {
    let dialog = rfd::FileDialog::new();
    match ask {
        Ask::ImportCase => {
            let dialog = dialog.set_title("Import a case").add_filter("Case", &["ron"]);
            Some(Action::Docket(DocketAction::ImportPath(dialog.pick_file()?)))
        }
        Ask::ImportFolder => {
            let dialog = dialog.set_title("Import a case folder");
            Some(Action::Docket(DocketAction::ImportPath(dialog.pick_folder()?)))
        }
        Ask::SaveOpinion { format, name } => {
            let ending = match format {
                DocumentFormat::Html => "html",
                DocumentFormat::Markdown => "md",
            };
            let dialog = dialog.set_title("Save the opinion").set_file_name(name);
            let path = dialog.add_filter("Opinion", &[ending]).save_file()?;
            Some(Action::Ruling(RulingAction::SaveAt(*format, path)))
        }
        Ask::SaveReview { what, name } => {
            let (kind, ending) = match what {
                ReviewDocument::Html => ("Report", "html"),
                ReviewDocument::Markdown => ("Report", "md"),
                ReviewDocument::Text => ("Report", "txt"),
                ReviewDocument::Moves => ("Moves", "csv"),
                ReviewDocument::Transcript => ("Transcript", "txt"),
                ReviewDocument::Record => ("Record", "ron"),
            };
            let title = format!("Save the {}", kind.to_lowercase());
            let dialog = dialog.set_title(title).set_file_name(name);
            let path = dialog.add_filter(kind, &[ending]).save_file()?;
            Some(Action::Review(ReviewAction::SaveAt(*what, path)))
        }
        Ask::SaveMap { name } => {
            let dialog = dialog.set_title("Save the map").set_file_name(name);
            let path = dialog.add_filter("Picture", &["png"]).save_file()?;
            Some(drawn(map?, path, true))
        }
        Ask::DrawMap { .. } | Ask::OpenFolder(_) | Ask::Quit => None,
    }
}
