//! Court time, and every live argument and reply: unanswered ones of the other side first.

use egui::{Align, Id, Layout, Margin, Rect, ScrollArea, Ui, UiBuilder, pos2, vec2};

use crate::app::Action;
use crate::app::view::courtroom::{self, CourtroomView, TimeView};
use crate::gui::{
    icons,
    screens::parts,
    theme::{Palette, Text, space},
    widgets::{Button, CourtTime, Inline, TableRow, TableState, hairline, region_label},
};

/// Shows time and table one below the other. Returns the row that stands for the table.
pub(super) fn column(ui: &mut Ui, view: &CourtroomView, actions: &mut Vec<Action>) -> Option<Id> {
    let scroll = ScrollArea::vertical().id_salt("table").auto_shrink(false);
    let frame = egui::Frame::NONE;
    let frame = frame.inner_margin(Margin { left: 13, right: 12, top: 12, bottom: 8 });
    let shown = scroll.show(ui, |ui| {
        frame.show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            headed(ui, "Time", &view.time.turn);
            ui.add_space(5.0);
            let sides =
                UiBuilder::new().max_rect(ui.available_rect_before_wrap().shrink2(vec2(2.0, 0.0)));
            ui.scope_builder(sides, |ui| time(ui, &view.time));
            ui.add_space(8.0);
            hairline(ui);
            ui.add_space(10.0);
            let with_strength = view.table.iter().any(|row| row.strength.is_some());
            headed(ui, "On the table", if with_strength { "strength" } else { "" });
            ui.add_space(4.0);
            rows(ui, view, actions)
        })
    });
    shown.inner.inner
}

/// Size of the button that takes an own card back.
const WITHDRAW: f32 = 22.0;

fn headed(ui: &mut Ui, name: &str, note: &str) {
    ui.horizontal(|ui| {
        ui.set_height(16.0);
        ui.spacing_mut().item_spacing.x = 0.0;
        ui.add_space(2.0);
        region_label(ui, name);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.add_space(2.0);
            if !note.is_empty() {
                ui.label(Text::Caption.rich(note).color(Palette::of(ui).ink3));
            }
        });
    });
}

/// Shows both sides' time, one's own first.
pub(super) fn time(ui: &mut Ui, view: &TimeView) {
    let ink = Palette::of(ui).ink3;
    ui.spacing_mut().item_spacing.y = 0.0;
    let room = ui.available_rect_before_wrap();
    let width = (room.width() - space::M) / 2.0;
    for (index, side) in view.sides.iter().enumerate() {
        let left = room.left() + index as f32 * (width + space::M);
        let place = Rect::from_min_size(pos2(left, room.top()), vec2(width, CourtTime::HEIGHT));
        ui.place(
            place,
            CourtTime {
                party: parts::party(side.side),
                sentence: &side.sentence,
                left: &side.left,
                of: &side.of,
                share: side.share,
                short: side.left.starts_with("0:"),
            },
        );
    }
    ui.advance_cursor_after_rect(room.with_max_y(room.top() + CourtTime::HEIGHT));
    if !view.rebuttal.is_empty() {
        ui.add_space(6.0);
        let line = Inline::new().icon(icons::HOURGLASS_MEDIUM, 14.0, ink).gap(6.0);
        line.text(Text::Caption, &view.rebuttal, ink).show(ui);
    }
}

/// Shows what is on the table. Returns the row that stands for it: the selected one, or the first.
pub(super) fn rows(ui: &mut Ui, view: &CourtroomView, actions: &mut Vec<Action>) -> Option<Id> {
    ui.spacing_mut().item_spacing.y = 4.0;
    if view.table.is_empty() {
        let ink = Palette::of(ui).ink3;
        ui.horizontal(|ui| {
            ui.add_space(2.0);
            ui.label(Text::Caption.rich("Nothing yet.").color(ink));
        });
    }
    let mut anchor = None;
    for row in &view.table {
        let id = ui.push_id(row.card, |ui| self::row(ui, row, actions)).inner;
        if anchor.is_none() || row.selected {
            anchor = Some(id);
        }
    }
    anchor
}

fn row(ui: &mut Ui, row: &courtroom::TableRow, actions: &mut Vec<Action>) -> Id {
    let bar = if row.strength.is_some() { 47.0 } else { 6.0 };
    let reserved = if row.withdraw.is_some() { bar + WITHDRAW } else { 0.0 };
    let response = ui.add(TableRow {
        party: parts::party(row.side),
        code: &row.code,
        claim: &row.title,
        state: state(row.state),
        detail: &row.detail,
        strength: row.strength,
        selected: row.selected,
        reserved,
    });
    if response.clicked() {
        actions.push(row.action.clone());
    }
    if let Some(control) = &row.withdraw {
        let corner = response.rect.right_bottom() - vec2(bar, 4.0);
        let place = Rect::from_min_max(corner - vec2(WITHDRAW, WITHDRAW), corner);
        let button = Button::icon_only(icons::X, &control.label).small();
        let clicked = ui.place(place, button.disabled(control.blocked.as_deref())).clicked();
        if clicked {
            actions.push(control.action.clone());
        }
    }
    response.id
}

const fn state(state: courtroom::TableState) -> TableState {
    match state {
        courtroom::TableState::Unanswered => TableState::Unanswered,
        courtroom::TableState::Answered => TableState::Answered,
        courtroom::TableState::Attacked => TableState::Attacked,
        courtroom::TableState::Stands => TableState::Stands,
        courtroom::TableState::Conceded => TableState::Conceded,
    }
}
