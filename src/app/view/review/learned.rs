//! What is to be learned: why a move was good or bad, what would have won, history, the sheet.

use super::chart::{Shown, named, number};
use super::{
    Against, AgainstHistory, ExplanationView, HistoryRow, MoveLabel, TaughtRow, WonSide, WonView,
};
use crate::app::action::{Action, Destination, MapNode, ReviewAction, ShellAction};
use crate::app::review::is_own;
use crate::app::view::case_file::unsettled;
use crate::app::view::sheet::SheetView;
use crate::app::view::{Control, words};
use crate::explanation::{entry_code, entry_of, side_of};
use crate::law::{Seat, Side};
use crate::review::{self, Flip, Mark, ReviewedMove, WouldHaveWon};
use crate::scenario::EntryId;
use crate::search::Basis;

/// So many of a move's marks are named.
const MARKS: usize = 2;

pub(super) fn explanation(shown: Shown<'_>) -> ExplanationView {
    let entry = shown.moves.get(shown.at);
    let own = shown.reviewed(shown.at);
    let number = entry.map(|entry| number(entry.ply)).unwrap_or_default();
    let mine = entry.is_some_and(|entry| entry.seat == shown.session.you);
    let not_mine = match shown.session.you {
        Seat::Bench => "You sat on the bench: counsel’s moves were not yours",
        Seat::Counsel(_) => "Only your own moves can be tried again",
    };
    let retry =
        Control::new(format!("Retry from move {number}"), Action::Review(ReviewAction::Retry));
    ExplanationView {
        label: own.map(|own| own.label),
        title: own.map_or_else(|| format!("Move {number}"), |own| title(&number, own)),
        values: own.map(values).unwrap_or_default(),
        text: entry.map(|_| text(shown, own)).unwrap_or_default(),
        read: own.and_then(|own| read(shown, own)),
        retry: retry.blocked((!mine).then(|| not_mine.to_owned())),
        map: entry.and_then(|entry| entry_of(entry.mv)).map(|entry| {
            let node = Some(MapNode::Entry(entry));
            Control::new("Show in map", Action::Go(Destination::Map(node)))
        }),
    }
}

/// `Move 7 is a mistake`.
fn title(number: &str, own: &ReviewedMove) -> String {
    let what = match (own.label, own.basis) {
        (MoveLabel::Best, Basis::Exact) => "is the best",
        (MoveLabel::Best, _) => "is the best found",
        (MoveLabel::Good, _) => "is good",
        (MoveLabel::Inaccuracy, _) => "is an inaccuracy",
        (MoveLabel::Mistake, _) => "is a mistake",
        (MoveLabel::Blunder, _) => "is a blunder",
    };
    format!("Move {number} {what}")
}

/// `39, best 52`: of the mover, with best play from there.
fn values(own: &ReviewedMove) -> String {
    let (played, best) = (words::percent(own.played.value), words::percent(own.best.value));
    if own.label == MoveLabel::Best { played.to_string() } else { format!("{played}, best {best}") }
}

fn text(shown: Shown<'_>, own: Option<&ReviewedMove>) -> Vec<String> {
    let Some(own) = own else {
        return vec!["What it was worth is found while the hearing is gone through.".to_owned()];
    };
    let scenario = shown.scenario();
    let best = named(scenario, own.best.mv);
    let [played, better] = [own.played.value, own.best.value].map(words::percent);
    let mut text = Vec::new();
    match own.label {
        MoveLabel::Best if own.key_point => text.push(
            "Every other move would have been flagged: this was the point to find.".to_owned(),
        ),
        MoveLabel::Best => text.push("Nothing better was found.".to_owned()),
        _ => text.push(format!(
            "With best play from there **{best}** comes to {better}, this to {played}."
        )),
    }
    text.extend(own.difference.map(|difference| difference.words(scenario)));
    text.extend(marks(shown, own));
    text
}

/// What the sheet says about the move, where points were lost.
fn marks(shown: Shown<'_>, own: &ReviewedMove) -> Vec<String> {
    let sheet = shown.screen.decided.sheets.of(Seat::Counsel(own.side));
    let rows = sheet.iter().flat_map(|sheet| &sheet.rows);
    let mut marks: Vec<&Mark> = rows
        .flat_map(|row| &row.marks)
        .filter(|mark| mark.ply == Some(own.ply) && mark.lost > 0.5)
        .collect();
    marks.sort_by(|a, b| b.lost.total_cmp(&a.lost));
    let said = marks.iter().take(MARKS);
    said.map(|mark| {
        format!("On the sheet −{:.0}: {}", mark.lost, mark.fact.words(shown.scenario()))
    })
    .collect()
}

fn read(shown: Shown<'_>, own: &ReviewedMove) -> Option<Control> {
    let id = own.difference?.authority?;
    let name = &shown.scenario().authority(id).name;
    Some(Control::new(format!("Read {name}"), Action::Shell(ShellAction::ReadAuthority(id))))
}

