//! The chart and the moves, from the session and what was found about it.

use super::{
    ChartPoint, ChartView, JudgeLine, LineRow, LineView, MoveLabel, MoveRow, MovesView, Toggle,
};
use crate::app::action::{Action, Curve, ReviewAction};
use crate::app::review::{HearingReview, ReviewScreen, flagged, is_own};
use crate::app::session::Session;
pub(super) use crate::app::view::words::move_name as named;
use crate::app::view::{Control, words};
use crate::law::Side;
use crate::record::Entry;
use crate::review::ReviewedMove;
use crate::scenario::Scenario;
use crate::scoring::JudgeAssessment;
use crate::search::Basis;

/// So many steps of the best line are shown.
const STEPS: usize = 6;

/// A session that is being reviewed.
#[derive(Clone, Copy)]
pub(super) struct Shown<'a> {
    pub(super) session: &'a Session,
    pub(super) screen: &'a ReviewScreen,
    /// The moves of counsel.
    pub(super) moves: &'a [&'a Entry],
    /// The place of the selected one.
    pub(super) at: usize,
    /// Whose chance is shown.
    pub(super) side: Side,
}

impl Shown<'_> {
    pub(super) fn scenario(&self) -> &Scenario {
        self.session.scenario()
    }

    pub(super) fn review(&self) -> Option<&HearingReview> {
        self.session.review.as_deref()
    }

    pub(super) fn reviewed(&self, place: usize) -> Option<&ReviewedMove> {
        self.review()?.play.moves.get(place)
    }

    fn draws(&self, curve: Curve) -> bool {
        self.screen.drawn.contains(&curve)
    }

    /// The chance of the side shown, 0 to 100.
    fn chance(&self, [first, second]: [f64; 2]) -> f32 {
        words::hundred(if self.side == Side::First { first } else { second })
    }

    /// The chance after so many entries of the record.
    fn after(&self, entries: usize) -> f32 {
        self.chance(self.session.after(entries).win_chance)
    }

    /// The counts of entries before the first move and after each.
    fn stops(&self) -> impl Iterator<Item = usize> {
        let first = self.moves.first().map_or(0, |entry| entry.ply);
        std::iter::once(first).chain(self.moves.iter().map(|entry| entry.ply + 1))
    }

    fn judge_chance(&self, judge: &JudgeAssessment) -> f32 {
        let scenario = self.scenario();
        let chances = scenario.dispositions().zip(&judge.dispositions);
        words::hundred(
            chances.map(|((id, _), chance)| scenario.worth(id, self.side) * chance).sum(),
        )
    }

    fn judge_chances(&self, place: usize) -> Vec<f32> {
        let judge = |entries: usize| self.session.after(entries).judges.get(place);
        self.stops().filter_map(judge).map(|judge| self.judge_chance(judge)).collect()
    }

    fn judge_names(&self) -> Vec<String> {
        let judges = &self.session.after(0).judges;
        judges.iter().map(|own| self.scenario().judge(own.judge).name.clone()).collect()
    }
}

/// `7`.
pub(super) fn number(ply: usize) -> String {
    (ply + 1).to_string()
}

/// `best found, 12 deep, 20000 positions`: only a search of every line has found what is best.
pub(super) fn basis(own: &ReviewedMove) -> String {
    match own.basis {
        Basis::Exact => format!("best: every line searched, {} deep", own.line.len()),
        Basis::Followed => {
            format!("best found, {} deep, {} positions", own.line.len(), own.positions)
        }
        Basis::OnePly => format!("best as it stands, {} positions", own.positions),
    }
}

