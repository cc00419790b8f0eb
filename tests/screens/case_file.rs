use colloquy::app::view::case_file::TabBody;
use colloquy::app::view::{CaseFileView, ScreenView};
use colloquy::app::{
    Action, CaseFileAction, CaseTab, Countdown, Destination, ExampleAction, Level, ShellAction,
};
use colloquy::gui::keys;
use colloquy::gui::screens::case_file;
use colloquy::law::{Seat, Side};
use egui::accesskit::Role;
use egui::{Key, Theme};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;

use crate::desk::{Desk, LEAD_CASE};
use crate::reachable::focus_name;
use crate::stage::{Stage, picture, pictures, window};

/// The lead case, after these acts.
fn after(acts: &[CaseFileAction]) -> CaseFileView {
    file_of(LEAD_CASE, acts)
}

/// The file of a case, after these acts.
fn file_of(case: &str, acts: &[CaseFileAction]) -> CaseFileView {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = Desk::open(folder.path());
    desk.go(Destination::CaseFile(Some(case.to_owned())));
    desk.act(Action::CaseFile(CaseFileAction::Seed("2985".into())));
    for act in acts {
        desk.act(Action::CaseFile(act.clone()));
    }
    let ScreenView::CaseFile(view) = desk.screen() else { panic!("not at the case file") };
    *view
}

fn brief(view: &CaseFileView) -> &colloquy::app::view::case_file::BriefView {
    let TabBody::Brief(brief) = &view.tab else { panic!("not at the brief") };
    brief
}

fn open(size: [f32; 2], view: CaseFileView) -> Harness<'static, Stage<CaseFileView>> {
    let mut harness = window(size, 1.0, Theme::Light, case_file::show, view);
    harness.run();
    harness
}

fn wide(view: CaseFileView) -> Harness<'static, Stage<CaseFileView>> {
    open([1440.0, 900.0], view)
}

fn pushes(harness: &Harness<'_, Stage<CaseFileView>>, action: CaseFileAction) {
    pushed(harness, &Action::CaseFile(action));
}

fn pushed(harness: &Harness<'_, Stage<CaseFileView>>, action: &Action) {
    let stage = harness.state();
    assert!(stage.pushed(action), "{action:?} is not in {:?}", stage.actions);
}

fn click(harness: &mut Harness<'static, Stage<CaseFileView>>, role: Role, label: &str) {
    harness.get_by_role_and_label(role, label).scroll_to_me();
    harness.run();
    harness.get_by_role_and_label(role, label).click();
    harness.run();
}

#[test]
fn pictures_of_the_case_file() {
    let view = after(&[CaseFileAction::Seat(Seat::Counsel(Side::Second))]);
    pictures("case", case_file::show, &view);
    let first = brief(&view).issues[0].id;
    let judge = view.bench.judges[0].id;
    let others = [
        ("record", vec![CaseFileAction::Tab(CaseTab::Record)]),
        ("authorities", vec![CaseFileAction::Tab(CaseTab::Authorities)]),
        ("glossary", vec![CaseFileAction::Tab(CaseTab::Glossary)]),
        ("exercises", vec![CaseFileAction::Tab(CaseTab::Exercises)]),
        ("exercise", vec![CaseFileAction::Exercise(0)]),
        ("exercise-wrong", vec![CaseFileAction::Exercise(0), CaseFileAction::Choose(1)]),
        ("notes", vec![CaseFileAction::Tab(CaseTab::Notes)]),
        ("judge", vec![CaseFileAction::Seat(Seat::Bench)]),
        ("open", vec![CaseFileAction::Issue(Some(first)), CaseFileAction::Judge(Some(judge))]),
    ];
    for (name, acts) in others {
        picture(&mut wide(after(&acts)), &format!("case-{name}"));
    }
    let mut locked = after(&[CaseFileAction::Seed("x".into())]);
    locked.locked = Some("Opens after stage 2".into());
    locked.faults = Some("The file has 3 faults; the last good version is shown".into());
    picture(&mut wide(locked), "case-locked");
}

#[test]
fn letters_take_a_seat_and_enter_begins() {
    let mut harness = wide(after(&[]));
    for key in [Key::P, Key::M, Key::J, Key::B, Key::OpenBracket, Key::CloseBracket, Key::Enter] {
        harness.key_press(key);
        harness.run();
    }
    pushes(&harness, CaseFileAction::Seat(Seat::Counsel(Side::First)));
    pushes(&harness, CaseFileAction::Seat(Seat::Counsel(Side::Second)));
    pushes(&harness, CaseFileAction::Seat(Seat::Bench));
    pushes(&harness, CaseFileAction::DrawBench);
    pushes(&harness, CaseFileAction::StepTab(-1));
    pushes(&harness, CaseFileAction::StepTab(1));
    pushes(&harness, CaseFileAction::Begin);
}

