//! The content that comes with the program: every matter passes the checker without a warning, and
//! keeps those promises of `scenarios/README.md` that a program can look after.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use colloquy::diagnostic::Diagnostic;
use colloquy::hearing::example_fault;
use colloquy::law::{ArgumentKind, QuestionKind, Side, SourceMark};
use colloquy::scenario::{CardId, ExampleMove, Loaded, Role, Scenario, load_matter};

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn bundled() -> Vec<PathBuf> {
    let entries = fs::read_dir(root().join("scenarios")).unwrap();
    let mut folders: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    folders.retain(|path| path.join("matter.ron").exists());
    folders.sort();
    folders
}

fn bundled_stages() -> Vec<Arc<Scenario>> {
    bundled().iter().flat_map(|path| load_matter(path).scenarios).collect()
}

fn lead_case() -> Arc<Scenario> {
    let path = root().join("scenarios/microsoft_ireland");
    load_matter(&path).scenarios.into_iter().next().unwrap()
}

fn faults(path: &Path, loaded: &Loaded) -> Vec<String> {
    let describe = |fault: &Diagnostic| {
        let span = &fault.span;
        format!("{}:{}:{} {} {}", span.file, span.line, span.column, fault.code, fault.message)
    };
    let mut faults: Vec<String> = loaded.diagnostics.iter().map(describe).collect();
    if loaded.scenarios.is_empty() {
        faults.push(format!("{}: nothing to play", path.display()));
    }
    faults
}

/// Cards that no card of the other side answers.
fn unanswered(scenario: &Scenario) -> Vec<CardId> {
    let answered: BTreeSet<CardId> = scenario
        .cards()
        .filter_map(|(_, card)| match &card.role {
            Role::Reply { target, kind, .. } if !kind.is_support() => Some(*target),
            _ => None,
        })
        .collect();
    scenario.cards().map(|(id, _)| id).filter(|id| !answered.contains(id)).collect()
}

#[test]
fn every_matter_passes_the_checker_without_a_warning() {
    let others = [root().join("assets/starter"), root().join("tests/fixtures/second_matter")];
    let paths: Vec<PathBuf> = bundled().into_iter().chain(others).collect();
    let found: Vec<String> =
        paths.iter().flat_map(|path| faults(path, &load_matter(path))).collect();
    assert!(found.is_empty(), "\n{}", found.join("\n"));
}

#[test]
fn every_bundled_argument_has_a_reply() {
    for scenario in bundled_stages() {
        let without: Vec<&str> = unanswered(&scenario)
            .into_iter()
            .map(|id| scenario.card(id))
            .filter(|card| matches!(card.role, Role::Argument { .. }))
            .map(|card| card.id.as_str())
            .collect();
        assert!(without.is_empty(), "without a reply: {without:?}");
    }
}

#[test]
fn the_bench_asks_both_sides_about_equally() {
    for scenario in bundled_stages() {
        let to = |side| scenario.questions().filter(|(_, question)| question.to == side).count();
        assert!(to(Side::First).abs_diff(to(Side::Second)) <= 1);
    }
}

#[test]
fn every_issue_of_a_bundled_stage_is_argued_from_both_sides() {
    for scenario in bundled_stages() {
        for (issue, text) in scenario.issues() {
            for side in Side::BOTH {
                let goes_there = scenario.cards().any(|(_, card)| {
                    let Role::Argument { bearings, .. } = &card.role else { return false };
                    card.side == side && bearings.iter().any(|(to, _)| *to == issue)
                });
                assert!(goes_there, "{:?} has no argument on {}", side, text.id);
            }
        }
    }
}

