use colloquy::app::view::CourtroomView;
use colloquy::app::{Action, CourtroomAction, ShellAction, TrayTab};
use colloquy::gui::{keys, screens::courtroom, widgets::name_parties};
use egui::accesskit::Role;
use egui::{Key, Theme, Ui};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use crate::stage::{Stage, picture, pictures, window};
use crate::views_courtroom::{self as views, authority, card, issue, on_map};

fn open(size: [f32; 2], view: CourtroomView) -> Harness<'static, Stage<CourtroomView>> {
    let mut harness = window(size, 1.0, Theme::Light, courtroom::show, view);
    harness.run();
    harness
}

fn wide() -> Harness<'static, Stage<CourtroomView>> {
    open([1440.0, 900.0], views::courtroom())
}

fn pushed(harness: &mut Harness<'_, Stage<CourtroomView>>) -> Vec<Action> {
    std::mem::take(&mut harness.state_mut().actions)
}

fn click(harness: &mut Harness<'_, Stage<CourtroomView>>, role: Role, name: &str) -> Vec<Action> {
    harness.get_by_role_and_label(role, name).click();
    harness.run();
    pushed(harness)
}

fn press(harness: &mut Harness<'_, Stage<CourtroomView>>, key: Key) -> Vec<Action> {
    harness.key_press(key);
    harness.run();
    pushed(harness)
}

fn court(action: CourtroomAction) -> Vec<Action> {
    vec![Action::Courtroom(action)]
}

/// The name of the control that has the keyboard.
fn focused(harness: &Harness<'_, Stage<CourtroomView>>) -> Option<String> {
    let root = harness.root();
    let node = root.children_recursive().find(|node| node.accesskit_node().is_focused())?;
    node.accesskit_node().label()
}

#[test]
fn pictures_of_the_courtroom() {
    pictures("courtroom", courtroom::show, &views::courtroom());
    let others = [
        ("hidden", views::hidden()),
        ("procedure", views::procedure()),
        ("noted", views::noted()),
        ("opening", views::opening()),
        ("crowded", views::crowded()),
    ];
    for (name, view) in others {
        let mut harness = open([1440.0, 900.0], view);
        picture(&mut harness, &format!("courtroom-{name}"));
    }
    let mut harness = open([720.0, 450.0], views::noted());
    picture(&mut harness, "courtroom-noted-200pct");
    for tab in ["Issues", "On the table", "Time", "Bench"] {
        click(&mut harness, Role::Tab, tab);
        picture(&mut harness, &format!("courtroom-{}-200pct", tab.to_lowercase()));
    }
}

#[test]
fn what_one_can_do_is_one_click_each() {
    let mut harness = wide();
    for (name, action) in [
        ("Reply with R1", CourtroomAction::Play),
        ("Continue", CourtroomAction::Continue),
        ("Concede", CourtroomAction::Concede),
        ("Yield", CourtroomAction::Yield),
        ("Undo", CourtroomAction::Undo),
        ("Hint · 2", CourtroomAction::Hint),
        ("Show not only Issue 2", CourtroomAction::Issue(None)),
        ("Show not only Answers G3", CourtroomAction::Answers(None)),
        ("Withdraw M2", CourtroomAction::Withdraw(card(3))),
    ] {
        assert_eq!(click(&mut harness, Role::Button, name), court(action), "{name}");
    }
    let replies = click(&mut harness, Role::Tab, "Replies, 4");
    assert_eq!(replies, court(CourtroomAction::Tab(TrayTab::Replies)));
}

#[test]
fn a_chip_under_a_passage_leads_to_its_argument_and_a_citation_to_its_authority() {
    let mut harness = wide();
    let shown = vec![on_map(card(2))];
    assert_eq!(click(&mut harness, Role::Button, "G3 Circumvention"), shown);
    let read = vec![Action::Shell(ShellAction::ReadAuthority(authority(1)))];
    assert_eq!(click(&mut harness, Role::Link, "Marc Rich, 707 F.2d at 667"), read);
    let told = harness.query_by_role_and_label(Role::Button, "M2 Focus is privacy");
    assert!(told.is_none(), "a chip that leads nowhere is no button");
}

