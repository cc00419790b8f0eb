//! From one stage to the next: what was not raised below is forfeited above, what was said and
//! conceded there binds.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use std::fs;
use std::path::Path;
use std::process::{Command, Output};
use std::sync::Arc;

use colloquy::argumentation::logit;
use colloquy::explanation::plain;
use colloquy::hearing::{Hearing, ToMove};
use colloquy::law::Side;
use colloquy::record::{Level, Move, Player, RecordDraft, Remarks, move_from_text};
use colloquy::report::{decide, document, text};
use colloquy::scenario::{
    CardId, EntryId, HandedUp, Role, Scenario, load_from_sources, load_matter,
};
use colloquy::scoring::{IssueState, ModelCard, ScoringModel, Submissions};

const FOLDER: &str = "scenarios/microsoft_ireland";

fn stages() -> Vec<Arc<Scenario>> {
    load_matter(Path::new(FOLDER)).scenarios
}

fn stage(id: &str) -> Arc<Scenario> {
    stages().into_iter().find(|scenario| scenario.stage().id == id).unwrap()
}

fn card() -> ModelCard {
    ModelCard::bundled().unwrap()
}

fn hearing(scenario: &Arc<Scenario>) -> Hearing {
    let program = Player::Program(Level::Associate);
    let bench = scenario.default_bench();
    Hearing::new(Arc::clone(scenario), card().hash().to_owned(), 3, bench, [program; 3])
}

/// Plays, where the side is to move, what it is told to, and lets everybody else yield.
fn play(mut hearing: Hearing, side: Side, moves: &[&str]) -> Hearing {
    let scenario = Arc::clone(hearing.scenario());
    let mut moves = moves.iter().map(|text| move_from_text(&scenario, text).unwrap());
    loop {
        let mv = match hearing.position().to_move() {
            ToMove::Turn(to) if to == side => moves.next().unwrap_or(Move::Yield),
            ToMove::Turn(_) => Move::Yield,
            ToMove::Bench => Move::Continue,
            ToMove::Nobody => return hearing,
            other => panic!("{other:?}"),
        };
        hearing.play(mv, Remarks::default()).unwrap();
    }
}

/// A magistrate's hearing in which Microsoft makes these moves alone.
fn below(moves: &[&str]) -> HandedUp {
    play(hearing(&stage("magistrate")), Side::Second, moves).handed_up().unwrap()
}

/// Arguments of the movant that both the magistrate and the district judge may hear.
fn shared(above: &Scenario) -> Vec<CardId> {
    let movant = above.stage().movant;
    let both = &above.stage().below.as_ref().unwrap().arguments;
    both.iter().copied().filter(|id| above.card(*id).side == movant).collect()
}

#[test]
fn what_the_appellant_did_not_raise_below_is_forfeited_and_nothing_else_is() {
    let district = stage("district");
    let shared = shared(&district);
    assert!(shared.len() > 3, "{}", shared.len());
    let raised = district.card(shared[0]).id.clone();
    let above = district.after(&below(&[&format!("argue {raised}")]));
    for (id, card) in above.cards() {
        let forfeited = shared.contains(&id) && card.id != raised;
        assert_eq!(card.forfeited, forfeited, "{}", card.id);
        let is_own_argument =
            matches!(card.role, Role::Argument { .. }) && card.side == above.stage().movant;
        assert!(!card.forfeited || is_own_argument);
    }
    assert!(district.cards().all(|(_, card)| !card.forfeited), "where nothing is handed up");
}

#[test]
fn a_point_withdrawn_below_was_not_raised() {
    let district = stage("district");
    let ids: Vec<String> =
        shared(&district).iter().map(|id| district.card(*id).id.clone()).collect();
    let moves =
        [format!("argue {}", ids[0]), format!("withdraw {}", ids[0]), format!("argue {}", ids[1])];
    let moves: Vec<&str> = moves.iter().map(String::as_str).collect();
    let handed_up = below(&moves);
    assert_eq!(handed_up.raised, [ids[1].clone()]);
}

