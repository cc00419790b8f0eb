//! What happened, and one's forecast and sheet.

use egui::{Align, Layout, Margin, Ui, vec2};

use crate::app::Action;
use crate::app::view::ruling::{EpilogueView, HistoryView};
use crate::app::view::sheet::{CriterionRow, SheetView};
use crate::app::view::{self, RulingView};
use crate::gui::icons;
use crate::gui::screens::parts::{activate, forecasts, tone};
use crate::gui::theme::{Palette, Passage, Text, space};
use crate::gui::widgets::{Button, Chip, Inline, Party, StrengthBar, card, hairline};

/// From the left edge of the icon to that of the words.
const ICON: i8 = 38;

/// Shows what happened.
pub(super) fn history(ui: &mut Ui, view: &RulingView, actions: &mut Vec<Action>) {
    card(Palette::of(ui)).show(ui, |ui| {
        ui.take_available_width();
        in_history(ui, &view.history);
    });
    for (place, part) in view.history.epilogues.iter().enumerate() {
        card(Palette::of(ui)).show(ui, |ui| {
            ui.take_available_width();
            ui.push_id(("epilogue", place), |ui| epilogue(ui, part, actions));
        });
    }
}

/// Shows a later part of the story.
fn epilogue(ui: &mut Ui, view: &EpilogueView, actions: &mut Vec<Action>) {
    let palette = Palette::of(ui);
    ui.spacing_mut().item_spacing.y = space::XXS;
    Passage::new().marked(Text::H3, &view.title, palette.ink).show(ui);
    Passage::new().marked(Text::Small, &view.text, palette.ink).show(ui);
    points(ui, &view.points);
    if let Some(exercise) = &view.exercise {
        ui.add_space(space::XS);
        if ui.add(Button::new(&exercise.label)).clicked() {
            activate(exercise, actions);
        }
    }
}

fn points(ui: &mut Ui, points: &[(String, Option<&'static str>)]) {
    let palette = Palette::of(ui);
    for (point, unsettled) in points {
        let mut passage = Passage::new().text(Text::Small, "· ", palette.ink3);
        passage = passage.marked(Text::Small, point, palette.ink2);
        if let Some(unsettled) = unsettled {
            passage = passage.text(Text::Caption, &format!(" ({unsettled})"), palette.warn);
        }
        passage.show(ui);
    }
}

/// Shows one's own forecast and sheet.
pub(super) fn own(ui: &mut Ui, view: &RulingView) {
    let palette = Palette::of(ui);
    if view.prediction.is_some() || view.weakest.is_some() {
        card(palette).show(ui, |ui| {
            ui.take_available_width();
            ui.spacing_mut().item_spacing.y = space::XS;
            if let Some(prediction) = &view.prediction {
                ui.label(Text::H3.rich("Your forecast").color(palette.ink));
                ui.label(Text::Small.rich(&prediction.said).color(palette.ink2));
                ui.label(Text::Caption.rich(&prediction.brier).color(palette.ink3));
                if let Some(series) = &prediction.series {
                    forecasts(ui, series);
                }
            }
            if view.prediction.is_some() && view.weakest.is_some() {
                ui.add_space(space::S);
            }
            if let Some(weakest) = &view.weakest {
                ui.label(Text::H3.rich("Your weakest point").color(palette.ink));
                Passage::new().marked(Text::Small, &weakest.yours, palette.ink2).show(ui);
                Passage::new().marked(Text::Small, &weakest.model, palette.ink2).show(ui);
            }
        });
    }
    card(palette).show(ui, |ui| {
        ui.take_available_width();
        sheet(ui, &view.sheet);
    });
}

fn in_history(ui: &mut Ui, view: &HistoryView) {
    let palette = Palette::of(ui);
    let icon = ui.cursor().min + vec2(11.0, 11.0);
    icons::BANK.paint(ui.painter(), icon, 20.0, palette.accent);
    let beside = Margin { left: ICON, ..Margin::ZERO };
    egui::Frame::NONE.inner_margin(beside).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::XXS;
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = space::S;
            ui.label(Text::H3.rich("What happened").color(palette.ink));
            let chip = Chip::new(&view.chip.text).tone(tone(view.chip.tone));
            let same = view.chip.tone == view::Tone::Good;
            ui.add(if same { chip.icon(icons::EQUALS) } else { chip });
        });
        happened(ui, view);
    });
}

fn happened(ui: &mut Ui, view: &HistoryView) {
    let palette = Palette::of(ui);
    Passage::new().marked(Text::Small, &view.summary, palette.ink).show(ui);
    points(ui, &view.reasons);
    if !view.aftermath.is_empty() {
        Passage::new().marked(Text::Small, &view.aftermath, palette.ink2).show(ui);
    }
    if !view.differs.is_empty() {
        ui.label(Text::SmallStrong.rich("Where this model may differ").color(palette.ink));
        let plain: Vec<_> = view.differs.iter().map(|point| (point.clone(), None)).collect();
        points(ui, &plain);
    }
    if !view.sources.is_empty() {
        let sources = format!("Sources: {}", view.sources.join("; "));
        Passage::new().marked(Text::Caption, &sources, palette.ink3).show(ui);
    }
}

fn sheet(ui: &mut Ui, view: &SheetView) {
    let palette = Palette::of(ui);
    ui.spacing_mut().item_spacing.y = space::XS;
    ui.horizontal(|ui| {
        ui.label(Text::H3.rich(view.title).color(palette.ink));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            Inline::new()
                .text(Text::H1, &view.total, palette.ink)
                .gap(space::XS)
                .text(Text::Caption, "of 100", palette.ink3)
                .show(ui);
        });
    });
    for criterion in &view.rows {
        hairline(ui);
        show_criterion(ui, criterion);
    }
}

fn show_criterion(ui: &mut Ui, view: &CriterionRow) {
    let palette = Palette::of(ui);
    ui.horizontal(|ui| {
        ui.label(Text::SmallStrong.rich(&view.name).color(palette.ink));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.label(Text::SmallStrong.rich(&view.points).color(palette.ink));
            ui.add(StrengthBar::new(&view.name, Party::Bench, view.share).size(120.0, 5.0));
        });
    });
    for fact in &view.facts {
        Passage::new().marked(Text::Caption, fact, palette.ink2).show(ui);
    }
}
