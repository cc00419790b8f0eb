//! Whole hearings.

use colloquy::app::view::courtroom::{CardState, Turn};
use colloquy::app::view::judge::Fit;
use colloquy::app::view::ruling::{FindingMark, SecondOpinionsFound};
use colloquy::app::view::shell::SavedState;
use colloquy::app::view::{DialogView, ScreenView};
use colloquy::app::{
    Action, CaseFileAction, CourtroomAction, Credit, Destination, DocumentFormat, Effect, Found,
    JudgeAction, QuestionAction, Report, RulingAction, ShellAction, update,
};
use colloquy::law::{Seat, Side};
use colloquy::search::Watch;

use crate::desk::{Desk, LEAD_CASE, SMALL_CASE, desk};

const CASES: [&str; 2] = [LEAD_CASE, SMALL_CASE];

#[test]
fn counsel_of_either_side_argues_to_a_ruling() {
    for case in CASES {
        for side in Side::BOTH {
            let (_folder, mut desk) = desk();
            desk.begin(case, Seat::Counsel(side));
            desk.argue_to_ruling();
            let ScreenView::Ruling(ruling) = desk.screen() else { panic!("{case} {side:?}") };
            assert!(!ruling.outcome.title.is_empty());
            assert!(ruling.opinion.footer.contains("Not the opinion of any court"));
            assert!(
                ruling.prediction.unwrap().said.starts_with("Before the hearing you said 70 %")
            );
            assert_eq!(desk.view().shell.saved, SavedState::Saved);
        }
    }
}

#[test]
fn the_judge_hears_finds_and_rules() {
    for case in CASES {
        let (_folder, mut desk) = desk();
        desk.begin(case, Seat::Bench);
        let mut asked = 0;
        for _ in 0..200 {
            let ScreenView::Judge(view) = desk.screen() else { panic!("not on the bench") };
            if view.findings.closed.is_none() {
                break;
            }
            assert_eq!(view.enter.blocked.as_deref(), Some("Hear counsel first."));
            if asked < 2 {
                desk.judge(JudgeAction::QuestionAt(0));
                desk.judge(JudgeAction::Ask);
                asked += 1;
            } else {
                desk.judge(JudgeAction::Continue);
            }
        }
        let ScreenView::Judge(view) = desk.screen() else { panic!("not on the bench") };
        assert!(
            view.transcript.iter().any(|entry| entry.seat == Seat::Bench),
            "questions are heard"
        );
        for finding in &view.findings.issues {
            desk.judge(JudgeAction::Find(finding.id, Found::NotCarried));
        }
        let ScreenView::Judge(view) = desk.screen() else { panic!("not on the bench") };
        let fits = view.dispositions.iter().filter(|row| row.fit == Fit::Consistent);
        let follows = fits.map(|row| row.id).collect::<Vec<_>>();
        assert_eq!(follows.len(), 1, "with every finding made one disposition follows");
        desk.judge(JudgeAction::Dispose(follows[0]));
        desk.judge(JudgeAction::Enter);
        assert!(matches!(desk.dialog(), Some(DialogView::Prediction(_))));
        desk.court(CourtroomAction::ConfirmPrediction);
        let ScreenView::Ruling(ruling) = desk.screen() else { panic!("no ruling") };
        assert_eq!(ruling.outcome.chip.text, "Your ruling");
        assert!(ruling.outcome.chance.starts_with("In your place"), "{}", ruling.outcome.chance);
        assert_eq!(ruling.sheet.title, "From the bench");
        assert!(ruling.waterfall.title.starts_with("What the model weighs on"));
        let against = ruling.issues.iter().filter(|issue| {
            let reached = |strength| strength >= issue.gauge.threshold;
            issue.finding == FindingMark::NotCarried && issue.gauge.strength.is_some_and(reached)
        });
        let notes: Vec<_> = against.map(|issue| issue.note.as_str()).collect();
        assert!(notes.iter().all(|note| note.contains("found so")), "{case}: {notes:?}");
        assert!(ruling.issues.iter().all(|issue| !issue.note.contains("on the day")));
    }
}

