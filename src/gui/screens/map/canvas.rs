//! The map as drawn: drag to pan, wheel to zoom, arrows to the nearest node.

use egui::{
    EventFilter, Frame, Id, Key, Modifiers, Pos2, Rect, Role, Sense, Ui, UiBuilder, WidgetInfo,
    pos2, vec2,
};

use super::camera::{Camera, place};
use super::{edge, legend, node, node_id, notes, push};
use crate::app::view::MapView;
use crate::app::view::map::NodeView;
use crate::app::{Action, MapAction};
use crate::gui::theme::{Palette, Text, radius, stroke};
use crate::gui::widgets::Button;
use crate::gui::{icons, keys};

/// One step nearer.
const STEP: f32 = 1.2;
/// Distance of the dots on the ground.
const DOTS: f32 = 24.0;

/// What the wheel does over the map.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Wheel {
    /// It zooms.
    Zooms,
    /// It scrolls the page on which the map stands; with Ctrl it zooms.
    Scrolls,
}

/// Shows the map on a part of the screen.
pub(super) fn show(
    ui: &mut Ui,
    view: &MapView,
    canvas: Rect,
    wheel: Wheel,
    actions: &mut Vec<Action>,
) {
    let builder = UiBuilder::new()
        .max_rect(canvas)
        .accessibility_role(Role::Group)
        .accessibility_label("Argument map");
    ui.scope_builder(builder, |ui| {
        ui.set_clip_rect(canvas.intersect(ui.clip_rect()));
        ui.painter().rect_filled(canvas, 0, Palette::of(ui).ground);
        let resting = Camera::of(ui, &view.subject, &view.extent, canvas);
        let seen = resting.on_its_way(ui, &view.subject);
        let held = by_pointer(ui, seen, canvas, wheel);
        let mut camera = held;
        dots(ui, camera, canvas);
        let lines = edge::lines(view, camera, canvas);
        let palette = Palette::of(ui);
        for line in &lines {
            line.paint(ui.painter(), palette, camera.zoom);
        }
        nodes(ui, view, &mut camera, canvas, actions);
        for line in &lines {
            line.paint_label(ui.painter(), palette, camera.zoom);
        }
        empty(ui, view, camera, canvas);
        if wheel == Wheel::Zooms {
            legend::show(ui, view, canvas);
        }
        notes::over(ui, view, canvas, actions);
        tools(ui, view, &mut camera, canvas);
        if camera != held {
            Camera::travels(ui, &view.subject, Some(held));
        } else if held != seen {
            Camera::travels(ui, &view.subject, None);
        }
        let moved = camera != seen;
        if moved { camera } else { resting }.keep(ui, &view.subject);
    });
}

/// Pans with the pointer and zooms with the wheel.
fn by_pointer(ui: &Ui, camera: Camera, canvas: Rect, wheel: Wheel) -> Camera {
    let ground = ui.interact(canvas, Id::unique("map ground"), Sense::DRAG);
    let mut camera = camera;
    if ground.dragged() {
        camera = camera.moved(ground.drag_delta());
    }
    let Some(pointer) = ui.pointer_hover_pos().filter(|pointer| canvas.contains(*pointer)) else {
        return camera;
    };
    if !keys::listens(ui) {
        return camera;
    }
    let (turned, pinched) = ui.input(|input| (input.smooth_scroll_delta.y, input.zoom_delta()));
    let turned = if wheel == Wheel::Zooms { turned } else { 0.0 };
    let factor = pinched * (1.0 + turned / 400.0).clamp(0.5, 2.0);
    if (factor - 1.0).abs() > f32::EPSILON {
        camera = camera.zoomed(factor, canvas, pointer);
    }
    camera
}

/// Dots on the ground, which say how far the map was moved.
fn dots(ui: &Ui, camera: Camera, canvas: Rect) {
    let color = Palette::of(ui).line;
    let origin = camera.point(canvas, Pos2::ZERO);
    let pitch = DOTS * if camera.zoom < 0.7 { 2.0 } else { 1.0 } * camera.zoom;
    let first = |origin: f32, from: f32| origin + ((from - origin) / pitch).ceil() * pitch;
    let mut y = first(origin.y, canvas.top());
    while y < canvas.bottom() {
        let mut x = first(origin.x, canvas.left());
        while x < canvas.right() {
            ui.painter().rect_filled(Rect::from_center_size(pos2(x, y), vec2(1.5, 1.5)), 0, color);
            x += pitch;
        }
        y += pitch;
    }
}

fn nodes(ui: &Ui, view: &MapView, camera: &mut Camera, canvas: Rect, actions: &mut Vec<Action>) {
    let selected = view.nodes.iter().any(|node| node.selected);
    let mut focused = None;
    for (index, shown) in view.nodes.iter().enumerate() {
        let rect = camera.node(canvas, shown.id, shown.spot);
        let stop = shown.selected || (!selected && index == 0);
        if view.latest == Some(shown.id) {
            node::halo(ui, rect, shown);
        }
        let response = node::show(ui, rect, shown, camera.zoom, stop);
        if response.clicked() {
            push(actions, MapAction::Select(Some(shown.id)));
            response.request_focus();
        }
        if response.gained_focus() {
            *camera = camera.seeing(place(shown.id, shown.spot), canvas);
        }
        if response.has_focus() {
            focused = Some(shown);
            hold_arrows(ui, response.id);
        }
    }
    let Some(arrow) = arrow(ui, focused.is_some()) else { return };
    let next = match focused {
        Some(from) => nearest(&view.nodes, from, arrow),
        None => view.nodes.iter().find(|node| node.selected).or(view.nodes.first()),
    };
    if let Some(next) = next {
        super::take_focus(ui, node_id(next.id));
    }
}

