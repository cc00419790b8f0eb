//! The docket: choose what to argue, come back to an unfinished hearing.
//!
//! At the left the campaigns and all other cases, at the right the hearing to go on with and what
//! one has done so far. In a single column the right part comes first.

mod campaign;
mod cases;
mod side;

use egui::{ScrollArea, Ui, UiBuilder, vec2};

use crate::app::view::DocketView;
use crate::app::{Action, DocketAction};
use crate::gui::keys;
use crate::gui::theme::{Palette, Text, WindowClass, space};

const SIDE: f32 = 308.0;
const SIDE_COMPACT: f32 = 268.0;

/// Shows the docket.
pub fn show(ui: &mut Ui, view: &DocketView, actions: &mut Vec<Action>) {
    let class = WindowClass::current(ui.ctx());
    ScrollArea::vertical().id_salt("docket").auto_shrink(false).show(ui, |ui| {
        let margin = if class == WindowClass::Single { space::L } else { space::XL };
        egui::Frame::NONE.inner_margin(margin).show(ui, |ui| {
            ui.spacing_mut().item_spacing = vec2(space::M, space::M);
            match class {
                WindowClass::Single => {
                    heading(ui);
                    side::beside(ui, view, actions);
                    main(ui, view, actions);
                }
                WindowClass::Compact => columns(ui, SIDE_COMPACT, view, actions),
                WindowClass::Full => columns(ui, SIDE, view, actions),
            }
        });
    });
    shortcuts(ui, view, actions);
}

fn columns(ui: &mut Ui, side_width: f32, view: &DocketView, actions: &mut Vec<Action>) {
    let whole = ui.available_rect_before_wrap();
    let split = whole.right() - side_width;
    let left = whole.with_max_x(split - space::XL);
    let right = whole.with_min_x(split);
    let main_end = ui
        .scope_builder(UiBuilder::new().max_rect(left), |ui| {
            heading(ui);
            main(ui, view, actions);
        })
        .response
        .rect
        .bottom();
    let side_end = ui
        .scope_builder(UiBuilder::new().max_rect(right), |ui| side::show(ui, view, actions))
        .response
        .rect
        .bottom();
    ui.advance_cursor_after_rect(whole.with_max_y(main_end.max(side_end)));
}

fn heading(ui: &mut Ui) {
    let ink = Palette::of(ui).ink;
    ui.label(Text::Display.rich("Docket").color(ink));
}

fn main(ui: &mut Ui, view: &DocketView, actions: &mut Vec<Action>) {
    for campaign in &view.campaigns {
        campaign::show(ui, campaign, actions);
    }
    cases::show(ui, view, actions);
}

fn shortcuts(ui: &Ui, view: &DocketView, actions: &mut Vec<Action>) {
    if keys::enter(ui) {
        actions.extend(side::primary(view).map(|control| control.action.clone()));
    }
    if keys::letter(ui, egui::Key::I) {
        actions.push(Action::Docket(DocketAction::Import));
    }
}
