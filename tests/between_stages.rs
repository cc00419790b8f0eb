//! From one stage to the next: what was not raised below is forfeited above, what was said and
//! conceded there binds, and what was decided there is said above.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use std::fs;
use std::path::Path;
use std::process::{Command, Output};
use std::sync::Arc;

use colloquy::argumentation::logit;
use colloquy::explanation::{plain, told_of_below};
use colloquy::hearing::{Hearing, ToMove};
use colloquy::law::{Found, Seat, Side};
use colloquy::record::{Level, Move, Player, RecordDraft, Remarks, move_from_text};
use colloquy::report::{decide, document, json, ruling, text};
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

/// What a hearing that is over hands up.
fn handed_up(hearing: &Hearing) -> HandedUp {
    let ruling = ruling(hearing.scenario(), &card(), hearing.record());
    hearing.handed_up(&ruling).unwrap()
}

/// A magistrate's hearing in which Microsoft makes these moves alone.
fn below(moves: &[&str]) -> HandedUp {
    handed_up(&play(hearing(&stage("magistrate")), Side::Second, moves))
}

/// A hearing in which one side makes every argument that fits and the other none.
fn one_sided(mut hearing: Hearing, side: Side) -> Hearing {
    loop {
        let mv = match hearing.position().to_move() {
            ToMove::Turn(to) if to == side => {
                let moves = hearing.legal_moves();
                moves.into_iter().find(|mv| matches!(mv, Move::Argue(_))).unwrap_or(Move::Yield)
            }
            ToMove::Turn(_) => Move::Yield,
            ToMove::Bench => Move::Continue,
            ToMove::Nobody => return hearing,
            other => panic!("{other:?}"),
        };
        hearing.play(mv, Remarks::default()).unwrap();
    }
}

/// The opinions on a hearing, spaces made one.
fn opinion(hearing: &Hearing) -> String {
    let decided = decide(hearing.scenario(), &card(), hearing.record());
    let words = text::opinion(hearing.scenario(), &decided.explanation);
    words.split_whitespace().collect::<Vec<_>>().join(" ")
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
    assert!(handed_up.judgment.is_some());
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
    let open = hearing(&stage("magistrate"));
    let ruling = ruling(open.scenario(), &card(), open.record());
    assert_eq!(open.handed_up(&ruling), None);
}

#[test]
fn a_point_that_was_forfeited_once_is_not_revived_by_arguing_it() {
    let (district, circuit) = (stage("district"), stage("second_circuit"));
    let of_both = shared(&circuit);
    let mut both = shared(&district).into_iter().filter(|id| {
        let id = &district.card(*id).id;
        of_both.iter().any(|other| circuit.card(*other).id == *id)
    });
    let [late, raised] = [(); 2].map(|()| district.card(both.next().unwrap()).id.clone());
    let [late_move, raised_move] = [&late, &raised].map(|id| format!("argue {id}"));
    let below = below(&[&raised_move]);
    let between = play(hearing(&district).after(below), Side::Second, &[&late_move, &raised_move]);
    let before = between.position().submissions();
    assert!(before.has_card(district.card_by_id(&late).unwrap()), "it was before that court");
    let above = circuit.after(&handed_up(&between));
    let forfeited = |id: &str| above.card(above.card_by_id(id).unwrap()).forfeited;
    assert!(forfeited(&late) && !forfeited(&raised));
}

/// Each stage that comes up from another, with that one.
fn steps() -> Vec<(Arc<Scenario>, Arc<Scenario>)> {
    let all = stages();
    let below = |id: &str| all.iter().find(|it| it.stage().id == id).map(Arc::clone).unwrap();
    let ups = all.iter().filter_map(|it| Some((it, it.stage().below.as_ref()?.stage.clone())));
    ups.map(|(above, id)| (below(&id), Arc::clone(above))).collect()
}

