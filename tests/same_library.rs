//! One library, several courts: what comes out otherwise from stage to stage comes from law, court,
//! date, forfeiture and concessions, and from nothing else.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test fails by panicking")]

use std::fs;
use std::path::Path;
use std::process::Command;
use std::sync::Arc;

use colloquy::law::Side;
use colloquy::review::{Cause, SameLibrary, common_record, ladders, same_library, shared};
use colloquy::scenario::{
    Card, CardId, EntryId, HandedUp, ReplyKind, Role, Scenario, bundled_matters, load_from_sources,
    load_matter,
};
use colloquy::scoring::{EntryAssessment, JudgeAssessment, ModelCard, ScoringModel};
use serde_json::Value;

const FOLDER: &str = "scenarios/microsoft_ireland";

fn card() -> ModelCard {
    ModelCard::bundled().unwrap()
}

/// The four stages of the campaign, the lowest first.
fn campaign() -> Vec<Arc<Scenario>> {
    let mut ladders = ladders(&load_matter(Path::new(FOLDER)).scenarios);
    assert_eq!(ladders.len(), 1);
    ladders.remove(0)
}

/// Every two stages of every ladder that is compiled in.
fn pairs() -> Vec<[Arc<Scenario>; 2]> {
    let all = bundled_matters().flat_map(|(_, loaded)| ladders(&loaded.scenarios));
    let mut pairs = Vec::new();
    for ladder in all {
        for (place, low) in ladder.iter().enumerate() {
            pairs.extend(ladder[place + 1..].iter().map(|it| [Arc::clone(low), Arc::clone(it)]));
        }
    }
    assert!(pairs.len() >= 6);
    pairs
}

/// What a card says of itself, every id as text, as far as another stage can say the same.
fn written(scenario: &Scenario, card: &Card, other: &Scenario) -> String {
    let here = |issue| {
        let id = &scenario.issue(issue).id;
        other.issue_by_id(id).map(|_| id.clone())
    };
    let role = match &card.role {
        Role::Argument { bearings, premises } => {
            let weights: Vec<_> = bearings
                .iter()
                .filter_map(|(issue, weight)| Some((here(*issue)?, *weight)))
                .collect();
            format!("{weights:?} {premises:?}")
        }
        Role::Reply { target, kind, weight } => {
            let target = &scenario.card(*target).id;
            let bites = match kind {
                ReplyKind::Rebut { issue, weight } => format!("{:?} {weight:?}", here(*issue)),
                other => format!("{other:?}"),
            };
            format!("{target} {} {bites} {weight:?}", kind.label())
        }
    };
    let cited: Vec<_> = card
        .citations
        .iter()
        .map(|it| (&scenario.authority(it.authority).id, it.on_point, it.acknowledged))
        .collect();
    let stands: Vec<_> = card
        .asserts
        .iter()
        .map(|it| (&scenario.proposition(it.proposition).id, it.holds))
        .collect();
    format!(
        "{} {:?} {:?} {:?} {:?} {role} {cited:?} {stands:?} {}",
        card.id, card.side, card.kind, card.merit, card.promotes, card.words
    )
}

#[test]
fn a_card_says_the_same_at_every_stage_that_has_it() {
    let mut compared = 0;
    for [low, high] in pairs() {
        for (_, card) in low.cards() {
            let Some(other) = high.card_by_id(&card.id) else { continue };
            compared += 1;
            let same = written(&high, high.card(other), &low);
            assert_eq!(written(&low, card, &high), same, "{} and {}", low.id(), high.id());
        }
    }
    assert!(compared > 100, "{compared}");
}

/// A neutral judge of a stage, on the common record of these stages.
fn heard(stage: &Scenario, stages: &[Arc<Scenario>]) -> JudgeAssessment {
    let before = common_record(stage, stages);
    ScoringModel::neutral_bench(stage, &card(), 1).assess(&before).judges.remove(0)
}

fn entry<'a>(found: &'a JudgeAssessment, stage: &Scenario, id: &str) -> &'a EntryAssessment {
    let card: CardId = stage.card_by_id(id).unwrap();
    found.entries.iter().find(|entry| entry.entry == EntryId::Card(card)).unwrap()
}

#[test]
fn the_terms_of_a_card_differ_by_what_its_authorities_weigh_and_by_nothing_else() {
    for pair in pairs() {
        let [low, high] = &pair;
        let found = [heard(low, &pair), heard(high, &pair)];
        for id in shared(&pair) {
            let [a, b] = [entry(&found[0], low, &id), entry(&found[1], high, &id)];
            assert_eq!(a.terms, b.terms, "{id}: {} and {}", low.id(), high.id());
            let base = |it: &EntryAssessment| it.base.to_bits();
            assert_eq!(base(a), base(b), "{id}");
            let on_point = |it: &EntryAssessment, stage: &Scenario| -> Vec<(String, u64)> {
                let cited = it.citations.iter();
                let mut cited: Vec<_> = cited
                    .map(|it| (stage.authority(it.authority).id.clone(), it.base.to_bits()))
                    .collect();
                cited.sort();
                cited
            };
            assert_eq!(on_point(a, low), on_point(b, high), "{id}");
        }
    }
}

