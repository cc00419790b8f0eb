//! Yes or no.

use egui::Context;

use super::{decide, dialog, leave};
use crate::app::Action;
use crate::app::view::dialog::ConfirmView;
use crate::gui::{
    theme::{Palette, Passage, Text, space},
    widgets::Button,
};

pub(super) fn show(ctx: &Context, view: &ConfirmView, actions: &mut Vec<Action>) {
    let answer = dialog(ctx, "confirm", &view.title).show(ctx, |ui, opening| {
        let ink = Palette::of(ui).ink2;
        Passage::new().marked(Text::Body, &view.text, ink).show(ui);
        ui.add_space(space::S);
        let no = Button::new(&view.cancel.label).key("Esc");
        let yes = Button::new(&view.confirm.label);
        let yes = if view.destructive { yes.destructive() } else { yes.primary().key("Enter") };
        let [no, yes] = decide(ui, (&view.cancel, no), (&view.confirm, yes), actions);
        opening.start_at(if view.destructive { &no } else { &yes });
    });
    leave(&answer, &view.cancel, actions);
}
