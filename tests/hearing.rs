//! The rules of play, from outside: stories on a small matter, and laws on random play.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

use std::path::Path;
use std::sync::Arc;

use colloquy::draw::Stream;
use colloquy::hearing::{Hearing, IllegalMove, Outcome, Phase, ReplayError, ToMove};
use colloquy::law::{Seat, Side};
use colloquy::record::{
    Credit, Found, Level, Move, Player, RecordDraft, Remarks, move_from_text, move_to_text,
};
use colloquy::scenario::{EntryId, IssueId, Scenario, load_matter};
use proptest::prelude::*;

const PROGRAM: Player = Player::Program(Level::Associate);
const COUNSEL: [Player; 3] = [Player::Person, PROGRAM, PROGRAM];
const JUDGE: [Player; 3] = [PROGRAM, PROGRAM, Player::Person];

fn load(path: &str) -> Arc<Scenario> {
    let loaded = load_matter(Path::new(path));
    loaded.scenarios.first().unwrap_or_else(|| panic!("{:?}", loaded.diagnostics)).clone()
}

fn small() -> Arc<Scenario> {
    load("tests/fixtures/check/sound.ron")
}

fn hearing(scenario: &Arc<Scenario>, seats: [Player; 3]) -> Hearing {
    Hearing::new(Arc::clone(scenario), "card".to_owned(), 7, scenario.default_bench(), seats)
}

fn mv(hearing: &Hearing, text: &str) -> Move {
    move_from_text(hearing.scenario(), text).unwrap()
}

/// Plays moves as text; the bench lets counsel go on where nothing else is said.
fn play(hearing: &mut Hearing, moves: &[&str]) {
    for text in moves {
        let mv = mv(hearing, text);
        hearing.play(mv, Remarks::default()).unwrap_or_else(|rule| panic!("{text}: {rule}"));
    }
}

fn refused(hearing: &Hearing, text: &str) -> IllegalMove {
    hearing.is_legal(mv(hearing, text)).expect_err(text)
}

fn to_move(hearing: &Hearing) -> String {
    hearing.to_move().map_or_else(String::new, |seat| hearing.scenario().seat(seat).id.clone())
}

#[test]
fn each_side_opens_with_an_argument_or_yields() {
    let scenario = small();
    let mut hearing = hearing(&scenario, JUDGE);
    assert_eq!(hearing.position().phase(), Phase::Openings);
    play(&mut hearing, &["argue custom", "continue"]);
    assert_eq!(to_move(&hearing), "committee");
    assert_eq!(hearing.position().phase(), Phase::Openings);
    for text in ["reply not_a_vote", "concede card custom", "concede issue closed"] {
        assert_eq!(refused(&hearing, text), IllegalMove::OpeningIsAnArgument, "{text}");
    }
    play(&mut hearing, &["argue letter", "continue"]);
    assert_eq!(hearing.position().phase(), Phase::Argument);
    assert_eq!(to_move(&hearing), "readers");
}

#[test]
fn a_reply_is_legal_only_while_its_target_is_before_the_court() {
    let scenario = small();
    let mut hearing = hearing(&scenario, JUDGE);
    play(&mut hearing, &["argue custom", "continue", "argue letter", "continue"]);
    assert_eq!(refused(&hearing, "reply custom_was_known"), IllegalMove::TargetNotBeforeCourt);
    play(&mut hearing, &["withdraw custom", "argue no_warning", "continue"]);
    assert_eq!(refused(&hearing, "reply not_a_vote"), IllegalMove::TargetNotBeforeCourt);
    play(&mut hearing, &["reply safety"]);
}

