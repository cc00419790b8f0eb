//! The exercises of a case, from the state. The worked example of the stage stands before them: one
//! sees the thing done, and then does it.

use std::sync::Arc;

use super::{TabBody, unsettled};
use crate::app::action::{Action, CaseFileAction, ExampleAction};
use crate::app::example::example;
use crate::app::screen::{CaseFileScreen, ExerciseState};
use crate::app::view::{ChipView, Control, Tone, words};
use crate::scenario::{Example, Exercise, Item, Scenario};

/// An exercise in the list.
#[derive(Clone, Debug, PartialEq)]
pub struct ExerciseRow {
    /// Title.
    pub title: String,
    /// What to do.
    pub task: String,
    /// `13 items`.
    pub size: String,
    /// Opens it.
    pub open: Control,
}

/// An exercise that is open.
#[derive(Clone, Debug, PartialEq)]
pub struct ExerciseView {
    /// Title.
    pub title: String,
    /// `Item 3 of 13 · 2 right`.
    pub progress: String,
    /// Back to the list.
    pub leave: Control,
    /// The item, or the score.
    pub page: ExercisePage,
}

/// What an open exercise shows.
#[derive(Clone, Debug, PartialEq)]
pub enum ExercisePage {
    /// An item.
    Item(ItemView),
    /// The score.
    Score(ScoreView),
}

/// A statement to judge or a question to answer.
#[derive(Clone, Debug, PartialEq)]
pub struct ItemView {
    /// Where the text is from; may be empty.
    pub from: String,
    /// The statement or question.
    pub text: String,
    /// What can be chosen.
    pub choices: Vec<ChoiceView>,
    /// What is said after the choice.
    pub after: Option<CorrectionView>,
}

/// What can be chosen.
#[derive(Clone, Debug, PartialEq)]
pub struct ChoiceView {
    /// The choice.
    pub text: String,
    /// Whether it was chosen.
    pub chosen: bool,
    /// What became of it, once something was chosen: `right`, `not so`.
    pub verdict: Option<ChipView>,
    /// Chooses it.
    pub action: Action,
}

/// What is right.
#[derive(Clone, Debug, PartialEq)]
pub struct CorrectionView {
    /// `Yes.`, `No.`
    pub verdict: ChipView,
    /// What to learn from the choice; may be empty.
    pub lesson: String,
    /// What is right, and why.
    pub text: String,
    /// Where it was checked.
    pub source: String,
    /// Said where it is not settled.
    pub unsettled: Option<&'static str>,
    /// Goes on.
    pub next: Control,
}

/// The score.
#[derive(Clone, Debug, PartialEq)]
pub struct ScoreView {
    /// `9 of 13 right`.
    pub title: String,
    /// What was missed: item and correction.
    pub missed: Vec<(String, String)>,
    /// From the beginning.
    pub again: Control,
}

/// The list of exercises, with the one that is open.
pub(super) fn body(screen: &CaseFileScreen) -> TabBody {
    let all = &screen.case.stage().exercises;
    let worked = example(&screen.case).map(|example| worked(&screen.case, example));
    let rows = all.iter().enumerate().map(|(place, exercise)| row(place, exercise));
    let open = screen.exercise.as_ref().and_then(|state| Some((all.get(state.place)?, state)));
    let open = open.map(|(exercise, state)| Box::new(view(exercise, state)));
    TabBody::Exercises(worked.into_iter().chain(rows).collect(), open)
}

/// How many there are to see and to do.
pub(super) fn number(case: &Arc<Scenario>) -> usize {
    usize::from(example(case).is_some()) + case.stage().exercises.len()
}

fn worked(case: &Scenario, example: &Example) -> ExerciseRow {
    let party = &case.party(example.side).in_text;
    ExerciseRow {
        title: "Worked example".to_owned(),
        task: format!(
            "The first moves of this hearing, for {party}, one at a time: what is urgent, why this \
             card with this reason, and what another would have confused."
        ),
        size: words::counted(count(example.steps.len()), "step"),
        open: Control::new("Watch", Action::Example(ExampleAction::Begin(case.id()))),
    }
}

const fn act(action: CaseFileAction) -> Action {
    Action::CaseFile(action)
}

fn row(place: usize, exercise: &Exercise) -> ExerciseRow {
    ExerciseRow {
        title: exercise.title.clone(),
        task: exercise.task.clone(),
        size: words::counted(count(exercise.items.len()), "item"),
        open: Control::new("Begin", act(CaseFileAction::Exercise(place))),
    }
}

fn count(items: usize) -> u32 {
    u32::try_from(items).unwrap_or(u32::MAX)
}

fn view(exercise: &Exercise, state: &ExerciseState) -> ExerciseView {
    let of = exercise.items.len();
    let right = state.attempt.score(exercise);
    let (progress, page) = match exercise.items.get(state.item) {
        Some(item) => {
            let tail = match state.attempt.chosen().len() {
                0 => String::new(),
                said => format!(" · {right} of {said} right"),
            };
            let progress = format!("Item {} of {of}{tail}", state.item + 1);
            (progress, ExercisePage::Item(item_view(exercise, item, state)))
        }
        None => ("Done".to_owned(), ExercisePage::Score(score(exercise, state))),
    };
    ExerciseView {
        title: exercise.title.clone(),
        progress,
        leave: Control::new("All exercises", act(CaseFileAction::LeaveExercise)),
        page,
    }
}

fn item_view(exercise: &Exercise, item: &Item, state: &ExerciseState) -> ItemView {
    let chosen = state.attempt.chosen().get(state.item).copied();
    let choices = item.choices.iter().enumerate().map(|(place, choice)| ChoiceView {
        text: choice.text.clone(),
        chosen: chosen == Some(place),
        verdict: chosen.and_then(|chosen| match (choice.right, chosen == place) {
            (true, _) => Some(ChipView::new("this is so", Tone::Good)),
            (false, true) => Some(ChipView::new("not so", Tone::Bad)),
            (false, false) => None,
        }),
        action: act(CaseFileAction::Choose(place)),
    });
    ItemView {
        from: item.from.clone(),
        text: item.text.clone(),
        choices: choices.collect(),
        after: chosen.map(|place| correction(exercise, item, state, place)),
    }
}

fn correction(
    exercise: &Exercise,
    item: &Item,
    state: &ExerciseState,
    place: usize,
) -> CorrectionView {
    let last = state.item + 1 == exercise.items.len();
    CorrectionView {
        verdict: if item.is_right(place) {
            ChipView::new("You are right", Tone::Good)
        } else {
            ChipView::new("Not so", Tone::Bad)
        },
        lesson: item.choices.get(place).map(|choice| choice.lesson.clone()).unwrap_or_default(),
        text: item.correction.clone(),
        source: item.source.clone(),
        unsettled: unsettled(item.mark),
        next: Control::new(
            if last { "See the score" } else { "Next item" },
            act(CaseFileAction::NextItem),
        ),
    }
}

fn score(exercise: &Exercise, state: &ExerciseState) -> ScoreView {
    let items = exercise.items.iter().zip(state.attempt.chosen());
    let missed = items.filter(|(item, place)| !item.is_right(**place));
    ScoreView {
        title: format!("{} of {} right", state.attempt.score(exercise), exercise.items.len()),
        missed: missed.map(|(item, _)| (item.text.clone(), item.correction.clone())).collect(),
        again: Control::new("Once more", act(CaseFileAction::Exercise(state.place))),
    }
}
