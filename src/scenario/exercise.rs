//! An exercise: statements to judge and questions to answer, outside any hearing.
//!
//! Definition. An exercise is a list of items; an item has a text and two to five choices of which
//! exactly one is right. A statement to be judged has the two choices [`HOLDS`] and [`FAILS`]. What
//! was chosen in the items so far is an [`Attempt`]; its score is the number of right choices. The
//! first choice counts, and an attempt may be made again as often as one likes. Not here: any
//! effect on a hearing. An exercise moves no number of the model.

use super::draft::{AskDraft, ChoiceDraft, ExerciseDraft, ItemDraft};
use super::resolve::prose;
use crate::law::Verification;

/// The choice that says of a statement that it is right.
pub const HOLDS: &str = "Right";
/// The choice that says of a statement that it is wrong.
pub const FAILS: &str = "Wrong";

/// An exercise that a stage offers.
#[derive(Clone, Debug)]
pub struct Exercise {
    /// Id within the matter.
    pub id: String,
    /// Title.
    pub title: String,
    /// What to do, and what it tells of the case beforehand.
    pub task: String,
    /// The items, in order.
    pub items: Vec<Item>,
}

/// A statement to judge or a question to answer.
#[derive(Clone, Debug)]
pub struct Item {
    /// Id within the exercise.
    pub id: String,
    /// Where the text is from; may be empty.
    pub from: String,
    /// The statement or question.
    pub text: String,
    /// What can be chosen; exactly one is right.
    pub choices: Vec<Choice>,
    /// What is right, and why.
    pub correction: String,
    /// How well the correction is verified.
    pub mark: Verification,
    /// Where it was checked.
    pub source: String,
}

/// What can be chosen.
#[derive(Clone, Debug)]
pub struct Choice {
    /// The choice.
    pub text: String,
    /// Whether it is the right one.
    pub right: bool,
    /// What to learn from having chosen it; empty for the right one and for statements.
    pub lesson: String,
}

/// What was chosen in the items so far: places among the choices of each.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Attempt {
    chosen: Vec<usize>,
}

impl Attempt {
    /// Chooses in the next item. A place that the item does not have, and a choice after the last
    /// item, change nothing.
    pub fn choose(&mut self, exercise: &Exercise, place: usize) {
        let next = exercise.items.get(self.chosen.len());
        if next.is_some_and(|item| place < item.choices.len()) {
            self.chosen.push(place);
        }
    }

    /// What was chosen, by item.
    pub fn chosen(&self) -> &[usize] {
        &self.chosen
    }

    /// How many of the choices were right.
    pub fn score(&self, exercise: &Exercise) -> usize {
        let items = exercise.items.iter().zip(&self.chosen);
        items.filter(|(item, place)| item.is_right(**place)).count()
    }

    /// Whether every item has been answered.
    pub fn is_over(&self, exercise: &Exercise) -> bool {
        self.chosen.len() >= exercise.items.len()
    }
}

impl Item {
    /// Whether the choice with this place is the right one.
    pub fn is_right(&self, place: usize) -> bool {
        self.choices.get(place).is_some_and(|choice| choice.right)
    }

    /// Place and text of the right choice.
    pub fn right(&self) -> Option<(usize, &Choice)> {
        self.choices.iter().enumerate().find(|(_, choice)| choice.right)
    }
}

/// The exercise of a faultless draft.
pub(super) fn exercise(draft: &ExerciseDraft) -> Exercise {
    Exercise {
        id: draft.id.clone(),
        title: prose(&draft.title),
        task: prose(&draft.task),
        items: draft.items.iter().map(item).collect(),
    }
}

fn item(draft: &ItemDraft) -> Item {
    Item {
        id: draft.id.clone(),
        from: prose(&draft.from),
        text: prose(&draft.text),
        choices: choices(&draft.asks),
        correction: prose(&draft.correction),
        mark: draft.mark,
        source: prose(&draft.source),
    }
}

fn choices(asks: &AskDraft) -> Vec<Choice> {
    match asks {
        AskDraft::RightOrWrong(holds) => [(HOLDS, *holds), (FAILS, !*holds)]
            .map(|(text, right)| Choice { text: text.to_owned(), right, lesson: String::new() })
            .into(),
        AskDraft::OneOf(choices) => choices.iter().map(choice).collect(),
    }
}

fn choice(draft: &ChoiceDraft) -> Choice {
    match draft {
        ChoiceDraft::Right { text } => {
            Choice { text: prose(text), right: true, lesson: String::new() }
        }
        ChoiceDraft::Wrong { text, lesson } => {
            Choice { text: prose(text), right: false, lesson: prose(lesson) }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn exercise_of(holds: &[bool]) -> Exercise {
        let items = holds.iter().map(|holds| Item {
            id: String::new(),
            from: String::new(),
            text: String::new(),
            choices: choices(&AskDraft::RightOrWrong(*holds)),
            correction: String::new(),
            mark: Verification::KnownHigh,
            source: String::new(),
        });
        Exercise {
            id: String::new(),
            title: String::new(),
            task: String::new(),
            items: items.collect(),
        }
    }

    #[test]
    fn the_score_is_the_number_of_right_first_choices() {
        let exercise = exercise_of(&[true, false, false]);
        let mut attempt = Attempt::default();
        for place in [0, 0, 1] {
            assert!(!attempt.is_over(&exercise));
            attempt.choose(&exercise, place);
        }
        assert!(attempt.is_over(&exercise));
        assert_eq!(attempt.score(&exercise), 2);
        attempt.choose(&exercise, 0);
        assert_eq!(attempt.chosen(), [0, 0, 1], "there is nothing more to choose");
    }

    #[test]
    fn a_place_that_an_item_does_not_have_is_no_choice() {
        let exercise = exercise_of(&[true]);
        let mut attempt = Attempt::default();
        attempt.choose(&exercise, 2);
        assert_eq!(attempt, Attempt::default());
        assert_eq!(exercise.items[0].right().unwrap().1.text, HOLDS);
    }
}
