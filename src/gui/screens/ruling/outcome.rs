//! The result and the votes.

use egui::Ui;

use crate::app::view::RulingView;
use crate::app::{Action, RulingAction};
use crate::gui::icons;
use crate::gui::screens::parts::{party, tone};
use crate::gui::theme::{Palette, Passage, Text, space};
use crate::gui::widgets::{Chip, Party, Tone, VoteMark};

/// Shows the result and the votes.
pub(super) fn show(ui: &mut Ui, view: &RulingView, actions: &mut Vec<Action>) {
    let palette = Palette::of(ui);
    if let Some(notice) = &view.notice {
        ui.add(Chip::new(notice).tone(Tone::Warn).icon(icons::WARNING));
    }
    let outcome = &view.outcome;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::vec2(space::XL, space::S);
        ui.vertical(|ui| {
            ui.set_max_width(ui.available_width().min(420.0));
            ui.spacing_mut().item_spacing.y = space::XXS;
            ui.horizontal(|ui| {
                ui.add(Chip::new(&outcome.chip.text).tone(tone(outcome.chip.tone)));
                ui.label(Text::Caption.rich(&outcome.score).color(palette.ink3));
            });
            ui.label(Text::Display.rich(&outcome.title).color(palette.ink));
            ui.label(Text::Caption.rich(&outcome.chance).color(palette.ink2));
            for note in &outcome.notes {
                Passage::new().marked(Text::Caption, note, palette.ink2).show(ui);
            }
        });
        for vote in &view.votes {
            let side = match vote.side {
                Some(side) => party(side),
                None => Party::Bench,
            };
            let mark = VoteMark {
                judge: &vote.name,
                monogram: &vote.monogram,
                role: vote.role,
                party: side,
                vote: &vote.verb,
                reason: &vote.strength,
                selected: vote.selected,
            };
            if ui.push_id(vote.judge, |ui| ui.add(mark)).inner.clicked() {
                let judge = (!vote.selected).then_some(vote.judge);
                actions.push(Action::Ruling(RulingAction::Judge(judge)));
            }
        }
    });
}
