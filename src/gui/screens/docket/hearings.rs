//! The hearings that one has begun: those to go on with, and those that are over.

use egui::{Align, Id, Layout, Sense, Ui, vec2};

use crate::app::view::DocketView;
use crate::app::view::docket::{FinishedRow, HearingRow};
use crate::app::{Action, DocketAction};
use crate::gui::icons;
use crate::gui::keys;
use crate::gui::screens::parts::{button, party_of, row as line};
use crate::gui::theme::{Palette, Text, metrics::size, space};
use crate::gui::widgets::{Button, TextLink, card, hairline, mark, region_label};

/// Room for the way to a review, beside the name of a hearing.
const REVIEW: f32 = 34.0;

/// Shows the unfinished hearings in a card, but for the one to go on with.
pub(super) fn unfinished(ui: &mut Ui, view: &DocketView, actions: &mut Vec<Action>) {
    if view.unfinished.is_empty() {
        return;
    }
    let shown = card(Palette::of(ui)).inner_margin(16).show(ui, |ui| {
        ui.take_available_width();
        ui.spacing_mut().item_spacing.y = space::S;
        region_label(ui, "Unfinished hearings");
        let mut first = None;
        for row in &view.unfinished {
            let id = show_unfinished(ui, row, actions);
            first.get_or_insert(id);
        }
        first
    });
    if let Some(anchor) = shown.inner {
        keys::region(ui, shown.response.rect, anchor);
    }
}

fn show_unfinished(ui: &mut Ui, row: &HearingRow, actions: &mut Vec<Action>) -> Id {
    let palette = Palette::of(ui);
    let shown = ui.push_id(&row.hearing, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let aside = format!("Put aside {}", row.title);
        let look = Button::icon_only(icons::X, &aside).small().quiet().tip("Put it aside");
        let title = line(ui, size::CONTROL_SMALL, |ui| {
            party_of(row.seat).show_mark(ui, 9.0, "");
            let title = ui.add(TextLink::new(&row.title).kind(Text::Strong));
            if title.clicked() {
                actions.push(Action::Docket(DocketAction::Resume(row.hearing.clone())));
            }
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                if ui.add(look).clicked() {
                    actions.push(Action::Docket(DocketAction::Discard(row.hearing.clone())));
                }
            });
            title.id
        });
        ui.label(Text::Caption.rich(&row.detail).color(palette.ink3));
        title
    });
    shown.inner
}

/// Shows the finished hearings below the record. Returns the first control.
pub(super) fn finished(ui: &mut Ui, view: &DocketView, actions: &mut Vec<Action>) -> Option<Id> {
    if view.finished.is_empty() {
        return None;
    }
    hairline(ui);
    let mut first = None;
    line(ui, size::CONTROL_SMALL, |ui| {
        region_label(ui, "Finished hearings");
        if let Some(more) = &view.finished_more {
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let more = TextLink::new(&more.label).kind(Text::SmallStrong).accent();
                if ui.add(more).clicked() {
                    actions.extend(view.finished_more.iter().map(|more| more.action.clone()));
                }
            });
        }
    });
    for row in &view.finished {
        let id = show_finished(ui, row, actions);
        first.get_or_insert(id);
    }
    first
}

fn show_finished(ui: &mut Ui, row: &FinishedRow, actions: &mut Vec<Action>) -> Id {
    let palette = Palette::of(ui);
    let shown = ui.push_id(&row.hearing, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let name = format!("{} of {}", row.review.label, row.ruling.label);
        let look = Button::icon_only(icons::CHART_LINE, &name).small();
        let title = ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = space::S;
            let (spot, _) = ui.allocate_exact_size(vec2(10.0, size::CONTROL_SMALL), Sense::hover());
            let side = party_of(row.seat);
            mark(ui.painter(), spot.center(), 9.0, side, side.color(palette));
            let room = ui.available_width() - REVIEW;
            let title = ui.allocate_ui(vec2(room, 20.0), |ui| {
                ui.set_width(room);
                // the first line in the middle of the button
                ui.add_space((size::CONTROL_SMALL - Text::Strong.line_height()) / 2.0);
                ui.add(TextLink::new(&row.ruling.label).kind(Text::Strong).rows(2))
            });
            button(ui, &row.review, look, actions);
            title.inner
        });
        let title = title.inner;
        if title.clicked() {
            actions.push(row.ruling.action.clone());
        }
        ui.label(Text::Caption.rich(&row.detail).color(palette.ink3));
        title.id
    });
    shown.inner
}