/// Whichever side wins below, the stage above says so, and supposes what history made.
#[test]
fn every_stage_says_what_the_court_below_ordered_and_what_it_supposes() {
    let steps = steps();
    assert_eq!(steps.len(), 3);
    for (below, above) in steps {
        let history = below.disposition(below.stage().history.disposition);
        for winner in Side::BOTH {
            let record = one_sided(hearing(&below), winner);
            let handed_up = handed_up(&record);
            let order = below.disposition_by_id(&handed_up.judgment.as_ref().unwrap().disposition);
            let order = below.disposition(order.unwrap());
            let name = format!("{} after {}", above.id(), order.id);
            assert_eq!(order.prevails, Some(winner), "{name}");
            let heard = one_sided(hearing(&above).after(handed_up), above.stage().movant);
            let opinion = opinion(&heard);
            let decided = decide(heard.scenario(), &card(), heard.record());
            let seats = [Seat::Bench];
            let ruled = json::ruling(heard.scenario(), heard.record(), &decided, &seats, false);
            let told = ruled.below.unwrap();
            assert_eq!((&told.disposition, &told.supposed), (&order.id, &history.id), "{name}");
            let won = above.seat(Seat::Counsel(winner)).id.clone();
            assert_eq!(told.prevailed, Some(won), "{name}");
            let as_history = format!("the order below was “{},” as history had it", order.title);
            let otherwise = format!(
                "the order below was “{},” and {} won there. This stage supposes the order \
                 made in fact, “{},” and is heard on that footing.",
                order.title,
                above.party(winner).in_text,
                history.title
            );
            let as_supposed = order.id == history.id;
            assert_eq!(as_supposed, Some(winner) == history.prevails, "{name}");
            assert_eq!(opinion.contains(&as_history), as_supposed, "{name}: {opinion}");
            assert_eq!(opinion.contains(&otherwise), !as_supposed, "{name}: {opinion}");
        }
    }
}

/// The author's words say what the court below held; where the record has it otherwise they give
/// way to words that do not.
#[test]
fn a_reviewed_issue_bears_its_other_wording_where_the_record_below_came_out_otherwise() {
    let mut reviewed = 0;
    for (below, above) in steps() {
        for winner in Side::BOTH {
            let mut handed_up = handed_up(&one_sided(hearing(&below), winner));
            for (id, found) in &mut handed_up.judgment.as_mut().unwrap().findings {
                let issue = below.issue(below.issue_by_id(id).unwrap());
                let own = issue.carried_by == winner;
                *found = if own { Found::Carried } else { Found::NotCarried };
            }
            let carried = above.after(&handed_up);
            for (id, issue) in above.issues().filter(|(_, issue)| issue.reviews.is_some()) {
                reviewed += 1;
                let name = format!("{} {} after {winner:?}", above.id(), issue.id);
                let found = carried.carried().unwrap().finding(id).unwrap();
                assert_eq!(found.prevailed, Some(winner), "{name}");
                assert_eq!(found.as_supposed, winner != issue.carried_by, "{name}");
                let now = carried.issue(id);
                match &issue.otherwise {
                    Some(other) if !found.as_supposed => {
                        assert_eq!(now.proposition, other.proposition, "{name}");
                        assert_eq!((&now.question, &now.clause), (&other.question, &other.clause));
                        assert!(!now.proposition.contains("wrong"), "{name}");
                    }
                    _ => assert_eq!(now.proposition, issue.proposition, "{name}"),
                }
                // what says that the court below was wrong has words for where it was not
                assert!(issue.otherwise.is_some() || !issue.proposition.contains("wrong"));
            }
        }
    }
    assert_eq!(reviewed, 2 * (4 + 3 + 4));
}

#[test]
fn the_opinion_says_of_each_reviewed_issue_for_whom_it_was_decided_below() {
    let (magistrate, district) = (stage("magistrate"), stage("district"));
    let said = |winner| {
        let below = handed_up(&one_sided(hearing(&magistrate), winner));
        opinion(&one_sided(hearing(&district).after(below), Side::Second))
    };
    let of_history = said(Side::First);
    assert!(of_history.contains("The court below decided this for the Government."));
    assert!(of_history.contains("Microsoft has shown that the magistrate judge was wrong to read"));
    let of_the_record = said(Side::Second);
    let contrary = "The court below decided this for Microsoft; it is heard here as if";
    assert!(of_the_record.contains(contrary), "{of_the_record}");
    assert!(of_the_record.contains("that the word “warrant” in § 2703(a) keeps its"));
    assert!(!of_the_record.contains("the magistrate judge was wrong to read"));
    // on comity the magistrate judge did not have to find
    let comity = of_the_record.split("5. Comity").nth(1).unwrap();
    assert!(!comity.contains("The court below decided this"), "{comity}");
}