#[test]
fn an_issue_on_which_nothing_was_argued_has_no_strength_in_the_ruling() {
    let (_folder, mut desk) = desk();
    desk.begin(LEAD_CASE, Seat::Counsel(Side::First));
    for _ in 0..200 {
        let ScreenView::Courtroom(view) = desk.screen() else { panic!("not in court") };
        match view.prompt.turn {
            Turn::Submitted => break,
            Turn::Yours => {
                desk.court(CourtroomAction::Yield);
                desk.court(CourtroomAction::Confirm);
            }
            _ => {
                desk.step_as_counsel();
            }
        }
    }
    desk.court(CourtroomAction::HearRuling);
    desk.court(CourtroomAction::SkipPrediction);
    let ScreenView::Ruling(ruling) = desk.screen() else { panic!("no ruling") };
    let own: Vec<_> = ruling.issues.iter().filter(|issue| issue.burden == Side::First).collect();
    assert!(!own.is_empty());
    for issue in own {
        assert_eq!(issue.gauge.strength, None, "{}", issue.title);
        assert!(issue.note.contains("not argued"), "{}", issue.note);
        desk.act(Action::Ruling(RulingAction::Issue(issue.id)));
        let ScreenView::Ruling(ruling) = desk.screen() else { panic!("no ruling") };
        assert!(ruling.waterfall.empty.unwrap().contains("argued nothing on"));
        assert!(ruling.but_for.rows.iter().all(|row| row.strength.is_none()));
    }
}

#[test]
fn second_opinions_come_by_themselves_and_the_review_after_them() {
    let (folder, mut desk) = desk();
    desk.begin(SMALL_CASE, Seat::Counsel(Side::First));
    desk.argue();
    desk.court(CourtroomAction::HearRuling);
    let job = |effects: &[Effect]| {
        effects.iter().find_map(|effect| match effect {
            Effect::Work(job) => Some(job.clone()),
            _ => None,
        })
    };
    let skip = Action::Courtroom(CourtroomAction::SkipPrediction);
    let first = job(&update(&mut desk.state, skip)).unwrap();
    let ScreenView::Ruling(ruling) = desk.screen() else { panic!("no ruling") };
    assert!(matches!(ruling.second.found, SecondOpinionsFound::Waiting(_)));
    let found = first.run(&Watch::default()).unwrap();
    let found = Action::Report(Report::Done(Box::new(found)));
    let review = job(&update(&mut desk.state, found)).unwrap();
    assert_eq!(review.what, "Going through the hearing", "the review is found next");
    let ScreenView::Ruling(ruling) = desk.screen() else { panic!("no ruling") };
    assert!(matches!(ruling.second.found, SecondOpinionsFound::Rulings { .. }), "before it");
    assert!(job(&update(&mut desk.state, Action::Go(Destination::Review))).is_none());
    let done = review.run(&Watch::default()).unwrap();
    desk.act(Action::Report(Report::Done(Box::new(done))));

    desk.go(Destination::Ruling);
    let ScreenView::Ruling(ruling) = desk.screen() else { panic!("no ruling") };
    let SecondOpinionsFound::Rulings { semantics, benches, summary, .. } = ruling.second.found
    else {
        panic!("the review found them, too")
    };
    assert_eq!(semantics.len(), 3);
    assert!(summary.starts_with("It holds by"), "{summary}");
    assert!(semantics.iter().chain(&benches).all(|row| row.sentence.contains(&row.order)));
    let path = folder.path().join("opinion.md");
    let save = RulingAction::SaveAt(DocumentFormat::Markdown, path.clone());
    desk.act(Action::Ruling(save));
    let saved = std::fs::read_to_string(path).unwrap();
    assert!(saved.contains("What the ruling hangs on") && saved.contains("DF-QuAD semantics"));
}