pub(super) fn chart(shown: Shown<'_>) -> ChartView {
    let name = |side| words::party(shown.scenario(), side);
    let points: Vec<ChartPoint> =
        (0..shown.moves.len()).filter_map(|place| point(shown, place)).collect();
    let line = line_chances(shown);
    let party = shown.scenario().party(shown.side);
    let title = format!("Chance that {} {}", party.in_text, party.agreed("wins", "win"));
    let start = shown.stops().next().map_or(0.0, |entries| shown.after(entries));
    let said: Vec<String> = points
        .iter()
        .map(|point| format!("{} {}: {:.0}", point.number, point.name, point.chance))
        .collect();
    ChartView {
        sentence: format!("{title}, in percent: at first {start:.0}; {}.", said.join("; ")),
        title,
        side: shown.side,
        ahead: [shown.side, shown.side.opponent()].map(|side| format!("{} ahead", name(side))),
        start,
        line_label: shown
            .moves
            .get(shown.at)
            .filter(|_| !line.is_empty())
            .map(|entry| format!("best line from {}", number(entry.ply)))
            .unwrap_or_default(),
        line,
        points,
        selected: shown.at,
        step: shown.screen.step,
        best_play: best_play(shown),
        judges: judge_chances(shown),
        toggles: toggles(shown),
    }
}

fn point(shown: Shown<'_>, place: usize) -> Option<ChartPoint> {
    let entry = shown.moves.get(place)?;
    let chance = shown.after(entry.ply + 1);
    let number = number(entry.ply);
    let flag = shown.reviewed(place).map(|own| own.label).filter(|label| label.is_flag());
    Some(ChartPoint {
        label: format!("move {number}: {chance:.0}"),
        number,
        side: entry.seat.side()?,
        chance,
        flag,
        name: named(shown.scenario(), entry.mv),
    })
}

/// From before the selected move on.
fn line_chances(shown: Shown<'_>) -> Vec<f32> {
    let steps = shown.review().and_then(|review| review.lines.get(shown.at));
    let Some(steps) = steps.filter(|_| shown.draws(Curve::BestLine)) else { return Vec::new() };
    let before = shown.stops().nth(shown.at).map(|entries| shown.after(entries));
    before.into_iter().chain(steps.iter().map(|step| shown.chance(step.now))).collect()
}

fn best_play(shown: Shown<'_>) -> Vec<f32> {
    let Some(review) = shown.review().filter(|_| shown.draws(Curve::BestPlay)) else {
        return Vec::new();
    };
    let at = |entries: usize| review.play.curve.get(entries);
    shown.stops().filter_map(at).map(|point| shown.chance(point.best_play)).collect()
}

fn judge_chances(shown: Shown<'_>) -> Vec<(String, Vec<f32>)> {
    if !shown.draws(Curve::Judges) {
        return Vec::new();
    }
    let names = shown.judge_names().into_iter().enumerate();
    names.map(|(place, name)| (name, shown.judge_chances(place))).collect()
}

fn toggles(shown: Shown<'_>) -> Vec<Toggle> {
    let searched = shown.review().is_none().then(|| "Not gone through yet".to_owned());
    let toggle = |label: &str, curve, blocked| Toggle {
        control: Control::new(label, Action::Review(ReviewAction::Draw(curve))).blocked(blocked),
        on: shown.draws(curve),
    };
    let mut toggles = vec![
        toggle("Best line", Curve::BestLine, searched.clone()),
        toggle("Best play", Curve::BestPlay, searched),
    ];
    if shown.session.after(0).judges.len() > 1 {
        toggles.push(toggle("Per judge", Curve::Judges, None));
    }
    toggles
}

pub(super) fn moves(shown: Shown<'_>) -> MovesView {
    let act = |label: &str, action| Control::new(label, Action::Review(action));
    let last = shown.moves.len().saturating_sub(1);
    let at_first = (shown.at == 0).then(|| "This is the first move".to_owned());
    let at_last = (shown.at >= last).then(|| "This is the last move".to_owned());
    let none = match shown.review() {
        None => Some("Not gone through yet".to_owned()),
        Some(_) => flagged(shown.session).is_empty().then(|| "There is none".to_owned()),
    };
    MovesView {
        rows: (0..shown.moves.len()).filter_map(|place| row(shown, place)).collect(),
        counts: counts(shown),
        first: act("First move", ReviewAction::First).blocked(at_first.clone()),
        previous: act("Previous move", ReviewAction::Step(-1)).blocked(at_first),
        next: act("Next move", ReviewAction::Step(1)).blocked(at_last.clone()),
        last: act("Last move", ReviewAction::Last).blocked(at_last),
        mistake: act("Next mistake", ReviewAction::Mistake { forward: true }).blocked(none),
    }
}

