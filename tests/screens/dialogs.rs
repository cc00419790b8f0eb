use colloquy::app::view::DialogView;
use colloquy::app::{
    Action, CaseFileAction, Concession, CourtroomAction, DebriefAction, DebriefStep, DocketAction,
    QuestionAction, ShellAction,
};
use colloquy::gui::screens::{courtroom, dialogs};
use egui::accesskit::Role;
use egui::{Key, Theme, Ui};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use crate::stage::{Stage, picture, window};
use crate::views_courtroom::{self as court_views, authority, card};
use crate::views_dialogs as views;

type Window = Harness<'static, Stage<DialogView>>;

fn over_the_courtroom(ui: &mut Ui, view: &DialogView, actions: &mut Vec<Action>) {
    courtroom::show(ui, &court_views::courtroom(), actions);
    dialogs::show(ui, view, actions);
}

fn open(view: DialogView) -> Window {
    let mut harness = window([1440.0, 900.0], 1.0, Theme::Light, over_the_courtroom, view);
    harness.run_steps(20);
    harness
}

fn question() -> Window {
    let mut view = views::question();
    view.countdown = None;
    open(DialogView::Question(Box::new(view)))
}

fn pushed(harness: &mut Window) -> Vec<Action> {
    harness.run_steps(4);
    std::mem::take(&mut harness.state_mut().actions)
}

fn press(harness: &mut Window, key: Key) -> Vec<Action> {
    harness.key_press(key);
    pushed(harness)
}

fn click(harness: &mut Window, role: Role, name: &str) -> Vec<Action> {
    // The dialog lies above the courtroom, and so comes after it.
    harness.get_all_by_role_and_label(role, name).last().unwrap().click();
    pushed(harness)
}

fn focused(harness: &Window) -> String {
    let root = harness.root();
    let node = root.children_recursive().find(|node| node.accesskit_node().is_focused());
    node.and_then(|node| node.accesskit_node().label()).unwrap_or_default()
}

fn asked(action: QuestionAction) -> Vec<Action> {
    vec![Action::Question(action)]
}

fn court(action: CourtroomAction) -> Vec<Action> {
    vec![Action::Courtroom(action)]
}

const ESCAPE: Action = Action::Shell(ShellAction::Escape);

#[test]
fn pictures_of_every_dialog() {
    for (name, view) in views::all() {
        let kinds = [
            ("", [1440.0, 900.0], Theme::Light),
            ("-dark", [1440.0, 900.0], Theme::Dark),
            ("-200pct", [720.0, 450.0], Theme::Light),
        ];
        for (kind, size, theme) in kinds {
            if kind == "-dark" && name != "question" {
                continue;
            }
            let mut harness = window(size, 1.0, theme, over_the_courtroom, view.clone());
            harness.run_steps(20);
            picture(&mut harness, &format!("dialog-{name}{kind}"));
        }
    }
}

#[test]
fn a_number_chooses_an_answer_and_enter_gives_it() {
    let mut harness = question();
    assert!(focused(&harness).starts_with("1. Answer the words"), "{}", focused(&harness));
    assert_eq!(press(&mut harness, Key::Num2), asked(QuestionAction::Choose(views::answer(1))));
    assert!(focused(&harness).starts_with("2. Distinguish"));
    assert_eq!(press(&mut harness, Key::ArrowUp), asked(QuestionAction::Choose(views::answer(0))));
    assert_eq!(press(&mut harness, Key::Enter), asked(QuestionAction::Answer));
    assert_eq!(click(&mut harness, Role::Button, "Answer"), asked(QuestionAction::Answer));
}

#[test]
fn enter_on_an_answer_that_is_not_chosen_chooses_it_first() {
    let mut view = views::question();
    view.countdown = None;
    for answer in &mut view.answers {
        answer.chosen = false;
    }
    let mut harness = open(DialogView::Question(Box::new(view)));
    assert_eq!(press(&mut harness, Key::Enter), asked(QuestionAction::Choose(views::answer(0))));
}

#[test]
fn an_answer_that_does_not_fit_is_passed_over() {
    let mut view = views::question();
    view.countdown = None;
    view.answers[1].blocked = Some("needs 0:40, 0:30 left".into());
    let mut harness = open(DialogView::Question(Box::new(view)));
    assert_eq!(press(&mut harness, Key::Num2), []);
    harness.get_by_label_contains("1. Answer the words").focus();
    assert_eq!(
        press(&mut harness, Key::ArrowDown),
        asked(QuestionAction::Choose(views::answer(2)))
    );
}

#[test]
fn a_question_must_be_answered_and_keys_do_not_reach_the_courtroom() {
    let mut harness = question();
    assert_eq!(press(&mut harness, Key::Escape), []);
    assert_eq!(press(&mut harness, Key::A), [], "A lets the others go on, but not now");
    assert_eq!(press(&mut harness, Key::R), []);
}

