//! A path for a file: from the desktop's dialog, or typed in the program where there is none or
//! none is wanted. What is wrong with a typed path is said where it was typed.

use std::path::{Path, PathBuf};

use super::{docket, review, ruling};
use crate::app::action::{ReviewAction, RulingAction};
use crate::app::effect::{Ask, Effect};
use crate::app::screen::{Layer, PathAsk};
use crate::app::settings::Paths;
use crate::app::state::AppState;

/// Asks for a path.
pub(super) fn ask(state: &mut AppState, ask: Ask) -> Vec<Effect> {
    if state.settings.paths == Paths::Typed {
        open(state, ask);
        return Vec::new();
    }
    vec![Effect::Ask(ask)]
}

/// Opens the dialog to type one.
pub(super) fn open(state: &mut AppState, ask: Ask) {
    let text = match &ask {
        Ask::ImportCase | Ask::ImportFolder => String::new(),
        Ask::SaveOpinion { name, .. } | Ask::SaveReview { name, .. } | Ask::SaveMap { name } => {
            format!("~/{name}")
        }
        Ask::DrawMap { .. } | Ask::OpenFolder(_) | Ask::Quit => return,
    };
    let asked = PathAsk { ask, text, trying: None, stands: false, error: None };
    state.layer = Some(Layer::Path(asked));
}

/// Takes in what was typed.
pub(super) fn typed(state: &mut AppState, text: String) {
    if let Some(Layer::Path(asked)) = &mut state.layer {
        asked.text = text;
        asked.stands = false;
        asked.error = None;
    }
}

/// Tries the path that was typed.
pub(super) fn confirm(state: &mut AppState) -> Vec<Effect> {
    let Some(Layer::Path(asked)) = &mut state.layer else { return Vec::new() };
    let text = asked.text.trim();
    if text.is_empty() {
        return Vec::new();
    }
    let path = docket::place(&expanded(text, state.desk.home.as_deref())).to_owned();
    asked.trying = Some(path.clone());
    asked.error = None;
    let stands = asked.stands;
    match asked.ask.clone() {
        Ask::ImportCase | Ask::ImportFolder => docket::import(state, &path),
        Ask::SaveOpinion { format, .. } => {
            careful(ruling::update(state, RulingAction::SaveAt(format, path)), stands)
        }
        Ask::SaveReview { what, .. } => {
            careful(review::update(state, ReviewAction::SaveAt(what, path)), stands)
        }
        Ask::SaveMap { .. } => vec![Effect::Ask(Ask::DrawMap { path, replace: stands })],
        Ask::DrawMap { .. } | Ask::OpenFolder(_) | Ask::Quit => Vec::new(),
    }
}

/// What was typed as a path: `~` stands for the person's own folder, and what file managers put
/// around a path that is copied from them goes.
fn expanded(text: &str, home: Option<&Path>) -> PathBuf {
    let quoted = |text: &'_ str, sign| text.strip_prefix(sign)?.strip_suffix(sign).map(str::len);
    let inner = match (quoted(text, '"'), quoted(text, '\'')) {
        (None, None) => text,
        _ => text.get(1..text.len() - 1).unwrap_or(text),
    };
    let inner = inner.strip_prefix("file://").unwrap_or(inner);
    let below = inner.strip_prefix('~').and_then(|rest| {
        (rest.is_empty() || rest.starts_with('/')).then(|| rest.trim_start_matches('/'))
    });
    match below.zip(home) {
        Some((below, home)) => home.join(below),
        None => PathBuf::from(inner),
    }
}

/// Writes nothing over what stands there until the user has said so.
fn careful(effects: Vec<Effect>, may_replace: bool) -> Vec<Effect> {
    let one = |effect| match effect {
        Effect::Export(path, text) if !may_replace => Effect::ExportNew(path, text),
        other => other,
    };
    effects.into_iter().map(one).collect()
}

/// Takes in that a file was written, or a case was read. Returns whether it was the one typed.
pub(super) fn done(state: &mut AppState, path: &Path) -> bool {
    let is_it = is_trying(state, path);
    if is_it {
        state.layer = None;
    }
    is_it
}

/// Says in the dialog why the path that was typed does not do. Returns whether it was that one.
pub(super) fn failed(state: &mut AppState, path: &Path, why: &str) -> bool {
    say(state, path, |asked| asked.error = Some(format!("{why}.")))
}

/// Says in the dialog that something stands there already.
pub(super) fn stands(state: &mut AppState, path: &Path) {
    say(state, path, |asked| {
        asked.stands = true;
        asked.error = Some("A file stands there already.".to_owned());
    });
}

fn say(state: &mut AppState, path: &Path, change: impl FnOnce(&mut PathAsk)) -> bool {
    let is_it = is_trying(state, path);
    if let Some(Layer::Path(asked)) = state.layer.as_mut().filter(|_| is_it) {
        asked.trying = None;
        change(asked);
    }
    is_it
}

fn is_trying(state: &AppState, path: &Path) -> bool {
    matches!(&state.layer, Some(Layer::Path(asked)) if asked.trying.as_deref() == Some(path))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tilde_stands_for_the_own_folder_and_quotes_and_schemes_go() {
        let home = Path::new("/home/ada");
        for (text, path) in [
            ("~/case", "/home/ada/case"),
            ("~", "/home/ada"),
            ("~ada/case", "~ada/case"),
            ("/tmp/a b.ron", "/tmp/a b.ron"),
            ("'/tmp/a b.ron'", "/tmp/a b.ron"),
            ("\"~/x\"", "/home/ada/x"),
            ("file:///tmp/x", "/tmp/x"),
            ("'", "'"),
        ] {
            assert_eq!(expanded(text, Some(home)), Path::new(path), "{text}");
        }
        assert_eq!(expanded("~/case", None), Path::new("~/case"));
    }
}
