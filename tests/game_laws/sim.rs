//! Hearings by computer counsel of several styles, without a record.

use colloquy::draw;
use colloquy::hearing::{BenchMode, Position, ToMove};
use colloquy::law::{Seat, Side};
use colloquy::player::Players;
use colloquy::record::{Level, Move};
use colloquy::scenario::{BenchId, Scenario, Trigger};
use colloquy::scoring::{Assessment, ModelCard, ScoringModel};
use colloquy::search::Search;

/// How a side argues.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Style {
    /// As computer counsel of this level.
    Counsel(Level),
    /// Greedily, but without ever replying.
    NeverReplies,
    /// One argument after another, as the case lists them, until none is left or time is out.
    EveryArgument,
    /// Any card, any answer.
    Random,
}

/// What both players of a table take.
pub(crate) const GREEDY: Style = Style::Counsel(Level::Associate);

/// A hearing that is over.
#[derive(Debug)]
pub(crate) struct Heard {
    /// How it stood at the end.
    pub(crate) end: Position,
    /// Every move with the position in which it was made.
    pub(crate) moves: Vec<(Seat, Move, Position)>,
}

impl Heard {
    /// Cards that a side played: arguments and replies.
    pub(crate) fn cards(&self, side: Side) -> [usize; 2] {
        let own = |mv: &&(Seat, Move, Position)| mv.0 == Seat::Counsel(side);
        let count =
            |is: fn(&Move) -> bool| self.moves.iter().filter(own).filter(|mv| is(&mv.1)).count();
        [count(|mv| matches!(mv, Move::Argue(_))), count(|mv| matches!(mv, Move::Reply(_)))]
    }
}

/// One stage before one bench.
pub(crate) struct Table<'m> {
    pub(crate) scenario: &'m Scenario,
    pub(crate) model: &'m ScoringModel,
    players: Players<'m>,
    search: Search<'m>,
}

impl<'m> Table<'m> {
    pub(crate) fn new(
        scenario: &'m Scenario,
        model: &'m ScoringModel,
        card: &'m ModelCard,
        bench: BenchId,
    ) -> Self {
        Self {
            scenario,
            model,
            players: Players::new(scenario, model, card, bench),
            search: Search::new(scenario, model),
        }
    }

    /// Hears the stage once: the styles by side.
    pub(crate) fn hear(&mut self, styles: [Style; 2], bench: BenchMode, seed: u64) -> Heard {
        let mut position = Position::start(self.scenario, bench);
        let mut moves = Vec::new();
        while let Some(seat) = position.seat_to_move(self.scenario) {
            let ply = moves.len();
            let mv = match seat.side().map(|side| styles[side.index()]) {
                None => self.players.choose(&position, Level::Associate, seed, ply),
                Some(Style::Counsel(level)) => self.players.choose(&position, level, seed, ply),
                Some(style) => Some(self.styled(&position, style, seed, ply)),
            };
            let mv = mv.expect("a seat that is to move has a move");
            moves.push((seat, mv, position));
            position = position.play(self.scenario, mv).expect("a legal move");
        }
        Heard { end: position, moves }
    }

    fn styled(&mut self, position: &Position, style: Style, seed: u64, ply: usize) -> Move {
        if let ToMove::Answer(question) = position.to_move() {
            if style != Style::Random {
                return self.search.best_reply(position).expect("counsel to move").mv;
            }
            let answers = self.scenario.question(question).answers.iter();
            let answers = answers.map(|&answer| Move::Answer(answer));
            let legal = answers.filter(|&mv| position.is_legal(self.scenario, mv).is_ok());
            return any(legal, Move::NoAnswer, seed, ply);
        }
        let arguments =
            || position.card_moves(self.scenario).filter(|mv| matches!(mv, Move::Argue(_)));
        match style {
            Style::Random => any(position.card_moves(self.scenario), Move::Yield, seed, ply),
            Style::EveryArgument => arguments().next().unwrap_or(Move::Yield),
            Style::NeverReplies | Style::Counsel(_) => {
                let Some(Seat::Counsel(side)) = position.seat_to_move(self.scenario) else {
                    return Move::Yield;
                };
                let choices: Vec<Move> = arguments().chain([Move::Yield]).collect();
                let value = |mv| self.search.value_after(position, side, mv);
                let values: Vec<f64> = choices.iter().copied().map(value).collect();
                let best = (0..choices.len())
                    .fold(0, |best, i| if values[i] > values[best] + 1e-12 { i } else { best });
                choices[best]
            }
        }
    }

    pub(crate) fn assess(&self, heard: &Heard) -> Assessment {
        self.model.assess(heard.end.submissions())
    }

    /// Mean win chance of a side over seeds.
    pub(crate) fn mean(
        &mut self,
        side: Side,
        styles: [Style; 2],
        seeds: std::ops::Range<u64>,
    ) -> f64 {
        let count = (seeds.end - seeds.start) as f64;
        let chances = seeds.map(|seed| {
            let heard = self.hear(styles, BenchMode::Program, seed);
            self.assess(&heard).win_chance[side.index()]
        });
        chances.sum::<f64>() / count
    }
}

/// The styles by side, when one side plays the one and the other the other.
pub(crate) fn against(side: Side, own: Style, other: Style) -> [Style; 2] {
    let mut styles = [other; 2];
    styles[side.index()] = own;
    styles
}

/// The middle of some numbers.
pub(crate) fn median(mut numbers: Vec<f64>) -> f64 {
    numbers.sort_by(f64::total_cmp);
    numbers.get(numbers.len() / 2).copied().unwrap_or(f64::NAN)
}

fn any(moves: impl Iterator<Item = Move>, otherwise: Move, seed: u64, ply: usize) -> Move {
    let moves: Vec<Move> = moves.collect();
    if moves.is_empty() {
        return otherwise;
    }
    moves[draw::index(seed, "random hearing", &[], ply, moves.len())]
}

/// Whether what a question waits for has happened, told from the record alone.
pub(crate) fn triggered(
    scenario: &Scenario,
    position: &Position,
    to: Side,
    trigger: Trigger,
) -> bool {
    let before = position.submissions();
    let issue_of = |id| &scenario.card(id).issues;
    let played = scenario.cards().map(|(id, _)| id).filter(|&id| before.has_card(id));
    match trigger {
        Trigger::Issue(issue) => played.into_iter().any(|id| issue_of(id).contains(&issue)),
        Trigger::Played(card) => position.was_played(card),
        Trigger::Unanswered(card) => before.has_card(card) && !position.is_answered(scenario, card),
        Trigger::Committed(stance) => before.commitments(to).has(stance.proposition, stance.holds),
    }
}