fn counts(shown: Shown<'_>) -> Vec<(MoveLabel, usize)> {
    let Some(review) = shown.review() else { return Vec::new() };
    let own = |label| {
        let moves = review.play.moves.iter();
        moves.filter(|own| own.label == label && is_own(shown.session, own.side)).count()
    };
    MoveLabel::ALL.map(|label| (label, own(label))).to_vec()
}

fn row(shown: Shown<'_>, place: usize) -> Option<MoveRow> {
    let entry = shown.moves.get(place)?;
    let side = entry.seat.side()?;
    let own = shown.reviewed(place);
    let chance = format!("{:.0}", shown.after(entry.ply + 1));
    let name = named(shown.scenario(), entry.mv);
    let loss = own.map(|own| lost(own.loss)).unwrap_or_default();
    let by = words::party(shown.scenario(), side);
    let judged = own.map_or_else(
        || "not gone through yet".to_owned(),
        |own| match loss.as_str() {
            _ if own.key_point => "best, the key move".to_owned(),
            "0" => own.label.id().to_owned(),
            _ => format!("{}, loses {}", own.label.id(), loss.trim_start_matches('−')),
        },
    );
    Some(MoveRow {
        sentence: format!("Move {}, {by}: {name}, {judged}, chance {chance}", number(entry.ply)),
        number: number(entry.ply),
        side,
        name,
        label: own.map(|own| own.label),
        key_point: own.is_some_and(|own| own.key_point),
        chance,
        loss,
        selected: place == shown.at,
    })
}

/// `−8`; `0` for what rounds to nothing.
fn lost(loss: f64) -> String {
    match words::percent(loss) {
        0 => "0".to_owned(),
        points => format!("−{points}"),
    }
}

pub(super) fn line(shown: Shown<'_>) -> LineView {
    let (Some(review), Some(own)) = (shown.review(), shown.reviewed(shown.at)) else {
        let more = "It is found while the hearing is gone through.".to_owned();
        return LineView { caption: String::new(), rows: Vec::new(), more };
    };
    let steps = review.lines.get(shown.at).map(Vec::as_slice).unwrap_or_default();
    let rows = steps.iter().take(STEPS).enumerate().map(|(place, step)| LineRow {
        number: number(own.ply + place),
        side: step.side,
        name: named(shown.scenario(), step.mv),
        chance: format!("{:.0}", shown.chance(step.now)),
        selected: shown.screen.step == Some(place),
        action: Action::Review(ReviewAction::LineStep(place)),
    });
    let left = u32::try_from(steps.len().saturating_sub(STEPS)).unwrap_or(u32::MAX);
    LineView {
        caption: basis(own),
        rows: rows.collect(),
        more: match left {
            0 => "The bench is taken to ask nothing more.".to_owned(),
            _ => format!(
                "And {} more. The bench is taken to ask nothing.",
                words::counted(left, "step")
            ),
        },
    }
}

pub(super) fn judges(shown: Shown<'_>) -> Vec<JudgeLine> {
    let names = shown.judge_names().into_iter().enumerate();
    names
        .map(|(place, name)| {
            let chances = shown.judge_chances(place);
            let end = chances.last().copied().unwrap_or_default();
            let start = chances.first().copied().unwrap_or_default();
            JudgeLine {
                monogram: words::monogram(&name),
                sentence: format!("{name}: from {start:.0} at first to {end:.0} at the end"),
                name,
                chances,
                end: format!("{end:.0}"),
            }
        })
        .collect()
}
