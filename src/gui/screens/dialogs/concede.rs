//! What to concede, and what follows from it.

use egui::{Context, Role, UiBuilder};

use super::{decide, dialog, leave};
use crate::app::view::dialog::ConcedeView;
use crate::app::{Action, CourtroomAction};
use crate::gui::{
    screens::parts::party,
    theme::{Palette, Passage, Text, space},
    widgets::{Button, ChoiceRow},
};

const WIDTH: f32 = 560.0;
const FOOT: f32 = 130.0;

pub(super) fn show(ctx: &Context, view: &ConcedeView, actions: &mut Vec<Action>) {
    let over = dialog(ctx, "concede", "Concede").width(WIDTH);
    let answer = over.show(ctx, |ui, opening| {
        let palette = Palette::of(ui);
        ui.spacing_mut().item_spacing.y = space::S;
        Passage::new().marked(Text::Body, &view.text, palette.ink2).show(ui);
        let list = UiBuilder::new()
            .accessibility_role(Role::RadioGroup)
            .accessibility_label("What to concede");
        super::scrolled(ui, "choices", FOOT, |ui| {
            ui.scope_builder(list, |ui| {
                ui.spacing_mut().item_spacing.y = space::XS;
                for (place, choice) in view.choices.iter().enumerate() {
                    let row = ChoiceRow {
                        party: party(choice.side),
                        label: &choice.label,
                        note: &choice.follows,
                        chosen: choice.chosen,
                    };
                    if ui.push_id(place, |ui| ui.add(row)).inner.clicked() {
                        let what = CourtroomAction::ConcedeChoice(choice.what);
                        actions.push(Action::Courtroom(what));
                    }
                }
            });
        });
        let no = Button::new(&view.cancel.label).key("Esc");
        let yes = Button::new(&view.confirm.label).primary();
        let [no, _] = decide(ui, (&view.cancel, no), (&view.confirm, yes), actions);
        opening.start_at(&no);
    });
    leave(&answer, &view.cancel, actions);
}
