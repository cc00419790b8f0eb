//! Nodes: square and solid for the first party, round and hatched for the second.

use egui::{
    Color32, CornerRadius, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2,
    vec2,
};

use super::camera::FAR;
use crate::app::MapNode;
use crate::app::view::map::NodeView;
use crate::gui::screens::parts::party;
use crate::gui::theme::{Palette, Passage, Text, focus, radius, stroke, text::unmarked};
use crate::gui::widgets::{Party, Tip, bar, dashed_rect, mark};

/// Shows a node. `stop` is the one at which Tab stops.
pub(super) fn show(ui: &Ui, rect: Rect, node: &NodeView, zoom: f32, stop: bool) -> Response {
    let palette = Palette::of(ui);
    let id = super::node_id(node.id);
    let stop = stop || ui.memory(|memory| memory.has_focus(id));
    let response = ui.interact(rect, id, if stop { Sense::click() } else { Sense::CLICK });
    if ui.is_rect_visible(rect) {
        frame(ui, rect, node, response.hovered(), palette);
        if zoom < FAR {
            from_far(ui, rect, node, palette);
        } else {
            in_full(ui, rect, node, zoom, palette);
        }
    }
    focus::ring(ui, &response, corners(node).nw);
    response
        .widget_info(|| WidgetInfo::selected(Role::Button, true, node.selected, &node.sentence));
    if zoom < FAR { Tip::new(&unmarked(&node.title)).on(response) } else { response }
}

fn corners(node: &NodeView) -> CornerRadius {
    CornerRadius::same(match (node.id, party(node.side)) {
        (MapNode::Issue(_), _) => radius::CARD,
        (MapNode::Entry(_), Party::Second) => radius::DIALOG,
        (MapNode::Entry(_), _) => radius::NODE,
    })
}

/// Draws a line around a node that is new.
pub(super) fn halo(ui: &Ui, rect: Rect, node: &NodeView) {
    let line = Stroke::new(stroke::BOLD, Palette::of(ui).accent);
    ui.painter().rect_stroke(rect.expand(3.0), corners(node) + 3, line, StrokeKind::Outside);
}

fn frame(ui: &Ui, rect: Rect, node: &NodeView, hovered: bool, palette: &Palette) {
    let painter = ui.painter();
    let round = corners(node);
    let fill = if node.played { palette.raised } else { palette.ground };
    let fill = if hovered { palette.surface } else { fill };
    if node.selected {
        painter.add(palette.lifted.as_shape(rect, round));
    }
    painter.rect_filled(rect, round, fill);
    let own = party(node.side).color(palette);
    let (color, width) = match node.id {
        _ if node.selected => (palette.accent, stroke::BOLD),
        MapNode::Issue(_) => (palette.ink, 1.5),
        MapNode::Entry(_) => (own, stroke::HAIR),
    };
    if node.played {
        if matches!(node.id, MapNode::Entry(_)) {
            let strip = painter
                .with_clip_rect(rect.with_max_x(rect.left() + 5.0).intersect(painter.clip_rect()));
            bar(&strip, rect, round, party(node.side), palette);
        }
        painter.rect_stroke(rect, round, Stroke::new(width, color), StrokeKind::Inside);
    } else {
        dashed_rect(painter, rect, Stroke::new(width, color));
    }
}

/// What is left of the room in a node, besides its margins.
fn inner(rect: Rect, zoom: f32) -> Rect {
    rect.shrink2(vec2(12.0, 9.0) * zoom).with_min_x(rect.left() + 14.0 * zoom)
}

fn in_full(ui: &Ui, rect: Rect, node: &NodeView, zoom: f32, palette: &Palette) {
    let painter = ui.painter();
    let room = inner(rect, zoom);
    let issue = matches!(node.id, MapNode::Issue(_));
    let own = party(node.side);
    let ink = if node.played { palette.ink } else { palette.ink2 };
    let mut left = room.left();
    let head = |text: &str, kind: Text, color: Color32, width: f32| {
        Passage::new().text(kind, text, color).width(width).rows(1).scaled(zoom).galley(painter)
    };
    let whole = room.width() / zoom;
    if issue {
        let words = format!("{} · {}", node.code, node.kind);
        let words = head(&words, Text::CaptionStrong, palette.ink2, whole);
        painter.galley(room.min, words, ink);
    } else {
        let middle = room.top() + 8.0 * zoom;
        mark(painter, pos2(left + 4.5 * zoom, middle), 9.0 * zoom, own, own.color(palette));
        left += 15.0 * zoom;
        let code = head(&node.code, Text::CaptionStrong, own.color(palette), whole - 15.0);
        let after = left + code.size().x + 7.0 * zoom;
        painter.galley(pos2(left, room.top()), code, ink);
        let kind = head(&node.kind, Text::Caption, palette.ink2, (room.right() - after) / zoom);
        painter.galley(pos2(after, room.top()), kind, ink);
    }
    let kind = if issue { Text::CardTitleSmall } else { Text::Caption };
    let has_bar = node.strength.is_some();
    let rows = if has_bar || issue { 2 } else { 3 };
    let title = Passage::new().marked(kind, &node.title, ink).width(whole).rows(rows);
    painter.galley(room.min + vec2(0.0, 17.0 * zoom), title.scaled(zoom).galley(painter), ink);
    strength(ui, node, room, zoom, palette);
}