#[test]
fn conceding_and_withdrawing_do_not_end_the_turn_and_happen_once() {
    let scenario = small();
    let mut hearing = hearing(&scenario, JUDGE);
    play(&mut hearing, &["argue custom", "continue", "argue letter", "continue"]);
    play(&mut hearing, &["concede card letter", "concede issue notice", "withdraw custom"]);
    assert_eq!(to_move(&hearing), "readers");
    assert_eq!(refused(&hearing, "concede card letter"), IllegalMove::ConcededBefore);
    assert_eq!(refused(&hearing, "concede issue notice"), IllegalMove::ConcededBefore);
    assert_eq!(refused(&hearing, "withdraw custom"), IllegalMove::NotBeforeCourt);
    assert_eq!(refused(&hearing, "argue custom"), IllegalMove::PlayedBefore);
    assert_eq!(refused(&hearing, "concede card custom"), IllegalMove::OwnCard);
    assert_eq!(refused(&hearing, "withdraw letter"), IllegalMove::OtherSidesCard);
    assert_eq!(refused(&hearing, "concede card posted"), IllegalMove::NotBeforeCourt);
}

#[test]
fn a_card_spends_its_seconds_and_must_fit() {
    let scenario = small();
    let mut hearing = hearing(&scenario, JUDGE);
    play(&mut hearing, &["argue custom", "continue", "yield", "continue"]);
    play(&mut hearing, &["argue no_warning", "continue"]);
    assert_eq!(hearing.position().clock(Side::First).seconds, 30);
    // 30 seconds more are held for rebuttal, and the only reply has no target
    assert_eq!(hearing.position().phase(), Phase::Deliberation);
    let mut other = hearing.clone();
    assert!(other.branch_at(2));
    play(&mut other, &["argue letter", "continue", "argue no_warning", "continue"]);
    play(&mut other, &["argue posted", "continue"]);
    let rule = refused(&other, "argue no_vote_needed");
    assert_eq!(rule, IllegalMove::DoesNotFit { needs: 60, left: 30 });
    assert_eq!(rule.to_string(), "it takes 60 s and 30 s are left");
}

#[test]
fn rebuttal_belongs_to_the_opener_and_only_replies() {
    let scenario = small();
    let mut hearing = hearing(&scenario, JUDGE);
    let argued = ["argue custom", "continue", "argue letter", "continue", "argue no_warning"];
    play(&mut hearing, &argued);
    play(&mut hearing, &["continue", "reply not_a_vote", "continue", "reply hour_is_default"]);
    play(&mut hearing, &["continue", "argue posted", "continue"]);
    assert_eq!(hearing.position().phase(), Phase::Rebuttal);
    assert_eq!(to_move(&hearing), "readers");
    assert_eq!(hearing.position().seconds_left(&scenario, Side::First), 30);
    assert_eq!(refused(&hearing, "argue no_vote_needed"), IllegalMove::RebuttalOnlyReplies);
    play(&mut hearing, &["reply custom_was_known", "continue"]);
    assert_eq!(hearing.position().phase(), Phase::Deliberation);
}

#[test]
fn who_yields_gives_up_the_rebuttal_too() {
    let scenario = small();
    let mut hearing = hearing(&scenario, JUDGE);
    play(&mut hearing, &["argue custom", "continue", "argue letter", "continue", "yield"]);
    play(&mut hearing, &["continue", "reply not_a_vote", "continue", "yield", "continue"]);
    assert_eq!(hearing.position().phase(), Phase::Deliberation);
}

#[test]
fn a_question_leaves_only_its_answers_and_silence() {
    let scenario = small();
    let mut hearing = hearing(&scenario, COUNSEL);
    play(&mut hearing, &["argue custom"]);
    assert_eq!(hearing.to_move(), Some(Seat::Bench));
    let texts: Vec<_> =
        hearing.legal_moves().iter().map(|&mv| move_to_text(&scenario, mv)).collect();
    assert_eq!(texts, ["ask how_long", "continue"]);
    play(&mut hearing, &["ask how_long"]);
    let texts: Vec<_> =
        hearing.legal_moves().iter().map(|&mv| move_to_text(&scenario, mv)).collect();
    assert_eq!(texts, ["answer nine", "answer any", "answer unlike", "no_answer"]);
    assert_eq!(refused(&hearing, "argue no_warning"), IllegalMove::QuestionOpen);
    assert_eq!(refused(&hearing, "answer all"), IllegalMove::OtherQuestion);
    play(&mut hearing, &["no_answer"]);
    let closed = scenario.issue_by_id("closed").unwrap();
    assert!(hearing.position().submissions().was_silent(Side::First, closed));
    assert_eq!(to_move(&hearing), "committee");
    assert_eq!(refused(&hearing, "answer nine"), IllegalMove::NoQuestionOpen);
}

