//! The hearing that is open: its rules, its scores after every move, and what goes with it.

use std::sync::Arc;

use super::action::HearingKey;
use super::archive::{Kept, Summary};
use super::review::HearingReview;
use super::settings::{Aids, Aside};
use super::view::words;
use crate::argumentation::logistic;
use crate::hearing::{Hearing, IllegalMove, Phase, ToMove};
use crate::law::{Seat, Side};
use crate::record::{Level, Move, Player, Remarks};
use crate::report::robustness::Robustness;
use crate::scenario::{BenchId, CardId, HandedUp, IssueId, QuestionId, Scenario};
use crate::scoring::{Assessment, ModelCard, ScoringModel};

/// What a hearing begins with.
#[derive(Clone, Debug)]
pub struct Setup {
    /// The person's seat.
    pub seat: Seat,
    /// The bench.
    pub bench: BenchId,
    /// Levels of first and second counsel, where the program plays them.
    pub levels: [Level; 2],
    /// Seed of every draw.
    pub seed: u64,
    /// What the person allows themselves.
    pub aids: Aids,
    /// What the record of the stage below brings up, if it is taken up.
    pub after: Option<HandedUp>,
    /// Prediction before the hearing, in percent.
    pub before: Option<u8>,
    /// Id of the own card that the person expects to be the weakest.
    pub weakest: Option<String>,
}

/// The hearing that is open.
#[derive(Clone, Debug)]
pub struct Session {
    /// Its name.
    pub key: HearingKey,
    /// Its rules and record.
    pub hearing: Hearing,
    /// The person's seat.
    pub you: Seat,
    /// The bench's model; a person's seat is seen through a neutral profile.
    pub model: Arc<ScoringModel>,
    /// What goes with the hearing.
    pub aside: Aside,
    /// What the model makes of the record after each count of moves, from none on.
    line: Vec<Assessment>,
    /// Whether the other side was told to go on with its turn.
    pub told_to_go_on: bool,
    /// Steps of hint taken for the move in hand.
    pub hint: u8,
    /// The last card that the person played, and the reason picked for it.
    pub lesson: Option<(CardId, usize)>,
    /// What was found when the hearing was gone through, as long as the record is the same.
    pub review: Option<Arc<HearingReview>>,
    /// What the ruling hangs on, as long as the record is the same.
    robustness: Option<Arc<Robustness>>,
    /// Whether scenario and model card are those of the record.
    pub same_version: bool,
    /// Whether the votes on the record were read out.
    pub votes: Votes,
}

/// Whether the votes were read out to the person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Votes {
    /// Not yet.
    Unread,
    /// They were; nobody wants to wait for them again.
    Read,
}

/// Who is to do what next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Next {
    /// The person.
    You,
    /// The program, at once.
    Program,
    /// The other side, when it is told to go on.
    OtherSide,
    /// Nobody.
    Over,
}

impl Session {
    /// Begins a hearing.
    pub fn begin(
        key: HearingKey,
        scenario: &Arc<Scenario>,
        card: &ModelCard,
        setup: &Setup,
    ) -> Self {
        let [first, second] = setup.levels;
        let player = |seat, level| {
            if seat == setup.seat { Player::Person } else { Player::Program(level) }
        };
        let seats = [
            player(Seat::Counsel(Side::First), first),
            player(Seat::Counsel(Side::Second), second),
            player(Seat::Bench, Level::default()),
        ];
        let scenario = Arc::clone(scenario);
        let hash = card.hash().to_owned();
        let hearing = Hearing::new(scenario, hash, setup.seed, setup.bench, seats);
        let hearing = match &setup.after {
            Some(below) => hearing.after(below.clone()),
            None => hearing,
        };
        let aside = Aside {
            aids: setup.aids,
            before: setup.before,
            expected: setup.weakest.clone(),
            ..Aside::default()
        };
        Self::of(key, hearing, setup.seat, card, aside)
    }

    /// Opens a saved hearing.
    ///
    /// # Errors
    ///
    /// Why it cannot be opened, in words.
    pub fn resume(
        key: HearingKey,
        scenario: &Arc<Scenario>,
        card: &ModelCard,
        kept: &Kept,
    ) -> Result<Self, String> {
        let record = kept.record.resolve(scenario).map_err(|error| error.to_string())?;
        let is_person = |seat: &Seat| record.player(*seat) == Player::Person;
        let you = Seat::ALL.into_iter().find(is_person).ok_or("no person plays in it")?;
        let hearing =
            Hearing::replay(Arc::clone(scenario), record).map_err(|error| error.to_string())?;
        Ok(Self::of(key, hearing, you, card, kept.aside.clone()))
    }

