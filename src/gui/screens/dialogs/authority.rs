//! An authority in full: what it holds, what it is worth here, and who cites it.

use egui::{Context, Ui, vec2};

use super::{dialog, leave};
use crate::app::Action;
use crate::app::view::dialog::AuthorityView;
use crate::gui::{
    icons,
    screens::parts::{button, party, tone},
    theme::{Palette, Passage, Text, space},
    widgets::{Button, Chip, Inline, panel},
};

const WIDTH: f32 = 580.0;
const FOOT: f32 = 44.0;

pub(super) fn show(ctx: &Context, view: &AuthorityView, actions: &mut Vec<Action>) {
    let over = dialog(ctx, "authority", &view.name).untitled().width(WIDTH);
    let answer = over.show(ctx, |ui, opening| {
        ui.spacing_mut().item_spacing.y = space::S;
        super::scrolled(ui, "authority", FOOT, |ui| read(ui, view));
        let close = Button::new(&view.close.label).key("Esc");
        let row = egui::Layout::right_to_left(egui::Align::Center);
        ui.allocate_ui_with_layout(vec2(ui.available_width(), 32.0), row, |ui| {
            opening.start_at(&button(ui, &view.close, close, actions));
        });
    });
    leave(&answer, &view.close, actions);
}

/// Shows the authority within another dialog, with a button that closes it.
pub(super) fn beside(ui: &mut Ui, view: &AuthorityView, actions: &mut Vec<Action>) {
    let palette = Palette::of(ui);
    panel(palette).fill(palette.raised).show(ui, |ui| {
        ui.take_available_width();
        super::scrolled(ui, "beside", FOOT + 40.0, |ui| read(ui, view));
        button(ui, &view.close, Button::new(&view.close.label).small(), actions);
    });
}

fn read(ui: &mut Ui, view: &AuthorityView) {
    let palette = Palette::of(ui);
    let said = |ui: &mut Ui, kind: Text, text: &str, ink| {
        if !text.is_empty() {
            Passage::new().marked(kind, text, ink).show(ui);
        }
    };
    ui.spacing_mut().item_spacing.y = space::XXS;
    said(ui, Text::H2, &format!("*{}*", view.name.replace('*', "")), palette.ink);
    said(ui, Text::Small, &view.cite, palette.ink2);
    said(ui, Text::Caption, &view.about, palette.ink3);
    if !view.chips.is_empty() {
        ui.add_space(space::XS);
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(6.0, 6.0);
            for chip in &view.chips {
                ui.add(Chip::new(&chip.text).tone(tone(chip.tone)));
            }
        });
    }
    for (heading, kind, text) in
        [("HOLDING", Text::Opinion, &view.holding), ("IN THIS COURT", Text::Body, &view.force)]
    {
        if !text.is_empty() {
            heading_of(ui, heading);
            said(ui, kind, text, palette.ink);
        }
    }
    if !view.cited_by.is_empty() {
        heading_of(ui, "CITED BY");
        for (side, card) in &view.cited_by {
            let own = party(*side).name(ui);
            let mut line = Inline::new().mark(party(*side), 9.0).gap(7.0);
            if let Some(own) = &own {
                line = line.text(Text::CaptionStrong, own, party(*side).color(palette)).gap(6.0);
            }
            line.text(Text::Small, card, palette.ink).show(ui);
        }
    }
    if !view.source.is_empty() {
        ui.add_space(space::M);
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = 6.0;
            let (rect, _) = ui.allocate_exact_size(vec2(14.0, 16.0), egui::Sense::hover());
            icons::LINK_SIMPLE.paint(ui.painter(), rect.center(), 14.0, palette.ink3);
            said(ui, Text::Caption, &view.source, palette.ink3);
        });
    }
}

pub(super) fn heading_of(ui: &mut Ui, words: &str) {
    ui.add_space(space::M);
    ui.label(Text::Over.rich(words).color(Palette::of(ui).ink3));
}