#[test]
fn a_row_of_the_table_filters_the_cards_and_an_issue_is_selected_or_let_go() {
    let mut harness = wide();
    let row =
        "G3 Circumvention: storing data abroad is no escape, unanswered · issue 2, strength 72";
    let answers = court(CourtroomAction::Answers(Some(card(0))));
    assert_eq!(click(&mut harness, Role::Button, row), answers);
    let comity = "Issue 4. Comity. Microsoft, 57 of 60 needed, short by 3";
    let selected = court(CourtroomAction::Issue(Some(issue(3))));
    assert_eq!(click(&mut harness, Role::Button, comity), selected);
    let focus = "Issue 2. Focus. Government, 53 of 50 needed, carried";
    assert_eq!(click(&mut harness, Role::Button, focus), court(CourtroomAction::Issue(None)));
}

#[test]
fn a_number_selects_a_card_and_enter_plays_it() {
    let mut harness = wide();
    assert_eq!(press(&mut harness, Key::Enter), court(CourtroomAction::Play));
    assert_eq!(press(&mut harness, Key::Num3), court(CourtroomAction::CardAt(2)));
    assert!(focused(&harness).unwrap().starts_with("M5, Comity"), "{:?}", focused(&harness));
    assert_eq!(press(&mut harness, Key::Enter), court(CourtroomAction::Card(card(7))));
}

#[test]
fn letters_do_what_the_buttons_do() {
    let mut harness = wide();
    for (key, action) in [
        (Key::A, CourtroomAction::Continue),
        (Key::C, CourtroomAction::Concede),
        (Key::Y, CourtroomAction::Yield),
        (Key::H, CourtroomAction::Hint),
        (Key::R, CourtroomAction::ReplyToLatest),
        (Key::OpenBracket, CourtroomAction::StepTab(-1)),
        (Key::CloseBracket, CourtroomAction::StepTab(1)),
    ] {
        assert_eq!(press(&mut harness, key), court(action), "{key:?}");
    }
}

#[test]
fn letters_and_numbers_rest_when_they_are_switched_off() {
    let mut harness = wide();
    keys::allow_letters(&harness.ctx, false);
    for key in [Key::A, Key::C, Key::Num2, Key::R, Key::OpenBracket] {
        assert_eq!(press(&mut harness, key), [], "{key:?}");
    }
    assert_eq!(press(&mut harness, Key::Enter), court(CourtroomAction::Play));
}

#[test]
fn letters_typed_into_a_field_are_not_keys() {
    fn beside_a_field(ui: &mut Ui, view: &CourtroomView, actions: &mut Vec<Action>) {
        let mut text = String::new();
        ui.add(egui::TextEdit::singleline(&mut text)).accessible_name("Elsewhere");
        courtroom::show(ui, view, actions);
    }
    let view = views::courtroom();
    let mut harness = window([1440.0, 930.0], 1.0, Theme::Light, beside_a_field, view);
    harness.run();
    harness.get_by_label("Elsewhere").focus();
    harness.run();
    assert_eq!(press(&mut harness, Key::A), []);
}

#[test]
fn a_control_that_cannot_be_used_pushes_nothing_by_click_or_key() {
    let mut harness = open([1440.0, 900.0], views::crowded());
    let button = harness.get_by_role_and_label(Role::Button, "Continue");
    assert!(button.accesskit_node().is_disabled());
    button.click();
    harness.run();
    assert_eq!(pushed(&mut harness), []);
    assert_eq!(press(&mut harness, Key::A), []);
}

