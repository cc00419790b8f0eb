//! The review of a hearing that was really played, and what its controls push.

use std::sync::LazyLock;

use colloquy::app::view::review::SearchState;
use colloquy::app::view::{ReviewView, ScreenView};
use colloquy::app::{Action, Curve, Destination, ReviewAction, ReviewDocument, update};
use colloquy::gui::screens::review;
use colloquy::law::{Seat, Side};
use egui::accesskit::Role;
use egui::{Key, Modifiers, Theme};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use crate::desk::{Desk, LEAD_CASE, SMALL_CASE};
use crate::reachable::{focus_name, nothing_is_drawn_at_rest};
use crate::stage::{Stage, pictures, window};

/// The review of a hearing argued for the second side with the first card at hand: as it opens,
/// and with a move in the middle selected.
static PLAYED: LazyLock<[ReviewView; 2]> = LazyLock::new(|| {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = Desk::open(folder.path());
    desk.begin(LEAD_CASE, Seat::Counsel(Side::Second));
    desk.argue_to_ruling();
    desk.go(Destination::Review);
    let view = |desk: &Desk| {
        let ScreenView::Review(view) = desk.screen() else { panic!("not at the review") };
        *view
    };
    let opened = view(&desk);
    desk.act(Action::Review(ReviewAction::Select(opened.moves.rows.len() / 2)));
    [opened, view(&desk)]
});

fn played() -> ReviewView {
    PLAYED[0].clone()
}

/// With moves before and after the selected one.
fn in_the_middle() -> ReviewView {
    PLAYED[1].clone()
}

/// The same before it has been gone through.
fn being_gone_through() -> ReviewView {
    static EARLY: LazyLock<ReviewView> = LazyLock::new(|| {
        let folder = tempfile::tempdir().unwrap();
        let mut desk = Desk::open(folder.path());
        desk.begin(LEAD_CASE, Seat::Counsel(Side::Second));
        desk.argue_to_ruling();
        drop(update(&mut desk.state, Action::Go(Destination::Review)));
        let ScreenView::Review(view) = desk.screen() else { panic!("not at the review") };
        ReviewView { search: SearchState::Working(Some((12, 45))), ..*view }
    });
    EARLY.clone()
}

/// Another, before three judges, with every curve drawn.
fn before_a_panel() -> ReviewView {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = Desk::open(folder.path());
    desk.begin(SMALL_CASE, Seat::Counsel(Side::First));
    desk.argue_to_ruling();
    desk.go(Destination::Review);
    for curve in [Curve::BestPlay, Curve::Judges] {
        desk.act(Action::Review(ReviewAction::Draw(curve)));
    }
    let ScreenView::Review(view) = desk.screen() else { panic!("not at the review") };
    *view
}

fn open(size: [f32; 2]) -> Harness<'static, Stage<ReviewView>> {
    let mut harness = window(size, 1.0, Theme::Light, review::show, played());
    harness.run();
    harness
}

fn pushes(harness: &Harness<'_, Stage<ReviewView>>, action: ReviewAction) {
    let action = Action::Review(action);
    let stage = harness.state();
    assert!(stage.pushed(&action), "{action:?} is not in {:?}", stage.actions);
}

fn click(harness: &mut Harness<'_, Stage<ReviewView>>, role: Role, name: &str) {
    harness.get_by_role_and_label(role, name).scroll_to_me();
    harness.run();
    harness.get_by_role_and_label(role, name).click();
    harness.run();
}

#[test]
fn pictures_of_the_review() {
    pictures("review", review::show, &played());
    pictures("review-working", review::show, &being_gone_through());
    let view = before_a_panel();
    assert_eq!(view.chart.judges.len(), 3);
    let mut harness = window([1440.0, 900.0], 1.0, Theme::Light, review::show, view);
    harness.run();
    crate::stage::picture(&mut harness, "review-judges");
}

#[test]
fn a_move_is_chosen_from_the_list_and_on_the_chart() {
    let mut harness = open([1440.0, 900.0]);
    let row = played().moves.rows[0].sentence.clone();
    click(&mut harness, Role::Button, &row);
    pushes(&harness, ReviewAction::Select(0));
    let chart = harness.get_by_role(Role::Slider).rect();
    for x in [chart.left() + chart.width() * 0.3, chart.right() - 20.0] {
        let at = egui::pos2(x, chart.center().y);
        harness.hover_at(at);
        harness.run();
        harness.drag_at(at);
        harness.drop_at(at);
        harness.run();
    }
    let last = played().moves.rows.len() - 1;
    let chosen = |place: usize| Action::Review(ReviewAction::Select(place));
    assert!(harness.state().pushed(&chosen(last)) || played().chart.selected == last);
    assert!(harness.state().actions.len() >= 3, "{:?}", harness.state().actions);
}