#[test]
fn a_programs_bench_asks_only_what_is_timely_and_only_when_something_is() {
    let scenario = small();
    let mut hearing = hearing(&scenario, COUNSEL);
    play(&mut hearing, &["argue no_warning"]);
    // nothing to ask: who_reads is for the other side, once that has left the card unanswered
    assert_eq!(to_move(&hearing), "committee");
    assert_eq!(refused(&hearing, "ask who_reads"), IllegalMove::CounselToMove);
    play(&mut hearing, &["argue letter"]);
    assert_eq!(hearing.to_move(), Some(Seat::Bench));
    assert_eq!(refused(&hearing, "ask how_long"), IllegalMove::NotTimely);
    assert_eq!(refused(&hearing, "close"), IllegalMove::OnlyAPersonCloses);
    play(&mut hearing, &["ask who_reads", "answer all"]);
    assert_eq!(to_move(&hearing), "readers");
    assert_eq!(hearing.position().clock(Side::Second).questions, 1);
}

#[test]
fn a_person_on_the_bench_asks_anything_once_and_closes() {
    let scenario = small();
    let mut hearing = hearing(&scenario, JUDGE);
    play(&mut hearing, &["argue no_warning", "ask who_reads"]);
    assert_eq!(to_move(&hearing), "committee");
    play(&mut hearing, &["answer few"]);
    let notice = scenario.issue_by_id("notice").unwrap();
    assert!(hearing.position().submissions().has_conceded(Side::Second, notice));
    play(&mut hearing, &["argue letter"]);
    assert_eq!(refused(&hearing, "ask who_reads"), IllegalMove::AskedBefore);
    assert_eq!(refused(&hearing, "dispose reopen"), IllegalMove::NotSubmitted);
    play(&mut hearing, &["close"]);
    assert_eq!(hearing.position().phase(), Phase::Deliberation);
    assert_eq!(refused(&hearing, "ask how_long"), IllegalMove::Submitted);
}

#[test]
fn the_judge_finds_each_issue_once_and_then_disposes() {
    let scenario = small();
    let mut hearing = hearing(&scenario, JUDGE);
    play(&mut hearing, &["argue custom", "close"]);
    assert_eq!(refused(&hearing, "dispose reopen"), IllegalMove::FindingsMissing { left: 2 });
    let custom = EntryId::Card(scenario.card_by_id("custom").unwrap());
    let remarks = Remarks {
        credits: vec![(custom, Credit::Little)],
        words: "It was the log that told.".to_owned(),
        ..Remarks::default()
    };
    let closed = scenario.issue_by_id("closed").unwrap();
    hearing.play(Move::Find(closed, Found::Carried), remarks).unwrap();
    assert_eq!(hearing.position().found(closed), Some(Found::Carried));
    assert_eq!(refused(&hearing, "find closed carried"), IllegalMove::FoundBefore);
    play(&mut hearing, &["find notice not_reached", "dispose reopen"]);
    let reopen = scenario.disposition_by_id("reopen").unwrap();
    assert_eq!(hearing.outcome(), Some(Outcome::Disposed(reopen)));
    assert_eq!(hearing.legal_moves(), []);
    assert_eq!(refused(&hearing, "yield"), IllegalMove::Over);
    assert_eq!(hearing.play(Move::Yield, Remarks::default()), Err(IllegalMove::Over));
}

#[test]
fn a_matter_that_nobody_argues_is_submitted() {
    let scenario = small();
    let mut hearing = hearing(&scenario, COUNSEL);
    play(&mut hearing, &["yield", "yield"]);
    assert_eq!(hearing.outcome(), Some(Outcome::Submitted));
    assert_eq!(hearing.position().to_move(), ToMove::Nobody);
}