/// Keeps egui from moving the focus with the arrows.
fn hold_arrows(ui: &Ui, id: Id) {
    let filter =
        EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
    if !ui.memory(|memory| memory.had_focus_last_frame(id)) {
        // the filter holds from the second pass with focus on: see to it that there is one
        ui.request_repaint();
    }
}

/// The direction of an arrow that was pressed at a node, or while nothing has the keyboard.
fn arrow(ui: &Ui, at_node: bool) -> Option<egui::Vec2> {
    let free = ui.memory(|memory| memory.focused().is_none());
    if !(at_node || free) || !keys::listens(ui) {
        return None;
    }
    let arrows = [
        (Key::ArrowLeft, vec2(-1.0, 0.0)),
        (Key::ArrowRight, vec2(1.0, 0.0)),
        (Key::ArrowUp, vec2(0.0, -1.0)),
        (Key::ArrowDown, vec2(0.0, 1.0)),
    ];
    let pressed = arrows
        .into_iter()
        .find(|(key, _)| ui.input_mut(|input| input.consume_key(Modifiers::NONE, *key)));
    pressed.map(|(_, direction)| direction)
}

/// The nearest node in a direction; what lies aside counts double.
fn nearest<'v>(
    nodes: &'v [NodeView],
    from: &NodeView,
    direction: egui::Vec2,
) -> Option<&'v NodeView> {
    let center = |node: &NodeView| place(node.id, node.spot).center();
    let far = |node: &NodeView| {
        let way = center(node) - center(from);
        let along = way.dot(direction);
        let aside = way.dot(direction.rot90()).abs();
        (along > 20.0 && aside <= 3.0 * along).then_some(along + 2.0 * aside)
    };
    let reached = nodes.iter().filter(|node| node.id != from.id);
    let reached = reached.filter_map(|node| Some((far(node)?, node)));
    reached.min_by(|a, b| a.0.total_cmp(&b.0)).map(|(_, node)| node)
}

/// What is said below the issues where nothing else is.
fn empty(ui: &Ui, view: &MapView, camera: Camera, canvas: Rect) {
    let Some(empty) = &view.empty else { return };
    let palette = Palette::of(ui);
    let words = Text::H3.line(ui.painter(), empty, palette.ink2);
    let issues = view.nodes.iter().map(|node| camera.node(canvas, node.id, node.spot));
    let issues = issues.reduce(Rect::union).unwrap_or(canvas);
    let middle = pos2(issues.center().x, issues.bottom() + 44.0);
    let rect = Rect::from_center_size(middle, words.size());
    let response = ui.interact(rect, Id::unique("empty map"), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, empty));
    ui.painter().galley(rect.min, words, palette.ink2);
}

/// Nearer, farther, and the whole: at the upper right.
fn tools(ui: &mut Ui, view: &MapView, camera: &mut Camera, canvas: Rect) {
    let percent = format!("{:.0} %", 100.0 * camera.zoom);
    let room =
        Rect::from_min_size(pos2(canvas.right() - 276.0, canvas.top() + 10.0), vec2(264.0, 32.0));
    let mut by = 1.0;
    ui.scope_builder(UiBuilder::new().max_rect(room), |ui| {
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            ui.spacing_mut().item_spacing.x = 6.0;
            let fit = Button::new("Fit").icon(icons::CORNERS_OUT).key("F");
            if ui.add(fit).clicked() || keys::letter(ui, Key::F) {
                *camera = Camera::fitting(&view.extent, canvas);
            }
            let palette = Palette::of(ui);
            let outline = egui::Stroke::new(stroke::HAIR, palette.edge);
            let group = Frame::NONE.fill(palette.raised).stroke(outline);
            group.corner_radius(radius::CONTROL).show(ui, |ui| {
                ui.spacing_mut().item_spacing.x = 0.0;
                if ui.add(Button::icon_only(icons::PLUS, "Nearer")).clicked() {
                    by = STEP;
                }
                let whole = Button::new(&percent).quiet().width(64.0).tip("Shows it at 100 %");
                if ui.add(whole.named("Zoom to 100 %")).clicked() {
                    by = 1.0 / camera.zoom;
                }
                if ui.add(Button::icon_only(icons::MINUS, "Farther")).clicked() {
                    by = 1.0 / STEP;
                }
            });
        });
    });
    if keys::letter(ui, Key::Plus) || keys::letter(ui, Key::Equals) {
        by = STEP;
    }
    if keys::letter(ui, Key::Minus) {
        by = 1.0 / STEP;
    }
    if (by - 1.0).abs() > f32::EPSILON {
        *camera = camera.zoomed(by, canvas, canvas.center());
        ui.request_repaint();
    }
}
