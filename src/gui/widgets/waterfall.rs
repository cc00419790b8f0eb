//! The waterfall: how a result came about, term by term, in log-odds.
//!
//! Right is always toward the party with the burden. Each bar starts where the last one ended;
//! the last, outlined, is their sum. The chart lays itself out anew at any width, so that its
//! type keeps its size; a term too wide for the scale cannot be, since the scale fits all.

use egui::{
    Align, Color32, Painter, Rangef, Rect, Response, Role, Sense, Shape, Stroke, StrokeKind, Ui,
    WidgetInfo, pos2, remap, vec2,
};

use super::{Party, bar};
use crate::gui::theme::{Palette, Text, focus, radius, stroke, text::signed};

/// One term of the sum.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct WaterfallTerm<'a> {
    /// Its code, or a short word such as "Prior".
    pub code: &'a str,
    /// What it is.
    pub name: &'a str,
    /// Whose it is; nobody's is drawn in plain ink.
    pub party: Option<Party>,
    /// What it adds toward the party with the burden, in log-odds.
    pub value: f64,
}

/// A waterfall chart. Show it with [`Waterfall::show`].
#[derive(Clone, Copy, Debug)]
#[must_use]
pub struct Waterfall<'a> {
    name: &'a str,
    terms: &'a [WaterfallTerm<'a>],
    compact: bool,
    selected: Option<usize>,
}

const CODE: f32 = 40.0;
const VALUE: f32 = 46.0;
const AXIS: f32 = 20.0;
const BAR: f32 = 15.0;

impl<'a> Waterfall<'a> {
    /// A chart named for screen readers, with its terms in the order in which they add up.
    pub const fn new(name: &'a str, terms: &'a [WaterfallTerm<'a>]) -> Self {
        Self { name, terms, compact: false, selected: None }
    }

    /// Lower rows, for a small window.
    pub const fn compact(self, compact: bool) -> Self {
        Self { compact, ..self }
    }

    /// Marks a term.
    pub const fn selected(self, selected: Option<usize>) -> Self {
        Self { selected, ..self }
    }

    /// The sum of all terms, in log-odds.
    pub fn sum(self) -> f64 {
        self.terms.iter().map(|term| term.value).sum()
    }

    const fn row_height(self) -> f32 {
        if self.compact { 22.0 } else { 25.0 }
    }

    /// Shows the chart as wide as there is room. Returns the term that was clicked.
    pub fn show(self, ui: &mut Ui) -> Option<usize> {
        let palette = Palette::of(ui);
        let width = ui.available_width();
        #[expect(clippy::cast_precision_loss, reason = "a chart has a few dozen terms")]
        let rows = (self.terms.len() + 1) as f32;
        let size = vec2(width, AXIS + rows * self.row_height() + 4.0);
        let (rect, chart) = ui.allocate_exact_size(size, Sense::hover());
        chart.widget_info(|| WidgetInfo::labeled(Role::Figure, true, self.name));

        let names = self.names_width(ui.painter(), width);
        let left = rect.left() + CODE + names;
        let plot = Rect::from_min_max(
            pos2(left, rect.top() + AXIS),
            pos2((rect.right() - VALUE - 12.0).max(left + 60.0), rect.bottom()),
        );
        let scale = Scale::of(self.terms, plot.x_range());
        scale.paint_axis(ui.painter(), plot, palette);

        let mut clicked = None;
        let mut so_far = 0.0;
        for (index, term) in self.terms.iter().enumerate() {
            let row = self.row(rect, index);
            let response = ui.interact(row, chart.id.with(index), Sense::click());
            self.paint_row(ui, row, index, &response, names);
            let (from, to) = (scale.at(so_far), scale.at(so_far + term.value));
            so_far += term.value;
            let place = bar_in(row, from, to);
            match term.party {
                Some(party) => bar(ui.painter(), place, 2, party, palette),
                None => {
                    ui.painter().rect_filled(place, 2, palette.ink3);
                }
            }
            let connector = Rangef::new(place.bottom(), place.bottom() + row.height() - BAR);
            ui.painter().vline(to.round() - 0.5, connector, Stroke::new(1.0, palette.ink3));
            if response.clicked() {
                clicked = Some(index);
            }
        }
        self.paint_result(ui, rect, &scale, palette);
        clicked
    }

    /// As wide as the longest name, so long as the plot keeps more than half of the room.
    fn names_width(self, painter: &Painter, width: f32) -> f32 {
        let name = |term: &WaterfallTerm<'_>| {
            Text::Small.line(painter, term.name, Color32::PLACEHOLDER).size().x
        };
        let longest = self.terms.iter().map(name).fold(0.0, f32::max);
        let most = ((width - CODE - VALUE) * 0.5).max(60.0);
        (longest + 16.0).clamp(60.0, most)
    }

