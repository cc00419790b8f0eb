//! The panel that explains the worked example, over the courtroom, and the mark around the part
//! that it points at.
//!
//! It is no dialog: everything below stays within reach. The keyboard begins each step at the
//! button that goes on; Escape leaves the example.

use egui::{Align, Align2, Area, Context, Id, Key, Layout, Rect, Role, Stroke, StrokeKind, Ui};
use egui::{UiBuilder, vec2};

use crate::app::Action;
use crate::app::view::CoachView;
use crate::app::view::coach::Look;
use crate::gui::icons;
use crate::gui::keys;
use crate::gui::screens::parts::{activate, button};
use crate::gui::theme::{
    Palette, Passage, Text, WindowClass, metrics::size, radius, space, stroke,
};
use crate::gui::widgets::{Button, Inline, explained, lifted_card, region_label};

const WIDTH: f32 = 560.0;
/// How far from the edge of the window the panel stands.
const EDGE: f32 = 16.0;

/// Shows the panel. Call after the screen, with nothing where no example is under way.
pub fn show(ui: &Ui, view: Option<&CoachView>, free: bool, actions: &mut Vec<Action>) {
    let Some(view) = view else {
        ui.data_mut(|data| data.remove_temp::<String>(step_id()));
        return;
    };
    let window = ui.ctx().content_rect();
    let rail = match WindowClass::current(ui) {
        WindowClass::Full => size::RAIL,
        WindowClass::Compact => size::RAIL_COMPACT,
        WindowClass::Single => 0.0,
    };
    // the panel stands where it hides nothing that it points at
    let (anchor, y) = match view.look {
        Some(Look::Hand | Look::Table) => (Align2::CENTER_TOP, size::TOP_BAR + EDGE),
        _ => (Align2::CENTER_BOTTOM, -EDGE),
    };
    let width = WIDTH.min(window.width() - 2.0 * EDGE);
    let area = Area::new(Id::unique("colloquy coach")).anchor(anchor, [rail / 2.0, y]);
    area.constrain_to(window).show(ui, |ui| {
        let palette = Palette::of(ui);
        let frame = lifted_card(palette).stroke(Stroke::new(stroke::BOLD, palette.accent));
        frame.inner_margin(16).show(ui, |ui| {
            ui.set_width(width - 36.0);
            let name = format!("Worked example, {}: {}", view.step, view.title);
            let panel = UiBuilder::new().accessibility_role(Role::Note).accessibility_label(name);
            ui.scope_builder(panel, |ui| contents(ui, view, free, actions));
        });
    });
    if free && keys::plain(ui, Key::Escape) {
        activate(&view.leave, actions);
    }
}

fn contents(ui: &mut Ui, view: &CoachView, free: bool, actions: &mut Vec<Action>) {
    let palette = Palette::of(ui);
    ui.spacing_mut().item_spacing = vec2(space::S, space::S);
    ui.horizontal(|ui| {
        region_label(ui, "Worked example");
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.label(Text::Caption.rich(&view.step).color(palette.ink3));
        });
    });
    ui.label(Text::H3.rich(&view.title).color(palette.ink));
    explained(ui, Passage::new().marked(Text::Body, &view.text, palette.ink));
    if let Some(effect) = &view.effect {
        Inline::new()
            .icon(icons::SCALES, 16.0, palette.accent)
            .gap(7.0)
            .text(Text::SmallStrong, effect, palette.ink)
            .show(ui);
    }
    let row = Layout::right_to_left(Align::Center);
    ui.allocate_ui_with_layout(vec2(ui.available_width(), size::CONTROL), row, |ui| {
        let next = button(ui, &view.next, Button::new(&view.next.label).primary(), actions);
        // each step begins at the button that goes on
        let seen = ui.data(|data| data.get_temp::<String>(step_id()));
        if free && seen.as_ref() != Some(&view.step) {
            ui.data_mut(|data| data.insert_temp(step_id(), view.step.clone()));
            next.request_focus();
        }
        if view.back.is_enabled() {
            button(ui, &view.back, Button::new(&view.back.label), actions);
        }
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            let look = Button::new(&view.leave.label).quiet().key("Esc");
            button(ui, &view.leave, look, actions);
        });
    });
}

fn step_id() -> Id {
    Id::unique("colloquy coach step")
}

fn look_id() -> Id {
    Id::unique("colloquy coach look")
}

/// Says which part of the courtroom is pointed at in this pass.
pub fn point_at(ctx: &Context, look: Option<Look>) {
    ctx.data_mut(|data| data.insert_temp(look_id(), look));
}

/// Marks a part of the courtroom if it is pointed at.
pub fn spotlight(ui: &Ui, look: Look, rect: Rect) {
    let wanted: Option<Look> = ui.data(|data| data.get_temp(look_id())).flatten();
    if wanted == Some(look) {
        let line = Stroke::new(stroke::BOLD, Palette::of(ui).accent);
        ui.painter().rect_stroke(rect.shrink(2.0), radius::CARD, line, StrokeKind::Inside);
    }
}
