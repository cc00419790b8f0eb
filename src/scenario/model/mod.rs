//! The validated scenario: read-only, ids resolved, every invariant checked.
//!
//! A [`Scenario`] is one stage of a matter with all that the matter shares. It can only be made by
//! `check`, so whoever holds one need not ask again. Not here: anything that
//! happens in a hearing, and every coefficient (those are in the model card).
//!
//! Its files are those of [`super::draft`], so that the two can be read side by side: what an author
//! may write, and what is known to hold once it is checked.

mod bench;
mod cards;
mod law;
mod matter;
mod stage;
mod teaching;

use super::handed_up::Carried;
use super::ids::{
    AnswerId, AuthorityId, BenchId, CardId, DispositionId, IssueId, JudgeId, PropositionId,
    QuestionId,
};
use crate::law::{Seat, Side};

pub use super::draft::{
    FigureDraft as Figure, FiledDraft as Filed, LookDraft as Look, MeritDraft as Merit,
    OnPointDraft as OnPoint, ReplyWeightDraft as ReplyWeight, WeightDraft as Weight,
};

pub use bench::*;
pub use cards::*;
pub use law::*;
pub use matter::*;
pub use stage::*;
pub use teaching::*;

/// The most cards, and the most answers, of one scenario: played sets are 128-bit words.
pub const MAX_CARDS: usize = 128;
/// The most issues of one scenario: findings are enumerated.
pub const MAX_ISSUES: usize = 10;
/// The most judges of one bench.
pub const MAX_JUDGES: usize = 15;

/// One stage of a matter, validated.
#[derive(Clone, Debug)]
pub struct Scenario {
    pub(in crate::scenario) matter: Matter,
    pub(in crate::scenario) stage: Stage,
    pub(in crate::scenario) courts: Vec<Court>,
    pub(in crate::scenario) authorities: Vec<Authority>,
    pub(in crate::scenario) propositions: Vec<Proposition>,
    pub(in crate::scenario) issues: Vec<Issue>,
    pub(in crate::scenario) cards: Vec<Card>,
    pub(in crate::scenario) dispositions: Vec<Disposition>,
    pub(in crate::scenario) decision: Vec<Rule>,
    pub(in crate::scenario) judges: Vec<Judge>,
    pub(in crate::scenario) benches: Vec<Bench>,
    pub(in crate::scenario) questions: Vec<Question>,
    pub(in crate::scenario) answers: Vec<Answer>,
    pub(in crate::scenario) hash: String,
    pub(in crate::scenario) carried: Option<Carried>,
    pub(in crate::scenario) example: Option<Example>,
}

macro_rules! lists {
    ($($(#[$doc:meta])* $list:ident, $get:ident, $by_id:ident, $id:ident, $item:ident;)*) => {
        #[expect(clippy::indexing_slicing, reason = "a dense id is checked when it is made")]
        impl Scenario {$(
            $(#[$doc])*
            pub fn $list(&self) -> impl DoubleEndedIterator<Item = ($id, &$item)> + ExactSizeIterator {
                self.$list.iter().enumerate().map(|(i, item)| ($id(dense(i)), item))
            }

            /// The item behind an id.
            pub fn $get(&self, id: $id) -> &$item {
                &self.$list[id.index()]
            }

            /// The id of the item with this text id.
            pub fn $by_id(&self, id: &str) -> Option<$id> {
                self.$list().find(|(_, item)| item.id == id).map(|(id, _)| id)
            }
        )*}
    };
}

lists! {
    /// Authorities of the matter, usable here or not.
    authorities, authority, authority_by_id, AuthorityId, Authority;
    /// Propositions.
    propositions, proposition, proposition_by_id, PropositionId, Proposition;
    /// Issues, in the order in which the court takes them.
    issues, issue, issue_by_id, IssueId, Issue;
    /// Cards of this stage: arguments, then replies.
    cards, card, card_by_id, CardId, Card;
    /// Dispositions, from full relief to none.
    dispositions, disposition, disposition_by_id, DispositionId, Disposition;
    /// Invented judges.
    judges, judge, judge_by_id, JudgeId, Judge;
    /// Bench profiles.
    benches, bench, bench_by_id, BenchId, Bench;
    /// Questions.
    questions, question, question_by_id, QuestionId, Question;
    /// Answers of all questions.
    answers, answer, answer_by_id, AnswerId, Answer;
}

#[expect(clippy::cast_possible_truncation, reason = "lists are capped far below 65,536 items")]
const fn dense(index: usize) -> u16 {
    index as u16
}

impl Scenario {
    /// `matter/stage`, unique among scenarios.
    pub fn id(&self) -> String {
        format!("{}/{}", self.matter.id, self.stage.id)
    }

    /// The matter.
    pub const fn matter(&self) -> &Matter {
        &self.matter
    }

    /// The stage.
    pub const fn stage(&self) -> &Stage {
        &self.stage
    }

    /// Courts of the matter; the forum is [`Self::court`].
    pub fn courts(&self) -> &[Court] {
        &self.courts
    }

    /// The court that hears this stage.
    #[expect(clippy::indexing_slicing, reason = "the index is checked when the scenario is built")]
    pub fn court(&self) -> &Court {
        &self.courts[self.stage.court]
    }

    /// A judge with the title that the court's members bear: `Judge Whitlock`. Who sits on no bench
    /// of the stage is a member of the court above.
    pub fn titled(&self, id: JudgeId) -> String {
        let sits = self.benches.iter().any(|bench| bench.judges.contains(&id));
        let above = self.stage.above.as_ref().filter(|above| !sits && above.judges.contains(&id));
        let court = above.and_then(|above| self.courts.get(above.court));
        format!("{} {}", court.unwrap_or_else(|| self.court()).member, self.judge(id).name)
    }

    /// The decision table.
    pub fn decision(&self) -> &[Rule] {
        &self.decision
    }

    /// The worked example of this stage, if its author wrote one.
    pub const fn example(&self) -> Option<&Example> {
        self.example.as_ref()
    }

    /// SHA-256 of the sources, hexadecimal.
    pub fn hash(&self) -> &str {
        &self.hash
    }

    /// A side's party.
    pub fn party(&self, side: Side) -> &Party {
        let [first, second] = &self.matter.parties;
        match side {
            Side::First => first,
            Side::Second => second,
        }
    }

    /// A seat in words.
    pub fn seat(&self, seat: Seat) -> &SeatText {
        let [first, second, bench] = &self.stage.seats;
        match seat {
            Seat::Counsel(Side::First) => first,
            Seat::Counsel(Side::Second) => second,
            Seat::Bench => bench,
        }
    }

    /// The seat with this id.
    pub fn seat_by_id(&self, id: &str) -> Option<Seat> {
        Seat::ALL.into_iter().find(|&seat| self.seat(seat).id == id)
    }

    /// The default bench.
    pub fn default_bench(&self) -> BenchId {
        BenchId(0)
    }

    /// The worth of a disposition to a side, in [0, 1].
    pub fn worth(&self, id: DispositionId, side: Side) -> f64 {
        let worth = self.disposition(id).worth;
        if side == self.stage.movant { worth } else { 1.0 - worth }
    }
}
