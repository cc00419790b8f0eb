//! The ruling, from the session and the decision.

use super::{
    EpilogueView, HistoryView, OutcomeView, PredictionOutcome, RulingActions, RulingView, VoteView,
    WeakestView, analysis, but_for, opinion, second,
};
use crate::app::action::{Action, DebriefAction, Destination, DocumentFormat, RulingAction};
use crate::app::ruling::{RulingScreen, named, outcome};
use crate::app::session::{Session, Votes};
use crate::app::settings::brier;
use crate::app::state::AppState;
use crate::app::view::case_file::unsettled;
use crate::app::view::forecast::ForecastSeries;
use crate::app::view::sheet::SheetView;
use crate::app::view::{ChipView, Control, Tone, VersionNotice, words};
use crate::argumentation::logistic;
use crate::explanation::{ButFor, OpinionKind};
use crate::law::{Seat, Side};
use crate::review::Mark;
use crate::ruling::{Majority, Vote};
use crate::scenario::{EntryId, Epilogue, HistoryReason, JudgeId, Scenario, Stage};
use crate::scoring::IssueState;

/// How many facts of a criterion are shown.
const FACTS: usize = 4;

impl RulingView {
    /// The ruling of a session.
    pub(in crate::app) fn of(app: &AppState, session: &Session, screen: &RulingScreen) -> Self {
        let scenario = session.scenario();
        Self {
            notice: VersionNotice::of(app, session),
            opinion: opinion::view(scenario, screen, app.settings.look.opinion),
            outcome: result(session, screen),
            votes: votes(session, screen),
            reads_votes: session.votes == Votes::Unread && screen.decided.ruling.votes.len() > 1,
            issues: analysis::issues(&app.card, session, screen),
            waterfall: analysis::waterfall(session, screen),
            but_for: but_for::view(session, screen),
            second: second::view(app, session, screen),
            history: history(scenario, screen),
            prediction: prediction(app, session, screen),
            weakest: weakest(session, screen),
            sheet: sheet(session, screen),
            actions: actions(app, session),
        }
    }
}

fn result(session: &Session, screen: &RulingScreen) -> OutcomeView {
    let scenario = session.scenario();
    let ruling = &screen.decided.ruling;
    let disposition = scenario.disposition(ruling.disposition);
    let chip = match (session.you, disposition.prevails) {
        (Seat::Counsel(you), Some(side)) if you == side => {
            ChipView::new("You prevail", Tone::Side(side))
        }
        (Seat::Counsel(_), Some(side)) => {
            let name = words::party_first(scenario, side);
            ChipView::new(format!("{name} prevails"), Tone::Side(side))
        }
        (Seat::Counsel(_), None) => ChipView::new("Neither side prevails", Tone::Neutral),
        (Seat::Bench, _) => ChipView::new("Your ruling", Tone::Bench),
    };
    let total = screen.decided.sheets.of(session.you).map_or(0.0, |sheet| sheet.total);
    let what = if session.you == Seat::Bench { "judging" } else { "advocacy" };
    OutcomeView {
        chip,
        score: format!("{what} {total:.0} of 100"),
        title: title(scenario, screen),
        chance: chance(scenario, screen),
        notes: notes(scenario, screen),
    }
}

/// `Motion denied, 2 to 1`.
fn title(scenario: &Scenario, screen: &RulingScreen) -> String {
    let ruling = &screen.decided.ruling;
    let title = &scenario.disposition(ruling.disposition).title;
    let of = ruling.votes.len();
    let with = ruling.votes.iter().filter(|vote| vote.disposition == ruling.disposition).count();
    if of > 1 { format!("{title}, {with} to {}", of - with) } else { title.clone() }
}

fn chance(scenario: &Scenario, screen: &RulingScreen) -> String {
    let percent = |probability: f64| format!("{:.0} %", 100.0 * probability);
    if let Some(model) = &screen.decided.model_ruling {
        let title = &scenario.disposition(model.disposition).title;
        return format!(
            "In your place this model would have ordered: {title} ({}).",
            percent(model.probability)
        );
    }
    let ruling = &screen.decided.ruling;
    let tail = if ruling.likeliest {
        "it was the likeliest"
    } else {
        "another was likelier, and the day decided"
    };
    format!("This model, before this bench, gave it {}; {tail}.", percent(ruling.probability))
}

fn notes(scenario: &Scenario, screen: &RulingScreen) -> Vec<String> {
    let ruling = &screen.decided.ruling;
    let by = match ruling.by {
        Majority::Outright => None,
        Majority::Narrowest => Some(
            "No order had a majority. The court’s is the narrowest relief that a majority would \
             grant."
                .to_owned(),
        ),
        Majority::EvenlyDivided => Some("The bench was evenly divided.".to_owned()),
    };
    let paradox = ruling.paradox.map(|id| {
        let title = &scenario.disposition(id).title;
        format!("Majorities issue by issue would have given another judgment: {title}.")
    });
    let risk = screen.decided.reversal.as_ref().filter(|_| screen.decided.judgment.is_some());
    let risk = risk.map(|risk| format!("Risk of reversal: {:.0} %.", 100.0 * risk.probability));
    by.into_iter().chain(paradox).chain(risk).collect()
}

