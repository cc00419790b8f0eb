//! What the cards of the review share: headings, and rows among which the arrows move.

use egui::{Align, EventFilter, Id, Layout, Rect, Response, Sense, Ui, vec2};

use crate::gui::keys;
use crate::gui::theme::{Palette, Text, focus, radius};
use crate::gui::widgets::Inline;

/// A heading with a caption at the right.
pub(super) fn heading(ui: &mut Ui, title: &str, caption: &str) {
    let palette = Palette::of(ui);
    ui.horizontal(|ui| {
        ui.label(Text::H3.rich(title).color(palette.ink));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            Inline::new().text(Text::Caption, caption, palette.ink3).show(ui);
        });
    });
}

/// A row as wide as there is room, which can be clicked and holds the arrows while it has the
/// keyboard.
pub(super) fn row(ui: &mut Ui, height: f32, selected: bool) -> (Rect, Response) {
    let palette = Palette::of(ui);
    let size = vec2(ui.available_width(), height);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    let fill = if selected {
        palette.sel
    } else {
        let hover = ui.animate_bool(response.id, response.hovered());
        palette.sunken.gamma_multiply(hover * 0.6)
    };
    ui.painter().rect_filled(rect, radius::KEY, fill);
    focus::ring(ui, &response, radius::KEY);
    (rect, response)
}

/// Keeps the arrows to what is focused here, for the screen to move with.
pub(super) fn hold_arrows(ui: &Ui, response: &Response) {
    if !response.has_focus() {
        return;
    }
    let filter =
        EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
    ui.data_mut(|data| data.insert_temp(holder(), response.id));
    if !ui.memory(|memory| memory.had_focus_last_frame(response.id)) {
        // the filter holds from the second pass with focus on
        ui.request_repaint();
    }
}

/// Whether arrows move among the moves: nothing has the keyboard, or something that holds them.
pub(super) fn arrows_are_free(ui: &Ui) -> bool {
    let holds: Option<Id> = ui.data(|data| data.get_temp(holder()));
    let focused = ui.memory(egui::Memory::focused);
    keys::listens(ui) && (focused.is_none() || focused == holds)
}

/// Lets the keyboard follow the selection, if it is at a move.
pub(super) fn follow(ui: &Ui) {
    if ui.memory(|memory| memory.focused().is_some()) {
        ui.data_mut(|data| data.insert_temp(following(), true));
    }
}

/// Gives the keyboard to the selected row where it follows.
pub(super) fn come(ui: &Ui, response: &Response) {
    if ui.data_mut(|data| data.remove_temp::<bool>(following())).is_some() {
        response.request_focus();
    }
}

fn holder() -> Id {
    Id::unique("review: holds the arrows")
}

fn following() -> Id {
    Id::unique("review: the keyboard follows")
}
