//! The whole map on one sheet, as near as it is at 100 %, under a title and above its legend.

use egui::{Align, Layout, Rect, Ui, UiBuilder, Vec2, pos2, vec2};

use super::camera::{Camera, bounds};
use super::{edge, legend, node};
use crate::app::view::MapView;
use crate::gui::theme::{Palette, Text, space};

/// Around everything.
const MARGIN: f32 = 40.0;
/// Height of the title with what is below it.
const HEAD: f32 = 76.0;
/// Height of the legend with what is above it.
const FOOT: f32 = 64.0;
/// The least width: the legend has room on one line.
const WIDTH: f32 = 980.0;

/// How large the sheet is, in points.
pub(in crate::gui) fn picture_size(view: &MapView) -> Vec2 {
    let map = bounds(&view.extent).size();
    vec2(map.x.max(WIDTH) + 2.0 * MARGIN, HEAD + map.y + FOOT + 2.0 * MARGIN)
}

/// Draws the sheet.
pub(in crate::gui) fn picture(ui: &mut Ui, view: &MapView) {
    let palette = Palette::of(ui);
    let sheet = Rect::from_min_size(ui.ctx().content_rect().min, picture_size(view));
    ui.set_clip_rect(sheet);
    ui.painter().rect_filled(sheet, 0, palette.ground);
    let inner = sheet.shrink(MARGIN);
    let (head, below) = inner.split_top_bottom_at_y(inner.top() + HEAD);
    let (map, foot) = below.split_top_bottom_at_y(below.bottom() - FOOT);
    ui.scope_builder(UiBuilder::new().max_rect(head), |ui| title(ui, view));
    let camera = Camera::whole(&view.extent);
    let lines = edge::lines(view, camera, map);
    for line in &lines {
        line.paint(ui.painter(), palette, 1.0);
    }
    for shown in &view.nodes {
        let rect = camera.node(map, shown.id, shown.spot);
        if view.latest == Some(shown.id) {
            node::halo(ui, rect, shown);
        }
        node::show(ui, rect, shown, 1.0, false);
    }
    for line in &lines {
        line.paint_label(ui.painter(), palette, 1.0);
    }
    let legend = Rect::from_min_max(pos2(foot.left(), foot.top() + 30.0), foot.max);
    ui.scope_builder(UiBuilder::new().max_rect(legend), |ui| {
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| legend::items(ui, view));
    });
}

fn title(ui: &mut Ui, view: &MapView) {
    let palette = Palette::of(ui);
    ui.spacing_mut().item_spacing.y = space::XXS;
    ui.label(Text::H1.rich(&view.title).color(palette.ink));
    ui.label(Text::Small.rich(&view.caption).color(palette.ink2));
}