/// The matter's files, one of them changed.
fn changed(stage: &str, change: impl Fn(&str) -> String) -> Vec<Arc<Scenario>> {
    let mut sources: Vec<(String, String)> = Vec::new();
    for folder in ["", "stages"] {
        for file in fs::read_dir(Path::new(FOLDER).join(folder)).unwrap() {
            let path = file.unwrap().path();
            if path.extension().is_some_and(|ending| ending == "ron") {
                let name = path.strip_prefix(FOLDER).unwrap().to_str().unwrap().to_owned();
                let text = fs::read_to_string(&path).unwrap();
                let of_stage = name.ends_with(&format!("_{stage}.ron"));
                sources.push((name, if of_stage { change(&text) } else { text }));
            }
        }
    }
    let sources: Vec<(&str, &str)> =
        sources.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    let loaded = load_from_sources(&sources);
    assert!(!loaded.scenarios.is_empty(), "{:#?}", loaded.diagnostics);
    loaded.scenarios
}

/// The value of a field that stands on a line of its own.
fn field<'t>(text: &'t str, name: &str) -> &'t str {
    let line = text.lines().find(|line| line.starts_with(&format!("    {name}: "))).unwrap();
    line.trim_end_matches(',').rsplit_once(": ").unwrap().1
}

/// A stage of the campaign, heard by the court of another on its dates.
fn moved(low: &Scenario, high: &Scenario) -> Arc<Scenario> {
    let read = |stage: &Scenario| {
        let name = format!("{}_{}.ron", stage.stage().position + 1, stage.stage().id);
        fs::read_to_string(Path::new(FOLDER).join("stages").join(name)).unwrap()
    };
    let there = read(high);
    let id = &low.stage().id;
    let scenarios = changed(id, |text| {
        let mut text = text.to_owned();
        for name in ["court", "argued", "decided"] {
            let line = |of: &str| format!("\n    {name}: {},", field(of, name));
            assert!(text.contains(&line(&text)), "{name}");
            text = text.replacen(&line(&text), &line(&there), 1);
        }
        text
    });
    scenarios.into_iter().find(|it| it.stage().id == *id).unwrap()
}

/// The same stage before the other court on the other day comes to the other court's strengths, bit
/// for bit: so whatever differs between the two comes from court and date.
#[test]
fn moved_to_the_other_court_and_its_day_a_stage_makes_the_same_of_every_shared_card() {
    let stages = campaign();
    for (place, low) in stages.iter().enumerate() {
        for high in &stages[place + 1..] {
            let pair = [Arc::clone(low), Arc::clone(high)];
            let moved = moved(low, high);
            let [there, here] = [heard(high, &pair), heard(&moved, &pair)];
            for id in shared(&pair) {
                let [a, b] = [entry(&here, &moved, &id), entry(&there, high, &id)];
                let name = format!("{id}: {} and {}", low.id(), high.id());
                assert_eq!(a.strength.to_bits(), b.strength.to_bits(), "{name}");
            }
            // and on an issue that both have, the same is argued toward each side
            for (issue, text) in moved.issues() {
                let Some(other) = high.issue_by_id(&text.id) else { continue };
                let toward_first = |found: &JudgeAssessment, place: usize, carrier| {
                    let moved = found.issues[place].log_odds - found.issues[place].prior;
                    if carrier == Side::First { moved } else { -moved }
                };
                let a = toward_first(&here, issue.index(), text.carried_by);
                let b = toward_first(&there, other.index(), high.issue(other).carried_by);
                assert!((a - b).abs() < 1e-12, "{}: {a} {b}", text.id);
            }
        }
    }
}

#[test]
fn whatever_flips_or_moves_has_a_cause_in_law_court_date_forfeiture_or_concession() {
    let mut moves = 0;
    for pair in pairs() {
        let SameLibrary { arguments, issues, .. } = same_library(&pair, &card());
        let of_arguments = arguments.iter().map(|it| (&it.id, &it.diverges));
        for (id, diverges) in of_arguments.chain(issues.iter().map(|it| (&it.id, &it.diverges))) {
            for divergence in diverges {
                moves += 1;
                assert!(!divergence.causes.is_empty(), "{id}: {} {}", pair[0].id(), pair[1].id());
            }
        }
        for argument in &arguments {
            let [low, high] = argument.accepted[..] else { panic!("two stages") };
            let flips = argument.diverges.iter().any(|it| it.flips);
            assert_eq!(low != high, flips, "{}", argument.id);
            let differs = (argument.strengths[0] - argument.strengths[1]).abs() > 1e-9;
            assert_eq!(differs, !argument.diverges.is_empty(), "{}", argument.id);
        }
    }
    assert!(moves > 20, "{moves}: this shows little");
}