#[test]
fn letters_go_to_the_regions() {
    let mut harness = wide();
    for (key, name) in [
        (Key::I, "Issue 2. Focus. Government, 53 of 50 needed, carried"),
        (Key::T, "Transcript"),
        (Key::B, "Whitlock, speaking"),
    ] {
        assert_eq!(press(&mut harness, key), [], "{key:?}");
        assert_eq!(focused(&harness).as_deref(), Some(name));
    }
    press(&mut harness, Key::D);
    assert!(focused(&harness).unwrap().starts_with("G3 Circumvention"));
}

#[test]
fn f6_goes_round_the_regions() {
    let mut harness = wide();
    let mut seen = Vec::new();
    for _ in 0..6 {
        keys::step_region(&harness.ctx, true);
        harness.run();
        seen.push(focused(&harness).unwrap());
    }
    assert!(seen[0].starts_with("Issue 2"), "{seen:?}");
    assert!(seen[1].starts_with("Whitlock"), "{seen:?}");
    assert_eq!(seen[2], "Transcript");
    assert!(seen[3].starts_with("G3"), "{seen:?}");
    assert!(seen[4].starts_with("R1"), "{seen:?}");
    assert_eq!(seen[5], seen[0]);
    keys::step_region(&harness.ctx, false);
    harness.run();
    assert_eq!(focused(&harness).unwrap(), seen[4]);
}

#[test]
fn page_up_leaves_now_and_a_button_comes_back() {
    let mut harness = wide();
    let last = |harness: &Harness<'_, Stage<CourtroomView>>| {
        harness.get_by_role_and_label(Role::Button, "G3 Circumvention").rect().center().y
    };
    let now = last(&harness);
    assert!(harness.query_by_label("Back to now").is_none());
    harness.key_press(Key::PageUp);
    harness.run();
    assert!(last(&harness) > now + 50.0, "what was said last has gone down");
    harness.get_by_label("Back to now").click();
    harness.run();
    assert!((last(&harness) - now).abs() < 1.0);
}

#[test]
fn a_new_passage_scrolls_the_transcript_to_now() {
    let mut harness = wide();
    let mut said = harness.state().view.transcript[3].clone();
    said.ply = 8;
    said.words = "The latest words of all.".into();
    harness.state_mut().view.transcript.push(said);
    harness.run();
    let bottom = harness.get_by_label("The latest words of all.").rect().bottom();
    assert!(bottom < 604.0, "the passage stands above the prompt: {bottom}");
}

#[test]
fn with_strengths_hidden_no_number_is_shown() {
    let harness = open([1440.0, 900.0], views::hidden());
    assert_eq!(harness.query_all_by_role(Role::Meter).count(), 0);
    assert!(harness.query_by_label_contains("strength").is_none());
}

#[test]
fn in_one_column_every_part_is_behind_a_tab() {
    let mut harness = open([720.0, 450.0], views::courtroom());
    let named = |harness: &Harness<'_, Stage<CourtroomView>>, start: &str| {
        harness.query_all_by_label_contains(start).next().is_some()
    };
    assert!(named(&harness, "The test is control"));
    click(&mut harness, Role::Tab, "Issues");
    assert!(named(&harness, "Issue 1. Reach") && !named(&harness, "The test is control"));
    click(&mut harness, Role::Tab, "On the table");
    assert!(named(&harness, "G1 Control, not location"));
    click(&mut harness, Role::Tab, "Time");
    assert!(named(&harness, "Government, 8 minutes"));
    click(&mut harness, Role::Tab, "Bench");
    assert!(named(&harness, "Castellanos"));
    press(&mut harness, Key::T);
    assert!(named(&harness, "The test is control"), "T goes back to the transcript");
}

#[test]
fn in_one_column_the_tabs_of_cards_are_behind_a_button() {
    let mut harness = open([720.0, 450.0], views::courtroom());
    harness.get_by_label("Choose which cards are shown").click();
    harness.run();
    let replies = click(&mut harness, Role::RadioButton, "Replies, 4");
    assert_eq!(replies, court(CourtroomAction::Tab(TrayTab::Replies)));
}

