//! The debrief after a ruling: four questions, each linked to a move, in one's own words.

use egui::{Align, Context, Layout, Role, Ui, UiBuilder};

use super::{decide, dialog, leave};
use crate::app::view::dialog::DebriefView;
use crate::app::{Action, DebriefAction};
use crate::gui::icons;
use crate::gui::screens::parts::button;
use crate::gui::theme::{Palette, Text, WindowClass, space};
use crate::gui::widgets::{Button, Input, RadioRow, Segment, Segmented};

const WIDTH: f32 = 640.0;
/// Height of what stands around the moves and the words, without the dialog's frame and buttons.
const FOOT: f32 = 118.0;

pub(super) fn show(ctx: &Context, view: &DebriefView, actions: &mut Vec<Action>) {
    let over = dialog(ctx, "debrief", "Debrief").width(WIDTH);
    let answer = over.show(ctx, |ui, opening| {
        let palette = Palette::of(ui);
        ui.spacing_mut().item_spacing.y = space::S;
        steps(ui, view, actions);
        ui.label(Text::Caption.rich(&view.count).color(palette.ink3));
        let foot = if view.show.is_some() { FOOT + 34.0 } else { FOOT };
        let field = super::scrolled(ui, "answer", foot, |ui| {
            ui.label(Text::H3.rich(view.question).color(palette.ink));
            ui.label(Text::Small.rich(view.found).color(palette.ink2));
            moves(ui, view, actions);
            words(ui, view, actions)
        });
        if let Some(show) = &view.show {
            button(ui, show, Button::new(&show.label).small().icon(icons::CHART_LINE), actions);
        }
        foot_row(ui, view, actions);
        opening.start_at(&field);
    });
    leave(&answer, &view.later, actions);
}

/// The four questions, of which each can be gone back to.
fn steps(ui: &mut Ui, view: &DebriefView, actions: &mut Vec<Action>) {
    let segments: Vec<Segment<'_>> = view
        .steps
        .iter()
        .map(|step| {
            let segment = Segment::new(&step.control.label);
            if step.answered { segment.icon(icons::CHECK) } else { segment }
        })
        .collect();
    let open = view.steps.iter().position(|step| step.selected);
    let mut choice = Segmented::new("Questions of the debrief", &segments, open);
    if WindowClass::current(ui) != WindowClass::Single {
        choice = choice.width(ui.available_width());
    }
    if let Some(step) = choice.show(ui).and_then(|place| view.steps.get(place)) {
        actions.push(step.control.action.clone());
    }
}

fn moves(ui: &mut Ui, view: &DebriefView, actions: &mut Vec<Action>) {
    let list =
        UiBuilder::new().accessibility_role(Role::RadioGroup).accessibility_label("About a move");
    ui.scope_builder(list, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        for choice in &view.moves {
            let row = RadioRow::new(&choice.label, choice.chosen);
            if ui.push_id(choice.ply, |ui| ui.add(row)).inner.clicked() {
                actions.push(Action::Debrief(DebriefAction::About(choice.ply)));
            }
        }
    });
}

/// Returns the field.
fn words(ui: &mut Ui, view: &DebriefView, actions: &mut Vec<Action>) -> egui::Response {
    let mut text = view.words.clone();
    let field = Input::new(&view.field, &mut text).rows(4).kind(Text::Body);
    let field = ui.push_id(&view.field, |ui| field.hint("In your own words").show(ui)).inner;
    if field.changed() {
        actions.push(Action::Debrief(DebriefAction::Words(text)));
    }
    field
}

/// The way out at the left, the way on at the right.
fn foot_row(ui: &mut Ui, view: &DebriefView, actions: &mut Vec<Action>) {
    ui.allocate_ui_with_layout(
        egui::vec2(ui.available_width(), 32.0),
        Layout::left_to_right(Align::Center),
        |ui| {
            button(ui, &view.later, Button::new(&view.later.label).quiet(), actions);
            let back = Button::new(&view.back.label);
            let next = Button::new(&view.next.label).primary();
            decide(ui, (&view.back, back), (&view.next, next), actions);
        },
    );
}