#[test]
fn letters_read_the_statute_ask_for_a_moment_and_take_a_hint() {
    let mut harness = question();
    let read = asked(QuestionAction::Read(Some(authority(0))));
    assert_eq!(press(&mut harness, Key::S), read);
    assert_eq!(press(&mut harness, Key::W), asked(QuestionAction::AskForAMoment));
    assert_eq!(press(&mut harness, Key::H), asked(QuestionAction::Hint));
    let pause = vec![Action::Shell(ShellAction::Pause)];
    assert_eq!(press(&mut harness, Key::P), pause);
    assert_eq!(click(&mut harness, Role::Button, "Pause"), pause);
    assert_eq!(
        click(&mut harness, Role::Button, "Ask for a moment"),
        asked(QuestionAction::AskForAMoment)
    );
    assert_eq!(
        click(&mut harness, Role::Button, "Give no answer"),
        asked(QuestionAction::NoAnswer)
    );
}

#[test]
fn a_reason_is_chosen_by_number_and_confirmed_by_enter_and_escape_goes_back() {
    let mut harness = open(DialogView::Reasons(Box::new(views::reasons())));
    assert_eq!(press(&mut harness, Key::Num3), court(CourtroomAction::Reason(2)));
    assert_eq!(press(&mut harness, Key::Num2), court(CourtroomAction::Reason(1)));
    assert_eq!(press(&mut harness, Key::Enter), court(CourtroomAction::ConfirmReason));
    assert_eq!(press(&mut harness, Key::Escape), court(CourtroomAction::Cancel));
}

#[test]
fn the_keyboard_starts_at_the_safe_button_where_something_is_lost() {
    let mut harness = open(DialogView::Confirm(views::confirm(true)));
    assert_eq!(focused(&harness), "Keep arguing");
    assert_eq!(press(&mut harness, Key::Enter), court(CourtroomAction::Cancel));
    assert_eq!(click(&mut harness, Role::Button, "Yield"), court(CourtroomAction::Confirm));
    let mut harness = open(DialogView::Confirm(views::confirm(false)));
    assert_eq!(press(&mut harness, Key::Enter), court(CourtroomAction::Confirm));
    assert_eq!(press(&mut harness, Key::Escape), court(CourtroomAction::Cancel));
}

#[test]
fn the_keyboard_stays_within_the_dialog() {
    let mut harness = open(DialogView::Confirm(views::confirm(true)));
    for expected in ["Yield", "Keep arguing", "Yield"] {
        harness.key_press(Key::Tab);
        harness.run_steps(4);
        assert_eq!(focused(&harness), expected);
    }
}

#[test]
fn what_to_concede_is_chosen_from_a_list() {
    let mut harness = open(DialogView::Concede(views::concede()));
    assert_eq!(focused(&harness), "Keep arguing");
    let g1 = "G1 Control, not location, is the test. It stands at full strength on issue 3; M3 no \
              longer answers it.";
    let chosen = CourtroomAction::ConcedeChoice(Concession::Card(card(0)));
    assert_eq!(click(&mut harness, Role::RadioButton, g1), court(chosen));
    assert_eq!(click(&mut harness, Role::Button, "Concede G3"), court(CourtroomAction::Confirm));
}

#[test]
fn a_prediction_goes_to_the_screen_that_asked_for_it() {
    let mut harness = open(DialogView::Prediction(Box::new(views::prediction(false))));
    let before = |percent| vec![Action::CaseFile(CaseFileAction::Predict(percent))];
    assert_eq!(press(&mut harness, Key::ArrowRight), before(61));
    assert_eq!(press(&mut harness, Key::PageDown), before(50));
    assert_eq!(press(&mut harness, Key::End), before(100));
    let named = click(&mut harness, Role::RadioButton, "M2 Focus of the Act is privacy");
    assert!(
        matches!(named[..], [Action::CaseFile(CaseFileAction::WeakestPoint(Some(_)))]),
        "{named:?}"
    );
    let skip = vec![Action::CaseFile(CaseFileAction::SkipPrediction)];
    assert_eq!(click(&mut harness, Role::Button, "Skip"), skip);
    assert_eq!(press(&mut harness, Key::Escape), [ESCAPE], "Escape begins nothing");
    let mut harness = open(DialogView::Prediction(Box::new(views::prediction(true))));
    assert_eq!(press(&mut harness, Key::ArrowLeft), court(CourtroomAction::Predict(59)));
    let weakest = click(&mut harness, Role::RadioButton, "M2 Focus of the Act is privacy");
    assert!(
        matches!(weakest[..], [Action::Courtroom(CourtroomAction::WeakestPoint(Some(_)))]),
        "{weakest:?}"
    );
    assert_eq!(press(&mut harness, Key::Escape), [ESCAPE], "no ruling is heard");
}

