//! The courtroom as judge, in the whole window: what each control comes to.

use colloquy::app::view::judge::Fit;
use colloquy::app::view::{DialogView, JudgeView, ScreenView};
use colloquy::app::{CaseFileAction, Credit, Destination, JudgeAction};
use colloquy::law::{Seat, Side};
use egui::accesskit::Role;
use egui::{Key, Theme};
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use crate::desk::{LEAD_CASE, SMALL_CASE};
use crate::reachable::focus_name;
use crate::whole::{self, Window, begun, click, click_place, press, says, write};

fn bench(window: &Window) -> &JudgeView {
    let ScreenView::Judge(view) = &window.state().view.screen else { panic!("not on the bench") };
    view
}

/// A hearing of a case before which both sides were heard to the end.
fn heard(case: &str) -> Window {
    let mut window = whole::open([1440.0, 900.0], Theme::Light);
    whole::with(&mut window, |desk| {
        desk.begin(case, Seat::Bench);
        for _ in 0..6 {
            desk.judge(JudgeAction::Continue);
        }
        desk.judge(JudgeAction::Close);
        desk.judge(JudgeAction::Confirm);
    });
    window
}

#[test]
fn a_finding_without_reasons_is_noticed_and_its_reasons_are_written_from_there() {
    let mut window = heard(LEAD_CASE);
    assert_eq!(bench(&window).findings.notice, None);
    click_place(&mut window, Role::RadioButton, "Carried", 1);
    let title = bench(&window).findings.issues[1].title.clone();
    // whatever is open, the way to write leads to the finding that lacks them
    let first = bench(&window).findings.issues[0].id;
    whole::act(&mut window, colloquy::app::Action::Judge(JudgeAction::Open(Some(first))));
    assert!(says(&window, "has no reasons yet"));
    click(&mut window, Role::Button, "Write reasons");
    assert!(bench(&window).findings.issues[1].open);
    assert_eq!(focus_name(&window), format!("Your reasons on {title}"));
    write(&mut window, "The record shows it.");
    assert_eq!(bench(&window).findings.issues[1].words, "The record shows it.");
    assert_eq!(bench(&window).findings.notice, None, "the notice is gone");
    assert!(!says(&window, "has no reasons yet"));
}

#[test]
fn before_counsel_were_heard_the_findings_are_closed_and_say_so() {
    let mut window = begun(Seat::Bench);
    assert!(says(&window, "Hear counsel first."));
    click_place(&mut window, Role::RadioButton, "Carried", 0);
    assert!(bench(&window).findings.issues.iter().all(|finding| finding.found.is_none()));
    let enter = window.get_by_role_and_label(Role::Button, "Enter ruling");
    assert!(enter.accesskit_node().is_disabled());
    assert!(bench(&window).enter.blocked.is_some(), "and says why");
}

#[test]
fn f_goes_to_the_findings_and_signs_weigh_the_reason_that_has_the_keyboard() {
    let mut window = heard(LEAD_CASE);
    let issue = bench(&window).findings.issues[0].clone();
    press(&mut window, Key::F);
    assert!(focus_name(&window).starts_with(&issue.title), "{}", focus_name(&window));
    if !issue.open {
        press(&mut window, Key::Enter);
    }
    let credit = |window: &Window| bench(window).findings.issues[0].reasons[0].credit;
    window.get_all_by_role_and_label(Role::RadioButton, "Credit").next().unwrap().focus();
    window.run();
    for (key, degree) in
        [(Key::Plus, Credit::Credit), (Key::Minus, Credit::Little), (Key::X, Credit::Reject)]
    {
        press(&mut window, key);
        assert_eq!(credit(&window), Some(degree), "{key:?}");
    }
}

#[test]
fn questions_are_filtered_by_side_searched_and_asked() {
    let mut window = begun(Seat::Bench);
    let (side, name, _) = bench(&window)
        .ask
        .to
        .iter()
        .find(|(side, ..)| *side == Some(Side::Second))
        .unwrap()
        .clone();
    let before = bench(&window).ask.questions.clone();
    click(&mut window, Role::RadioButton, &name);
    assert!(bench(&window).ask.questions.iter().all(|question| Some(question.to) == side));
    click(&mut window, Role::Button, "Search all questions");
    window.get_by_role_and_label(Role::TextInput, "Search all questions").focus();
    window.run();
    write(&mut window, "Rule");
    let found = bench(&window).ask.questions.clone();
    assert!(!found.is_empty() && found != before, "{found:?}");
    assert!(found.iter().all(|question| {
        format!("{} {} {}", question.text, question.short, question.detail)
            .to_lowercase()
            .contains("rule")
    }));
    let said = bench(&window).transcript.len();
    let name = format!("1. {} {}", found[0].text, found[0].detail);
    click(&mut window, Role::RadioButton, &name);
    assert!(bench(&window).ask.questions[0].selected);
    let ask = bench(&window).ask.ask.label.clone();
    click(&mut window, Role::Button, &ask);
    assert!(bench(&window).transcript.len() > said, "question and answer are in the record");
    click(&mut window, Role::Button, "Search all questions");
    assert!(window.query_by_role_and_label(Role::TextInput, "Search all questions").is_none());
}

