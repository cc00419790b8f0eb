//! What the courts did against what the model makes of what was argued.
//!
//! Each stage has a historical line beside it, a record that the routine [`line`] writes.
//! `UPDATE_PLAYTHROUGHS=1 cargo test --test fidelity` writes the lines anew after a change of
//! scenario or model card, and the table of `scenarios/README.md`; as the lines are compiled in,
//! run it twice. Then read the difference.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;

use colloquy::hearing::{Hearing, ToMove};
use colloquy::law::{Side, SourceMark};
use colloquy::record::{Level, Move, Player, Remarks};
use colloquy::scenario::{Card, CardId, IssueId, Role, Scenario, bundled_matters};
use colloquy::scoring::ModelCard;
use serde_json::Value;

const HOW_TO_UPDATE: &str = "if the change is meant, run \
    `UPDATE_PLAYTHROUGHS=1 cargo test --test fidelity` twice and read the difference";
const TABLE: [&str; 2] = ["<!-- fidelity: written by the test -->\n", "<!-- end of fidelity -->"];

fn updates() -> bool {
    std::env::var("UPDATE_PLAYTHROUGHS").is_ok_and(|wanted| !wanted.is_empty())
}

fn scenarios_folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios")
}

fn stages() -> Vec<Arc<Scenario>> {
    bundled_matters().flat_map(|(_, loaded)| loaded.scenarios).collect()
}

