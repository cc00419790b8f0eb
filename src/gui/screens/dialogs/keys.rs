//! The keys of a screen.

use egui::{Align, Context, Layout, Ui, vec2};

use super::{dialog, escape};
use crate::app::Action;
use crate::app::view::dialog::KeysView;
use crate::gui::{
    icons,
    screens::parts::button,
    theme::{Palette, Text, space},
    widgets::{Button, KeyCap},
};

const WIDTH: f32 = 680.0;
const COLUMN: f32 = 84.0;
const ROW_GAP: f32 = 8.0;

pub(super) fn show(ctx: &Context, view: &KeysView, actions: &mut Vec<Action>) {
    let title = format!("Keys: {}", view.title);
    let answer = dialog(ctx, "keys", &title).width(WIDTH).show(ctx, |ui, opening| {
        ui.spacing_mut().item_spacing.y = space::S;
        if let Some(note) = view.note {
            ui.label(Text::Small.rich(note).color(Palette::of(ui).warn));
        }
        super::scrolled(ui, "table", 96.0, |ui| table(ui, view));
        let row = Layout::right_to_left(Align::Center);
        ui.allocate_ui_with_layout(vec2(ui.available_width(), 32.0), row, |ui| {
            let close = ui.add(Button::new("Close").key("Esc"));
            opening.start_at(&close);
            if close.clicked() {
                actions.push(escape());
            }
            if let Some(example) = &view.example {
                ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                    let look = Button::new(&example.label).quiet().icon(icons::LIGHTBULB);
                    button(ui, example, look, actions);
                });
            }
        });
    });
    if answer.escaped {
        actions.push(escape());
    }
}

/// Shows the keys in two columns, or one where there is little room.
fn table(ui: &mut Ui, view: &KeysView) {
    let columns = if ui.available_width() > 520.0 { 2 } else { 1 };
    let rows = view.keys.len().div_ceil(columns).max(1);
    ui.columns(columns, |columns| {
        for (ui, keys) in columns.iter_mut().zip(view.keys.chunks(rows)) {
            ui.spacing_mut().item_spacing.y = 0.0;
            for (key, meaning) in keys {
                row(ui, key, meaning);
            }
        }
    });
}

fn row(ui: &mut Ui, key: &str, meaning: &str) {
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        let from = ui.cursor().left();
        ui.add(KeyCap(key));
        ui.add_space((COLUMN - (ui.cursor().left() - from)).max(space::S));
        ui.vertical(|ui| ui.label(Text::Small.rich(meaning).color(Palette::of(ui).ink)));
    });
    ui.add_space(ROW_GAP);
}