#[test]
fn seats_benches_levels_and_aids_are_chosen_by_click() {
    let view = after(&[]);
    let aids = view.aids.clone();
    let mut harness = wide(view.clone());
    for seat in &view.seats {
        let name = format!("{}. {}. {}", seat.title, seat.role, seat.burden);
        click(&mut harness, Role::RadioButton, &name);
        pushes(&harness, CaseFileAction::Seat(seat.seat));
    }
    let (bench, title, _) = view.bench.benches.last().unwrap();
    harness.get_by_label(title).click();
    click(&mut harness, Role::Button, "Next bench");
    pushes(&harness, CaseFileAction::Bench(*bench));
    pushes(&harness, CaseFileAction::DrawBench);
    click(&mut harness, Role::RadioButton, Level::Partner.label());
    pushes(&harness, CaseFileAction::Level(view.levels[0].side, Level::Partner));
    click(&mut harness, Role::Switch, "Hints");
    click(&mut harness, Role::Switch, "Show live strength");
    pushes(&harness, CaseFileAction::Hints(!aids.hints));
    pushes(&harness, CaseFileAction::LiveStrength(!aids.live));
    let long = *Countdown::ALL.last().unwrap();
    click(&mut harness, Role::RadioButton, long.label());
    pushes(&harness, CaseFileAction::Countdown(long));
    harness.get_by_label("Draw another").scroll_to_me();
    harness.run();
    harness.get_by_label("Draw another").click();
    harness.run();
    pushes(&harness, CaseFileAction::NewSeed);
    click(&mut harness, Role::Button, "Begin hearing");
    pushes(&harness, CaseFileAction::Begin);
}

#[test]
fn what_a_judge_weighs_opens_at_the_medallion() {
    let view = after(&[]);
    let judge = view.bench.judges[0].clone();
    let mut harness = wide(view);
    let name = format!("{}, {}", judge.titled, judge.temperament);
    harness.get_by_label(&name).click();
    harness.run();
    pushes(&harness, CaseFileAction::Judge(Some(judge.id)));
}

#[test]
fn a_seed_is_typed() {
    let mut harness = wide(after(&[]));
    harness.get_by_role_and_label(Role::TextInput, "Seed").focus();
    harness.run();
    harness.get_by_role_and_label(Role::TextInput, "Seed").type_text("1");
    harness.run();
    let typed = |action: &Action| matches!(action, Action::CaseFile(CaseFileAction::Seed(seed)) if seed.contains('1'));
    assert!(harness.state().actions.iter().any(typed), "{:?}", harness.state().actions);
}

#[test]
fn an_issue_opens_its_law_and_an_authority_what_it_holds() {
    let view = after(&[]);
    let (issue, authority) = (brief(&view).issues[1].clone(), brief(&view).authorities[0].clone());
    let mut harness = wide(view);
    harness.get_by_label_contains(&issue.question).scroll_to_me();
    harness.run();
    harness.get_by_label_contains(&issue.question).click();
    harness.run();
    pushes(&harness, CaseFileAction::Issue(Some(issue.id)));
    let name = colloquy::app::view::plain(&authority.name);
    click(&mut harness, Role::Link, &name);
    pushed(&harness, &Action::Shell(ShellAction::ReadAuthority(authority.id)));
}

#[test]
fn every_tab_is_a_click_away_and_notes_are_written() {
    let view = after(&[]);
    let mut harness = wide(view.clone());
    for tab in &view.tabs {
        let name = tab.count.map_or(tab.label.to_owned(), |n| format!("{}, {n}", tab.label));
        click(&mut harness, Role::Tab, &name);
        if !tab.selected {
            pushes(&harness, CaseFileAction::Tab(tab.tab));
        }
    }
    let mut harness = wide(after(&[CaseFileAction::Tab(CaseTab::Notes)]));
    harness.get_by_label("Your notes on this case").focus();
    harness.run();
    harness.get_by_label("Your notes on this case").type_text("Begin with the text");
    harness.run();
    pushes(&harness, CaseFileAction::Notes("Begin with the text".into()));
}

