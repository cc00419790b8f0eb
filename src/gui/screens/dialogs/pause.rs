//! That the hearing waits. The window shows nothing of it meanwhile.

use egui::Context;

use super::{decide, dialog, leave};
use crate::app::Action;
use crate::app::view::dialog::PauseView;
use crate::gui::{
    icons,
    theme::{Palette, Text, space},
    widgets::Button,
};

pub(super) fn show(ctx: &Context, view: &PauseView, actions: &mut Vec<Action>) {
    let answer = dialog(ctx, "pause", view.title).show(ctx, |ui, opening| {
        let palette = Palette::of(ui);
        ui.label(Text::Body.rich(&view.text).color(palette.ink));
        ui.label(Text::Small.rich(view.note).color(palette.ink2));
        ui.add_space(space::S);
        let docket = Button::new(&view.leave.label).quiet().icon(icons::BOOKS);
        let resume = Button::new(&view.resume.label).primary().icon(icons::PLAY.filled());
        let [_, resume] =
            decide(ui, (&view.leave, docket), (&view.resume, resume.key("Enter")), actions);
        opening.start_at(&resume);
    });
    leave(&answer, &view.resume, actions);
}