#[test]
fn the_debrief_links_moves_takes_words_and_goes_forward_and_back() {
    let debrief = |action| vec![Action::Debrief(action)];
    let mut harness = open(DialogView::Debrief(Box::new(views::debrief())));
    assert_eq!(focused(&harness), "Your words on the best alternative");
    harness.event(egui::Event::Text("!".into()));
    let typed = pushed(&mut harness);
    assert!(
        matches!(&typed[..], [Action::Debrief(DebriefAction::Words(words))] if words.ends_with('!')),
        "{typed:?}"
    );
    let about = click(&mut harness, Role::RadioButton, "No move in particular");
    assert_eq!(about, debrief(DebriefAction::About(None)));
    let shown = click(&mut harness, Role::Button, "Show move 7 in the review");
    assert_eq!(shown, debrief(DebriefAction::Show));
    let to = |at: usize| debrief(DebriefAction::Step(DebriefStep::ALL[at]));
    assert_eq!(click(&mut harness, Role::Button, "Back"), to(0));
    assert_eq!(click(&mut harness, Role::Button, "Next"), to(2));
    assert_eq!(click(&mut harness, Role::RadioButton, "Next time"), to(3));
    assert_eq!(click(&mut harness, Role::Button, "Leave it for now"), [ESCAPE]);
    assert_eq!(press(&mut harness, Key::Escape), [ESCAPE]);
}

#[test]
fn a_slider_moves_where_the_pointer_presses() {
    let mut harness = open(DialogView::Prediction(Box::new(views::prediction(false))));
    let rect = harness.get_by_role(Role::Slider).rect();
    let left = egui::pos2(rect.left() + 10.0, rect.top() + 20.0);
    harness.drag_at(left);
    harness.run_steps(2);
    harness.drop_at(left);
    let moved = pushed(&mut harness);
    assert!(moved.contains(&Action::CaseFile(CaseFileAction::Predict(0))), "{moved:?}");
}

#[test]
fn searching_types_goes_down_and_opens() {
    let mut harness = open(DialogView::Search(views::search()));
    let open_hit = |at| vec![Action::Shell(ShellAction::OpenHit(at))];
    harness.get_by_role(Role::TextInput).type_text("x");
    let typed = pushed(&mut harness);
    assert!(matches!(typed[..], [Action::Shell(ShellAction::Search(_))]), "{typed:?}");
    press(&mut harness, Key::ArrowDown);
    press(&mut harness, Key::ArrowDown);
    assert!(focused(&harness).starts_with("Argument: M2"), "{}", focused(&harness));
    assert_eq!(press(&mut harness, Key::Enter), open_hit(1));
    assert_eq!(press(&mut harness, Key::Escape), [ESCAPE]);
}

#[test]
fn enter_in_the_field_opens_the_first_hit() {
    let mut harness = open(DialogView::Search(views::search()));
    let opened = press(&mut harness, Key::Enter);
    assert_eq!(opened, [Action::Shell(ShellAction::OpenHit(0))]);
}

#[test]
fn what_is_only_read_closes_with_escape_and_with_its_button() {
    for view in [
        DialogView::Authority(Box::new(views::reader())),
        DialogView::Faults(views::faults()),
        DialogView::Keys(views::keys()),
    ] {
        let mut harness = open(view.clone());
        assert_eq!(press(&mut harness, Key::Escape), [ESCAPE], "{view:?}");
        assert_eq!(click(&mut harness, Role::Button, "Close"), [ESCAPE]);
    }
}

#[test]
fn a_broken_case_can_be_read_again_and_its_faults_copied() {
    let mut harness = open(DialogView::Faults(views::faults()));
    let again = click(&mut harness, Role::Button, "Read again");
    assert_eq!(again, [Action::Docket(DocketAction::Reload("cases/reading_room".into()))]);
    harness.get_by_label("Copy all").click();
    harness.step();
    let copied = harness.output().platform_output.commands.iter().any(|command| {
        matches!(command, egui::OutputCommand::CopyText(text) if text.starts_with("E012"))
    });
    assert!(copied);
}

#[test]
fn what_is_to_be_decided_stays_in_the_smallest_window() {
    let ways_out = ["Answer", "Back", "Keep arguing", "Skip", "Close", "Search"];
    for (name, view) in views::all() {
        let mut harness = window([640.0, 400.0], 1.0, Theme::Light, over_the_courtroom, view);
        harness.run_steps(20);
        let window = egui::Rect::from_min_size(egui::Pos2::ZERO, egui::vec2(640.0, 400.0));
        let is_way_out = |label: String| ways_out.contains(&label.as_str());
        let control = harness
            .root()
            .children_recursive()
            .find(|node| {
                let role = node.accesskit_node().role();
                let kind = role == Role::Button || role == Role::TextInput;
                kind && node.accesskit_node().label().is_some_and(is_way_out)
            })
            .unwrap_or_else(|| panic!("{name} has no way out"));
        assert!(window.contains_rect(control.rect()), "{name}: {:?}", control.rect());
    }
}