fn fidelity(arguments: &[&str]) -> String {
    let binary = env!("CARGO_BIN_EXE_colloquy");
    let output = Command::new(binary).arg("fidelity").args(arguments).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

fn json() -> Value {
    serde_json::from_str(&fidelity(&["--format", "json"])).unwrap()
}

/// The line that each side is known to have argued, by one rule for every stage.
///
/// Only cards count that the case marks as pressed by a party (argued, or simplified for teaching).
/// A side whose turn it is
///
/// 1. makes a point on each issue on which it has made none, in the court's order;
/// 2. then replies and makes a further point by turns, a reply first: a reply to what the other
///    side has just said, where it is known to have had one, else to anything that stands; a point
///    on the next issue, going through the issues again, in the order of the case;
/// 3. and does the one where it has none of the other left,
///
/// until nothing is left that fits the time. In rebuttal there are only replies. The bench lets
/// counsel go on. What court, history and model say about a card plays no part.
mod line {
    use super::*;

    pub(crate) fn historical(scenario: &Arc<Scenario>, card: &ModelCard) -> Hearing {
        let program = Player::Program(Level::Associate);
        let bench = scenario.default_bench();
        let hash = card.hash().to_owned();
        let mut hearing = Hearing::new(Arc::clone(scenario), hash, 0, bench, [program; 3]);
        let mut plans = [Plan::default(); 2];
        let mut said = None;
        loop {
            let mv = match hearing.position().to_move() {
                ToMove::Bench => Move::Continue,
                ToMove::Turn(side) => {
                    let mv = turn(&hearing, side, said, &mut plans[side.index()]);
                    said = played(mv);
                    mv
                }
                ToMove::Nobody => return hearing,
                to_move => panic!("a silent bench of the program leads to {to_move:?}"),
            };
            hearing.play(mv, Remarks::default()).unwrap();
        }
    }

    pub(crate) const fn played(mv: Move) -> Option<CardId> {
        match mv {
            Move::Argue(card) | Move::Reply(card) => Some(card),
            _ => None,
        }
    }

    pub(crate) fn was_pressed(scenario: &Scenario, card: CardId) -> bool {
        matches!(scenario.card(card).source, SourceMark::Argued | SourceMark::Simplified)
    }

    /// What a side keeps in mind from turn to turn.
    #[derive(Clone, Copy, Default)]
    struct Plan {
        /// The issue on which its next point is due, by place.
        next: usize,
        has_just_replied: bool,
    }

    fn turn(hearing: &Hearing, side: Side, said: Option<CardId>, plan: &mut Plan) -> Move {
        let scenario = hearing.scenario();
        let moves = hearing.position().card_moves(scenario).filter_map(played);
        let open: Vec<CardId> = moves.filter(|card| was_pressed(scenario, *card)).collect();
        let said = said.filter(|card| scenario.card(*card).side != side);
        let mut replies = open.iter().copied().filter(|card| answers(scenario, *card).is_some());
        let first_reply = replies.clone().next();
        let retort = replies.find(|card| said.is_some() && answers(scenario, *card) == said);
        let reply = retort.or(first_reply);
        // in rebuttal no argument is open
        let card = first_point(hearing, side, &open).or_else(|| match reply {
            Some(reply) if !plan.has_just_replied => Some(reply),
            _ => next_point(scenario, &open, &mut plan.next).or(reply),
        });
        plan.has_just_replied = card.is_some() && card == reply;
        card.map_or(Move::Yield, |card| colloquy::record::card_move(scenario, card))
    }

    fn answers(scenario: &Scenario, card: CardId) -> Option<CardId> {
        match scenario.card(card).role {
            Role::Reply { target, .. } => Some(target),
            Role::Argument { .. } => None,
        }
    }

    /// Whether a card is an argument on the issue.
    pub(crate) fn goes_to(scenario: &Scenario, card: CardId, issue: IssueId) -> bool {
        match &scenario.card(card).role {
            Role::Argument { bearings, .. } => bearings.iter().any(|(on, _)| *on == issue),
            Role::Reply { .. } => false,
        }
    }

    /// The first open argument on the first issue on which the side has made none.
    fn first_point(hearing: &Hearing, side: Side, open: &[CardId]) -> Option<CardId> {
        let scenario = hearing.scenario();
        let has_spoken = |issue| {
            let own = scenario.cards().filter(|(_, card)| card.side == side);
            own.map(|(id, _)| id)
                .any(|card| hearing.position().was_played(card) && goes_to(scenario, card, issue))
        };
        let issues = scenario.issues().map(|(id, _)| id).filter(|issue| !has_spoken(*issue));
        issues
            .into_iter()
            .find_map(|issue| open.iter().copied().find(|card| goes_to(scenario, *card, issue)))
    }

    /// The first open argument on the next issue, from `next` on, that has one.
    fn next_point(scenario: &Scenario, open: &[CardId], next: &mut usize) -> Option<CardId> {
        let issues: Vec<_> = scenario.issues().map(|(id, _)| id).collect();
        for step in 0..issues.len() {
            let place = (*next + step) % issues.len();
            let found = open.iter().find(|card| goes_to(scenario, **card, issues[place]));
            if let Some(card) = found {
                *next = place + 1;
                return Some(*card);
            }
        }
        None
    }
}

/// The historical line of a stage as its file has it.
fn written(scenario: &Arc<Scenario>, card: &ModelCard) -> String {
    let mut draft = line::historical(scenario, card).record().to_draft(scenario);
    for entry in draft.lines.iter_mut().flat_map(|line| &mut line.entries) {
        entry.legal.clear();
    }
    let title = &scenario.matter().title;
    format!(
        "// {title}, {}: what each side is known to have argued, in the order of the case, as far\n\
         // as time allowed. The bench asks nothing. Written by the rule in tests/fidelity.rs.\n{}",
        scenario.stage().title,
        draft.to_text().unwrap()
    )
}

#[test]
fn every_stage_has_the_line_that_its_parties_are_known_to_have_argued() {
    let card = ModelCard::bundled().unwrap();
    let mut faults = Vec::new();
    for scenario in stages() {
        let folder = scenarios_folder().join(&scenario.matter().id).join("history");
        let path = folder.join(format!("{}.ron", scenario.stage().id));
        let text = written(&scenario, &card);
        if updates() {
            fs::create_dir_all(folder).unwrap();
            fs::write(&path, &text).unwrap();
        }
        if fs::read_to_string(&path).ok().as_ref() != Some(&text) {
            faults.push(format!("{} is not what the rule gives now", path.display()));
        }
    }
    assert!(faults.is_empty(), "\n{}\n{HOW_TO_UPDATE}", faults.join("\n"));
}

#[test]
fn both_sides_speak_to_every_issue_on_which_they_are_known_to_have_pressed_a_point() {
    let card = ModelCard::bundled().unwrap();
    for scenario in stages() {
        let hearing = line::historical(&scenario, &card);
        let before = hearing.position().submissions();
        for (issue, text) in scenario.issues() {
            for side in Side::BOTH {
                let own = |(id, card): &(CardId, &Card)| {
                    let is_pressed = line::was_pressed(&scenario, *id);
                    card.side == side && is_pressed && line::goes_to(&scenario, *id, issue)
                };
                let pressed = scenario.cards().any(|card| own(&card));
                let made = scenario.cards().filter(own).any(|(id, _)| before.has_card(id));
                assert_eq!(pressed, made, "{} {} {side:?}", scenario.id(), text.id);
            }
        }
    }
}

#[test]
fn the_same_program_says_the_same_and_every_stage_has_one_entry() {
    let text = fidelity(&["--format", "json"]);
    assert_eq!(text, fidelity(&["--format", "json"]));
    assert_eq!(fidelity(&[]), fidelity(&["--format", "text"]));
    let found: Value = serde_json::from_str(&text).unwrap();
    let ids: Vec<&str> = rows(&found).iter().map(|row| row["id"].as_str().unwrap()).collect();
    let expected: Vec<String> = stages().iter().map(|scenario| scenario.id()).collect();
    assert_eq!(ids, expected);
}

fn rows(report: &Value) -> &Vec<Value> {
    report["stages"].as_array().unwrap()
}

fn sum(chances: &Value) -> f64 {
    chances.as_array().unwrap().iter().map(|chance| chance["probability"].as_f64().unwrap()).sum()
}

#[test]
fn the_log_loss_is_the_mean_of_the_stages_and_their_orders_sum_to_one() {
    let found = json();
    let rows = rows(&found);
    let losses = rows.iter().map(|row| -libm::log(row["probability"].as_f64().unwrap()));
    let mean = losses.sum::<f64>() / f64::from(u32::try_from(rows.len()).unwrap());
    assert!((found["log_loss"].as_f64().unwrap() - mean).abs() < 1e-12);
    for row in rows {
        assert!((sum(&row["dispositions"]) - 1.0).abs() < 1e-9, "{row}");
        let outcome = row["dispositions"].as_array().unwrap();
        let outcome = outcome.iter().find(|chance| chance["id"] == row["outcome"]).unwrap();
        assert_eq!(outcome["probability"], row["probability"]);
    }
}

#[test]
fn the_neutral_bench_has_as_many_judges_as_really_sat() {
    let found = json();
    let judges = |id: &str| {
        let row = rows(&found).iter().find(|row| row["id"] == id).unwrap();
        (row["judges"].as_u64().unwrap(), row["bench"].as_str().unwrap().to_owned())
    };
    assert_eq!(judges("microsoft_ireland/magistrate"), (1, "neutral bench of 1".to_owned()));
    assert_eq!(judges("microsoft_ireland/second_circuit").0, 3);
    assert_eq!(judges("microsoft_ireland/supreme_court").0, 9);
    assert_eq!(judges("yahoo_licra/en_banc").0, 11);
    assert_eq!(judges("morrison_2010/supreme_court").0, 8);
}

/// The table of the README, from the run.
fn table() -> String {
    let found = json();
    let number = |value: &Value| format!("{:.3}", value.as_f64().unwrap());
    let range = |chances: &Value| {
        let all = chances.as_array().unwrap().iter().map(|c| c["probability"].as_f64().unwrap());
        let all: Vec<f64> = all.collect();
        let least = all.iter().copied().fold(1.0, f64::min);
        format!("{least:.3}–{:.3}", all.iter().copied().fold(0.0, f64::max))
    };
    let mut lines = vec![
        "| Stage | What the court did | Judges | *p*, neutral bench | Same side prevails | Likeliest there | Benches | Judges alone |".to_owned(),
        "|---|---|---|---|---|---|---|---|".to_owned(),
    ];
    for row in rows(&found) {
        let word = |key: &str| row[key].as_str().unwrap().to_owned();
        let likeliest = if row["likeliest"] == row["outcome"] {
            "the same".to_owned()
        } else {
            format!("`{}`", word("likeliest"))
        };
        lines.push(format!(
            "| `{}` | `{}` | {} | {} | {} | {likeliest} | {} | {} |",
            word("id"),
            word("outcome"),
            row["judges"],
            number(&row["probability"]),
            number(&row["same_side"]),
            range(&row["benches"]),
            range(&row["profiles"]),
        ));
    }
    let missed = rows(&found).iter().filter(|row| row["likeliest"] != row["outcome"]).count();
    lines.push(String::new());
    lines.push(format!(
        "Log loss {}; a guess that holds every order equally likely has {}. What the court did is not \
         the likeliest order in {missed} of {} stages.",
        number(&found["log_loss"]),
        number(&found["log_loss_of_even_guess"]),
        rows(&found).len()
    ));
    lines.join("\n") + "\n"
}

#[test]
fn the_readme_has_the_numbers_of_the_run() {
    let path = scenarios_folder().join("README.md");
    let text = fs::read_to_string(&path).unwrap();
    let [before, after] = TABLE;
    let from = text.find(before).unwrap() + before.len();
    let to = text.find(after).unwrap();
    let table = table();
    if updates() {
        fs::write(&path, format!("{}{table}{}", &text[..from], &text[to..])).unwrap();
    } else {
        assert_eq!(&text[from..to], table, "{HOW_TO_UPDATE}");
    }
}
