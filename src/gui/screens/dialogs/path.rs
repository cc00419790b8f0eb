//! A path to be typed, where the desktop has no dialog for it or none is wanted.

use egui::{Context, Key};

use super::{decide, dialog, leave};
use crate::app::view::dialog::PathView;
use crate::app::{Action, ShellAction};
use crate::gui::{
    screens::parts::activate,
    theme::{Palette, Text, space},
    widgets::{Button, Input},
};

const WIDTH: f32 = 560.0;

pub(super) fn show(ctx: &Context, view: &PathView, actions: &mut Vec<Action>) {
    let answer = dialog(ctx, "path", view.title).width(WIDTH).show(ctx, |ui, opening| {
        ui.spacing_mut().item_spacing.y = space::S;
        ui.label(Text::Small.rich(view.text).color(Palette::of(ui).ink2));
        let mut path = view.path.clone();
        let field = Input::new("Path", &mut path).error(view.error.as_deref()).show(ui);
        opening.start_at(&field);
        if field.changed() {
            actions.push(Action::Shell(ShellAction::Path(path)));
        }
        if field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter)) {
            activate(&view.confirm, actions);
            field.request_focus();
        }
        ui.add_space(space::XS);
        let no = Button::new(&view.cancel.label).key("Esc");
        let yes = Button::new(&view.confirm.label).primary().key("Enter");
        decide(ui, (&view.cancel, no), (&view.confirm, yes), actions);
    });
    leave(&answer, &view.cancel, actions);
}
