//! Why this move: one of three or four reasons, over the column of what one can do.

use egui::{Align2, Context, vec2};

use super::{choice, decide, dialog, leave};
use crate::app::view::dialog::ReasonsView;
use crate::app::{Action, CourtroomAction};
use crate::gui::{
    screens::parts::{activate, party},
    theme::{Palette, Passage, Text, WindowClass, space},
    widgets::{Button, Inline, OptionCard},
};

const WIDTH: f32 = 500.0;
const FOOT: f32 = 110.0;

pub(super) fn show(ctx: &Context, view: &ReasonsView, actions: &mut Vec<Action>) {
    let mut over = dialog(ctx, "reasons", &view.question).untitled().width(WIDTH);
    if WindowClass::current(ctx) != WindowClass::Single {
        over = over.at(Align2::RIGHT_BOTTOM, vec2(-16.0, -14.0));
    }
    let answer = over.show(ctx, |ui, opening| {
        let palette = Palette::of(ui);
        ui.spacing_mut().item_spacing.y = space::S;
        let ink = party(view.side).color(palette);
        Inline::new()
            .mark(party(view.side), 9.0)
            .gap(7.0)
            .text(Text::CaptionStrong, &view.title, ink)
            .show(ui);
        Passage::new().marked(Text::H2, &view.question, palette.ink).show(ui);
        let already = view.reasons.iter().position(|reason| reason.chosen);
        let (choice, first) = super::scrolled(ui, "reasons", FOOT, |ui| {
            choice::choose(
                ui,
                view.reasons.len(),
                already,
                |_| true,
                |ui, place| {
                    let Some(reason) = view.reasons.get(place) else { return ui.label("") };
                    ui.push_id(place, |ui| {
                        ui.add(OptionCard {
                            number: reason.number,
                            title: "",
                            manner: None,
                            text: &reason.text,
                            commits: "",
                            time: "",
                            chosen: reason.chosen,
                            disabled: None,
                        })
                    })
                    .inner
                },
            )
        });
        if let Some(place) = choice.chosen {
            actions.push(Action::Courtroom(CourtroomAction::Reason(place)));
        }
        if choice.confirmed {
            activate(&view.confirm, actions);
        }
        if let Some(first) = first {
            opening.start_at(&first);
        }
        let no = Button::new(&view.cancel.label).key("Esc");
        let yes = Button::new(&view.confirm.label).primary().key("Enter");
        decide(ui, (&view.cancel, no), (&view.confirm, yes), actions);
    });
    leave(&answer, &view.cancel, actions);
}