#[test]
fn one_names_the_weakest_point_before_the_hearing_and_after_it_and_both_are_compared() {
    let (_folder, mut desk) = desk();
    desk.go(Destination::CaseFile(Some(SMALL_CASE.to_owned())));
    desk.act(Action::CaseFile(CaseFileAction::Seat(Seat::Counsel(Side::First))));
    desk.act(Action::CaseFile(CaseFileAction::Begin));
    let Some(DialogView::Prediction(asked)) = desk.dialog() else { panic!("not asked") };
    assert!(asked.weakest_question.contains("expect"), "{}", asked.weakest_question);
    assert!(asked.weakest.len() > 2 && asked.weakest[0].chosen, "{:?}", asked.weakest);

    desk.act(Action::Shell(ShellAction::Escape));
    assert!(matches!(desk.screen(), ScreenView::CaseFile(_)), "Escape begins nothing");
    desk.act(Action::CaseFile(CaseFileAction::Begin));
    desk.act(Action::CaseFile(CaseFileAction::WeakestPoint(asked.weakest[1].entry)));
    desk.act(Action::CaseFile(CaseFileAction::ConfirmPrediction));
    desk.argue();
    desk.court(CourtroomAction::HearRuling);
    let Some(DialogView::Prediction(again)) = desk.dialog() else { panic!("not asked again") };
    assert!(again.before.unwrap().contains(&asked.weakest[1].label));
    desk.court(CourtroomAction::WeakestPoint(again.weakest.last().unwrap().entry));
    desk.court(CourtroomAction::ConfirmPrediction);
    let ScreenView::Ruling(ruling) = desk.screen() else { panic!("no ruling") };
    let yours = ruling.weakest.unwrap().yours;
    let [before, after] = [&asked.weakest[1].label, &again.weakest.last().unwrap().label];
    assert!(yours.starts_with("Before the hearing you named "), "{yours}");
    assert!(yours.contains(before) && yours.contains(after), "{yours}");
    let kept = desk.store.read(std::time::UNIX_EPOCH).hearings.remove(0).aside;
    assert!(kept.expected.is_some() && kept.weakest.is_some());
}

#[test]
fn votes_are_read_out_once() {
    let (_folder, mut desk) = desk();
    desk.begin(SMALL_CASE, Seat::Counsel(Side::First));
    desk.argue_to_ruling();
    let reads = |desk: &Desk| {
        let ScreenView::Ruling(ruling) = desk.screen() else { panic!("no ruling") };
        assert!(ruling.votes.len() > 1);
        ruling.reads_votes
    };
    assert!(reads(&desk));
    desk.act(Action::Ruling(RulingAction::VotesRead));
    assert!(!reads(&desk));
    desk.go(Destination::Docket);
    desk.go(Destination::Ruling);
    assert!(!reads(&desk), "the person knows them");
}

#[test]
fn a_ruling_that_does_not_follow_is_entered_only_after_a_warning() {
    let (_folder, mut desk) = desk();
    desk.begin(SMALL_CASE, Seat::Bench);
    desk.judge(JudgeAction::Continue);
    desk.judge(JudgeAction::Close);
    assert!(matches!(desk.dialog(), Some(DialogView::Confirm(_))));
    desk.judge(JudgeAction::Confirm);
    let ScreenView::Judge(view) = desk.screen() else { panic!() };
    for finding in &view.findings.issues {
        desk.judge(JudgeAction::Find(finding.id, Found::Carried));
    }
    let ScreenView::Judge(view) = desk.screen() else { panic!() };
    let other = view.dispositions.iter().find(|row| row.fit == Fit::Conflicts).unwrap();
    assert!(other.fit_words.starts_with("conflicts with"), "{}", other.fit_words);
    desk.judge(JudgeAction::Dispose(other.id));
    desk.judge(JudgeAction::Enter);
    let Some(DialogView::Confirm(dialog)) = desk.dialog() else { panic!() };
    assert!(dialog.text.contains("does not follow"));
    desk.judge(JudgeAction::Cancel);
    assert!(desk.dialog().is_none());
    assert!(matches!(desk.screen(), ScreenView::Judge(_)));
}