#[test]
fn remarks_must_go_with_the_move() {
    let scenario = small();
    let mut hearing = hearing(&scenario, COUNSEL);
    let custom = mv(&hearing, "argue custom");
    let reason = |reason| Remarks { reason: Some(reason), ..Remarks::default() };
    assert_eq!(hearing.play(custom, reason(3)), Err(IllegalMove::NoSuchReason));
    assert_eq!(hearing.play(Move::Yield, reason(0)), Err(IllegalMove::NoSuchReason));
    let words = Remarks { words: "So.".to_owned(), ..Remarks::default() };
    assert_eq!(hearing.play(custom, words), Err(IllegalMove::ForeignRemarks));
    let hints = Remarks { hint: 4, ..Remarks::default() };
    assert_eq!(hearing.play(custom, hints), Err(IllegalMove::ForeignRemarks));
    assert_eq!(hearing.record().ply(), 0);
    hearing.play(custom, reason(2)).unwrap();
    assert_eq!(hearing.record().entries()[0].remarks.reason, Some(2));
}

#[test]
fn undo_goes_back_to_before_the_last_own_move_and_keeps_the_original() {
    let scenario = small();
    let mut hearing = hearing(&scenario, COUNSEL);
    let first = Seat::Counsel(Side::First);
    assert!(!hearing.can_undo(first));
    assert!(!hearing.undo(first));
    play(&mut hearing, &["argue custom", "ask how_long", "answer any", "argue letter"]);
    let whole = hearing.clone();
    assert!(hearing.undo(first));
    assert_eq!(hearing.position().pending(), scenario.question_by_id("how_long"));
    assert!(hearing.undo(first));
    assert_eq!(hearing.record().ply(), 0);
    assert!(!hearing.can_undo(first));
    play(&mut hearing, &["argue no_warning"]);
    let lines = hearing.record().lines();
    assert_eq!(lines.len(), 2, "a branch without a move is none");
    assert_eq!(hearing.record().line_entries(0), whole.record().entries());
    assert!(hearing.select_line(0));
    assert_eq!(hearing.position(), whole.position());
    assert!(!hearing.select_line(2));
}

#[test]
fn a_record_with_a_forbidden_move_is_refused_with_its_place() {
    let scenario = small();
    let mut hearing = hearing(&scenario, COUNSEL);
    play(&mut hearing, &["argue no_warning", "argue posted"]);
    let text = hearing.record().to_draft(&scenario).to_text().unwrap();
    let replay = |text: &str| {
        let record = RecordDraft::parse(text).unwrap().resolve(&scenario).unwrap();
        Hearing::replay(Arc::clone(&scenario), record)
    };
    assert_eq!(replay(&text).unwrap().position(), hearing.position());
    let forged = text.replacen("mv: \"argue posted\"", "mv: \"reply not_a_vote\"", 1);
    let error = replay(&forged).unwrap_err();
    let told = "line 0, ply 1: `reply not_a_vote` is not legal: a side's opening is an argument, \
                or yields";
    assert_eq!(error.to_string(), told);
    let usurped = text.replacen("seat: \"committee\"", "seat: \"readers\"", 1);
    let error = replay(&usurped).unwrap_err();
    assert_eq!(error, ReplayError::OtherSeat { line: 0, ply: 1, seat: "readers".to_owned() });
}

// Laws on random play. `choices` picks among the legal moves.

fn play_out(hearing: &mut Hearing, choices: &[usize]) {
    let mut choices = choices.iter().cycle();
    // every card played, conceded, withdrawn; every issue; every question with its answer; the rest
    let scenario = Arc::clone(hearing.scenario());
    let bound = 6 * scenario.cards().len() + 3 * scenario.questions().len() + 64;
    while hearing.outcome().is_none() {
        let legal = hearing.legal_moves();
        assert!(!legal.is_empty(), "somebody is to move and cannot");
        let pick = *choices.next().unwrap() % legal.len();
        hearing.play(legal[pick], Remarks::default()).unwrap();
        assert!(hearing.record().ply() <= bound, "the hearing does not end");
    }
}

