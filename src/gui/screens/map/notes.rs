//! What is shown otherwise than it is, and how to go back.

use egui::{Align, Frame, Layout, Margin, Rect, Role, Stroke, Ui, UiBuilder, vec2};

use crate::app::Action;
use crate::app::view::MapView;
use crate::app::view::map::MapNote;
use crate::gui::screens::parts::button;
use crate::gui::theme::{Palette, Passage, Text, radius, space, stroke};
use crate::gui::widgets::{Button, Tip};

const HEIGHT: f32 = 32.0;

/// Shows the notes at the upper left of the canvas, one below the other.
pub(super) fn over(ui: &mut Ui, view: &MapView, canvas: Rect, actions: &mut Vec<Action>) {
    // at the upper right stand the buttons to zoom
    let width = canvas.width() - 32.0 - 276.0;
    let size = vec2(width.max(0.0), canvas.height() - 20.0);
    let room = Rect::from_min_size(canvas.min + vec2(16.0, 10.0), size);
    ui.scope_builder(UiBuilder::new().max_rect(room), |ui| rows(ui, view, actions));
}

/// Shows the notes one below the other, if there are any.
pub(super) fn rows(ui: &mut Ui, view: &MapView, actions: &mut Vec<Action>) {
    if view.hidden.is_some() || !view.notes.is_empty() {
        ui.scope(|ui| each(ui, view, actions));
        ui.add_space(space::S);
    }
}

fn each(ui: &mut Ui, view: &MapView, actions: &mut Vec<Action>) {
    let palette = Palette::of(ui);
    ui.spacing_mut().item_spacing.y = space::XS;
    let builder = || UiBuilder::new().accessibility_role(Role::Status).accessibility_label("Shown");
    if let Some(hidden) = view.hidden {
        ui.scope_builder(builder(), |ui| {
            framed(ui, palette, |ui, room| {
                words(ui, hidden, room - space::S);
                ui.add_space(space::XS);
            });
        });
    }
    for note in &view.notes {
        ui.scope_builder(builder(), |ui| {
            framed(ui, palette, |ui, room| line(ui, note, room, actions));
        });
    }
}

fn framed(ui: &mut Ui, palette: &Palette, contents: impl FnOnce(&mut Ui, f32)) {
    Frame::NONE
        .fill(palette.raised)
        .stroke(Stroke::new(stroke::HAIR, palette.line2))
        .corner_radius(radius::CONTROL)
        .inner_margin(Margin { left: 12, right: 6, top: 0, bottom: 0 })
        .show(ui, |ui| {
            let room = vec2(ui.available_width(), HEIGHT - 2.0);
            ui.set_max_size(room);
            ui.allocate_ui_with_layout(
                vec2(0.0, room.y),
                Layout::left_to_right(Align::Center),
                |ui| {
                    ui.set_min_height(room.y);
                    contents(ui, room.x);
                },
            );
        });
}

fn line(ui: &mut Ui, note: &MapNote, room: f32, actions: &mut Vec<Action>) {
    let look = Button::new(&note.undo.label).small().quiet();
    let width = look.measure(ui).x;
    words(ui, &note.text, room - width - space::L);
    button(ui, &note.undo, look, actions);
}

/// Words in so much room; what does not fit is in a tooltip.
fn words(ui: &mut Ui, text: &str, room: f32) {
    let ink = Palette::of(ui).ink;
    let words = Passage::new().marked(Text::SmallStrong, text, ink).width(room.max(80.0)).rows(1);
    let words = words.galley(ui.painter());
    let cut = words.elided;
    let shown = ui.label(words);
    if cut {
        Tip::new(text).on(shown);
    }
}