#[test]
fn credits_move_the_strength_that_the_judge_sees_and_can_be_taken_back() {
    let (_folder, mut desk) = desk();
    desk.begin(LEAD_CASE, Seat::Bench);
    for _ in 0..6 {
        desk.judge(JudgeAction::Continue);
    }
    desk.judge(JudgeAction::Close);
    desk.judge(JudgeAction::Confirm);
    let ScreenView::Judge(view) = desk.screen() else { panic!() };
    let issue = view.findings.issues.iter().find(|issue| !issue.reasons.is_empty()).unwrap();
    let strength = |desk: &Desk| {
        let ScreenView::Judge(view) = desk.screen() else { panic!() };
        let shown = view.findings.issues.iter().find(|other| other.id == issue.id).unwrap();
        shown.gauge.clone().unwrap().strength.unwrap()
    };
    let before = strength(&desk);
    let entry = issue.reasons[0].entry;
    desk.judge(JudgeAction::Credit(issue.id, entry, Credit::Reject));
    assert!((strength(&desk) - before).abs() > 0.01);
    desk.judge(JudgeAction::Credit(issue.id, entry, Credit::Reject));
    assert!((strength(&desk) - before).abs() < 1e-6);
}

#[test]
fn a_passage_is_credited_where_it_was_said() {
    let (_folder, mut desk) = desk();
    desk.begin(LEAD_CASE, Seat::Bench);
    for _ in 0..6 {
        desk.judge(JudgeAction::Continue);
    }
    let judge = |desk: &Desk| {
        let ScreenView::Judge(view) = desk.screen() else { panic!("not on the bench") };
        view
    };
    assert!(judge(&desk).credits.is_empty(), "counsel are heard first");
    desk.judge(JudgeAction::Close);
    desk.judge(JudgeAction::Confirm);
    let credit = judge(&desk).credits.remove(0);
    assert!(!credit.credited && credit.control.label.starts_with("Credit on "), "{credit:?}");
    let Action::Judge(JudgeAction::Credit(issue, entry, _)) = credit.control.action.clone() else {
        panic!("{credit:?}")
    };
    desk.act(credit.control.action);
    let finding = |desk: &Desk| {
        let all = judge(desk).findings.issues;
        let reasons = all.into_iter().find(|own| own.id == issue).unwrap().reasons;
        reasons.into_iter().find(|row| row.entry == entry).unwrap().credit
    };
    assert_eq!(finding(&desk), Some(Credit::Credit));
    let again = judge(&desk).credits.remove(0);
    assert!(again.credited && again.ply == credit.ply);
    desk.act(again.control.action);
    assert_eq!(finding(&desk), None, "the same again takes it back");
}

#[test]
fn the_same_seed_and_the_same_moves_give_the_same_ruling() {
    let rule = || {
        let (_folder, mut desk) = desk();
        desk.begin(LEAD_CASE, Seat::Counsel(Side::Second));
        desk.argue_to_ruling();
        desk.view()
    };
    assert_eq!(rule(), rule());
}

#[test]
fn undo_takes_back_the_last_own_turn_and_keeps_the_old_line() {
    let (_folder, mut desk) = desk();
    desk.begin(SMALL_CASE, Seat::Counsel(Side::First));
    let plies = |desk: &Desk| {
        let ScreenView::Courtroom(view) = desk.screen() else { panic!() };
        view.transcript.len()
    };
    let start = plies(&desk);
    assert!(desk.play_first());
    assert!(plies(&desk) > start);
    desk.court(CourtroomAction::Undo);
    assert_eq!(plies(&desk), start);
    let ScreenView::Courtroom(view) = desk.screen() else { panic!() };
    assert_eq!(view.prompt.turn, Turn::Yours);
    let key = desk.store.read(std::time::UNIX_EPOCH).hearings.pop().unwrap();
    assert_eq!(key.record.lines.len(), 2, "the line that was played stays in the record");
}