/// Every move that can be written down for the scenario.
fn every_move(scenario: &Scenario) -> Vec<Move> {
    let mut moves = vec![Move::Yield, Move::NoAnswer, Move::Continue, Move::Close];
    for (card, _) in scenario.cards() {
        moves.extend([Move::Argue(card), Move::Reply(card)]);
        moves.extend([Move::ConcedeCard(card), Move::Withdraw(card)]);
    }
    let issues: Vec<IssueId> = scenario.issues().map(|(id, _)| id).collect();
    moves.extend(issues.iter().map(|&issue| Move::ConcedeIssue(issue)));
    moves.extend(issues.iter().flat_map(|&i| Found::ALL.map(|found| Move::Find(i, found))));
    moves.extend(scenario.answers().map(|(id, _)| Move::Answer(id)));
    moves.extend(scenario.questions().map(|(id, _)| Move::Ask(id)));
    moves.extend(scenario.dispositions().map(|(id, _)| Move::Dispose(id)));
    moves
}

/// Checks, before every move of a random hearing, that the two questions agree.
fn questions_agree(scenario: &Arc<Scenario>, seats: [Player; 3], choices: &[usize]) {
    let every = every_move(scenario);
    let mut hearing = hearing(scenario, seats);
    for &choice in choices {
        let legal = hearing.legal_moves();
        for &mv in &every {
            assert_eq!(legal.contains(&mv), hearing.is_legal(mv).is_ok(), "{mv:?}");
        }
        assert_eq!(legal.is_empty(), hearing.outcome().is_some());
        let Some(&mv) = legal.get(choice % legal.len().max(1)) else { break };
        hearing.play(mv, Remarks::default()).unwrap();
    }
}

fn any_seats() -> impl Strategy<Value = [Player; 3]> {
    any::<bool>().prop_map(|judge| if judge { JUDGE } else { COUNSEL })
}

fn any_choices() -> impl Strategy<Value = Vec<usize>> {
    proptest::collection::vec(0..60_000_usize, 1..200)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_move_is_legal_iff_it_is_listed(seats in any_seats(), choices in any_choices()) {
        questions_agree(&small(), seats, &choices);
    }

    #[test]
    fn a_hearing_always_ends(seats in any_seats(), choices in any_choices()) {
        play_out(&mut hearing(&small(), seats), &choices);
    }

    #[test]
    fn a_replayed_record_is_the_same(
        seats in any_seats(),
        choices in any_choices(),
        undone in 0_usize..4,
    ) {
        let scenario = small();
        let mut played = hearing(&scenario, seats);
        play_out(&mut played, &choices);
        for _ in 0..undone {
            played.undo(Seat::Counsel(Side::First));
        }
        if undone > 1 {
            play_out(&mut played, &choices[choices.len() / 2..]);
        }
        let text = played.record().to_draft(&scenario).to_text().unwrap();
        let record = RecordDraft::parse(&text).unwrap().resolve(&scenario).unwrap();
        prop_assert_eq!(&record, played.record());
        let replayed = Hearing::replay(Arc::clone(&scenario), record).unwrap();
        prop_assert_eq!(replayed.position(), played.position());
        prop_assert_eq!(replayed.record(), played.record());
    }
}

#[test]
fn the_bundled_matters_hear_random_play_to_its_end() {
    let folders = std::fs::read_dir("scenarios").unwrap().map(|entry| entry.unwrap().path());
    let matters = folders.filter(|path| path.is_dir()).map(|path| load_matter(&path));
    let scenarios: Vec<_> = matters.flat_map(|loaded| loaded.scenarios).collect();
    assert!(!scenarios.is_empty());
    for scenario in scenarios {
        for seed in 0..10 {
            let mut stream = Stream::new(seed, "random play", &[], 0);
            let choices: Vec<usize> =
                std::iter::repeat_with(|| stream.index(60_000)).take(300).collect();
            let seats = if seed % 2 == 0 { JUDGE } else { COUNSEL };
            play_out(&mut hearing(&scenario, seats), &choices);
            if seed < 2 {
                questions_agree(&scenario, seats, &choices);
            }
        }
    }
}
