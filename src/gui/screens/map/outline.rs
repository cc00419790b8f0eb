//! The map as a list: the same nodes as nested rows, for keys and screen readers.

use egui::{
    EventFilter, Frame, Key, Margin, Modifiers, Role, ScrollArea, Sense, Ui, UiBuilder, WidgetInfo,
    pos2, vec2,
};

use super::push;
use crate::app::view::MapView;
use crate::app::view::map::OutlineRow;
use crate::app::{Action, MapAction};
use crate::gui::screens::parts::party;
use crate::gui::theme::{Palette, Passage, Text, focus, radius};
use crate::gui::widgets::mark;
use crate::gui::{icons, keys};

const ROW: f32 = 32.0;
const INDENT: f32 = 24.0;

/// Shows the list in the room there is.
pub(super) fn show(ui: &mut Ui, view: &MapView, actions: &mut Vec<Action>) {
    ScrollArea::vertical().id_salt("outline").auto_shrink(false).show(ui, |ui| {
        rows(ui, view, actions);
    });
}

/// Shows the rows one below the other.
pub(super) fn rows(ui: &mut Ui, view: &MapView, actions: &mut Vec<Action>) {
    let builder =
        UiBuilder::new().accessibility_role(Role::Tree).accessibility_label("Argument map");
    ui.scope_builder(builder, |ui| {
        Frame::NONE.inner_margin(Margin::symmetric(20, 14)).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            super::notes::rows(ui, view, actions);
            if let Some(empty) = &view.empty {
                ui.label(Text::Body.rich(empty).color(Palette::of(ui).ink2));
            }
            let mut focused = None;
            let mut ids = Vec::new();
            for (place, outlined) in view.outline.iter().enumerate() {
                // what goes to several issues stands below each
                let first = view.outline.iter().position(|other| other.node == outlined.node);
                let id = super::node_id(outlined.node);
                let id = if first == Some(place) { id } else { id.with(place) };
                let response = row(ui, outlined, id);
                if response.clicked() {
                    push(actions, MapAction::Select(Some(outlined.node)));
                    response.request_focus();
                }
                if response.has_focus() {
                    focused = Some(place);
                    hold_arrows(ui, response.id);
                }
                ids.push(response.id);
            }
            if let Some(next) = step(ui, focused).and_then(|next| ids.get(next)) {
                super::take_focus(ui, *next);
            }
        });
    });
}

fn hold_arrows(ui: &Ui, id: egui::Id) {
    let filter = EventFilter { vertical_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
    if !ui.memory(|memory| memory.had_focus_last_frame(id)) {
        // the filter holds from the second pass with focus on: see to it that there is one
        ui.request_repaint();
    }
}

/// The row to which an arrow goes.
fn step(ui: &Ui, focused: Option<usize>) -> Option<usize> {
    let free = ui.memory(|memory| memory.focused().is_none());
    if !keys::listens(ui) || !(free || focused.is_some()) {
        return None;
    }
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    if pressed(Key::ArrowDown) {
        Some(focused.map_or(0, |place| place + 1))
    } else if pressed(Key::ArrowUp) {
        focused.map_or(Some(0), |place| place.checked_sub(1))
    } else {
        None
    }
}

fn row(ui: &mut Ui, row: &OutlineRow, id: egui::Id) -> egui::Response {
    let palette = Palette::of(ui);
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), ROW));
    let response = ui.interact(rect, id, Sense::click());
    let painter = ui.painter();
    if row.selected || response.hovered() {
        let fill = if row.selected { palette.accent_t } else { palette.surface };
        painter.rect_filled(rect, radius::KEY, fill);
    }
    let middle = rect.center().y;
    let put = |words: std::sync::Arc<egui::Galley>, left: f32| {
        painter.galley(pos2(left, middle - words.size().y / 2.0), words, palette.ink);
    };
    let standing = row.strength.starts_with(char::is_alphabetic);
    let (kind, ink) =
        if standing { (Text::Caption, palette.ink2) } else { (Text::SmallStrong, palette.ink) };
    let strength = kind.line(painter, &row.strength, ink);
    put(strength.clone(), rect.right() - 10.0 - strength.size().x);
    let value = Text::Small.line(painter, &row.value, palette.ink);
    put(value.clone(), rect.right() - 82.0 - value.size().x);
    let how = Text::Caption.line(painter, row.how, palette.ink2);
    let how_left = rect.right() - 134.0 - how.size().x;
    put(how, how_left);
    let left = rect.left() + 10.0 + row.depth as f32 * INDENT;
    let center = pos2(left + 5.0, middle);
    match row.side.map(party) {
        Some(side) => mark(painter, center, 9.0, side, side.color(palette)),
        None => {
            icons::SCALES.paint(painter, center + vec2(1.0, 0.0), 15.0, palette.ink2);
        }
    }
    let kind = if row.side.is_some() { Text::Small } else { Text::SmallStrong };
    let words = Passage::new()
        .marked(kind, &row.name, palette.ink)
        .width(how_left - left - 28.0)
        .rows(1)
        .galley(painter);
    put(words, left + 18.0);
    focus::ring_at(ui, &response, rect, radius::KEY);
    response
        .widget_info(|| WidgetInfo::selected(Role::TreeItem, true, row.selected, &row.sentence));
    response
}