#[test]
fn what_was_taken_back_is_played_again_move_by_move_and_gone_once_one_plays_otherwise() {
    let (_folder, mut desk) = desk();
    desk.begin(SMALL_CASE, Seat::Counsel(Side::First));
    let said = |desk: &Desk| {
        let ScreenView::Courtroom(view) = desk.screen() else { panic!() };
        view.transcript.iter().map(|entry| entry.words.clone()).collect::<Vec<_>>()
    };
    let lines = |desk: &mut Desk| {
        desk.store.read(std::time::UNIX_EPOCH).hearings.pop().unwrap().record.lines.len()
    };
    let start = said(&desk);
    for _ in 0..6 {
        desk.step_as_counsel();
    }
    let mut states = vec![said(&desk)];
    while *states.last().unwrap() != start {
        desk.court(CourtroomAction::Undo);
        states.push(said(&desk));
        assert!(states.len() < 20, "{states:?}");
    }
    assert!(states.len() > 2, "several moves were taken back");
    for state in states.iter().rev().skip(1) {
        desk.court(CourtroomAction::Redo);
        assert_eq!(said(&desk), *state);
    }
    assert_eq!(lines(&mut desk), 1, "as if nothing had been taken back");
    desk.court(CourtroomAction::Redo);
    assert_eq!(said(&desk), states[0], "there is nothing more");

    for _ in 1..states.len() {
        desk.court(CourtroomAction::Undo);
    }
    desk.court(CourtroomAction::Yield);
    desk.court(CourtroomAction::Confirm);
    let other = said(&desk);
    desk.court(CourtroomAction::Redo);
    assert_eq!(said(&desk), other, "another line was taken");
    assert_eq!(lines(&mut desk), 2);
}

#[test]
fn hints_come_in_three_steps_and_end_with_the_move() {
    let (_folder, mut desk) = desk();
    desk.begin(SMALL_CASE, Seat::Counsel(Side::First));
    for step in 1..=3 {
        desk.court(CourtroomAction::Hint);
        let ScreenView::Courtroom(view) = desk.screen() else { panic!() };
        let hint = view.hint.unwrap();
        assert_eq!((hint.steps.len(), hint.left), (step, 3 - u8::try_from(step).unwrap()));
    }
    let ScreenView::Courtroom(view) = desk.screen() else { panic!() };
    assert!(view.actions.hint.blocked.is_some());
    desk.play_first();
    let ScreenView::Courtroom(view) = desk.screen() else { panic!() };
    assert!(view.hint.is_none(), "a hint is for one move");
}

#[test]
fn after_a_card_is_played_one_line_says_which_reason_was_right() {
    let (_folder, mut desk) = desk();
    desk.begin(SMALL_CASE, Seat::Counsel(Side::First));
    desk.play_first();
    let ScreenView::Courtroom(view) = desk.screen() else { panic!() };
    let lesson = view.lesson.unwrap();
    assert_eq!(lesson.right, lesson.right_reason.is_none());
    assert!(!lesson.text.is_empty());
    desk.court(CourtroomAction::DismissLesson);
    let ScreenView::Courtroom(view) = desk.screen() else { panic!() };
    assert!(view.lesson.is_none());
}

#[test]
fn a_card_that_is_played_says_at_which_move() {
    let (_folder, mut desk) = desk();
    desk.begin(SMALL_CASE, Seat::Counsel(Side::First));
    desk.play_first();
    desk.court(CourtroomAction::Tab(colloquy::app::TrayTab::Arguments));
    let ScreenView::Courtroom(view) = desk.screen() else { panic!() };
    let played = view.tray.cards.iter().filter(|card| matches!(card.state, CardState::Played(_)));
    assert_eq!(played.count(), 1);
}

#[test]
fn with_strengths_hidden_no_screen_of_the_hearing_shows_one() {
    let (_folder, mut desk) = desk();
    desk.go(Destination::CaseFile(Some(LEAD_CASE.to_owned())));
    desk.act(Action::CaseFile(CaseFileAction::LiveStrength(false)));
    desk.begin_here(Seat::Counsel(Side::Second));
    for _ in 0..6 {
        desk.step_as_counsel();
    }
    let ScreenView::Courtroom(view) = desk.screen() else { panic!() };
    assert!(view.issues.iter().all(|issue| issue.gauge.is_none() && issue.chip.is_none()));
    assert!(view.bench.iter().all(|judge| judge.lean.is_none()));
    assert!(view.table.iter().all(|row| row.strength.is_none()));
    let moved = |text: &str| text.contains(", +") || text.contains(", \u{2212}");
    assert!(!view.transcript.iter().flat_map(|entry| &entry.chips).any(|chip| moved(&chip.text)));
}

