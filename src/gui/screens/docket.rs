//! The docket: choose what to argue, come back to an unfinished hearing.
//!
//! At the left the campaigns and all other cases, at the right the hearing to go on with and what
//! one has done so far. In a single column the right part comes first.

mod campaign;
mod cases;
mod hearings;
mod side;

use egui::{Id, Key, ScrollArea, Ui, UiBuilder, vec2};

use crate::app::view::DocketView;
use crate::app::{Action, DocketAction};
use crate::gui::keys;
use crate::gui::theme::{Palette, Text, WindowClass, space};

const SIDE: f32 = 308.0;
const SIDE_COMPACT: f32 = 268.0;

/// Where the keyboard goes: to the stage to go on with, to the filters, to the hearing to resume.
#[derive(Clone, Copy, Default)]
struct Anchors {
    campaign: Option<Id>,
    filters: Option<Id>,
    resume: Option<Id>,
}

/// Shows the docket.
pub fn show(ui: &mut Ui, view: &DocketView, actions: &mut Vec<Action>) {
    let class = WindowClass::current(ui.ctx());
    let mut at = Anchors::default();
    ScrollArea::vertical().id_salt("docket").auto_shrink(false).show(ui, |ui| {
        let margin = if class == WindowClass::Single { space::L } else { space::XL };
        egui::Frame::NONE.inner_margin(margin).show(ui, |ui| {
            ui.spacing_mut().item_spacing = vec2(space::M, space::M);
            match class {
                WindowClass::Single => {
                    heading(ui);
                    at.resume = side::beside(ui, view, actions);
                    main(ui, view, &mut at, actions);
                }
                WindowClass::Compact => columns(ui, SIDE_COMPACT, view, &mut at, actions),
                WindowClass::Full => columns(ui, SIDE, view, &mut at, actions),
            }
        });
    });
    start(ui, at.resume);
    shortcuts(ui, view, at, actions);
}

fn columns(
    ui: &mut Ui,
    side_width: f32,
    view: &DocketView,
    at: &mut Anchors,
    actions: &mut Vec<Action>,
) {
    let whole = ui.available_rect_before_wrap();
    let split = whole.right() - side_width;
    let left = whole.with_max_x(split - space::XL);
    let right = whole.with_min_x(split);
    let main_end = ui
        .scope_builder(UiBuilder::new().max_rect(left), |ui| {
            heading(ui);
            main(ui, view, at, actions);
        })
        .response
        .rect
        .bottom();
    let side =
        ui.scope_builder(UiBuilder::new().max_rect(right), |ui| side::show(ui, view, actions));
    at.resume = side.inner;
    let side_end = side.response.rect.bottom();
    ui.advance_cursor_after_rect(whole.with_max_y(main_end.max(side_end)));
}

fn heading(ui: &mut Ui) {
    let ink = Palette::of(ui).ink;
    ui.label(Text::Display.rich("Docket").color(ink));
}

fn main(ui: &mut Ui, view: &DocketView, at: &mut Anchors, actions: &mut Vec<Action>) {
    for campaign in &view.campaigns {
        let stage = campaign::show(ui, campaign, actions);
        at.campaign = at.campaign.or(stage);
    }
    at.filters = cases::show(ui, view, actions);
}

/// Whoever comes to the docket finds the keyboard at the hearing to resume, where that is in sight.
fn start(ui: &Ui, resume: Option<Id>) {
    let memory = Id::unique("the pass in which the docket was shown");
    let pass = ui.cumulative_pass_nr();
    let before: Option<u64> = ui.data(|data| data.get_temp(memory));
    ui.data_mut(|data| data.insert_temp(memory, pass));
    let comes = before.is_none_or(|before| pass > before + 1);
    let Some(button) = resume.and_then(|id| ui.read_response(id)) else { return };
    if comes && keys::listens(ui) && ui.clip_rect().contains_rect(button.rect) {
        button.request_focus();
    }
}

fn shortcuts(ui: &Ui, view: &DocketView, at: Anchors, actions: &mut Vec<Action>) {
    if keys::enter(ui) {
        actions.extend(side::primary(view).map(|control| control.action.clone()));
    }
    if keys::shifted_letter(ui, Key::I) {
        actions.push(Action::Docket(DocketAction::ImportFolder));
    }
    if keys::letter(ui, Key::I) {
        actions.push(Action::Docket(DocketAction::Import));
    }
    if let Some(stage) = at.campaign.filter(|_| keys::letter(ui, Key::C)) {
        ui.memory_mut(|memory| memory.request_focus(stage));
    }
    if let Some(filters) = at.filters.filter(|_| keys::typed(ui, "/")) {
        cases::open_filters(ui, filters);
    }
}
