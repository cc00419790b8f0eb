//! An argument or reply in full: what it says, what it bears on, and what it cites.

use egui::{Context, Ui, vec2};

use super::authority::heading_of;
use super::{dialog, leave};
use crate::app::Action;
use crate::app::view::dialog::ArgumentView;
use crate::gui::{
    screens::parts::{activate, button, party, tone},
    theme::{Palette, Passage, Text, space, text::unmarked},
    widgets::{Button, Chip, Inline, TextLink},
};

const WIDTH: f32 = 580.0;
const FOOT: f32 = 44.0;

pub(super) fn show(ctx: &Context, view: &ArgumentView, actions: &mut Vec<Action>) {
    let title = unmarked(&view.title);
    let over = dialog(ctx, "argument", &title).untitled().width(WIDTH);
    let answer = over.show(ctx, |ui, opening| {
        ui.spacing_mut().item_spacing.y = space::S;
        super::scrolled(ui, "argument", FOOT, |ui| read(ui, view, actions));
        let close = Button::new(&view.close.label).key("Esc");
        let row = egui::Layout::right_to_left(egui::Align::Center);
        ui.allocate_ui_with_layout(vec2(ui.available_width(), 32.0), row, |ui| {
            opening.start_at(&button(ui, &view.close, close, actions));
        });
    });
    leave(&answer, &view.close, actions);
}

fn read(ui: &mut Ui, view: &ArgumentView, actions: &mut Vec<Action>) {
    let palette = Palette::of(ui);
    let own = party(view.side);
    ui.spacing_mut().item_spacing.y = space::XXS;
    let about = Inline::new().mark(own, 9.0).gap(7.0);
    about.text(Text::CaptionStrong, &view.about, own.color(palette)).show(ui);
    Passage::new().marked(Text::H2, &view.title, palette.ink).show(ui);
    for chip in &view.chips {
        ui.add(Chip::new(&chip.text).tone(tone(chip.tone)));
    }
    Passage::new().marked(Text::Body, &view.text, palette.ink).show(ui);
    if !view.words.is_empty() {
        heading_of(ui, "AS SPOKEN");
        Passage::new().marked(Text::Opinion, &view.words, palette.ink).show(ui);
    }
    for bearing in &view.bearings {
        heading_of(ui, &bearing.heading.to_uppercase());
        for (side, line) in &bearing.lines {
            let mut shown = Inline::new();
            if let Some(side) = side {
                shown = shown.mark(party(*side), 9.0).gap(7.0);
            }
            shown.text(Text::Small, line, palette.ink).show(ui);
        }
    }
    if !view.cites.is_empty() {
        heading_of(ui, "CITES");
        for (place, control) in view.cites.iter().enumerate() {
            ui.push_id(place, |ui| {
                if ui.add(TextLink::new(&control.label).kind(Text::Parties)).clicked() {
                    activate(control, actions);
                }
            });
        }
    }
}
