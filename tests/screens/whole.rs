//! The whole window under a test's hands.

use colloquy::app::view::courtroom::Turn;
use colloquy::app::{Action, CourtroomAction, Destination, RulingAction};
use colloquy::law::{Seat, Side};
use egui::accesskit::Role;
use egui::{Event, Key, Modifiers, MouseWheelUnit, Pos2, Rect, Shape, Theme, TouchPhase, Ui, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use crate::app::{Whole, dress};
use crate::desk::{Desk, LEAD_CASE, court as court_of};
use crate::reachable::focus_name;
use crate::support::CpuRenderer;

impl eframe::App for Whole {
    fn ui(&mut self, ui: &mut Ui, _frame: &mut eframe::Frame) {
        self.draw(ui);
    }
}

pub(crate) type Window = Harness<'static, Whole>;

/// The window so many points large, on the docket.
pub(crate) fn open(size: [f32; 2], theme: Theme) -> Window {
    let mut window = Harness::builder()
        .with_size(size)
        .with_theme(theme)
        .with_step_dt(0.25)
        .with_max_steps(60)
        .with_render_cursor(false)
        .renderer(CpuRenderer::default())
        .build_eframe(move |context| {
            dress(&context.egui_ctx, theme);
            Whole::new()
        });
    window.run();
    window
}

/// Does something to the app, and lets the window come to rest.
pub(crate) fn with(window: &mut Window, does: impl FnOnce(&mut Desk)) {
    window.state_mut().with(does);
    window.run();
}

pub(crate) fn act(window: &mut Window, action: Action) {
    with(window, |desk| desk.act(action));
}

pub(crate) fn court(window: &mut Window, action: CourtroomAction) {
    act(window, Action::Courtroom(action));
}

pub(crate) fn go(window: &mut Window, to: Destination) {
    act(window, Action::Go(to));
}

/// Clicks what has this role and name, wherever it has to be scrolled to.
pub(crate) fn click(window: &mut Window, role: Role, name: &str) {
    click_place(window, role, name, 0);
}

/// The same for one of several, from above.
pub(crate) fn click_place(window: &mut Window, role: Role, name: &str, place: usize) {
    let found = |window: &Window| window.get_all_by_role_and_label(role, name).count() > place;
    assert!(found(window), "there are fewer than {} of {name:?}", place + 1);
    window.get_all_by_role_and_label(role, name).nth(place).unwrap().scroll_to_me();
    window.run();
    window.get_all_by_role_and_label(role, name).nth(place).unwrap().click();
    window.run();
}

/// Presses a key by itself, with the text that it types.
pub(crate) fn press(window: &mut Window, key: Key) {
    window.key_press(key);
    let name = key.symbol_or_name();
    if name.chars().count() == 1 {
        window.event(Event::Text(name.to_lowercase()));
    }
    window.run();
}

/// Presses a key with Ctrl.
pub(crate) fn command(window: &mut Window, key: Key) {
    window.key_press_modifiers(Modifiers::COMMAND, key);
    window.run();
}

/// Types into what has the keyboard.
pub(crate) fn write(window: &mut Window, text: &str) {
    window.event(Event::Text(text.to_owned()));
    window.run();
}

/// Whether some words are shown or read aloud.
pub(crate) fn says(window: &Window, words: &str) -> bool {
    window.query_all_by_label_contains(words).next().is_some()
}

/// Where F6 goes in so many steps, by the names of the controls.
pub(crate) fn round(window: &mut Window, steps: usize) -> Vec<String> {
    let mut been = Vec::new();
    for _ in 0..steps {
        press(window, Key::F6);
        been.push(focus_name(window));
    }
    been
}

/// A hearing of the lead case from a seat, as it begins.
pub(crate) fn begun(seat: Seat) -> Window {
    let mut window = open([1440.0, 900.0], Theme::Light);
    with(&mut window, |desk| desk.begin(LEAD_CASE, seat));
    window
}

/// The same as counsel for the second side, after so many of its steps.
pub(crate) fn argued(steps: usize) -> Window {
    let mut window = begun(Seat::Counsel(Side::Second));
    with(&mut window, |desk| {
        for _ in 0..steps {
            desk.step_as_counsel();
        }
        while !is_free(desk) {
            desk.step_as_counsel();
        }
    });
    window
}

/// Whether counsel may play, with nothing over the courtroom.
fn is_free(desk: &Desk) -> bool {
    desk.dialog().is_none() && court_of(desk).prompt.turn == Turn::Yours
}

/// The same after the ruling.
pub(crate) fn ruled() -> Window {
    let mut window = begun(Seat::Counsel(Side::Second));
    with(&mut window, Desk::argue_to_ruling);
    act(&mut window, Action::Ruling(RulingAction::VotesRead));
    window
}

/// The name of the first of its role that begins so.
pub(crate) fn named(window: &Window, role: Role, start: &str) -> String {
    let names = window.get_all_by_role(role).filter_map(|node| node.accesskit_node().label());
    let mut found = names.filter(|name| name.starts_with(start));
    found.next().unwrap_or_else(|| panic!("nothing begins with {start:?}"))
}

/// Clicks what has this role and a name that begins so.
pub(crate) fn click_start(window: &mut Window, role: Role, start: &str) {
    let name = named(window, role, start);
    click(window, role, &name);
}

/// Where that is.
pub(crate) fn place_of(window: &Window, role: Role, start: &str) -> Rect {
    let name = named(window, role, start);
    window.get_all_by_role_and_label(role, &name).next().unwrap().rect()
}

/// Whether some words are drawn, in a tooltip or on a chart, where nothing has their name.
pub(crate) fn draws(window: &Window, words: &str) -> bool {
    let told =
        |shape: &Shape| matches!(shape, Shape::Text(text) if text.galley.text().contains(words));
    window.output().shapes.iter().any(|clipped| told(&clipped.shape))
}

/// Turns the wheel over a place.
pub(crate) fn turn_wheel(window: &mut Window, at: Pos2, by: f32) {
    window.hover_at(at);
    window.event(Event::MouseWheel {
        unit: MouseWheelUnit::Point,
        delta: vec2(0.0, by),
        phase: TouchPhase::Move,
        modifiers: Modifiers::NONE,
        source: egui::MouseWheelSource::Unknown,
    });
    window.run();
}
