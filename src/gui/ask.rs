//! Dialogs of the desktop, each on a thread of its own. Where the desktop has none, the path is
//! typed in the program.

use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use egui::Context;

use crate::app::{
    Action, Ask, DocketAction, DocumentFormat, ReviewAction, ReviewDocument, RulingAction,
    ShellAction,
};

/// A dialog that is gone sooner was never shown: no person closes one so fast.
const NEVER_SHOWN: Duration = Duration::from_millis(400);

/// Opens the dialog for a path; what comes of it goes to `answers`, and wakes the window.
pub(super) fn pick(ctx: &Context, ask: Ask, answers: &Arc<Mutex<Vec<Action>>>) {
    let answers = Arc::clone(answers);
    let waking = ctx.clone();
    let answer = move || {
        #[expect(clippy::disallowed_methods, reason = "only how long it took matters")]
        let began = Instant::now();
        let chosen = chosen(&ask).or_else(|| {
            let never_shown = began.elapsed() < NEVER_SHOWN;
            never_shown.then_some(Action::Shell(ShellAction::TypePath(ask)))
        });
        if let (Some(action), Ok(mut answers)) = (chosen, answers.lock()) {
            answers.push(action);
        }
        waking.request_repaint();
    };
    let spawned = std::thread::Builder::new().name("colloquy dialog".to_owned()).spawn(answer);
    if let Err(error) = spawned {
        tracing::error!(%error, "no dialog can be opened");
    }
}

/// Shows the dialog and waits for it.
fn chosen(ask: &Ask) -> Option<Action> {
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
        Ask::OpenFolder(_) | Ask::Quit => None,
    }
}
