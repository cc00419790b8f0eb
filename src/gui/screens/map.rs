//! The argument map: what each reply does, drawn and as a list.

mod camera;
mod canvas;
mod edge;
mod inspector;
mod legend;
mod node;
mod outline;

use egui::{Align, Frame, Id, Key, Layout, Margin, Panel, ScrollArea, Ui, UiBuilder, vec2};

use crate::app::view::MapView;
use crate::app::{Action, MapAction, MapNode};
use crate::gui::theme::{Palette, Text, WindowClass, space};
use crate::gui::widgets::{Button, Segment, Segmented, hairline_at};
use crate::gui::{icons, keys};

/// Least height of the canvas where everything stands in one column.
const LOW: f32 = 260.0;
/// Its share of the window there.
const SHARE: f32 = 0.6;

/// Shows the map.
pub fn show(ui: &mut Ui, view: &MapView, actions: &mut Vec<Action>) {
    match WindowClass::current(ui) {
        WindowClass::Full => columns(ui, view, 310.0, actions),
        WindowClass::Compact => columns(ui, view, 268.0, actions),
        WindowClass::Single => single(ui, view, actions),
    }
    if keys::letter(ui, Key::L) {
        push(actions, MapAction::List(!view.list));
    }
}

fn push(actions: &mut Vec<Action>, action: MapAction) {
    actions.push(Action::Map(action));
}

/// The id by which the keyboard finds a node, on the map or in the list.
fn node_id(node: MapNode) -> Id {
    Id::unique("argument map").with(node)
}

/// Gives the keyboard to a node, and keeps egui from going on from there by the same arrow.
fn take_focus(ui: &Ui, id: Id) {
    ui.memory_mut(|memory| {
        memory.request_focus(id);
        memory.move_focus(egui::FocusDirection::None);
    });
}

fn columns(ui: &mut Ui, view: &MapView, width: f32, actions: &mut Vec<Action>) {
    let palette = Palette::of(ui);
    let frame = Frame::NONE.fill(palette.surface);
    let side = Panel::right("map inspector")
        .exact_size(width)
        .resizable(false)
        .show_separator_line(true)
        .frame(frame)
        .show(ui, |ui| {
            ScrollArea::vertical()
                .id_salt("inspector")
                .auto_shrink(false)
                .show(ui, |ui| {
                    let margin = Margin::symmetric(18, 16);
                    let shown = Frame::NONE.inner_margin(margin);
                    shown.show(ui, |ui| inspector::show(ui, view, actions)).inner
                })
                .inner
        });
    let bar = Panel::top("map toolbar")
        .exact_size(48.0)
        .resizable(false)
        .show_separator_line(false)
        .frame(frame.inner_margin(Margin::symmetric(16, 0)))
        .show(ui, |ui| toolbar(ui, view, actions));
    let rect = bar.response.rect;
    hairline_at(ui.painter(), rect.x_range(), rect.bottom() - 0.5, palette);
    let room = ui.available_rect_before_wrap();
    if view.list {
        outline::show(ui, view, actions);
    } else {
        canvas::show(ui, view, room, canvas::Wheel::Zooms, actions);
    }
    keys::region(ui, rect, bar.inner);
    if let Some(first) = view.nodes.first() {
        let anchor = view.nodes.iter().find(|node| node.selected).unwrap_or(first);
        keys::region(ui, room, node_id(anchor.id));
    }
    if let Some(first) = side.inner {
        keys::region(ui, side.response.rect, first);
    }
}

fn single(ui: &mut Ui, view: &MapView, actions: &mut Vec<Action>) {
    let palette = Palette::of(ui);
    ScrollArea::vertical().id_salt("map").auto_shrink(false).show(ui, |ui| {
        Frame::NONE.inner_margin(Margin::symmetric(16, 12)).show(ui, |ui| {
            ui.spacing_mut().item_spacing = vec2(space::M, space::M);
            ui.horizontal_wrapped(|ui| {
                filters(ui, view, actions);
                as_list(ui, view, actions);
            });
        });
        if view.list {
            outline::rows(ui, view, actions);
        } else {
            let height = (ui.ctx().content_rect().height() * SHARE).max(LOW);
            let (_, room) = ui.allocate_space(vec2(ui.available_width(), height));
            let mut on_canvas = ui.new_child(UiBuilder::new().max_rect(room));
            canvas::show(&mut on_canvas, view, room, canvas::Wheel::Scrolls, actions);
            Frame::NONE.inner_margin(Margin::symmetric(16, 8)).show(ui, |ui| {
                legend::wrapped(ui, view);
            });
        }
        Frame::NONE.fill(palette.surface).inner_margin(Margin::same(16)).show(ui, |ui| {
            ui.take_available_width();
            inspector::show(ui, view, actions);
        });
    });
}

/// Returns its first control.
fn toolbar(ui: &mut Ui, view: &MapView, actions: &mut Vec<Action>) -> Id {
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
        let first = as_list(ui, view, actions);
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            ui.spacing_mut().item_spacing.x = space::S;
            filters(ui, view, actions);
        });
        first
    })
    .inner
}

fn filters(ui: &mut Ui, view: &MapView, actions: &mut Vec<Action>) {
    let all = std::iter::once(Segment::new("All issues"));
    let each = view.issues.iter().map(|issue| Segment::new(&issue.number).tip(&issue.title));
    let segments: Vec<_> = all.chain(each).collect();
    let selected = view.issues.iter().position(|issue| issue.selected).map_or(0, |place| place + 1);
    if let Some(place) = Segmented::new("Issue", &segments, Some(selected)).show(ui) {
        let issue = place.checked_sub(1).and_then(|place| view.issues.get(place));
        push(actions, MapAction::Issue(issue.map(|issue| issue.id)));
    }
    let segments = [Segment::new("Played"), Segment::new("Also unplayed").tip(view.unplayed_means)];
    let shown = ui.push_id("unplayed", |ui| {
        Segmented::new("What is shown", &segments, Some(usize::from(view.unplayed))).show(ui)
    });
    if let Some(place) = shown.inner {
        push(actions, MapAction::Unplayed(place == 1));
    }
}

fn as_list(ui: &mut Ui, view: &MapView, actions: &mut Vec<Action>) -> Id {
    let (label, icon) =
        if view.list { ("As a map", icons::GRAPH) } else { ("As a list", icons::LIST_BULLETS) };
    let button = ui.add(Button::new(label).quiet().icon(icon).key("L"));
    if button.clicked() {
        push(actions, MapAction::List(!view.list));
    }
    if let Some(hidden) = view.hidden {
        ui.label(Text::Caption.rich(hidden).color(Palette::of(ui).ink2));
    }
    button.id
}