    fn of(key: HearingKey, hearing: Hearing, you: Seat, card: &ModelCard, aside: Aside) -> Self {
        let scenario = Arc::clone(hearing.scenario());
        let judges = &scenario.bench(hearing.record().bench).judges;
        let model = Arc::new(match you {
            Seat::Bench => ScoringModel::presided(&scenario, card, judges),
            Seat::Counsel(_) => ScoringModel::new(&scenario, card, judges),
        });
        let same_version = hearing.is_same_version(card.hash());
        let over = hearing.position().phase() == Phase::Over;
        let mut session = Self {
            key,
            hearing,
            you,
            model,
            aside,
            line: Vec::new(),
            told_to_go_on: false,
            hint: 0,
            lesson: None,
            review: None,
            robustness: None,
            same_version,
            votes: if over { Votes::Read } else { Votes::Unread },
        };
        session.assess();
        session
    }

    fn assess(&mut self) {
        let plies = 0..=self.hearing.record().ply();
        let positions = plies.map(|ply| self.hearing.position_at(ply));
        self.line = positions.map(|at| self.model.assess(at.submissions())).collect();
    }

    /// The scenario.
    pub const fn scenario(&self) -> &Arc<Scenario> {
        self.hearing.scenario()
    }

    /// The side the person speaks for; none for a judge.
    pub const fn side(&self) -> Option<Side> {
        self.you.side()
    }

    /// Makes a move.
    ///
    /// # Errors
    ///
    /// The rule that forbids it; nothing has changed then.
    pub fn play(&mut self, mv: Move, remarks: Remarks) -> Result<(), IllegalMove> {
        self.hearing.play(mv, remarks)?;
        self.forget();
        self.line.push(self.model.assess(self.hearing.position().submissions()));
        Ok(())
    }

    /// Takes back the person's last move. Returns whether there was one.
    pub fn undo(&mut self) -> bool {
        let undone = self.hearing.undo(self.you);
        self.went_back(undone)
    }

    /// Plays again what was taken back last. Returns whether there was anything.
    pub fn redo(&mut self) -> bool {
        let redone = self.can_redo() && self.hearing.redo(self.you);
        self.went_back(redone)
    }

    /// Whether something was taken back that can be played again. Findings cannot: they are
    /// entered together, and the draft of them is still there.
    pub fn can_redo(&self) -> bool {
        let first = self.hearing.record().taken_back().first().map(|entry| entry.mv);
        first.is_some_and(|mv| !matches!(mv, Move::Find(..) | Move::Dispose(_)))
    }

    /// Goes back to before the move with this ply. Returns whether there is one.
    pub fn branch_at(&mut self, ply: usize) -> bool {
        let undone = self.hearing.branch_at(ply);
        self.went_back(undone)
    }

    fn went_back(&mut self, moved: bool) -> bool {
        if moved {
            self.told_to_go_on = false;
            self.hint = 0;
            self.lesson = None;
            self.forget();
            self.assess();
        }
        moved
    }

    /// Lets go of what was found about another record.
    fn forget(&mut self) {
        self.review = None;
        self.robustness = None;
        self.votes = Votes::Unread;
    }

    /// What the ruling hangs on, once it was found.
    pub fn robustness(&self) -> Option<&Robustness> {
        let reviewed = self.review.as_ref().map(|review| &review.robustness);
        reviewed.or(self.robustness.as_deref())
    }

    /// Takes in what the ruling hangs on.
    pub(super) fn found(&mut self, robustness: Arc<Robustness>) {
        self.robustness = Some(robustness);
    }

    /// What the model makes of the record as it stands.
    pub fn now(&self) -> &Assessment {
        self.after(self.hearing.record().ply())
    }

    /// What the model made of the record after so many moves; of the last, where there are fewer.
    #[expect(clippy::indexing_slicing, reason = "the line holds at least the empty record")]
    pub fn after(&self, moves: usize) -> &Assessment {
        &self.line[moves.min(self.line.len() - 1)]
    }

    /// Count of moves before the last turn: the last card played, or end of a part.
    pub fn last_turn(&self) -> Option<usize> {
        let entries = self.hearing.record().entries();
        entries
            .iter()
            .rposition(|entry| matches!(entry.mv, Move::Argue(_) | Move::Reply(_) | Move::Yield))
    }

