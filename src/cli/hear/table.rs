//! A hearing at the terminal: the program plays the other seats, a person plays by numbers.

use std::io::{self, BufRead, Write};

use super::lines;
use super::menu::{Command, Console, Said};
use super::words::{choice, hint_text};
use super::{HearOptions, save};
use crate::cli::{Failure, file};
use crate::explanation::told_of_below;
use crate::hearing::{Hearing, Phase, ToMove, reason_order};
use crate::law::{Seat, Side};
use crate::player::{Players, hint};
use crate::record::{Move, Player, Remarks};
use crate::scenario::{CardId, Reason, Role, Scenario};
use crate::scoring::ScoringModel;

const WHAT_CAN_BE_TYPED: &str =
    "Please type a number of the list, l to see the list again, or ? for help.";

/// A person at the table.
pub(super) struct Table<'t> {
    pub(super) scenario: &'t Scenario,
    pub(super) hearing: Hearing,
    pub(super) console: Console<'t>,
    options: &'t HearOptions,
    model: &'t ScoringModel,
    players: Players<'t>,
    /// Steps of hint taken for the move in hand.
    hints: u8,
    /// Plies of the current line that were shown.
    shown: usize,
    /// Whether the choices of this position were listed.
    listed: bool,
    /// Whether what was played is in the file.
    saved: bool,
}

/// Whether the conversation goes on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Flow {
    On,
    Leave,
}

/// Lets a person play. Returns the hearing once it is over; none if the person left before.
pub(super) fn sit(
    options: &HearOptions,
    input: &mut dyn BufRead,
    output: &mut dyn Write,
) -> Result<Option<Hearing>, Failure> {
    let scenario: &Scenario = &options.scenario;
    let judges = &scenario.bench(options.bench).judges;
    let model = match options.seat {
        Seat::Bench => ScoringModel::presided(scenario, &options.card, judges),
        Seat::Counsel(_) => ScoringModel::new(scenario, &options.card, judges),
    };
    let saved = opened(options)?;
    let resumed = saved.is_some();
    let mut table = Table {
        scenario,
        hearing: saved.unwrap_or_else(|| options.hearing()),
        console: Console::new(input, output),
        options,
        model: &model,
        players: Players::new(scenario, &model, &options.card, options.bench),
        hints: 0,
        shown: 0,
        listed: false,
        saved: false,
    };
    table.greet(resumed)?;
    let over = table.hold()?;
    if let Some(path) = &options.save {
        file::save(path, &table.hearing)?;
    }
    Ok(over.then_some(table.hearing))
}

/// The hearing that was saved, if there is one.
fn opened(options: &HearOptions) -> Result<Option<Hearing>, Failure> {
    let saved = match &options.save {
        Some(path) => save::resume(path, &options.scenario)?,
        None => None,
    };
    let Some(hearing) = saved else { return Ok(None) };
    let record = hearing.record();
    let is_same = record.player(options.seat) == Player::Person
        && (record.bench, &record.after) == (options.bench, &options.after);
    if !is_same {
        let why = "the record that is saved there is of another seat or bench, or begins with \
                   another record of the stage below";
        return Err(Failure::Usage(format!("{why}; save to another file")));
    }
    Ok(Some(hearing))
}

