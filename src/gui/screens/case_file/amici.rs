//! Friends of the court: who filed a brief, for whom and when, what it urged, and what it backs.

use egui::{Role, Sense, Ui, WidgetInfo, vec2};

use crate::app::Action;
use crate::app::view::Control;
use crate::app::view::case_file::AmicusRow;
use crate::gui::icons;
use crate::gui::screens::parts::{activate, party};
use crate::gui::theme::{Palette, Passage, Text, space};
use crate::gui::widgets::{Chip, Inline, TextLink, Tone, explained, hairline, mark};

/// Shows them, one below the other.
pub(super) fn show(ui: &mut Ui, rows: &[AmicusRow], actions: &mut Vec<Action>) {
    for (place, row) in rows.iter().enumerate() {
        ui.push_id(place, |ui| amicus(ui, row, actions));
        hairline(ui);
    }
}

fn amicus(ui: &mut Ui, row: &AmicusRow, actions: &mut Vec<Action>) {
    let palette = Palette::of(ui);
    ui.spacing_mut().item_spacing.y = space::XS;
    Passage::new().marked(Text::H3, &row.name, palette.ink).show(ui);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(space::S, space::XXS);
        let whom = Inline::new();
        let whom = match row.supports {
            Some(side) => whom.mark(party(side), 9.0).gap(6.0),
            None => whom,
        };
        whom.text(Text::CaptionStrong, &row.for_whom, palette.ink2).show(ui);
        ui.label(Text::Caption.rich(&row.filed).color(palette.ink2));
        if let Some(unsettled) = row.unsettled {
            ui.add(Chip::new(unsettled).tone(Tone::Warn).icon(icons::WARNING_CIRCLE));
        }
    });
    explained(ui, Passage::new().marked(Text::Opinion, &row.urged, palette.ink));
    links(ui, row, actions);
    let source = format!("Source for {}: {}", row.name, row.source);
    let shown = ui.label(Text::Caption.rich(&row.source).color(palette.ink3));
    shown.widget_info(|| WidgetInfo::labeled(Role::Label, true, &source));
}

/// The arguments and replies that it backs, and the brief as an authority.
fn links(ui: &mut Ui, row: &AmicusRow, actions: &mut Vec<Action>) {
    let palette = Palette::of(ui);
    let line = |ui: &mut Ui, words: &str, links: &mut dyn FnMut(&mut Ui)| {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(space::S, space::XXS);
            ui.spacing_mut().interact_size.y = 20.0;
            ui.label(Text::Caption.rich(words).color(palette.ink3));
            links(ui);
        });
    };
    if !row.cards.is_empty() {
        line(ui, "Backs", &mut |ui| {
            for (side, card) in &row.cards {
                let (spot, _) = ui.allocate_exact_size(vec2(10.0, 18.0), Sense::hover());
                mark(ui.painter(), spot.center(), 8.0, party(*side), party(*side).color(palette));
                link(ui, card, "Reads the card", actions);
            }
        });
    }
    if let Some(authority) = &row.authority {
        line(ui, "Cited as", &mut |ui| link(ui, authority, "Reads the authority", actions));
    }
}

fn link(ui: &mut Ui, to: &Control, tip: &str, actions: &mut Vec<Action>) {
    if ui.add(TextLink::new(&to.label).kind(Text::SmallStrong).accent().tip(tip)).clicked() {
        activate(to, actions);
    }
}