#[test]
fn what_one_can_do_stays_in_the_window_at_every_size() {
    for size in [
        [1440.0, 900.0],
        [1280.0, 800.0],
        [1040.0, 700.0],
        [1024.0, 700.0],
        [720.0, 450.0],
        [640.0, 400.0],
        [1400.0, 460.0],
    ] {
        let harness = open(size, views::courtroom());
        for name in ["Reply with R1", "Continue", "Concede", "Yield", "Undo", "Hint · 2"] {
            let rect = harness.get_by_role_and_label(Role::Button, name).rect();
            let inside = rect.min.x >= 0.0 && rect.max.x <= size[0] && rect.max.y <= size[1];
            assert!(inside, "{name} is at {rect:?} in {size:?}");
        }
    }
}

#[test]
fn a_lesson_can_be_closed() {
    let mut harness = open([1440.0, 900.0], views::noted());
    let closed = click(&mut harness, Role::Button, "Close the lesson");
    assert_eq!(closed, court(CourtroomAction::DismissLesson));
}

#[test]
fn what_else_may_be_done_is_one_click_with_its_meaning_beside() {
    let mut harness = open([1440.0, 900.0], views::procedure());
    assert!(harness.query_by_label_contains("What answers it falls with it").is_some());
    let buttons: Vec<_> =
        harness.get_all_by_role_and_label(Role::Button, "Withdraw M2").map(|b| b.rect()).collect();
    let lowest = buttons.iter().position(|rect| rect.top() > 604.0).unwrap();
    harness.get_all_by_role_and_label(Role::Button, "Withdraw M2").nth(lowest).unwrap().click();
    harness.run();
    assert_eq!(pushed(&mut harness), court(CourtroomAction::Withdraw(card(3))));
}

#[test]
fn a_judge_says_what_he_weighs_when_asked_by_key() {
    let mut harness = wide();
    press(&mut harness, Key::B);
    harness.key_press(Key::Enter);
    harness.run();
    assert!(harness.query_by_label_contains("weighs text, structure").is_some());
}

#[test]
fn nothing_is_drawn_again_once_everything_stands_still() {
    for size in [[1440.0, 900.0], [720.0, 450.0]] {
        let mut harness = open(size, views::noted());
        harness.step();
        let delay = harness.output().viewport_output.values().map(|out| out.repaint_delay).min();
        assert_eq!(delay, Some(std::time::Duration::MAX), "{size:?}");
    }
}

#[test]
fn in_a_wide_column_the_issues_stand_beside_what_was_said() {
    let mut harness = open([1024.0, 700.0], views::courtroom());
    let issue = harness.get_by_label_contains("Issue 1. Reach").rect();
    let said = harness.get_by_role_and_label(Role::Button, "G3 Circumvention").rect();
    assert!(said.right() < issue.left() && issue.right() < 1024.0, "{said:?} {issue:?}");
    assert!(
        harness.query_by_role_and_label(Role::Tab, "Issues").is_none(),
        "a tab would say twice"
    );
    click(&mut harness, Role::Tab, "On the table");
    assert!(harness.query_by_label_contains("Issue 1. Reach").is_none());
    press(&mut harness, Key::I);
    assert!(harness.query_by_label_contains("Issue 1. Reach").is_some(), "I goes to the issues");
}

#[test]
fn side_names_stand_beside_marks_where_that_is_wanted() {
    let mut harness = wide();
    let row = "G3 Circumvention: storing data abroad is no escape, unanswered · issue 2";
    assert!(harness.query_by_label_contains(&format!("Government, {row}")).is_none());
    name_parties(&harness.ctx, Some(["Government", "Microsoft", "the Court"]));
    harness.run();
    harness.get_by_label_contains(&format!("Government, {row}"));
    picture(&mut harness, "courtroom-names");
    name_parties(&harness.ctx, None);
    harness.run();
    assert!(harness.query_by_label_contains(&format!("Government, {row}")).is_none());
}
