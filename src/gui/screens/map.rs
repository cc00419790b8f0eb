//! The argument map: what each reply does, drawn and as a list.

mod camera;
mod canvas;
mod edge;
mod inspector;
mod legend;
mod node;
mod notes;
mod outline;
mod whole;
mod without;

pub(in crate::gui) use whole::{picture, picture_size};

use egui::{Align, Frame, Id, Key, Layout, Margin, Panel, ScrollArea, Ui, UiBuilder, vec2};

use crate::app::view::MapView;
use crate::app::{Action, MapAction, MapNode};
use crate::gui::screens::parts::activate;
use crate::gui::theme::{Palette, Text, WindowClass, metrics::size, space};
use crate::gui::widgets::{Button, Segment, Segmented, StepSlider, hairline_at};
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
    let inspected = view.inspector.as_ref().and_then(|node| node.trial.as_ref());
    if keys::letter(ui, Key::X) {
        match inspected {
            Some(trial) => activate(trial, actions),
            None if view.without.is_some() => push(actions, MapAction::Without(None)),
            None => {}
        }
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
            if let Some(node) = &view.inspector {
                let margin = Margin::symmetric(18, 12);
                Panel::bottom("map inspector acts")
                    .resizable(false)
                    .show_separator_line(true)
                    .frame(frame.inner_margin(margin))
                    .show(ui, |ui| inspector::acts(ui, node, actions));
            }
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
        ui.spacing_mut().item_spacing.y = 0.0;
        let bar = Frame::NONE.fill(palette.surface).inner_margin(Margin::symmetric(16, 8));
        let bar = bar.show(ui, |ui| {
            ui.take_available_width();
            ui.spacing_mut().item_spacing = vec2(space::M, space::S);
            ui.spacing_mut().interact_size.y = size::CONTROL;
            ui.horizontal_wrapped(|ui| {
                filters(ui, view, actions);
                replay(ui, view, 120.0, actions);
                as_list(ui, view, false, actions);
                save(ui, false, actions);
            });
        });
        let edge = bar.response.rect;
        hairline_at(ui.painter(), edge.x_range(), edge.bottom() - 0.5, palette);
        let room = ui.clip_rect().bottom();
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
            ui.spacing_mut().item_spacing.y = space::S;
            // down to where the window ends
            ui.set_min_height((room - 16.5 - ui.cursor().top()).max(0.0));
            inspector::show(ui, view, actions);
            if let Some(node) = &view.inspector {
                ui.add_space(space::M);
                inspector::acts(ui, node, actions);
            }
        });
    });
}

/// Returns its first control.
fn toolbar(ui: &mut Ui, view: &MapView, actions: &mut Vec<Action>) -> Id {
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
        let first = save(ui, true, actions);
        as_list(ui, view, true, actions);
        let wide = ui.available_width() > 720.0;
        replay(ui, view, if wide { 150.0 } else { 90.0 }, actions);
        if wide && view.replay.is_some() {
            ui.label(Text::Small.rich("Replay").color(Palette::of(ui).ink2));
        }
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

/// Saves a picture. Returns the button.
fn save(ui: &mut Ui, quiet: bool, actions: &mut Vec<Action>) -> Id {
    let look = Button::new("Save PNG").icon(icons::IMAGE);
    let look = if quiet { look.quiet() } else { look };
    let button = ui.add(look.tip("Saves the whole map as a picture, not only what is in sight"));
    if button.clicked() {
        push(actions, MapAction::Save);
    }
    button.id
}

fn as_list(ui: &mut Ui, view: &MapView, quiet: bool, actions: &mut Vec<Action>) {
    let (label, icon) =
        if view.list { ("As a map", icons::GRAPH) } else { ("As a list", icons::LIST_BULLETS) };
    let look = Button::new(label).icon(icon).key("L");
    let button = ui.add(if quiet { look.quiet() } else { look });
    if button.clicked() {
        push(actions, MapAction::List(!view.list));
    }
}

/// Goes through the moves of the hearing.
fn replay(ui: &mut Ui, view: &MapView, line: f32, actions: &mut Vec<Action>) {
    let Some(replay) = &view.replay else { return };
    let mut moves = replay.moves;
    let name = match replay.done.as_str() {
        "" => format!("Replay, before move 1 of {}", replay.of),
        done => format!("Replay, {}. {done}", replay.label),
    };
    let slider = StepSlider::new(&name, &mut moves, replay.of, &replay.label).line(line);
    if ui.add(slider).changed() {
        push(actions, MapAction::Replay(moves));
    }
}