fn votes(session: &Session, screen: &RulingScreen) -> Vec<VoteView> {
    let scenario = session.scenario();
    let votes = screen.decided.ruling.votes.iter().enumerate();
    votes.map(|(place, vote)| vote_view(session, scenario, screen, place, vote)).collect()
}

fn vote_view(
    session: &Session,
    scenario: &Scenario,
    screen: &RulingScreen,
    place: usize,
    vote: &Vote,
) -> VoteView {
    let is_you = place == 0 && session.you == Seat::Bench;
    let name = scenario.judge(vote.judge).name.clone();
    let disposition = scenario.disposition(vote.disposition);
    let strength = screen.deciding.and_then(|issue| {
        let judge = screen.decided.assessment.judges.get(place)?;
        let assessed = judge.issues.get(issue.index())?;
        let title = &scenario.issue(issue).title;
        Some(match assessed.state {
            IssueState::NotArgued => format!("{title} not argued"),
            _ => format!("{title} {:.0}", 100.0 * logistic(assessed.log_odds)),
        })
    });
    VoteView {
        judge: vote.judge,
        monogram: if is_you { "You".to_owned() } else { words::monogram(&name) },
        name: if is_you { "You".to_owned() } else { name },
        role: role(screen, vote.judge),
        verb: disposition.verb.clone(),
        side: disposition.prevails,
        strength: strength.unwrap_or_default(),
        selected: screen.judge == Some(vote.judge),
    }
}

fn role(screen: &RulingScreen, judge: JudgeId) -> &'static str {
    let opinions = &screen.decided.explanation.opinions;
    let own = opinions.iter().find(|own| own.author == Some(judge) || own.joined.contains(&judge));
    match own.map(|own| (own.kind, own.author == Some(judge))) {
        Some((OpinionKind::Court | OpinionKind::Plurality, true)) => "wrote",
        Some((OpinionKind::Concurrence, _)) => "concurs",
        Some((OpinionKind::InPart, _)) => "concurs in part",
        Some((OpinionKind::Dissent, _)) => "dissents",
        Some((OpinionKind::Court | OpinionKind::Plurality, false)) | None => "joined",
    }
}

fn history(scenario: &Scenario, screen: &RulingScreen) -> HistoryView {
    let history = &scenario.stage().history;
    let same = history.disposition == screen.decided.ruling.disposition;
    HistoryView {
        chip: if same {
            ChipView::new("same result", Tone::Good)
        } else {
            ChipView::new("another result", Tone::Neutral)
        },
        summary: history.summary.clone(),
        reasons: points(&history.reasons),
        aftermath: aftermath(scenario.stage()),
        epilogues: history
            .epilogues
            .iter()
            .map(|epilogue| self::epilogue(scenario, epilogue))
            .collect(),
        differs: history.differs.clone(),
        sources: history.sources.clone(),
    }
}

/// What came later, and why one side could hardly win.
fn aftermath(stage: &Stage) -> String {
    let later = &stage.history.aftermath;
    match stage.one_sided.as_str() {
        "" => later.clone(),
        why if later.is_empty() => format!("The law was one-sided here. {why}"),
        why => format!("{later} The law was one-sided here. {why}"),
    }
}

fn points(reasons: &[HistoryReason]) -> Vec<(String, Option<&'static str>)> {
    reasons.iter().map(|reason| (reason.text.clone(), unsettled(reason.mark))).collect()
}

fn epilogue(scenario: &Scenario, epilogue: &Epilogue) -> EpilogueView {
    let exercises = &scenario.stage().exercises;
    let exercise = epilogue.exercise.and_then(|place| Some((place, exercises.get(place)?)));
    EpilogueView {
        title: epilogue.title.clone(),
        text: epilogue.text.clone(),
        points: points(&epilogue.points),
        exercise: exercise.map(|(place, exercise)| {
            let label = format!("Exercise: {}", exercise.title);
            Control::new(label, Action::Ruling(RulingAction::Exercise(place)))
        }),
    }
}

fn prediction(
    app: &AppState,
    session: &Session,
    screen: &RulingScreen,
) -> Option<PredictionOutcome> {
    let (before, after) = (session.aside.before, session.aside.after);
    let said = match (before, after) {
        (None, None) => return None,
        (Some(before), None) => format!("Before the hearing you said {before} %."),
        (None, Some(after)) => format!("After the hearing you said {after} %."),
        (Some(before), Some(after)) => {
            format!("Before the hearing you said {before} %, after it {after} %.")
        }
    };
    let outcome = outcome(session, &screen.decided);
    let score = |said: Option<u8>, when: &str| {
        said.map(|percent| format!("{:.2} {when}", brier(percent, outcome)))
    };
    let scores: Vec<String> =
        [score(before, "before"), score(after, "after")].into_iter().flatten().collect();
    Some(PredictionOutcome {
        series: ForecastSeries::of(&app.journal),
        said: format!("{said} It came out at {:.0} %.", 100.0 * outcome),
        brier: format!(
            "Brier score {}. 0 is sure and right; always saying 50 % scores 0.25 on a clear result.",
            scores.join(", ")
        ),
    })
}

