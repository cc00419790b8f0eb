//! How likely one wins, asked before the hearing and after it, with one's own weakest point.

use egui::{Context, Role, UiBuilder};

use super::{decide, dialog, escape};
use crate::app::view::dialog::PredictionView;
use crate::app::{Action, CaseFileAction, CourtroomAction, EntryId};
use crate::gui::{
    theme::{Palette, Passage, Text, space},
    widgets::{Button, PercentSlider, RadioRow},
};

const WIDTH: f32 = 480.0;
const FOOT: f32 = 200.0;

pub(super) fn show(ctx: &Context, view: &PredictionView, actions: &mut Vec<Action>) {
    let over = dialog(ctx, "prediction", &view.question).width(WIDTH);
    let answer = over.show(ctx, |ui, opening| {
        let palette = Palette::of(ui);
        ui.spacing_mut().item_spacing.y = space::S;
        Passage::new().marked(Text::Body, &view.text, palette.ink2).show(ui);
        let mut percent = view.percent;
        let slider = ui.add(PercentSlider::new("Your prediction in percent", &mut percent));
        if slider.changed() {
            actions.push(predict(view, percent));
        }
        // the slider has no use for Enter, so it means what it means on the whole dialog
        if slider.has_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter)) {
            crate::gui::screens::parts::activate(&view.confirm, actions);
        }
        if let Some(before) = &view.before {
            ui.label(Text::Small.rich(before).color(palette.ink2));
        }
        if !view.weakest.is_empty() {
            weakest(ui, view, actions);
        }
        ui.add_space(space::XS);
        let skip = Button::new(&view.skip.label);
        let go_on = Button::new(&view.confirm.label).primary();
        decide(ui, (&view.skip, skip), (&view.confirm, go_on), actions);
        opening.start_at(&slider);
    });
    // back to where one was: nothing has begun or been ruled on yet
    if answer.escaped {
        actions.push(escape());
    }
}

/// The prediction belongs to the screen that asked for it: the one that its confirmation goes to.
fn predict(view: &PredictionView, percent: u8) -> Action {
    match view.confirm.action {
        Action::CaseFile(_) => Action::CaseFile(CaseFileAction::Predict(percent)),
        _ => Action::Courtroom(CourtroomAction::Predict(percent)),
    }
}

/// The same for the weakest point.
fn name(view: &PredictionView, entry: Option<EntryId>) -> Action {
    match view.confirm.action {
        Action::CaseFile(_) => Action::CaseFile(CaseFileAction::WeakestPoint(entry)),
        _ => Action::Courtroom(CourtroomAction::WeakestPoint(entry)),
    }
}

fn weakest(ui: &mut egui::Ui, view: &PredictionView, actions: &mut Vec<Action>) {
    let palette = Palette::of(ui);
    ui.add_space(space::XS);
    ui.label(Text::Strong.rich(view.weakest_question).color(palette.ink));
    let list =
        UiBuilder::new().accessibility_role(Role::RadioGroup).accessibility_label("Weakest point");
    super::scrolled(ui, "entries", FOOT, |ui| {
        ui.scope_builder(list, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            for (place, choice) in view.weakest.iter().enumerate() {
                let row = RadioRow::new(&choice.label, choice.chosen);
                if ui.push_id(place, |ui| ui.add(row)).inner.clicked() {
                    actions.push(name(view, choice.entry));
                }
            }
        });
    });
}