#[test]
fn the_issues_stand_above_the_fold_and_all_facts_are_unfolded_where_they_stand() {
    let view = after(&[]);
    let issue = brief(&view).issues[0].question.clone();
    let mut harness = wide(view.clone());
    let place = harness.get_by_label_contains(&issue).rect();
    assert!(place.bottom() < 900.0, "{place:?}");
    let last = brief(&view).facts.last().unwrap().text.replace('*', "");
    let told = |harness: &Harness<'_, Stage<CaseFileView>>| {
        harness.query_all_by_label_contains(&last).next().is_some()
    };
    assert!(!told(&harness));
    click(&mut harness, Role::Link, "Show all 10 facts");
    assert!(told(&harness));
    click(&mut harness, Role::Link, "Show the first facts only");
    assert!(!told(&harness));
}

#[test]
fn a_stage_that_is_locked_says_so_and_does_not_begin() {
    let mut view = after(&[]);
    let why = "Opens after stage 2".to_owned();
    view.locked = Some(why.clone());
    view.begin = view.begin.blocked(Some(why.clone()));
    let mut harness = wide(view);
    harness.get_by_label(&why);
    harness.get_by_role_and_label(Role::Button, "Begin hearing").click();
    harness.run();
    assert!(harness.state().actions.is_empty());
}

#[test]
fn everything_is_reached_in_the_smallest_window() {
    let mut harness = open([640.0, 400.0], after(&[]));
    click(&mut harness, Role::Button, "Next bench");
    click(&mut harness, Role::Switch, "Show live strength");
    click(&mut harness, Role::Button, "Begin hearing");
    pushes(&harness, CaseFileAction::DrawBench);
    pushes(&harness, CaseFileAction::Begin);
}

#[test]
fn in_one_column_a_seat_is_taken_beside_the_button_and_the_terms_are_one_click_away() {
    for size in [[1024.0, 700.0], [720.0, 450.0], [640.0, 400.0]] {
        let mut harness = open(size, after(&[]));
        let begin = harness.get_by_role_and_label(Role::Button, "Begin hearing").rect();
        let judge = harness.get_by_role_and_label(Role::RadioButton, "Judge");
        assert!((judge.rect().center().y - begin.center().y).abs() < 2.0, "{size:?}");
        judge.click();
        harness.run();
        pushes(&harness, CaseFileAction::Seat(Seat::Bench));
        let in_sight = |harness: &Harness<'_, Stage<CaseFileView>>| {
            harness.get_by_label("Take your seat").rect().bottom() < begin.top()
        };
        assert!(!in_sight(&harness), "{size:?}");
        harness.get_by_label("Bench, opponent and aids").click();
        harness.run();
        assert!(in_sight(&harness), "{size:?}");
        let focused = focus_name(&harness);
        assert!(focused.starts_with("Prosecutor."), "{focused}");
    }
}

#[test]
fn who_sits_alone_is_asked_for_no_bench() {
    let bench = after(&[CaseFileAction::Seat(Seat::Bench)]).bench;
    assert!(bench.judges.is_empty() && bench.benches.is_empty());
}

#[test]
fn an_exercise_is_done_by_mouse_and_by_keyboard() {
    let mut harness = wide(after(&[CaseFileAction::Tab(CaseTab::Exercises)]));
    let TabBody::Exercises(rows, None) = harness.state().view.tab.clone() else { panic!() };
    click(&mut harness, Role::Button, "Watch: Worked example");
    pushed(&harness, &Action::Example(ExampleAction::Begin(LEAD_CASE.to_owned())));
    click(&mut harness, Role::Button, &format!("Begin: {}", rows[1].title));
    pushes(&harness, CaseFileAction::Exercise(0));
    let mut harness = wide(after(&[CaseFileAction::Exercise(0)]));
    harness.key_press(Key::Num2);
    harness.run();
    pushes(&harness, CaseFileAction::Choose(1));
    harness.key_press(Key::Enter);
    harness.run();
    let begun = Action::CaseFile(CaseFileAction::Begin);
    assert!(!harness.state().pushed(&begun), "Enter begins no hearing while an exercise is open");
    let mut harness = wide(after(&[CaseFileAction::Exercise(0), CaseFileAction::Choose(0)]));
    harness.get_by_label_contains("You are right");
    harness.key_press(Key::Enter);
    harness.run();
    pushes(&harness, CaseFileAction::NextItem);
    let mut harness = wide(after(&[CaseFileAction::Exercise(0), CaseFileAction::Choose(1)]));
    harness.get_by_label_contains("Not so");
    click(&mut harness, Role::Button, "Next item");
    pushes(&harness, CaseFileAction::NextItem);
    click(&mut harness, Role::Link, "All exercises");
    pushes(&harness, CaseFileAction::LeaveExercise);
}