impl Table<'_> {
    fn greet(&mut self, resumed: bool) -> io::Result<()> {
        let scenario = self.scenario;
        let seat = scenario.seat(self.options.seat);
        self.console.say(&scenario.matter().caption)?;
        self.console.say(&format!("{}, {}", scenario.court().name, scenario.stage().heading))?;
        self.console.say(&lines::indented(&lines::clean(&scenario.stage().question), 0))?;
        for line in told_of_below(scenario) {
            self.console.say(&lines::indented(&line, 0))?;
        }
        self.console.say(&format!("You: {} ({})", seat.title, seat.role))?;
        if !scenario.stage().staging.is_empty() {
            self.console.say(&lines::indented(&lines::clean(&scenario.stage().staging), 0))?;
        }
        if resumed {
            let going_on = save::going_on(self.hearing.record(), self.options.seat);
            self.console.say(&going_on)?;
        }
        if !self.hearing.is_same_version(self.options.card.hash()) {
            self.console.say("The record was made with another version of the case or model.")?;
        }
        self.console.say("Type t for the issues and what is on the table, ? for help.\n")
    }

    /// Goes on until the hearing is over (true) or the person leaves (false).
    fn hold(&mut self) -> Result<bool, Failure> {
        loop {
            // a player of the program that breaks a rule stops; then nobody can move and we leave
            let moved = self.players.advance(&mut self.hearing);
            moved.map_err(|rule| Failure::Faults(rule.to_string()))?;
            self.show()?;
            self.keep()?;
            if self.hearing.outcome().is_some() {
                return Ok(true);
            }
            let flow = match self.hearing.position().to_move() {
                ToMove::Turn(side) => self.turn(side)?,
                ToMove::Answer(_) => self.answer()?,
                ToMove::Bench => self.ask_from_the_bench()?,
                ToMove::Judge => self.deliberate()?,
                ToMove::Nobody => Flow::Leave,
            };
            if flow == Flow::Leave {
                self.adjourn()?;
                return Ok(false);
            }
        }
    }

    fn adjourn(&mut self) -> io::Result<()> {
        let kept = match &self.options.save {
            Some(path) if self.saved => {
                format!("{} keeps it; the same command goes on with it", path.display())
            }
            Some(path) => format!("It is not in {}, which cannot be written", path.display()),
            None => "It was not saved; with --save FILE you can come back".to_owned(),
        };
        self.console.say(&format!("The hearing is adjourned. {kept}."))
    }

    /// Shows what was said since.
    fn show(&mut self) -> io::Result<()> {
        let Self { scenario, hearing, console, shown, .. } = self;
        let record = hearing.record();
        for entry in record.entries().into_iter().skip(*shown) {
            let text = lines::entry(scenario, record, entry);
            if !text.is_empty() {
                console.say(&format!("{text}\n"))?;
            }
        }
        *shown = record.ply();
        Ok(())
    }

    /// Saves; where that fails it is said and the hearing goes on.
    fn keep(&mut self) -> io::Result<()> {
        let Some(path) = &self.options.save else { return Ok(()) };
        let kept = file::save(path, &self.hearing);
        self.saved = kept.is_ok();
        match kept {
            Ok(()) => Ok(()),
            Err(failure) => self.console.say(&format!("Not saved: {failure}")),
        }
    }

    /// Makes the person's move.
    pub(super) fn make(&mut self, mv: Move, remarks: Remarks) -> io::Result<()> {
        let remarks = Remarks { hint: self.hints, ..remarks };
        match self.hearing.play(mv, remarks) {
            Ok(()) => {
                (self.hints, self.listed) = (0, false);
                Ok(())
            }
            Err(rule) => self.console.say(&format!("Not now: {rule}.")),
        }
    }

    fn turn(&mut self, side: Side) -> io::Result<Flow> {
        let scenario = self.scenario;
        let clock = self.hearing.position().clock(side);
        let left = lines::time(self.hearing.position().seconds_left(scenario, side));
        let head = match self.hearing.position().phase() {
            Phase::Rebuttal => format!("Rebuttal: {left} left."),
            _ => format!("Your turn: {left} and {} turns left.", clock.turns),
        };
        let mut moves: Vec<Move> = self.hearing.position().card_moves(scenario).collect();
        moves.push(Move::Yield);
        let texts: Vec<String> = moves.iter().map(|&mv| choice(scenario, mv)).collect();
        self.offer(&head, &texts)?;
        match self.console.ask("Your move:")? {
            Said::Number(number) => match pick(&moves, number) {
                Some(Move::Argue(card) | Move::Reply(card)) => return self.play_card(card),
                Some(mv) => self.make(mv, Remarks::default())?,
                None => self.no_such_number()?,
            },
            said => return self.otherwise(&said),
        }
        Ok(Flow::On)
    }

    /// Lists the choices of a position, once.
    pub(super) fn offer(&mut self, head: &str, choices: &[String]) -> io::Result<()> {
        if !self.listed {
            self.listed = true;
            self.console.say(head)?;
            self.console.list(choices.iter())?;
        }
        Ok(())
    }

    /// Shows the card and asks for the reason.
    fn play_card(&mut self, id: CardId) -> io::Result<Flow> {
        let card = self.scenario.card(id);
        let order = reason_order(self.scenario, id, self.hearing.record().seed);
        let reason =
            |&place: &usize| card.reasons.get(place).map(|reason| lines::clean(&reason.text));
        let reasons: Vec<String> = order.iter().filter_map(reason).collect();
        self.console.say(&lines::indented(&lines::clean(&card.words), 4))?;
        self.console
            .say(&lines::indented(&format!("[{}]", lines::card_note(self.scenario, id)), 4))?;
        self.console.say("Why this, and why now?")?;
        self.console.list(reasons.iter())?;
        let mv = match card.role {
            Role::Argument { .. } => Move::Argue(id),
            Role::Reply { .. } => Move::Reply(id),
        };
        let reason = loop {
            match self.console.ask("Your reason (Enter to choose another move):")? {
                Said::Number(number) => match pick(&order, number) {
                    Some(reason) => break reason,
                    None => self.no_such_number()?,
                },
                Said::Nothing => {
                    self.listed = false;
                    return Ok(Flow::On);
                }
                Said::Command(Command::List) => self.console.list(reasons.iter())?,
                Said::Words(words) => self.not_understood(&words)?,
                said => {
                    self.listed = false;
                    return self.otherwise(&said);
                }
            }
        };
        let before = self.hearing.record().ply();
        self.make(mv, Remarks { reason: Some(reason), ..Remarks::default() })?;
        if let Some(reason) = card.reasons.get(reason)
            && self.hearing.record().ply() > before
        {
            self.teach(reason)?;
        }
        Ok(Flow::On)
    }

    /// Says what is to be learned from the reason given.
    fn teach(&mut self, Reason { right, lesson, confuses, .. }: &Reason) -> io::Result<()> {
        let text = if *right {
            format!("The right reason. {lesson}")
        } else {
            format!("Not the reason: it confuses {confuses}. {lesson}")
        };
        self.console.say(&format!("\n{}\n", lines::indented(&lines::clean(&text), 2)))
    }

    fn answer(&mut self) -> io::Result<Flow> {
        let scenario = self.scenario;
        let moves = self.hearing.legal_moves();
        let texts: Vec<String> = moves.iter().map(|&mv| choice(scenario, mv)).collect();
        self.offer("Your answers:", &texts)?;
        match self.console.ask("Your answer:")? {
            Said::Number(number) => match pick(&moves, number) {
                Some(mv) => self.make(mv, Remarks::default())?,
                None => self.no_such_number()?,
            },
            said => return self.otherwise(&said),
        }
        Ok(Flow::On)
    }

    /// What holds wherever the person is asked.
    pub(super) fn otherwise(&mut self, said: &Said) -> io::Result<Flow> {
        match said {
            Said::End | Said::Command(Command::Quit) => return Ok(Flow::Leave),
            Said::Command(Command::Undo) => self.undo()?,
            Said::Command(Command::Hint) => self.hint()?,
            Said::Command(Command::More) => return self.concede_or_withdraw(),
            Said::Command(Command::Table) => self.lay_open()?,
            Said::Command(Command::Help) => self.console.help()?,
            Said::Command(Command::List) => self.listed = false,
            Said::Words(words) => self.not_understood(words)?,
            Said::Nothing | Said::Number(_) => self.console.say(WHAT_CAN_BE_TYPED)?,
        }
        Ok(Flow::On)
    }

    fn not_understood(&mut self, words: &str) -> io::Result<()> {
        let words: String = words.chars().take(40).collect();
        self.console.say(&format!("“{words}” is not understood. {WHAT_CAN_BE_TYPED}"))
    }

    pub(super) fn no_such_number(&mut self) -> io::Result<()> {
        self.console.say("There is no such number in the list.")
    }

    fn undo(&mut self) -> io::Result<()> {
        if self.hearing.undo(self.options.seat) {
            self.shown = self.hearing.record().ply();
            (self.hints, self.listed) = (0, false);
            self.console.say("Taken back. The line that you left stays in the record.")
        } else {
            self.console.say("There is nothing to take back.")
        }
    }

    fn hint(&mut self) -> io::Result<()> {
        self.hints = (self.hints + 1).min(3);
        let text = match hint(&self.hearing, self.model, self.options.seat, self.hints) {
            Some(hint) => hint_text(self.scenario, &hint),
            None => "There are no hints for the bench.".to_owned(),
        };
        self.console.say(&text)
    }

    fn concede_or_withdraw(&mut self) -> io::Result<Flow> {
        let mut moves = self.hearing.legal_moves();
        moves.retain(|mv| {
            matches!(mv, Move::ConcedeCard(_) | Move::ConcedeIssue(_) | Move::Withdraw(_))
        });
        if moves.is_empty() {
            self.console.say("There is nothing to concede or withdraw now.")?;
            return Ok(Flow::On);
        }
        let texts: Vec<String> = moves.iter().map(|&mv| choice(self.scenario, mv)).collect();
        self.console.list(texts.iter())?;
        loop {
            match self.console.ask("Which (Enter for none):")? {
                Said::Number(number) => match pick(&moves, number) {
                    Some(mv) => {
                        self.make(mv, Remarks::default())?;
                        return Ok(Flow::On);
                    }
                    None => self.no_such_number()?,
                },
                Said::Nothing => return Ok(Flow::On),
                Said::Command(Command::More) => self.console.list(texts.iter())?,
                Said::Words(words) => self.not_understood(&words)?,
                said => return self.otherwise(&said),
            }
        }
    }

    /// Shows the issues and what is on the table.
    fn lay_open(&mut self) -> io::Result<()> {
        let scenario = self.scenario;
        for (_, issue) in scenario.issues() {
            let question = lines::clean(&issue.question);
            let burden = lines::party(scenario, issue.carried_by);
            let standard = issue.standard.label();
            self.console.say(&format!("{}: {question} ({burden}; {standard})", issue.title))?;
        }
        let position = *self.hearing.position();
        for (id, card) in scenario.cards() {
            if position.submissions().has_card(id) {
                let state =
                    if position.is_answered(scenario, id) { "answered" } else { "unanswered" };
                let name = lines::named(scenario, id);
                let party = lines::party(scenario, card.side);
                self.console.say(&format!("   {name} ({party}, {state})"))?;
            }
        }
        Ok(())
    }
}

/// The item with a number from 1.
pub(super) fn pick<T: Copy>(items: &[T], number: usize) -> Option<T> {
    items.get(number.checked_sub(1)?).copied()
}