#[test]
fn every_button_of_the_review_does_what_it_says() {
    for size in [[1440.0, 900.0], [640.0, 400.0]] {
        let mut harness = open(size);
        for name in ["First move", "Previous move", "Next move", "Last move", "Next mistake"] {
            click(&mut harness, Role::Button, name);
        }
        pushes(&harness, ReviewAction::First);
        pushes(&harness, ReviewAction::Step(-1));
        pushes(&harness, ReviewAction::Step(1));
        pushes(&harness, ReviewAction::Last);
        pushes(&harness, ReviewAction::Mistake { forward: true });
        for (name, curve) in [("Best line", Curve::BestLine), ("Best play", Curve::BestPlay)] {
            click(&mut harness, Role::CheckBox, name);
            pushes(&harness, ReviewAction::Draw(curve));
        }
        for (name, what) in [
            ("Save the report as HTML", ReviewDocument::Html),
            ("Save the report as Markdown", ReviewDocument::Markdown),
            ("Save the report as plain text", ReviewDocument::Text),
            ("Save the moves as CSV", ReviewDocument::Moves),
            ("Save the transcript", ReviewDocument::Transcript),
            ("Save the record", ReviewDocument::Record),
        ] {
            click(&mut harness, Role::Button, "Save as…");
            click(&mut harness, Role::Button, name);
            pushes(&harness, ReviewAction::Save(what));
        }
        click(&mut harness, Role::Button, "Begin the debrief");
        assert!(harness.state().pushed(&played().debrief.open.action));
        let retry = played().explanation.retry.label;
        click(&mut harness, Role::Button, &retry);
        pushes(&harness, ReviewAction::Retry);
        let step = &played().line.rows[0];
        let step = format!("{} {}, chance {}", step.number, step.name, step.chance);
        click(&mut harness, Role::Button, &step);
        pushes(&harness, ReviewAction::LineStep(0));
        let about = played().sheet.rows.into_iter().find_map(|row| row.about).unwrap();
        harness.get_all_by_label(&about.label).next().unwrap().scroll_to_me();
        harness.run();
        harness.get_all_by_label(&about.label).next().unwrap().click();
        harness.run();
        assert!(harness.state().pushed(&about.action), "{about:?}");
    }
}

#[test]
fn keys_walk_through_the_moves_and_do_the_rest() {
    let mut harness = open([1280.0, 800.0]);
    let keys = [
        (Key::ArrowLeft, ReviewAction::Step(-1)),
        (Key::ArrowRight, ReviewAction::Step(1)),
        (Key::Home, ReviewAction::First),
        (Key::End, ReviewAction::Last),
        (Key::M, ReviewAction::Mistake { forward: true }),
        (Key::B, ReviewAction::Draw(Curve::BestLine)),
        (Key::T, ReviewAction::Retry),
    ];
    for (key, action) in keys {
        harness.key_press(key);
        harness.run();
        pushes(&harness, action);
    }
    harness.key_press_modifiers(Modifiers::SHIFT, Key::M);
    harness.key_press_modifiers(Modifiers::COMMAND, Key::E);
    harness.run();
    pushes(&harness, ReviewAction::Mistake { forward: false });
    pushes(&harness, ReviewAction::Save(ReviewDocument::Html));
}

#[test]
fn with_the_keyboard_at_a_move_arrows_stay_among_the_moves() {
    let view = in_the_middle();
    assert!(view.moves.next.is_enabled() && view.moves.previous.is_enabled());
    let mut harness = window([1440.0, 900.0], 1.0, Theme::Light, review::show, view.clone());
    harness.run();
    let row = &view.moves.rows[view.chart.selected];
    harness.get_by_role_and_label(Role::Button, &row.sentence).focus();
    harness.run();
    assert_eq!(focus_name(&harness), row.sentence);
    for (key, step) in [(Key::ArrowDown, 1), (Key::ArrowUp, -1)] {
        harness.key_press(key);
        harness.run();
        pushes(&harness, ReviewAction::Step(step));
    }
    assert_eq!(focus_name(&harness), row.sentence, "the view decides where the keyboard goes");
    nothing_is_drawn_at_rest(&mut harness);
}

#[test]
fn the_chart_has_a_twin_in_words() {
    let harness = open([1440.0, 900.0]);
    let chart = harness.get_by_role(Role::Slider);
    let said = chart.accesskit_node().data().description().unwrap().to_owned();
    for row in played().moves.rows {
        assert!(said.contains(&format!("{} {}: {}", row.number, row.name, row.chance)), "{row:?}");
        assert!(row.sentence.contains(&row.name));
    }
}

#[test]
fn what_is_searched_for_can_be_stopped_and_gone_on_with() {
    use colloquy::app::ShellAction;
    use colloquy::app::view::Control;
    let mut view = played();
    view.search = SearchState::Working(Some((3, 45)));
    let mut harness = window([1440.0, 900.0], 1.0, Theme::Light, review::show, view.clone());
    harness.run();
    click(&mut harness, Role::Button, "Stop");
    assert!(harness.state().pushed(&Action::Shell(ShellAction::StopWork)));
    let again = Action::Review(ReviewAction::Search);
    view.search = SearchState::Stopped(Control::new("Go through it again", again.clone()));
    let mut harness = window([1440.0, 900.0], 1.0, Theme::Light, review::show, view);
    harness.run();
    click(&mut harness, Role::Button, "Go through it again");
    assert!(harness.state().pushed(&again));
}

#[test]
fn the_curve_of_each_judge_is_drawn_at_a_box() {
    let mut harness = window([1440.0, 900.0], 1.0, Theme::Light, review::show, before_a_panel());
    harness.run();
    click(&mut harness, Role::CheckBox, "Per judge");
    pushes(&harness, ReviewAction::Draw(Curve::Judges));
}