#[test]
fn f6_goes_from_the_file_to_the_seats_and_back() {
    let view = after(&[CaseFileAction::Seat(Seat::Bench)]);
    let mut harness = wide(view.clone());
    let mut been = Vec::new();
    for _ in 0..3 {
        keys::step_region(&harness.ctx, true);
        harness.run();
        been.push(focus_name(&harness));
    }
    assert_eq!(been[0], "Brief");
    assert!(been[1].starts_with(&view.seats[2].title), "{been:?}");
    assert_eq!(been[2], "Brief");
    let mut harness = open([640.0, 400.0], view);
    for name in ["Brief", "Judge", "Begin hearing", "Brief"] {
        keys::step_region(&harness.ctx, true);
        harness.run();
        assert!(focus_name(&harness).starts_with(name), "{name}: {}", focus_name(&harness));
    }
}

#[test]
fn the_record_of_the_stage_below_is_taken_up_by_one_switch() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = Desk::open(folder.path());
    desk.begin(LEAD_CASE, Seat::Counsel(Side::Second));
    desk.argue_to_ruling();
    let key = "microsoft_ireland/district".to_owned();
    desk.go(Destination::CaseFile(Some(key)));
    let file = |desk: &Desk| {
        let ScreenView::CaseFile(view) = desk.screen() else { panic!("not at the case file") };
        *view
    };
    let mut harness = wide(file(&desk));
    click(&mut harness, Role::Switch, "Take up your record of the stage below");
    pushes(&harness, CaseFileAction::TakeUpBelow(true));
    desk.act(Action::CaseFile(CaseFileAction::TakeUpBelow(true)));
    let view = file(&desk);
    let mut harness = wide(view.clone());
    for line in &brief(&view).below {
        harness.get_by_label(line);
    }
    for (_, words) in &view.below.unwrap().follows {
        harness.get_by_label(words);
    }
    picture(&mut harness, "case-below");
}

#[test]
fn friends_of_the_court_are_listed_with_what_they_urged_and_back() {
    let case = "microsoft_ireland/second_circuit";
    let tab = CaseFileAction::Tab(CaseTab::Amici);
    let view = file_of(case, std::slice::from_ref(&tab));
    pictures("case-amici", case_file::show, &view);
    let TabBody::Amici(rows) = view.tab.clone() else { panic!("not at the friends of the court") };
    let mut harness = wide(view);
    let name = format!("Amici, {}", rows.len());
    harness.get_by_role_and_label(Role::Tab, &name);
    for row in &rows {
        harness.get_by_role_and_label(Role::Label, &row.name);
        harness.get_by_label(&format!("Source for {}: {}", row.name, row.source));
        harness.get_by_label(&colloquy::app::view::plain(&row.urged));
    }
    let ireland = rows.iter().find(|row| row.name == "Ireland").unwrap();
    assert_eq!(ireland.filed, "2d Cir., filed December 23, 2014");
    assert_eq!((ireland.supports, ireland.for_whom.as_str()), (None, "for neither side"));
    let friends = rows.iter().filter(|row| row.supports == Some(Side::Second)).count();
    assert_eq!(harness.get_all_by_label("for Microsoft").count(), friends);
    let brief = ireland.authority.clone().unwrap();
    click(&mut harness, Role::Link, &colloquy::app::view::plain(&brief.label));
    pushed(&harness, &brief.action);
    let (_, card) = ireland.cards.first().unwrap();
    click(&mut harness, Role::Link, &card.label);
    pushed(&harness, &card.action);
    let mut view = file_of(case, &[tab]);
    let TabBody::Amici(rows) = &mut view.tab else { panic!("not at the friends of the court") };
    rows[1].unsettled = Some("not settled");
    picture(&mut wide(view), "case-amici-unsettled");
}

#[test]
fn a_case_without_friends_of_the_court_has_no_tab_for_them() {
    let tabs = |case| file_of(case, &[]).tabs.iter().map(|tab| tab.label).collect::<Vec<_>>();
    let without = tabs(LEAD_CASE);
    let with = tabs("microsoft_ireland/district");
    assert!(!without.contains(&"Amici"));
    assert_eq!(with.iter().position(|tab| *tab == "Amici"), Some(3), "behind the authorities");
    let steps = [const { CaseFileAction::StepTab(1) }; 3];
    let third = file_of(LEAD_CASE, &steps);
    assert!(matches!(third.tab, TabBody::Glossary(..)), "steps go past what is not there");
}