    fn row(self, rect: Rect, index: usize) -> Rect {
        #[expect(clippy::cast_precision_loss, reason = "a chart has a few dozen terms")]
        let top = rect.top() + AXIS + index as f32 * self.row_height();
        Rect::from_min_size(pos2(rect.left(), top), vec2(rect.width(), self.row_height()))
    }

    fn paint_row(self, ui: &Ui, row: Rect, index: usize, response: &Response, names: f32) {
        let palette = Palette::of(ui);
        let Some(term) = self.terms.get(index) else { return };
        let selected = self.selected == Some(index);
        let fill = if selected {
            palette.sel
        } else {
            palette.sunken.gamma_multiply(ui.animate_bool(response.id, response.hovered()) * 0.6)
        };
        ui.painter().rect_filled(row, radius::KEY, fill);
        Self::paint_words(ui.painter(), row, term, names, palette);
        focus::ring(ui, response, radius::KEY);
        let name = format!("{} {}, {}", term.code, term.name, signed(term.value));
        response.widget_info(|| WidgetInfo::selected(Role::Button, true, selected, &name));
    }

    fn paint_words(
        painter: &Painter,
        row: Rect,
        term: &WaterfallTerm<'_>,
        names: f32,
        palette: &Palette,
    ) {
        let code = Text::SmallStrong.clamped(painter, term.code, palette.ink, CODE - 2.0, 1);
        // A word in the place of a code may run into the name's room: the result has no name.
        let code = if term.name.is_empty() {
            Text::SmallStrong.line(painter, term.code, palette.ink)
        } else {
            code
        };
        put(painter, code, row.left() + 3.0, row, Align::LEFT);
        let name = Text::Small.clamped(painter, term.name, palette.ink2, names - 12.0, 1);
        put(painter, name, row.left() + CODE + 3.0, row, Align::LEFT);
        let value = Text::Small.line(painter, &signed(term.value), palette.ink2);
        put(painter, value, row.right() - 3.0, row, Align::RIGHT);
    }

    fn paint_result(self, ui: &Ui, rect: Rect, scale: &Scale, palette: &Palette) {
        let row = self.row(rect, self.terms.len());
        let painter = ui.painter();
        let place = bar_in(row, scale.at(0.0), scale.at(self.sum()));
        let outline = Stroke::new(stroke::ERROR, palette.ink);
        painter.rect(place, 2, palette.raised, outline, StrokeKind::Inside);
        let code = Text::SmallStrong.line(painter, "Result", palette.ink);
        put(painter, code, row.left() + 3.0, row, Align::LEFT);
        let sum = signed(self.sum());
        let value = Text::SmallStrong.line(painter, &sum, palette.ink);
        put(painter, value, row.right() - 3.0, row, Align::RIGHT);
        let id = ui.scope_id().with((self.name, "result"));
        let result = ui.interact(row, id, Sense::hover());
        result.widget_info(|| WidgetInfo::labeled(Role::Label, true, format!("Result, {sum}")));
    }
}

fn put(painter: &Painter, galley: std::sync::Arc<egui::Galley>, x: f32, row: Rect, align: Align) {
    let x = if align == Align::RIGHT { x - galley.size().x } else { x };
    let top = row.center().y - galley.size().y / 2.0;
    painter.galley(pos2(x, top), galley, Color32::PLACEHOLDER);
}

fn bar_in(row: Rect, from: f32, to: f32) -> Rect {
    let (left, right) = (from.min(to).round(), from.max(to).round());
    let middle = row.center().y;
    Rect::from_x_y_ranges(
        left..=right.max(left + 1.0),
        (middle - BAR / 2.0).round()..=(middle + BAR / 2.0).round(),
    )
}

/// Where log-odds lie in the plot.
struct Scale {
    from: f64,
    to: f64,
    step: f64,
    plot: Rangef,
}

