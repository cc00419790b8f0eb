//! Pictures of every widget in both themes, written to `target/screens` with `PICTURES=1`, and the promises that
//! hold for all of them: a name for each, the keyboard for each, and silence when nothing moves.
#![cfg(feature = "gui")]
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod behavior;
mod components;
mod courtroom;
mod ruling;
#[path = "../support/mod.rs"]
mod support;

use colloquy::gui::{
    theme::{self, Palette, Text},
    widgets::card,
};
use egui::{Rect, Theme, Ui, UiBuilder, Vec2, pos2, vec2};
use egui_kittest::{Harness, kittest::Queryable as _};

/// What the controls of the gallery are set to.
#[derive(Default)]
struct State {
    level: usize,
    tab: usize,
    search: String,
    name: String,
    number: String,
}

fn harness<'a>(
    size: Vec2,
    scale: f32,
    theme: Theme,
    draw: impl FnMut(&mut Ui, &mut State) + 'a,
) -> Harness<'a, State> {
    let state =
        State { level: 1, name: "Morrison".into(), number: "1.58".into(), ..State::default() };
    Harness::builder()
        .with_size(size)
        .with_pixels_per_point(scale)
        .with_theme(theme)
        .with_context_setup(move |ctx| {
            theme::install(ctx);
            theme::choose(ctx, theme.into());
        })
        .with_render_cursor(false)
        .renderer(support::CpuRenderer::default())
        .build_ui_state(draw, state)
}

fn section(ui: &mut Ui, rect: [f32; 4], title: &str, draw: impl FnOnce(&mut Ui)) {
    let [left, top, right, bottom] = rect;
    let rect = Rect::from_min_max(pos2(left, top), pos2(right, bottom));
    ui.scope_builder(UiBuilder::new().max_rect(rect).id_salt(title), |ui| {
        let palette = Palette::of(ui);
        card(palette).inner_margin(egui::Margin::symmetric(18, 14)).show(ui, |ui| {
            ui.set_min_size(rect.size() - vec2(38.0, 30.0));
            ui.label(Text::H3.rich(title).color(palette.ink));
            draw(ui);
        });
    });
}

fn area<R>(ui: &mut Ui, rect: [f32; 4], draw: impl FnOnce(&mut Ui) -> R) -> R {
    let [left, top, right, bottom] = rect;
    let rect = Rect::from_min_max(pos2(left, top), pos2(right, bottom));
    ui.scope_builder(UiBuilder::new().max_rect(rect), draw).inner
}

type Draw = fn(&mut Ui, &mut State);

const PICTURES: [(&str, Draw, Vec2); 3] = [
    ("components", components::components, vec2(1440.0, 1100.0)),
    ("courtroom-parts", courtroom::courtroom, vec2(1440.0, 900.0)),
    ("ruling-parts", ruling::judgment, vec2(1440.0, 900.0)),
];

#[test]
fn every_widget_is_drawn_in_both_themes_and_the_controls_at_twice_the_size() {
    for (name, draw, size) in PICTURES {
        for (theme, scale, word) in
            [(Theme::Light, 1.0, "light"), (Theme::Dark, 1.0, "dark"), (Theme::Light, 2.0, "2x")]
        {
            if scale > 1.0 && name != "components" {
                continue;
            }
            let mut harness = harness(size, scale, theme, draw);
            harness.run();
            if name == "components" {
                harness.get_by_label("Focus").focus();
                harness.get_by_label("Hover").hover();
                harness.run();
            }
            support::draw(&mut harness, &format!("{name}-{word}"));
        }
    }
}

#[test]
fn nothing_is_drawn_again_once_everything_stands_still() {
    for (name, draw, size) in PICTURES {
        let mut harness = harness(size, 1.0, Theme::Light, draw);
        harness.run();
        harness.step();
        let output = harness.output();
        let delay = output.viewport_output.values().map(|out| out.repaint_delay).min();
        assert_eq!(delay, Some(std::time::Duration::MAX), "{name} asks for a repaint");
    }
}