/// One's own weakest point beside the model's: the own entry that brought least win chance.
fn weakest(session: &Session, screen: &RulingScreen) -> Option<WeakestView> {
    let side = session.side()?;
    let scenario = session.scenario();
    let chance = |[first, second]: [f64; 2]| if side == Side::First { first } else { second };
    let all = chance(screen.decided.assessment.win_chance);
    let brought = |test: &ButFor| all - chance(test.win_chance);
    let own = screen.decided.but_for.iter().filter_map(|test| {
        let &[entry] = test.left_out.as_slice() else { return None };
        (words::entry_side(scenario, entry) == side).then(|| (entry, brought(test)))
    });
    let (entry, points) = own.min_by(|(_, a), (_, b)| a.total_cmp(b))?;
    let points = (100.0 * points).round();
    let what = if points < 0.0 {
        format!("without it your chance would have been {:.0} points higher", points.abs())
    } else {
        format!("it brought {points:.0} points of win chance, least of all you said")
    };
    Some(WeakestView {
        yours: yours(scenario, named(session), entry),
        model: format!("The scoring model names {}: {what}.", words::entry_name(scenario, entry)),
    })
}

/// What one named before the hearing and after it, and when it was what the model names.
fn yours(scenario: &Scenario, [before, after]: [Option<EntryId>; 2], model: EntryId) -> String {
    let name = |entry| words::entry_name(scenario, entry);
    let said = match (before, after) {
        (None, None) => return "You named no weakest point.".to_owned(),
        (Some(before), Some(after)) if before == after => {
            format!("You named {}, before the hearing and after it.", name(before))
        }
        (Some(before), Some(after)) => {
            format!("Before the hearing you named {}, after it {}.", name(before), name(after))
        }
        (Some(before), None) => {
            format!("Before the hearing you named {}, after it none.", name(before))
        }
        (None, Some(after)) => format!("After the hearing you named {}.", name(after)),
    };
    let found = match [before, after].map(|named| named == Some(model)) {
        [true, true] => " The scoring model names the same.",
        [true, false] => " The scoring model names what you named before.",
        [false, true] => " The scoring model names what you named after.",
        [false, false] => "",
    };
    format!("{said}{found}")
}

/// The sheet, with the facts of each criterion that cost most or, where nothing was lost, earned
/// most.
fn sheet(session: &Session, screen: &RulingScreen) -> SheetView {
    let title = if session.you == Seat::Bench { "From the bench" } else { "Advocacy" };
    SheetView::of(title, screen.decided.sheets.of(session.you), |row| {
        let mut marks: Vec<&Mark> = row.marks.iter().collect();
        marks.sort_by(|a, b| b.lost.total_cmp(&a.lost).then(b.earned.total_cmp(&a.earned)));
        let facts = marks.iter().take(FACTS).map(|mark| mark.fact.words(session.scenario()));
        (facts.collect(), None)
    })
}

fn actions(app: &AppState, session: &Session) -> RulingActions {
    let act = |label: &str, action| Control::new(label, Action::Ruling(action));
    let swap = match session.you {
        Seat::Counsel(_) => "Swap sides",
        Seat::Bench => "Argue it yourself",
    };
    RulingActions {
        swap: act(swap, RulingAction::SwapSides),
        again: act("Again, same seed", RulingAction::Again),
        take_back: act("Take back the last turn", RulingAction::TakeBack),
        next_stage: next_stage(app, session),
        review: Control::new("Review the hearing", Action::Go(Destination::Review)),
        debrief: act_debrief(),
        docket: Control::new("Docket", Action::Go(Destination::Docket)),
        save_html: act("Save for print (HTML)", RulingAction::Save(DocumentFormat::Html)),
        save_markdown: act("Save as Markdown", RulingAction::Save(DocumentFormat::Markdown)),
    }
}

fn act_debrief() -> Control {
    Control::new("Debrief", Action::Debrief(DebriefAction::Open))
}

fn next_stage(app: &AppState, session: &Session) -> Option<Control> {
    let scenario = session.scenario();
    let shelved = app.shelf.matter_of(&scenario.id())?;
    let next = scenario.stage().position + 1;
    let stage = shelved.stages.iter().find(|stage| stage.stage().position == next)?;
    let label = format!("Go to {}", stage.stage().title);
    Some(Control::new(label, Action::Go(Destination::CaseFile(Some(stage.id())))))
}