impl Scale {
    /// The range that holds every partial sum and zero, to whole steps.
    fn of(terms: &[WaterfallTerm<'_>], plot: Rangef) -> Self {
        let (mut least, mut most, mut sum) = (0.0_f64, 0.0_f64, 0.0_f64);
        for term in terms {
            sum += term.value;
            (least, most) = (least.min(sum), most.max(sum));
        }
        let span = (most - least).max(0.2);
        let ticks = f64::from(plot.span() / 38.0).clamp(2.0, 6.0);
        let steps = [0.1, 0.2, 0.5, 1.0, 2.0, 5.0, 10.0, 20.0];
        let step = steps.into_iter().find(|step| span / step <= ticks).unwrap_or(50.0);
        let margin = span * 0.06;
        // An end that is near a tick runs on to it, so that the tick is there to read.
        let near = 0.35 * step;
        let below = (least / step).floor() * step;
        let above = (most / step).ceil() * step;
        let from = if least - below < near { below.min(least - margin) } else { least - margin };
        let to = if above - most < near { above.max(most + margin) } else { most + margin };
        Self { from, to, step, plot }
    }

    #[expect(clippy::cast_possible_truncation, reason = "a place on the screen")]
    fn at(&self, value: f64) -> f32 {
        let range = f64::from(self.plot.min)..=f64::from(self.plot.max);
        remap(value, self.from..=self.to, range) as f32
    }

    fn ticks(&self) -> impl Iterator<Item = f64> {
        let first = (self.from / self.step).ceil();
        let count = ((self.to / self.step).floor() - first).max(0.0);
        let step = self.step;
        (0_u8..=64).map(f64::from).take_while(move |n| *n <= count).map(move |n| (first + n) * step)
    }

    fn paint_axis(&self, painter: &Painter, plot: Rect, palette: &Palette) {
        for tick in self.ticks() {
            let x = self.at(tick).round() - 0.5;
            let words = if tick.abs() < 1e-9 {
                "0.0".into()
            } else if tick < 0.0 {
                format!("−{:.1}", -tick)
            } else {
                format!("+{tick:.1}")
            };
            let words = Text::Caption.line(painter, &words, palette.ink3);
            let left = x - words.size().x / 2.0;
            painter.galley(pos2(left, plot.top() - AXIS), words, palette.ink3);
            let ends = [pos2(x, plot.top()), pos2(x, plot.bottom())];
            if tick.abs() < 1e-9 {
                painter.line_segment(ends, Stroke::new(stroke::HAIR, palette.edge));
            } else {
                let dashes = Stroke::new(stroke::HAIR, palette.line2);
                painter.extend(Shape::dashed_line(&ends, dashes, 2.0, 3.0));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn term(value: f64) -> WaterfallTerm<'static> {
        WaterfallTerm { code: "", name: "", party: None, value }
    }

    #[test]
    fn the_scale_holds_every_partial_sum_and_zero() {
        let terms = [-0.2, 0.62, 0.48, -0.71, -0.33].map(term);
        let scale = Scale::of(&terms, Rangef::new(0.0, 240.0));
        for sum in [0.0, -0.2, 0.42, 0.9, 0.19, -0.14] {
            let x = scale.at(sum);
            assert!((0.0..=240.0).contains(&x), "{sum} at {x}");
        }
        assert!(scale.at(0.9) > scale.at(0.42), "right is toward the burden");
        assert!(scale.ticks().any(|tick| tick.abs() < 1e-9), "zero is labeled");
    }

    #[test]
    fn labels_do_not_crowd_at_any_width() {
        for width in [90.0_f32, 240.0, 900.0] {
            let scale = Scale::of(&[term(9.0), term(-13.0)], Rangef::new(0.0, width));
            let ticks: Vec<_> = scale.ticks().map(|tick| scale.at(tick)).collect();
            for pair in ticks.windows(2) {
                assert!(pair[1] - pair[0] > 25.0, "{width}: {ticks:?}");
            }
        }
    }

    #[test]
    fn terms_add_up_to_the_result() {
        let terms = [-0.20, 0.62, 0.48, -0.71, -0.33, -0.29, 0.18, -0.22, 0.10].map(term);
        assert_eq!(signed(Waterfall::new("", &terms).sum()), "−0.37");
    }
}