/// The bar at the bottom, with its ticks and number.
fn strength(ui: &Ui, node: &NodeView, room: Rect, zoom: f32, palette: &Palette) {
    let painter = ui.painter();
    let middle = room.bottom() - 5.0 * zoom;
    let Some(strength) = node.strength else {
        // of an issue that is open one sees at least what it takes
        let Some(threshold) = node.threshold else { return };
        let words = Passage::new().text(Text::SmallStrong, "–", palette.ink2);
        let words = words.after(4.0, Text::Caption, &format!("/ {threshold:.0}"), palette.ink2);
        let words = words.scaled(zoom).galley(painter);
        let from = pos2(room.right() - words.size().x, middle - words.size().y / 2.0);
        painter.galley(from, words, palette.ink2);
        return;
    };
    let issue = matches!(node.id, MapNode::Issue(_));
    let number = format!("{strength:.0}");
    let number = Passage::new().text(Text::SmallStrong, &number, palette.ink);
    let number = match node.threshold {
        Some(threshold) => {
            number.after(4.0, Text::Caption, &format!("/ {threshold:.0}"), palette.ink2)
        }
        None => number,
    };
    let number = number.scaled(zoom).galley(painter);
    let reserved = if issue { 62.0 } else { 30.0 } * zoom;
    let from = room.right() - number.size().x;
    painter.galley(pos2(from, middle - number.size().y / 2.0), number, palette.ink);
    let height = if issue { 8.0 } else { 6.0 } * zoom;
    let track = Rect::from_min_max(
        pos2(room.left(), middle - height / 2.0),
        pos2(room.right() - reserved, middle + height / 2.0),
    );
    let round = height / 2.0;
    painter.rect_filled(track, round, palette.sunken);
    let at = |value: f32| track.left() + track.width() * (value / 100.0).clamp(0.0, 1.0);
    bar(painter, track.with_max_x(at(strength)), round, party(node.side), palette);
    let tick = |value: f32, width: f32, over: f32| {
        let ends = [pos2(at(value), track.top() - over), pos2(at(value), track.bottom() + over)];
        painter.line_segment(ends, Stroke::new(width, palette.ink));
    };
    if let Some(base) = node.base {
        tick(base, 1.0, 2.0 * zoom);
    }
    if let Some(threshold) = node.threshold {
        tick(threshold, 2.0, 4.0 * zoom);
    }
}

/// Bytes of a word that has room in any node.
const SURE: usize = 10;

/// From far away: code, strength and short name, at their full size.
fn from_far(ui: &Ui, rect: Rect, node: &NodeView, palette: &Palette) {
    let painter = ui.painter();
    let own = party(node.side);
    let issue = matches!(node.id, MapNode::Issue(_));
    let room = rect.shrink2(vec2(6.0, 2.0)).with_min_x(rect.left() + if issue { 7.0 } else { 9.0 });
    let ink = if node.played { palette.ink } else { palette.ink2 };
    let color = if issue { palette.ink2 } else { own.color(palette) };
    let head = Text::CaptionStrong.line_height();
    let name = if issue { Text::CaptionStrong } else { Text::Tag };
    let rows = ((room.height() - head) / name.line_height()).floor().clamp(0.0, 2.0);
    let short = Passage::new().marked(name, &node.short, ink).width(room.width());
    // a word that does not fit is cut by …, not broken
    let longest = node.short.split_whitespace().max_by_key(|word| word.len()).unwrap_or_default();
    let fits = longest.len() < SURE || name.line(painter, longest, ink).size().x <= room.width();
    let several = rows > 1.0 && fits;
    let short = (rows > 0.0).then(|| short.rows(if several { 2 } else { 1 }).galley(painter));
    let height = head + short.as_ref().map_or(0.0, |short| short.size().y);
    let top = room.center().y - height / 2.0;
    let number = Passage::new().text(
        Text::CaptionStrong,
        &node.strength.map(|strength| format!("{strength:.0}")).unwrap_or_default(),
        palette.ink,
    );
    let number = match node.threshold.filter(|_| node.strength.is_some()) {
        Some(threshold) => {
            number.after(3.0, Text::Caption, &format!("/ {threshold:.0}"), palette.ink2)
        }
        None => number,
    };
    let number = number.galley(painter);
    let after = room.right() - number.size().x;
    painter.galley(pos2(after, top), number, palette.ink);
    let mut left = room.left();
    if !issue {
        mark(painter, pos2(left + 4.0, top + head / 2.0), 8.0, own, color);
        left += 13.0;
    }
    let code = Text::CaptionStrong.clamped(painter, &node.code, color, after - left - 4.0, 1);
    painter.galley(pos2(left, top), code, color);
    if let Some(short) = short {
        painter.galley(pos2(room.left(), top + head), short, ink);
    }
}