#[test]
fn a_point_that_flips_because_it_is_forfeited_is_said_to() {
    let stages = campaign();
    let [magistrate, district] = [Arc::clone(&stages[0]), Arc::clone(&stages[1])];
    let forfeited = Arc::new(district.after(&HandedUp::default()));
    let own = |found: SameLibrary| -> Vec<Vec<Cause>> {
        let flips = found.arguments.into_iter().flat_map(|it| it.diverges).filter(|it| it.flips);
        flips.map(|it| it.causes).collect()
    };
    let raised = own(same_library(&[Arc::clone(&magistrate), district], &card()));
    let found = own(same_library(&[magistrate, forfeited], &card()));
    assert!(found.len() > raised.len(), "{found:?}");
    assert!(raised.iter().flatten().all(|cause| *cause != Cause::Forfeiture));
    assert!(found.iter().flatten().any(|cause| *cause == Cause::Forfeiture));
}

#[test]
fn an_issue_that_flips_because_it_was_conceded_below_is_said_to() {
    let stages = campaign();
    let [magistrate, district] = [Arc::clone(&stages[0]), Arc::clone(&stages[1])];
    let place =
        |found: SameLibrary| found.issues.into_iter().find(|issue| issue.id == "place").unwrap();
    let alone = place(same_library(&[Arc::clone(&magistrate), Arc::clone(&district)], &card()));
    let winner = alone.prevails[1].unwrap();
    let loser = winner.opponent();
    let below = HandedUp {
        raised: district.cards().map(|(_, card)| card.id.clone()).collect(),
        conceded: vec![(loser, "place".to_owned())],
        ..HandedUp::default()
    };
    let kept =
        place(same_library(&[Arc::clone(&magistrate), Arc::new(district.after(&below))], &card()));
    assert_eq!(kept.prevails, alone.prevails, "what is lost already is lost once more");
    let conceded = vec![(winner, "place".to_owned())];
    let district = Arc::new(district.after(&HandedUp { conceded, ..below }));
    let turned = place(same_library(&[magistrate, district], &card()));
    assert_eq!(turned.prevails[1], Some(loser));
    assert_ne!(turned.prevails[0], turned.prevails[1]);
    assert!(turned.diverges[0].causes.contains(&Cause::Concession));
}

fn fidelity(arguments: &[&str]) -> String {
    let binary = env!("CARGO_BIN_EXE_colloquy");
    let output = Command::new(binary).arg("fidelity").args(arguments).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn fidelity_ends_with_the_same_arguments_before_the_four_courts() {
    let text = fidelity(&[]);
    let table = text.split("The same arguments before the courts of microsoft_ireland").nth(1);
    let table = table.unwrap();
    assert!(table.contains("1 magistrate, 2 district, 3 second_circuit, 4 supreme_court"));
    let json: Value = serde_json::from_str(&fidelity(&["--format", "json"])).unwrap();
    assert!(json["stages"].is_array() && json["log_loss"].is_f64());
    let ladder = &json["same_library"][0];
    assert_eq!(ladder["stages"].as_array().unwrap().len(), 4);
    let arguments = ladder["arguments"].as_array().unwrap();
    let stages = campaign();
    let wanted: Vec<String> = shared(&stages)
        .into_iter()
        .filter(|id| {
            let card = stages[0].card_by_id(id).unwrap();
            matches!(stages[0].card(card).role, Role::Argument { .. })
        })
        .collect();
    let found: Vec<&str> = arguments.iter().map(|it| it["id"].as_str().unwrap()).collect();
    assert_eq!(found, wanted);
    assert!(found.len() > 3, "{found:?}");
    let both = ["arguments", "issues"].map(|key| ladder[key].as_array().unwrap());
    let changes = both.into_iter().flatten().flat_map(|it| it["changes"].as_array().unwrap());
    let (flips, moves): (Vec<_>, Vec<_>) = changes.partition(|it| it["flips"] == true);
    assert_eq!(table.matches("flips at").count(), flips.len(), "{table}");
    assert_eq!(table.matches("moves at").count(), moves.len(), "{table}");
    // Marc Rich binds the Second Circuit and its courts, and not the Supreme Court
    assert!(table.contains("moves at supreme_court: court ("), "{table}");
}