#[test]
fn the_three_headline_arguments_of_the_lead_case_can_be_played() {
    let scenario = lead_case();
    let card = |id: &str| scenario.cards().find(|(_, card)| card.id == id).unwrap().1;
    let sovereignty = card("sovereignty");
    assert_eq!((sovereignty.side, sovereignty.kind), (Side::Second, ArgumentKind::Comity));
    let analogy = card("physical_world_analogy");
    assert_eq!((analogy.side, analogy.kind), (Side::Second, ArgumentKind::Analogy));
    let circumvention = card("circumvention");
    assert_eq!(circumvention.side, Side::First);
    assert_eq!(circumvention.source, SourceMark::Available, "not confirmed at this stage");
}

#[test]
fn the_lead_case_offers_each_side_enough_to_choose_from() {
    let scenario = lead_case();
    for side in Side::BOTH {
        let own = || scenario.cards().map(|(_, card)| card).filter(|card| card.side == side);
        let arguments = own().filter(|card| matches!(card.role, Role::Argument { .. })).count();
        let replies = own().filter(|card| matches!(card.role, Role::Reply { .. })).count();
        assert!(arguments >= 10 && replies >= 8, "{side:?}: {arguments} and {replies}");
    }
    assert!(scenario.questions().count() >= 8);
    assert!(scenario.benches().count() >= 4);
}

#[test]
fn the_lead_case_has_traps_for_who_contradicts_himself() {
    let scenario = lead_case();
    for side in Side::BOTH {
        // what some answer commits the side to, and another answer or a card of its own to the
        // contrary
        let answers = scenario.questions().filter(|(_, question)| question.to == side);
        let answers = answers.flat_map(|(_, question)| &question.answers);
        let committed = answers.flat_map(|&answer| scenario.answer(answer).commits.clone());
        let committed: Vec<_> = committed.collect();
        let cards = scenario.cards().filter(|(_, card)| card.side == side);
        let asserted: Vec<_> = cards.flat_map(|(_, card)| &card.asserts).copied().collect();
        let traps = scenario.propositions().filter(|(id, _)| {
            let by_answer =
                |holds| committed.iter().any(|s| s.proposition == *id && s.holds == holds);
            let by_card = |holds| asserted.iter().any(|s| s.proposition == *id && s.holds == holds);
            [true, false]
                .into_iter()
                .any(|holds| by_answer(holds) && (by_answer(!holds) || by_card(!holds)))
        });
        assert!(traps.count() >= 1, "{side:?}");
    }
}

/// What a stage offers each side and the bench at least.
#[test]
fn every_stage_offers_each_side_and_the_bench_enough() {
    for scenario in bundled_stages() {
        let id = scenario.id();
        for side in Side::BOTH {
            let own = || scenario.cards().map(|(_, card)| card).filter(|card| card.side == side);
            let arguments = own().filter(|card| matches!(card.role, Role::Argument { .. })).count();
            let replies = own().filter(|card| matches!(card.role, Role::Reply { .. })).count();
            assert!(arguments >= 6 && replies >= 5, "{id} {side:?}: {arguments}, {replies}");
        }
        assert!(scenario.questions().count() >= 5, "{id}");
        assert!(scenario.benches().count() >= 3, "{id}");
        assert!((2..=6).contains(&scenario.issues().count()), "{id}");
        assert!(scenario.dispositions().count() >= 4, "{id}");
    }
}

#[test]
fn every_stage_names_objectives_and_the_arguments_that_practice_them() {
    for scenario in bundled_stages() {
        let (id, objectives) = (scenario.id(), &scenario.stage().objectives);
        assert!(objectives.len() >= 4, "{id}: {}", objectives.len());
        for objective in objectives {
            assert!(!objective.cards.is_empty(), "{id}: {} has no argument", objective.text);
        }
        for side in Side::BOTH {
            let mut cards = objectives.iter().flat_map(|objective| &objective.cards);
            assert!(cards.any(|card| scenario.card(*card).side == side), "{id}: {side:?}");
        }
    }
}