#[test]
fn jurisdiction_cannot_be_forfeited() {
    let mut sources: Vec<(String, String)> = Vec::new();
    for folder in ["", "stages"] {
        for file in fs::read_dir(Path::new(FOLDER).join(folder)).unwrap() {
            let path = file.unwrap().path();
            if path.extension().is_some_and(|ending| ending == "ron") {
                let name = path.strip_prefix(FOLDER).unwrap().to_str().unwrap().to_owned();
                let text = fs::read_to_string(&path).unwrap();
                let text = if name == "stages/2_district.ron" {
                    text.replacen("id: \"territory\"", "jurisdictional: true, id: \"territory\"", 1)
                } else {
                    text
                };
                sources.push((name, text));
            }
        }
    }
    let sources: Vec<(&str, &str)> =
        sources.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    let loaded = load_from_sources(&sources);
    let district = loaded.scenarios.iter().find(|s| s.stage().id == "district").unwrap();
    let above = district.after(&HandedUp::default());
    let territory = above.issue_by_id("territory").unwrap();
    let mut exempt = 0;
    for id in shared(&above) {
        let on_territory = above.card(id).issues.contains(&territory);
        exempt += usize::from(on_territory);
        assert_eq!(above.card(id).forfeited, !on_territory, "{}", above.card(id).id);
    }
    assert!(exempt > 0);
}

#[test]
fn a_forfeited_point_loses_what_plain_error_asks_beyond_a_fresh_look() {
    let district = stage("district");
    let above = district.after(&HandedUp::default());
    let id = shared(&district)[0];
    let term = |scenario: &Scenario| {
        let moves = [format!("argue {}", scenario.card(id).id)];
        let moves: Vec<&str> = moves.iter().map(String::as_str).collect();
        let before = play(hearing(&stage("district")), Side::Second, &moves);
        let judges = &scenario.bench(scenario.default_bench()).judges;
        let model = ScoringModel::new(scenario, &card(), judges);
        let assessment = model.assess(before.position().submissions());
        let entries = &assessment.judges[0].entries;
        let entry = entries.iter().find(|entry| entry.entry == EntryId::Card(id)).unwrap();
        (entry.terms.forfeited, entry.base)
    };
    let (none, raised) = term(&district);
    let (some, forfeited) = term(&above);
    assert!(none.abs() < 1e-15);
    assert!((some - (logit(0.5) - logit(0.8))).abs() < 1e-12);
    assert!(forfeited < raised);
}

#[test]
fn stands_and_concessions_below_bind_above() {
    let district = stage("district");
    let proposition = district.propositions().next().unwrap().1.id.clone();
    let handed_up = HandedUp {
        stands: vec![(Side::Second, proposition.clone(), true)],
        conceded: vec![(Side::First, "place".to_owned()), (Side::First, "nowhere".to_owned())],
        ..HandedUp::default()
    };
    let above = district.after(&handed_up);
    let before = Submissions::opening(&above);
    let id = above.proposition_by_id(&proposition).unwrap();
    assert!(before.commitments(Side::Second).has(id, true));
    let place = above.issue_by_id("place").unwrap();
    assert!(before.has_conceded(Side::First, place));
    let judges = &above.bench(above.default_bench()).judges;
    let assessment = ScoringModel::new(&above, &card(), judges).assess(&before);
    assert_eq!(assessment.judges[0].issues[place.index()].state, IssueState::ConcededCarried);
}

#[test]
fn whoever_takes_the_contrary_of_what_they_said_below_contradicts_themselves() {
    let district = stage("district");
    let asserts = |(id, card): (CardId, &colloquy::scenario::Card)| {
        let own = card.side == Side::Second && matches!(card.role, Role::Argument { .. });
        own.then(|| card.asserts.first().map(|stance| (id, *stance))).flatten()
    };
    let (id, stance) = district.cards().find_map(asserts).unwrap();
    let proposition = district.proposition(stance.proposition).id.clone();
    let handed_up = HandedUp {
        raised: district.cards().map(|(_, card)| card.id.clone()).collect(),
        stands: vec![(Side::Second, proposition, !stance.holds)],
        ..HandedUp::default()
    };
    let moves = [format!("argue {}", district.card(id).id)];
    let moves: Vec<&str> = moves.iter().map(String::as_str).collect();
    let above = play(hearing(&district).after(handed_up), Side::Second, &moves);
    assert!(above.position().submissions().is_inconsistent(EntryId::Card(id)));
    let decided = decide(above.scenario(), &card(), above.record());
    let opinion = text::opinion(above.scenario(), &decided.explanation);
    let words: Vec<&str> = opinion.split_whitespace().collect();
    assert!(words.join(" ").contains("in the court below counsel for"), "{opinion}");
}

