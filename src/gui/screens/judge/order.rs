//! What the court orders, and entering it.

use egui::{Align, Id, Layout, Margin, Role, Stroke, Ui, UiBuilder, vec2};

use super::writing::{Hand, Writing};
use crate::app::view::JudgeView;
use crate::app::view::judge::{ColleagueView, DispositionRow, Fit};
use crate::app::{Action, JudgeAction};
use crate::gui::icons;
use crate::gui::screens::parts::{activate, button};
use crate::gui::theme::{Palette, Passage, Text, stroke};
use crate::gui::widgets::{Button, Inline, Medallion, RadioRow, card, hairline};

/// Height of the row that enters the ruling.
pub(super) const BAR: f32 = 58.0;

/// Shows the dispositions, one's own words in the order, and the other judges. Returns the
/// disposition that stands for all.
pub(super) fn show(ui: &mut Ui, view: &JudgeView, actions: &mut Vec<Action>) -> Option<Id> {
    let palette = Palette::of(ui);
    let mut anchor = None;
    let margin = Margin { left: 14, right: 14, top: 11, bottom: 11 };
    card(palette).inner_margin(margin).show(ui, |ui| {
        ui.take_available_width();
        ui.spacing_mut().item_spacing.y = 0.0;
        ui.horizontal(|ui| {
            ui.label(Text::H3.rich("Disposition").color(palette.ink));
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                ui.label(Text::Caption.rich("must follow from the findings").color(palette.ink3));
            });
        });
        ui.add_space(4.0);
        let group = UiBuilder::new()
            .accessibility_role(Role::RadioGroup)
            .accessibility_label("Disposition");
        ui.scope_builder(group, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            for disposition in &view.dispositions {
                let id = ui.push_id(disposition.id, |ui| row(ui, disposition, actions)).inner;
                if anchor.is_none() || disposition.selected {
                    anchor = Some(id);
                }
            }
        });
        ui.add_space(6.0);
        hairline(ui);
        ui.add_space(7.0);
        let mut words = view.order_words.clone();
        let field = Writing {
            name: "Your words in the order",
            hint: "Your own words in the order: terms, conditions, a stay.",
            hand: Hand::Upright,
            rows: 1,
            lines: true,
        };
        field.show(ui, &mut words);
        if words != view.order_words {
            actions.push(Action::Judge(JudgeAction::OrderWords(words)));
        }
    });
    if !view.colleagues.is_empty() {
        card(palette).show(ui, |ui| colleagues(ui, &view.colleagues));
    }
    anchor
}

/// Returns the control.
fn row(ui: &mut Ui, view: &DispositionRow, actions: &mut Vec<Action>) -> Id {
    let palette = Palette::of(ui);
    let (icon, ink) = match view.fit {
        Fit::Consistent => (icons::CHECK, palette.ink2),
        Fit::Conflicts => (icons::WARNING, palette.warn),
        Fit::Needs => (icons::MINUS, palette.ink2),
    };
    let note = Inline::new().icon(icon, 14.0, ink).gap(5.0).text(
        Text::CaptionStrong,
        &view.fit_words,
        palette.ink2,
    );
    let label = format!("**{}**", view.title);
    let response = ui.add(RadioRow::new(&label, view.selected).note(note));
    if response.clicked() {
        actions.push(Action::Judge(JudgeAction::Dispose(view.id)));
    }
    if view.selected {
        let below = Margin { left: 26, right: 0, top: 0, bottom: 5 };
        egui::Frame::NONE.inner_margin(below).show(ui, |ui| {
            Passage::new().marked(Text::Caption, &view.order, palette.ink2).show(ui);
        });
    }
    response.id
}

fn colleagues(ui: &mut Ui, view: &[ColleagueView]) {
    let palette = Palette::of(ui);
    ui.take_available_width();
    ui.label(Text::H3.rich("The others on the panel").color(palette.ink));
    for colleague in view {
        ui.horizontal(|ui| {
            let name = format!("{}, {}", colleague.name, colleague.vote);
            ui.add(Medallion::new(&name, &colleague.monogram, Medallion::ROW));
            ui.label(Text::SmallStrong.rich(&colleague.name).color(palette.ink));
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                ui.label(Text::Small.rich(&colleague.vote).color(palette.ink2));
            });
        });
    }
}

/// Shows the row that enters the ruling.
pub(super) fn bar(ui: &mut Ui, view: &JudgeView, actions: &mut Vec<Action>) {
    let palette = Palette::of(ui);
    let room = ui.max_rect();
    ui.painter().rect_filled(room, 0, palette.ground);
    let rule = Stroke::new(stroke::HAIR, palette.line);
    ui.painter().hline(room.x_range(), room.top() + 0.5, rule);
    ui.horizontal_centered(|ui| {
        ui.spacing_mut().item_spacing = vec2(8.0, 0.0);
        let enter = Button::new(&view.enter.label).primary().icon(icons::SCROLL);
        let wide = room.width() > 420.0;
        button(ui, &view.enter, if wide { enter.key("Ctrl Enter") } else { enter }, actions);
        let save = Button::new(&view.save_draft.label).icon(icons::FLOPPY_DISK);
        button(ui, &view.save_draft, save, actions);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if let Some(redo) = &view.redo {
                let look = Button::icon_only(icons::ARROW_U_UP_RIGHT, &redo.label).quiet();
                button(ui, redo, look, actions);
            }
            let look = Button::icon_only(icons::ARROW_U_UP_LEFT, &view.undo.label);
            let look = if wide {
                Button::new(&view.undo.label).quiet().icon(icons::ARROW_U_UP_LEFT)
            } else {
                look
            };
            if ui.add(look.disabled(view.undo.blocked.as_deref())).clicked() {
                activate(&view.undo, actions);
            }
        });
    });
}