pub(super) fn won(shown: Shown<'_>) -> WonView {
    let Some(review) = shown.review() else { return WonView { sides: Vec::new() } };
    let asked = review.won.iter().filter(|own| is_own(shown.session, own.side));
    WonView { sides: asked.map(|own| won_by(shown, own)).collect() }
}

fn won_by(shown: Shown<'_>, own: &WouldHaveWon) -> WonSide {
    let scenario = shown.scenario();
    let tried = words::counted(u32::try_from(own.tried).unwrap_or(u32::MAX), "set");
    let (changes, then) = match &own.answer {
        Flip::NotNeeded => {
            (Vec::new(), "Nothing better could be had than what was ordered.".into())
        }
        Flip::Found(changes, disposition) => {
            let changes = changes.iter().map(|change| {
                let at = number(change.ply);
                let instead = named(scenario, change.instead);
                format!("At move {at}: {instead}, not {}", named(scenario, change.played))
            });
            let title = &scenario.disposition(*disposition).title;
            (changes.collect(), format!("The court would have ordered: {title}."))
        }
        Flip::NoneExists => {
            let none = "None by changing what was said, the other side’s moves held";
            (Vec::new(), format!("{none}; {tried} of moves tried."))
        }
        Flip::NotFound { size } => {
            let none = match size {
                0 => "None was found".to_owned(),
                1 => "No other move alone would have changed it".to_owned(),
                size => format!("No change of up to {size} moves would have changed it"),
            };
            (Vec::new(), format!("{none}; {tried} of moves tried."))
        }
    };
    WonSide { side: own.side, changes, then }
}

/// What the court of record decided and why, beside what was ordered and said here.
pub(super) fn history(shown: Shown<'_>) -> AgainstHistory {
    let scenario = shown.scenario();
    let history = &scenario.stage().history;
    let ordered = shown.screen.decided.ruling.disposition;
    let title = |id| scenario.disposition(id).title.as_str();
    let result = if history.disposition == ordered {
        HistoryRow {
            kind: Against::Same,
            text: format!("Result: {}, as of record", title(ordered)),
        }
    } else {
        let text = format!("Result: {}; of record: {}", title(ordered), title(history.disposition));
        HistoryRow { kind: Against::Other, text }
    };
    let before = &shown.screen.decided.submissions;
    let reasons = history.reasons.iter().map(|reason| {
        let said: Vec<EntryId> = reason
            .cards
            .iter()
            .filter(|card| before.has_card(**card))
            .map(|card| EntryId::Card(*card))
            .collect();
        let doubt = unsettled(reason.mark).map(|doubt| format!(" ({doubt})")).unwrap_or_default();
        let (kind, tail) = match (reason.cards.is_empty(), said.first()) {
            (true, _) => (Against::Note, String::new()),
            (false, None) => (Against::Other, " Not argued here.".to_owned()),
            (false, Some(entry)) => {
                let by = &scenario.party(side_of(scenario, *entry)).in_text;
                let codes: Vec<String> =
                    said.iter().map(|entry| entry_code(scenario, *entry).to_owned()).collect();
                (Against::Same, format!(" Argued here by {by}: {}.", words::joined(&codes)))
            }
        };
        HistoryRow { kind, text: format!("{}{doubt}{tail}", reason.text) }
    });
    AgainstHistory {
        caption: scenario.stage().title.clone(),
        rows: std::iter::once(result).chain(reasons).collect(),
        differs: history.differs.clone(),
    }
}

/// What the hearing had of each learning objective.
pub(super) fn objectives(shown: Shown<'_>) -> Vec<TaughtRow> {
    let scenario = shown.scenario();
    let record = shown.session.hearing.record();
    let all = review::objectives_touched(scenario, record, shown.session.you);
    let rows = all.iter().zip(&scenario.stage().objectives);
    rows.map(|(touched, objective)| TaughtRow {
        text: objective.text.clone(),
        touched: touched.words(scenario),
        is_touched: touched.is_touched(),
    })
    .collect()
}

pub(super) fn sheet(shown: Shown<'_>) -> SheetView {
    let you = shown.session.you;
    let title =
        if you == Seat::Bench { "From the bench" } else { "Your advocacy, by the model card" };
    SheetView::of(title, shown.screen.decided.sheets.of(you), |row| criterion(shown, row))
}

/// The fact that cost most or, where nothing was lost, earned most, and the move it is about.
fn criterion(shown: Shown<'_>, row: &review::SheetRow) -> (Vec<String>, Option<Control>) {
    let most = |a: &&Mark, b: &&Mark| a.lost.total_cmp(&b.lost).then(a.earned.total_cmp(&b.earned));
    let Some(mark) = row.marks.iter().max_by(most) else { return (Vec::new(), None) };
    let place = shown.moves.iter().position(|entry| Some(entry.ply) == mark.ply);
    let about = place.and_then(|place| {
        let ply = shown.moves.get(place)?.ply;
        let action = Action::Review(ReviewAction::Select(place));
        Some(Control::new(format!("move {}", number(ply)), action))
    });
    (vec![mark.fact.words(shown.scenario())], about)
}

/// Whose chances are shown.
pub(super) fn side(you: Seat) -> Side {
    you.side().unwrap_or(Side::First)
}
