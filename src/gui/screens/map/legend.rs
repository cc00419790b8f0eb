//! What lines, shapes and ticks mean.

use egui::{
    Frame, Margin, Rect, Response, Role, Sense, Shape, Stroke, Ui, UiBuilder, WidgetInfo, pos2,
    vec2,
};

use crate::app::view::MapView;
use crate::gui::screens::parts::party;
use crate::gui::theme::{Palette, Text, space};
use crate::gui::widgets::{Inline, lifted_card};
use crate::law::Side;

/// Shows the legend at the lower left of the canvas. Returns where it is.
pub(super) fn show(ui: &mut Ui, view: &MapView, canvas: Rect) -> Rect {
    let room = Rect::from_min_max(
        pos2(canvas.left() + 16.0, canvas.bottom() - 58.0),
        canvas.max - vec2(16.0, 14.0),
    );
    let frame = Frame { inner_margin: Margin::symmetric(14, 11), ..lifted_card(Palette::of(ui)) };
    ui.scope_builder(UiBuilder::new().max_rect(room), |ui| {
        frame.show(ui, |ui| ui.horizontal(|ui| items(ui, view))).response.rect
    })
    .inner
}

/// Shows the legend in as many lines as it needs.
pub(super) fn wrapped(ui: &mut Ui, view: &MapView) {
    ui.horizontal_wrapped(|ui| items(ui, view));
}

/// Shows what stands in the legend.
pub(super) fn items(ui: &mut Ui, view: &MapView) {
    let palette = Palette::of(ui);
    ui.spacing_mut().item_spacing = vec2(space::L, space::S);
    sample(ui, "supports", 42.0, |ui, rect| {
        let (from, to) = (rect.left_center(), rect.right_center());
        let stroke = Stroke::new(2.0, palette.ink);
        ui.painter().line_segment([from, to - vec2(9.0, 0.0)], stroke);
        let head = vec![to, to + vec2(-11.0, -5.5), to + vec2(-11.0, 5.5)];
        ui.painter().add(Shape::convex_polygon(head, palette.ink, Stroke::NONE));
    });
    sample(ui, "attacks", 42.0, |ui, rect| {
        let stroke = Stroke::new(2.0, palette.ink);
        let points = [rect.left_center(), rect.right_center() - vec2(4.0, 0.0)];
        ui.painter().extend(Shape::dashed_line(&points, stroke, 6.0, 4.0));
        let bar = Rect::from_center_size(rect.right_center() - vec2(2.0, 0.0), vec2(3.0, 14.0));
        ui.painter().rect_filled(bar, 0, palette.ink);
    });
    ui.label(Text::Caption.rich("width = weight").color(palette.ink2));
    for (side, name) in Side::BOTH.into_iter().zip(&view.parties) {
        let look = match side {
            Side::First => "square, solid",
            Side::Second => "round, hatched",
        };
        Inline::new()
            .mark(party(side), 9.0)
            .gap(6.0)
            .text(Text::Caption, &format!("{name}: {look}"), palette.ink2)
            .show(ui);
    }
    for (name, width) in [("base score", 1.0), ("threshold", 2.0)] {
        sample(ui, name, 3.0, |ui, rect| {
            let y = rect.y_range().shrink(2.0);
            ui.painter().vline(rect.center().x, y, Stroke::new(width, palette.ink));
        });
    }
}

/// A sample of something drawn, and its name.
fn sample(ui: &mut Ui, name: &str, width: f32, paint: impl FnOnce(&Ui, Rect)) -> Response {
    let palette = Palette::of(ui);
    let words = Text::Caption.line(ui.painter(), name, palette.ink2);
    let size = vec2(width + 6.0 + words.size().x, 16.0);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    paint(ui, rect.with_max_x(rect.left() + width));
    let top = rect.center().y - words.size().y / 2.0;
    ui.painter().galley(pos2(rect.left() + width + 6.0, top), words, palette.ink2);
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, name));
    response
}