#[test]
fn every_stage_explains_its_terms_and_its_rules() {
    for scenario in bundled_stages() {
        let id = scenario.id();
        let glossary = &scenario.matter().glossary;
        assert!(glossary.len() >= 8, "{id}: {} terms", glossary.len());
        assert!(glossary.iter().all(|term| term.meaning.ends_with(['.', '?', '”'])), "{id}");
        for (_, issue) in scenario.issues() {
            for text in [&issue.rule, &issue.rule_reason] {
                assert!(text.split_whitespace().count() >= 6, "{id}, {}: {text}", issue.id);
            }
            assert!(
                !issue.authorities.is_empty(),
                "{id}: the rule on {} rests on nothing",
                issue.id
            );
        }
        for rule in scenario.decision() {
            assert!(!rule.because.is_empty(), "{id}: a row says not why its order follows");
        }
    }
}

#[test]
fn the_bench_of_every_stage_asks_at_least_four_kinds_of_hypotheticals() {
    const HYPOTHETICALS: [QuestionKind; 5] = [
        QuestionKind::Stronger,
        QuestionKind::Weaker,
        QuestionKind::Extreme,
        QuestionKind::NearMiss,
        QuestionKind::RelatedDimension,
    ];
    for scenario in bundled_stages() {
        let kinds: BTreeSet<QuestionKind> = scenario.questions().map(|(_, q)| q.kind).collect();
        let hypotheticals = HYPOTHETICALS.iter().filter(|kind| kinds.contains(kind)).count();
        assert!(hypotheticals >= 4, "{}: {kinds:?}", scenario.id());
    }
}

#[test]
fn every_stage_says_what_happened_and_where_the_model_may_differ_in_words_of_its_own() {
    let mut said: BTreeSet<String> = BTreeSet::new();
    for scenario in bundled_stages() {
        let (id, history) = (scenario.id(), &scenario.stage().history);
        let real = history.reasons.len();
        assert!(real >= 3 || id == "apple_2016/san_bernardino", "{id}: {real} reasons");
        assert!(!history.sources.is_empty() && !history.aftermath.is_empty(), "{id}");
        assert!(history.differs.len() >= 3, "{id}: {}", history.differs.len());
        for point in &history.differs {
            assert!(said.insert(point.clone()), "{id} repeats: {point}");
        }
    }
}

/// A worked example says of every move what was urgent, why this one, and what another would have
/// confused; a text that stood at two stages, or a lesson of a card, would say it of neither.
#[test]
fn every_stage_has_a_worked_example_of_at_least_four_moves_in_words_of_its_own() {
    let mut said: BTreeSet<String> = BTreeSet::new();
    for scenario in bundled_stages() {
        let id = scenario.id();
        let lessons: BTreeSet<&str> = scenario
            .cards()
            .flat_map(|(_, card)| &card.reasons)
            .flat_map(|reason| [reason.text.as_str(), reason.lesson.as_str()])
            .collect();
        assert!(scenario.example().is_some(), "{id} has no worked example");
        assert_eq!(example_fault(&scenario), None, "{id}");
        let steps = scenario.example().map(|example| &example.steps[..]).unwrap_or_default();
        let is_own =
            |play: &ExampleMove| matches!(play, ExampleMove::Play(_) | ExampleMove::Answer(_));
        let moves = steps.iter().flat_map(|step| &step.plays).filter(|(play, _)| is_own(play));
        assert!(moves.count() >= 4, "{id}: too few moves");
        let replies = steps.iter().flat_map(|step| &step.plays).filter(|(play, _)| match play {
            ExampleMove::Play(card) => matches!(scenario.card(*card).role, Role::Reply { .. }),
            _ => false,
        });
        assert!(replies.count() >= 1, "{id}: nothing is replied to");
        for step in steps {
            let words = step.text.split_whitespace().count();
            assert!(words >= 40, "{id}, {}: {words} words", step.title);
            assert!(!lessons.contains(step.text.as_str()), "{id}: a lesson, {}", step.text);
            assert!(said.insert(step.text.clone()), "{id} repeats: {}", step.text);
        }
    }
}