#[test]
fn a_question_must_be_answered_and_escape_does_not_close_it() {
    let (_folder, mut desk) = desk();
    desk.begin(LEAD_CASE, Seat::Counsel(Side::Second));
    for _ in 0..100 {
        if matches!(desk.dialog(), Some(DialogView::Question(_))) {
            break;
        }
        assert!(!desk.step_as_counsel(), "this bench asks within the hearing");
    }
    desk.act(Action::Shell(ShellAction::Escape));
    let Some(DialogView::Question(question)) = desk.dialog() else { panic!("it stays") };
    assert!(question.answers.iter().all(|answer| !answer.chosen), "nothing is chosen beforehand");
    assert!(question.answer.blocked.is_some());
    assert!(question.answers.iter().all(|answer| answer.manner.is_some()), "hints are on");
    desk.act(Action::Question(QuestionAction::NoAnswer));
    let ScreenView::Courtroom(view) = desk.screen() else { panic!() };
    assert!(view.transcript.iter().any(|entry| entry.act == "does not answer"));
}

#[test]
fn but_for_switches_score_jointly_and_reset() {
    let (_folder, mut desk) = desk();
    desk.begin(LEAD_CASE, Seat::Counsel(Side::Second));
    desk.argue_to_ruling();
    let ScreenView::Ruling(view) = desk.screen() else { panic!() };
    let whole = view.but_for.sentence.clone();
    let rows: Vec<_> = view.but_for.rows.iter().take(2).map(|row| row.entry).collect();
    for entry in &rows {
        desk.act(Action::Ruling(RulingAction::Toggle(*entry)));
    }
    let ScreenView::Ruling(view) = desk.screen() else { panic!() };
    assert_eq!(view.but_for.rows.iter().filter(|row| !row.on).count(), 2);
    assert!(view.but_for.sentence.starts_with("Without "), "{}", view.but_for.sentence);
    desk.act(Action::Ruling(RulingAction::Reset));
    let ScreenView::Ruling(view) = desk.screen() else { panic!() };
    assert_eq!(view.but_for.sentence, whole);
}

#[test]
fn the_rows_of_the_waterfall_add_up_to_its_result() {
    let (_folder, mut desk) = desk();
    desk.begin(SMALL_CASE, Seat::Counsel(Side::First));
    desk.argue_to_ruling();
    let ScreenView::Ruling(view) = desk.screen() else { panic!() };
    for issue in &view.issues {
        desk.act(Action::Ruling(RulingAction::Issue(issue.id)));
        let ScreenView::Ruling(view) = desk.screen() else { panic!() };
        let (result, rows) = view.waterfall.rows.split_last().unwrap();
        let sum: f32 = rows.iter().map(|row| row.to - row.from).sum();
        assert!((sum - result.to).abs() < 1e-4, "{}: {sum} {}", issue.title, result.to);
        assert!(view.waterfall.range.0 <= result.to && result.to <= view.waterfall.range.1);
    }
}

#[test]
fn swapping_sides_keeps_bench_and_seed() {
    let (_folder, mut desk) = desk();
    desk.begin(LEAD_CASE, Seat::Counsel(Side::First));
    desk.argue_to_ruling();
    desk.act(Action::Ruling(RulingAction::SwapSides));
    let ScreenView::CaseFile(file) = desk.screen() else { panic!() };
    assert_eq!(file.seed, "7");
    let seat = file.seats.iter().find(|seat| seat.selected).unwrap().seat;
    assert_eq!(seat, Seat::Counsel(Side::Second));
    assert!(matches!(desk.dialog(), Some(DialogView::Prediction(_))));
    desk.act(Action::CaseFile(CaseFileAction::SkipPrediction));
    let ScreenView::Courtroom(view) = desk.screen() else { panic!() };
    assert_eq!(view.you, Side::Second);
}

#[test]
fn after_the_ruling_the_last_turn_can_be_played_otherwise() {
    let (_folder, mut desk) = desk();
    desk.begin(SMALL_CASE, Seat::Counsel(Side::First));
    desk.argue_to_ruling();
    desk.act(Action::Ruling(RulingAction::TakeBack));
    let ScreenView::Courtroom(view) = desk.screen() else { panic!() };
    assert_eq!(view.prompt.turn, Turn::Yours);
}