#[test]
fn the_argument_is_closed_only_after_one_was_asked() {
    let mut window = begun(Seat::Bench);
    whole::with(&mut window, |desk| desk.judge(JudgeAction::Continue));
    let close = bench(&window).ask.close.label.clone();
    click(&mut window, Role::Button, &close);
    let Some(DialogView::Confirm(view)) = &window.state().view.dialog else { panic!("not asked") };
    let confirm = view.confirm.label.clone();
    press(&mut window, Key::Escape);
    assert!(bench(&window).findings.closed.is_some(), "Escape closes nothing");
    click(&mut window, Role::Button, &close);
    let all = window.get_all_by_role_and_label(Role::Button, &confirm);
    all.last().unwrap().click();
    window.run();
    assert_eq!(bench(&window).findings.closed, None);
}

#[test]
fn an_order_that_conflicts_with_a_finding_is_entered_only_after_a_warning() {
    let mut window = heard(SMALL_CASE);
    let count = bench(&window).findings.issues.len();
    for place in 0..count {
        click_place(&mut window, Role::RadioButton, "Carried", place);
    }
    let conflict = bench(&window).dispositions.iter().find(|row| row.fit == Fit::Conflicts);
    let title = conflict.expect("an order that does not follow").title.clone();
    let rows = window.get_all_by_role(Role::RadioButton);
    let mut rows = rows
        .filter(|row| row.accesskit_node().label().is_some_and(|name| name.starts_with(&title)));
    assert!(!says(&window, "The others on the panel"), "first the one who presides");
    rows.next().unwrap().click();
    drop(rows);
    window.run();
    assert!(says(&window, "The others on the panel"));
    assert_eq!(bench(&window).colleagues.len(), 2, "each says how it would vote");
    assert!(bench(&window).dispositions.iter().any(|row| row.selected && row.title == title));
    click(&mut window, Role::Button, "Enter ruling");
    assert!(matches!(window.state().view.dialog, Some(DialogView::Confirm(_))));
    press(&mut window, Key::Escape);
    whole::command(&mut window, Key::Enter);
    assert!(matches!(window.state().view.dialog, Some(DialogView::Confirm(_))), "by key as well");
}

#[test]
fn the_draft_is_kept_and_that_is_said() {
    let mut window = heard(LEAD_CASE);
    click(&mut window, Role::Button, "Save draft");
    assert!(says(&window, "The draft is kept"));
}

#[test]
fn a_note_leads_back_to_the_passage_at_which_it_was_written() {
    let mut window = heard(LEAD_CASE);
    let said = bench(&window).transcript.iter().find(|said| said.seat != Seat::Bench).unwrap();
    let (ply, speaker) = (said.ply, said.speaker.clone());
    whole::act(
        &mut window,
        colloquy::app::Action::Judge(JudgeAction::AddNote("Why here?".into(), Some(ply))),
    );
    let place = |window: &Window| {
        let name = format!("Note on the passage of {speaker}");
        window.get_all_by_label(&name).next().unwrap().rect().top()
    };
    let before = place(&window);
    click(&mut window, Role::Button, &format!("Go to the passage of {speaker}"));
    for _ in 0..20 {
        window.step();
    }
    assert!(place(&window) > before + 20.0, "it was above, and is in sight now");
}

#[test]
fn a_judge_has_a_level_for_each_counsel_and_no_bench_to_choose() {
    let mut window = whole::open([1440.0, 900.0], Theme::Light);
    whole::go(&mut window, Destination::CaseFile(Some(LEAD_CASE.to_owned())));
    whole::act(&mut window, colloquy::app::Action::CaseFile(CaseFileAction::Seat(Seat::Bench)));
    let ScreenView::CaseFile(view) = &window.state().view.screen else { panic!("no file") };
    let heading = view.bench.heading.clone();
    assert!(
        heading.starts_with("You sit alone") || heading.starts_with("You preside"),
        "{heading}"
    );
    assert_eq!(view.levels.len(), 2);
    for (place, row) in view.levels.clone().iter().enumerate() {
        click_place(&mut window, Role::RadioButton, "Novice", place);
        let ScreenView::CaseFile(view) = &window.state().view.screen else { panic!("no file") };
        let level = view.levels.iter().find(|own| own.side == row.side).unwrap().level;
        assert_eq!(level.label(), "Novice", "{}", row.label);
    }
}
