//! What explains the worked example: the words of its author, and numbers of the hearing.

use super::courtroom::gauge;
use super::{Control, words};
use crate::app::action::{Action, CaseKey, ExampleAction};
use crate::app::example::{ExampleRun, example};
use crate::app::session::Session;
use crate::app::state::AppState;
use crate::scenario::IssueId;

pub use crate::scenario::Look;

/// The panel that explains a step.
#[derive(Clone, Debug, PartialEq)]
pub struct CoachView {
    /// `Step 2 of 6`.
    pub step: String,
    /// Heading.
    pub title: String,
    /// What to see, in which `*case names*` are italic.
    pub text: String,
    /// What the step did to an issue: `Territory: from 42 to 61. It takes 50 to carry it.`
    pub effect: Option<String>,
    /// The part of the courtroom that is pointed at.
    pub look: Option<Look>,
    /// Goes on.
    pub next: Control,
    /// Goes back.
    pub back: Control,
    /// Leaves the example.
    pub leave: Control,
}

impl CoachView {
    /// The panel of a state.
    pub(in crate::app) fn of(state: &AppState) -> Option<Self> {
        let run = state.example.as_ref().filter(|_| state.page.is_none())?;
        let (step, of) = run.shown()?;
        let act = |label: &str, action| Control::new(label, Action::Example(action));
        let last = run.step + 1 == of;
        let first = (run.step == 0).then(|| "This is the first step.".to_owned());
        Some(Self {
            step: format!("Step {} of {of}", run.step + 1),
            title: step.title.clone(),
            text: step.text.clone(),
            effect: step.issue.and_then(|issue| effect(state, run, issue)),
            look: step.look,
            next: act(if last { "Done" } else { "Next" }, ExampleAction::Next),
            back: act("Back", ExampleAction::Back).blocked(first),
            leave: act("Leave the example", ExampleAction::Leave),
        })
    }
}

/// What the moves of the step did to an issue, in the numbers of the hearing.
fn effect(state: &AppState, run: &ExampleRun, id: IssueId) -> Option<String> {
    let session = state.session.as_ref()?;
    let of = |assessment| gauge(&state.card, session, id, assessment);
    let (before, now) = (of(session.after(run.before)), of(session.now()));
    let title = words::issue_title(session.scenario(), id);
    let moved = match (before.strength, now.strength) {
        (_, None) => "not argued yet".to_owned(),
        (None, Some(now)) => format!("not argued before, now at {now:.0}"),
        (Some(before), Some(now)) if (now - before).abs() < 0.5 => format!("{now:.0}, as before"),
        (Some(before), Some(now)) => format!("from {before:.0} to {now:.0}"),
    };
    Some(format!("{title}: {moved}. It takes {:.0} to carry it.", now.threshold))
}

/// Begins the worked example of the first case on the docket that has one, or of the open case.
pub(super) fn begin(state: &AppState) -> Option<Control> {
    if state.example.is_some() {
        return None;
    }
    let matters = state.shelf.in_order();
    let open = state.session.as_ref().map(Session::scenario).filter(|case| example(case).is_some());
    let mut cases = matters.iter().flat_map(|matter| &matter.stages);
    let case = open.or_else(|| cases.find(|case| example(case).is_some()))?;
    let key: CaseKey = case.id();
    Some(Control::new("Show me how a hearing goes", Action::Example(ExampleAction::Begin(key))))
}