#[test]
fn the_opinion_says_what_was_not_raised_below() {
    let district = stage("district");
    let id = shared(&district)[0];
    let moves = [format!("argue {}", district.card(id).id)];
    let moves: Vec<&str> = moves.iter().map(String::as_str).collect();
    let said = |handed_up: HandedUp| {
        let hearing = play(hearing(&district).after(handed_up), Side::Second, &moves);
        let decided = decide(hearing.scenario(), &card(), hearing.record());
        let document = document::opinion(hearing.scenario(), &decided.explanation);
        let words = text::render(&document);
        words.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    assert!(said(HandedUp::default()).contains("was not raised below"));
    let raised = HandedUp { raised: vec![district.card(id).id.clone()], ..HandedUp::default() };
    let opinion = said(raised);
    assert!(!opinion.contains("was not raised below"), "{opinion}");
    assert!(opinion.contains("The record of the court below comes up"), "{opinion}");
    let alone = decide(&district, &card(), play(hearing(&district), Side::Second, &moves).record());
    let alone = alone.explanation.paragraphs().flat_map(|paragraph| &paragraph.sentences);
    let runs: Vec<_> = alone
        .flat_map(|sentence| colloquy::explanation::sentence_runs(&district, sentence))
        .collect();
    assert!(!plain(&runs).contains("court below comes up"));
}

#[test]
fn a_record_carries_what_came_up_and_replays_to_the_same() {
    let district = stage("district");
    let handed_up = below(&["argue sovereignty"]);
    let first =
        play(hearing(&district).after(handed_up.clone()), Side::Second, &["argue sovereignty"]);
    let written = first.record().to_draft(&district).to_text().unwrap();
    let draft = RecordDraft::parse(&written).unwrap();
    assert_eq!(draft.after.as_ref().unwrap().raised, ["sovereignty"]);
    let record = draft.resolve(&district).unwrap();
    assert_eq!(record.after, Some(handed_up));
    let again = Hearing::replay(Arc::clone(&district), record).unwrap();
    assert_eq!(again.record(), first.record());
    let forfeited = |hearing: &Hearing| -> Vec<bool> {
        hearing.scenario().cards().map(|(_, card)| card.forfeited).collect()
    };
    assert_eq!(forfeited(&again), forfeited(&first));
    assert!(forfeited(&again).contains(&true));
    assert_eq!(
        again.record().to_draft(&district).hash(),
        first.record().to_draft(&district).hash()
    );
}

#[test]
fn nothing_is_handed_up_before_the_hearing_is_over() {
    assert_eq!(hearing(&stage("magistrate")).handed_up(), None);
}

fn colloquy(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_colloquy")).args(arguments).output().unwrap()
}

#[test]
fn the_program_hears_a_stage_after_the_record_of_the_stage_below() {
    let folder = tempfile::tempdir().unwrap();
    let [first, second] = ["first.ron", "second.ron"].map(|name| folder.path().join(name));
    let [first, second] = [first.to_str().unwrap(), second.to_str().unwrap()];
    let hear = |stage: &str, more: &[&str]| {
        let id = format!("{FOLDER}#{stage}");
        let mut arguments = vec!["hear", &id, "--seat", "microsoft", "--auto"];
        arguments.extend(more);
        colloquy(&arguments)
    };
    assert!(hear("magistrate", &["--save", first]).status.success());
    let above = hear("district", &["--after", first, "--save", second]);
    assert!(above.status.success(), "{}", String::from_utf8_lossy(&above.stderr));
    let ruled = colloquy(&["rule", second]);
    let [above, ruled] = [above.stdout, ruled.stdout].map(|out| String::from_utf8(out).unwrap());
    assert!(above.contains("The record of the court below comes up"), "{above}");
    assert!(ruled.starts_with(&above[..above.find("The ruling in numbers").unwrap()]));
    let wrong = hear("second_circuit", &["--after", first]);
    assert_eq!(wrong.status.code(), Some(2));
    let why = String::from_utf8(wrong.stderr).unwrap();
    assert!(why.contains("comes up from microsoft_ireland/district"), "{why}");
    let none = hear("magistrate", &["--after", first]);
    assert!(String::from_utf8(none.stderr).unwrap().contains("comes up from no other stage"));
}
