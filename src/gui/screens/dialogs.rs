//! Dialogs: a layer over the screen, one at a time.
//!
//! Each is drawn from its view. The keyboard starts at the safest control and stays within; Escape
//! leaves only where that loses nothing. Where the window is low, what there is to read scrolls
//! and what there is to decide stays in sight.

mod argument;
mod authority;
mod choice;
mod concede;
mod confirm;
mod debrief;
mod faults;
mod keys;
mod messages;
mod path;
mod pause;
mod prediction;
mod question;
mod reasons;
mod search;

use egui::{
    Align, Align2, Context, Id, Layout, Margin, Rect, ScrollArea, Ui, UiBuilder, Vec2, vec2,
};

use crate::app::view::{Control, DialogView};
use crate::app::{Action, ShellAction};
use crate::gui::{
    screens::parts::button,
    theme::{WindowClass, metrics::size, space},
    widgets::{Button, Dialog, DialogAnswer},
};

/// Shows the dialog over the window.
pub fn show(ctx: &Context, view: &DialogView, actions: &mut Vec<Action>) {
    match view {
        DialogView::Question(view) => question::show(ctx, view, actions),
        DialogView::Reasons(view) => reasons::show(ctx, view, actions),
        DialogView::Concede(view) => concede::show(ctx, view, actions),
        DialogView::Confirm(view) => confirm::show(ctx, view, actions),
        DialogView::Prediction(view) => prediction::show(ctx, view, actions),
        DialogView::Authority(view) => authority::show(ctx, view, actions),
        DialogView::Argument(view) => argument::show(ctx, view, actions),
        DialogView::Faults(view) => faults::show(ctx, view, actions),
        DialogView::Debrief(view) => debrief::show(ctx, view, actions),
        DialogView::Search(view) => search::show(ctx, view, actions),
        DialogView::Keys(view) => keys::show(ctx, view, actions),
        DialogView::Messages(view) => messages::show(ctx, view, actions),
        DialogView::Path(view) => path::show(ctx, view, actions),
        DialogView::Pause(view) => pause::show(ctx, view, actions),
    }
}

/// A dialog of a kind, in the middle of the screen.
fn dialog<'a>(ctx: &Context, kind: &str, title: &'a str) -> Dialog<'a> {
    Dialog::new(id(kind), title).at(Align2::CENTER_CENTER, off_center(ctx))
}

/// The id of a kind of dialog.
fn id(kind: &str) -> Id {
    Id::unique(("colloquy dialog", kind))
}

/// Pushes the action of a control when the dialog was left with Escape.
fn leave<R>(answer: &DialogAnswer<R>, control: &Control, actions: &mut Vec<Action>) {
    if answer.escaped && control.is_enabled() {
        actions.push(control.action.clone());
    }
}

/// The action of closing a dialog that has no control for it.
const fn escape() -> Action {
    Action::Shell(ShellAction::Escape)
}

/// How far the middle of the screen lies from the middle of the window, beside the rail and under
/// the top bar.
fn off_center(ctx: &Context) -> Vec2 {
    let rail = match WindowClass::current(ctx) {
        WindowClass::Full => size::RAIL,
        WindowClass::Compact => size::RAIL_COMPACT,
        WindowClass::Single => return Vec2::ZERO,
    };
    vec2(rail, size::TOP_BAR) / 2.0
}

/// Frame and rows of a dialog that do not scroll, in points.
const AROUND: f32 = 2.0 * 22.0 + 2.0 + 32.0;

/// Shows what there is to read in at most the height that the window leaves, next to `fixed`
/// points of other contents. The keyboard scrolls to whatever it is on.
fn scrolled<R>(ui: &mut Ui, name: &str, fixed: f32, contents: impl FnOnce(&mut Ui) -> R) -> R {
    let height = (ui.content_rect().height() - AROUND - fixed).max(80.0);
    // Room for the rings of focus, which reach beyond their controls, and for the scroll bar.
    let (ring, bar) = (4.0, 12.0);
    let mut room = ui.available_rect_before_wrap();
    let width = room.x_range();
    room.min.x -= ring;
    room.max.x += bar;
    let margin = Margin { left: 4, right: 12, top: 4, bottom: 4 };
    let scroll = ScrollArea::vertical()
        .id_salt(name)
        .max_height(height)
        .min_scrolled_height(height)
        .content_margin(margin)
        .auto_shrink([false, true]);
    let mut wider = ui.new_child(UiBuilder::new().id_salt(name).max_rect(room));
    wider.spacing_mut().item_spacing.y = space::S;
    let shown = scroll.show(&mut wider, contents);
    let used = wider.min_rect().y_range();
    ui.advance_cursor_after_rect(Rect::from_x_y_ranges(width, used));
    shown.inner
}

/// Shows the buttons at the bottom of a dialog: the one thing it is for at the right end, the way
/// out before it. Returns both.
fn decide(
    ui: &mut Ui,
    cancel: (&Control, Button<'_>),
    confirm: (&Control, Button<'_>),
    actions: &mut Vec<Action>,
) -> [egui::Response; 2] {
    ui.allocate_ui_with_layout(
        vec2(ui.available_width(), 32.0),
        Layout::right_to_left(Align::Center),
        |ui| {
            ui.spacing_mut().item_spacing.x = space::S;
            let confirm = button(ui, confirm.0, confirm.1, actions);
            let cancel = button(ui, cancel.0, cancel.1, actions);
            [cancel, confirm]
        },
    )
    .inner
}