    /// The bench's number on an issue: the logistic of its judges' mean log-odds, in [0, 1].
    pub fn strength(assessment: &Assessment, issue: IssueId) -> f64 {
        logistic(Self::mean(assessment, issue, |issue| issue.log_odds))
    }

    /// The mean over the judges of a number of an issue.
    pub fn mean(
        assessment: &Assessment,
        issue: IssueId,
        number: impl Fn(&crate::scoring::IssueAssessment) -> f64,
    ) -> f64 {
        let judges = assessment.judges.iter();
        let numbers = judges.filter_map(|judge| judge.issues.get(issue.index()).map(&number));
        numbers.sum::<f64>() / assessment.judges.len().max(1) as f64
    }

    /// Who is to do what next.
    pub fn next(&self) -> Next {
        let position = self.hearing.position();
        match position.to_move() {
            ToMove::Nobody => Next::Over,
            _ if self.hearing.to_move() == Some(self.you) => Next::You,
            ToMove::Turn(_) if self.you != Seat::Bench && !self.told_to_go_on => Next::OtherSide,
            _ => Next::Program,
        }
    }

    /// The question that the person is to answer.
    pub fn question(&self) -> Option<QuestionId> {
        let question = self.hearing.position().pending()?;
        (self.hearing.to_move() == Some(self.you)).then_some(question)
    }

    /// Whether counsel have given what they had.
    pub const fn is_submitted(&self) -> bool {
        matches!(self.hearing.position().phase(), Phase::Deliberation | Phase::Over)
    }

    /// Turns taken, and turns of both sides; the rebuttal is not counted.
    pub fn turns(&self) -> (u32, u32) {
        let of = self.scenario().stage().order.turns;
        let left: u32 =
            Side::BOTH.iter().map(|&side| self.hearing.position().clock(side).turns).sum();
        ((2 * of).saturating_sub(left), 2 * of)
    }

    /// Cards of the other side that are before the court and that the person has not met.
    pub fn unanswered(&self) -> Vec<CardId> {
        let Some(side) = self.side() else { return Vec::new() };
        let before = self.hearing.position().submissions();
        let cards = self.scenario().cards();
        let open = cards.filter(|(id, card)| {
            card.side != side
                && before.has_card(*id)
                && !before.is_card_conceded(*id)
                && super::standing::met_by(self.scenario(), before, *id).is_none()
        });
        open.map(|(id, _)| id).collect()
    }

    /// What the docket says about the hearing.
    pub fn summary(&self) -> Summary {
        let position = self.hearing.position();
        let scenario = self.scenario();
        let time = self.side().map(|side| {
            let order = &scenario.stage().order;
            let clock = position.clock(side);
            let left = words::clock(clock.seconds + clock.rebuttal);
            let of = words::clock(order.seconds);
            match clock.rebuttal {
                0 => format!("{left} of {of} left"),
                held => format!("{left} of {of} left, {} held for rebuttal", words::clock(held)),
            }
        });
        Summary {
            you: self.you,
            over: position.phase() == Phase::Over,
            turns: self.turns(),
            open: self.open_words(),
            time: time.unwrap_or_default(),
            chances: self.chances(),
        }
    }

    fn chances(&self) -> Vec<f32> {
        let Some(side) = self.side().filter(|_| self.aside.aids.live) else { return Vec::new() };
        let chance = |assessment: &Assessment| {
            let [first, second] = assessment.win_chance;
            words::hundred(match side {
                Side::First => first,
                Side::Second => second,
            })
        };
        self.line.iter().map(chance).collect()
    }

    fn open_words(&self) -> String {
        let scenario = self.scenario();
        if let Some(question) = self.question() {
            return format!("The bench asks: {}", scenario.question(question).short);
        }
        if let Some(&card) = self.unanswered().last() {
            let card = scenario.card(card);
            let has = scenario.party(card.side).agreed("has", "have");
            return format!(
                "{} {has} argued: {}. You have not answered.",
                words::party_first(scenario, card.side),
                card.title
            );
        }
        match (self.next(), self.you) {
            (Next::Over, _) => "The matter is submitted.".to_owned(),
            (Next::You, Seat::Bench) if self.is_submitted() => {
                "Both sides have been heard. The matter awaits your findings.".to_owned()
            }
            (Next::You, Seat::Bench) => "Counsel waits for the bench.".to_owned(),
            (Next::You, _) => "It is your turn.".to_owned(),
            _ => "The other side is to speak.".to_owned(),
        }
    }
}