/// In the case file and at the terminal: what is true of four issues is one line.
#[test]
fn what_was_found_below_is_told_once_for_all_issues_that_came_out_alike() {
    let (magistrate, district) = (stage("magistrate"), stage("district"));
    let mut below = handed_up(&one_sided(hearing(&magistrate), Side::Second));
    for (id, found) in &mut below.judgment.as_mut().unwrap().findings {
        let issue = magistrate.issue(magistrate.issue_by_id(id).unwrap());
        let own = issue.carried_by == Side::Second;
        *found = if own { Found::Carried } else { Found::NotCarried };
    }
    let told = told_of_below(&district.after(&below));
    let titles: Vec<&str> = district.issues().take(4).map(|(_, it)| it.title.as_str()).collect();
    let found = "Found for Microsoft, and heard here as if found otherwise: ";
    assert_eq!(told.last(), Some(&format!("{found}{}.", titles.join(", "))), "{told:?}");
    assert!(told.iter().rev().skip(1).all(|line| !line.contains(titles[0])), "{told:?}");
}

#[test]
fn what_the_court_below_did_not_reach_is_said_to_be_undecided() {
    let (circuit, supreme) = (stage("second_circuit"), stage("supreme_court"));
    let mut below = handed_up(&one_sided(hearing(&circuit), Side::Second));
    for (_, found) in &mut below.judgment.as_mut().unwrap().findings {
        *found = Found::NotReached;
    }
    let above = supreme.after(&below);
    let focus = above.issue_by_id("focus").unwrap();
    assert_eq!(above.carried().unwrap().finding(focus).unwrap().prevailed, None);
    assert!(!above.issue(focus).proposition.contains("wrong"));
    let opinion = opinion(&one_sided(hearing(&supreme).after(below), Side::First));
    assert!(opinion.contains("The court below did not decide this"), "{opinion}");
}

#[test]
fn a_record_from_before_judgments_were_kept_says_nothing_of_the_court_below() {
    let district = stage("district");
    let below = HandedUp { judgment: None, ..below(&["argue sovereignty"]) };
    let above = play(hearing(&district).after(below), Side::Second, &["argue sovereignty"]);
    let written = above.record().to_draft(&district).to_text().unwrap();
    assert!(!written.contains("judgment"), "{written}");
    assert!(RecordDraft::parse(&written).unwrap().resolve(&district).is_ok());
    assert!(!opinion(&above).contains("the order below was"));
}

#[test]
fn a_concession_below_binds_on_the_issue_that_reviews_what_was_conceded() {
    let district = stage("district");
    let conceded = vec![(Side::Second, "instrument".to_owned())];
    let above = district.after(&HandedUp { conceded, ..HandedUp::default() });
    let records = above.issue_by_id("records").unwrap();
    assert_eq!(above.carried().unwrap().conceded, [(Side::Second, records)]);
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
    let words = above.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(words.contains("The record of the court below comes up"), "{above}");
    assert!(words.contains("the order below was “"), "{above}");
    let json = hear("district", &["--after", first, "--format", "json"]).stdout;
    let json: serde_json::Value = serde_json::from_slice(&json).unwrap();
    assert_eq!(json["below"]["stage"], "magistrate");
    assert_eq!(json["below"]["findings"].as_array().unwrap().len(), 4);
    let alone = hear("district", &["--format", "json"]).stdout;
    let alone: serde_json::Value = serde_json::from_slice(&alone).unwrap();
    assert!(alone.get("below").is_none());
    assert!(ruled.starts_with(&above[..above.find("The ruling in numbers").unwrap()]));
    let wrong = hear("second_circuit", &["--after", first]);
    assert_eq!(wrong.status.code(), Some(2));
    let why = String::from_utf8(wrong.stderr).unwrap();
    assert!(why.contains("comes up from microsoft_ireland/district"), "{why}");
    let none = hear("magistrate", &["--after", first]);
    assert!(String::from_utf8(none.stderr).unwrap().contains("comes up from no other stage"));
}
