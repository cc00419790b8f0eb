//! How forecasts have fared over time, hearing by hearing: the lower the line, the better.
//!
//! Before the hearing: hollow rings on a dashed line; after it: dots on a solid one. A dotted line
//! at 0.25 is what always saying one half would have scored on a clear result.

use egui::{
    Painter, Pos2, Rect, Response, Role, Sense, Shape, Stroke, Ui, Widget, WidgetInfo, pos2, vec2,
};

use super::Inline;
use crate::gui::theme::{Palette, Text, stroke};

const HEIGHT: f32 = 74.0;
/// Room for the numbers at the left.
const LEFT: f32 = 32.0;
/// From the left edge to the first hearing, whose dot stays clear of the numbers.
const INSET: f32 = 8.0;
const DOT: f32 = 3.0;
/// What a coin scores.
const COIN: f32 = 0.25;

/// Scores of forecasts over time, in [0, 1], oldest first.
#[derive(Clone, Copy, Debug)]
#[must_use]
pub struct ForecastChart<'a> {
    /// Of the forecast before each hearing, and after it.
    pub points: &'a [[Option<f32>; 2]],
    /// Every score in words.
    pub sentence: &'a str,
}

impl Widget for ForecastChart<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let palette = Palette::of(ui);
        let size = vec2(ui.available_width(), HEIGHT);
        let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
        let plot = Rect::from_min_max(rect.min + vec2(LEFT, 6.0), rect.max - vec2(6.0, 6.0));
        let worst = self.points.iter().flatten().flatten().copied().fold(0.5, f32::max);
        let painter = ui.painter();
        painter.rect_filled(plot, 0, palette.surface);
        for score in [0.0, worst] {
            let y = height(plot, worst, score).round() - 0.5;
            painter.hline(plot.x_range(), y, Stroke::new(stroke::HAIR, palette.line));
            label(painter, plot, y, score, palette);
        }
        let coin = height(plot, worst, COIN).round() - 0.5;
        let ends = [pos2(plot.left(), coin), pos2(plot.right(), coin)];
        painter.extend(Shape::dotted_line(&ends, palette.ink3, 5.0, 0.8));
        label(painter, plot, coin, COIN, palette);
        let [before, after] = [0, 1].map(|which| self.curve(plot, worst, which));
        painter.extend(Shape::dashed_line(&before, Stroke::new(1.25, palette.ink3), 4.0, 3.0));
        painter.line(after.clone(), Stroke::new(stroke::BOLD, palette.accent));
        for at in before {
            painter.circle(at, DOT, palette.raised, Stroke::new(1.25, palette.ink3));
        }
        for at in after {
            painter.circle_filled(at, DOT + 0.5, palette.accent);
        }
        response.widget_info(|| WidgetInfo::labeled(Role::Figure, true, self.sentence));
        response
    }
}

impl ForecastChart<'_> {
    fn curve(&self, plot: Rect, worst: f32, which: usize) -> Vec<Pos2> {
        #[expect(clippy::cast_precision_loss, reason = "a few dozen hearings")]
        let step = (plot.width() - INSET) / self.points.len().saturating_sub(1).max(1) as f32;
        let places = self.points.iter().enumerate();
        let scored = places.filter_map(|(place, own)| Some((place, (*own.get(which)?)?)));
        #[expect(clippy::cast_precision_loss, reason = "a few dozen hearings")]
        let points = scored.map(|(place, score)| {
            pos2(plot.left() + INSET + step * place as f32, height(plot, worst, score))
        });
        points.collect()
    }

    /// What the two lines are, to stand below.
    pub fn legend(ui: &mut Ui) {
        let palette = Palette::of(ui);
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 14.0;
            for (words, hollow) in [("before the hearing", true), ("after it", false)] {
                let (rect, _) = ui.allocate_exact_size(vec2(8.0, 16.0), Sense::hover());
                let at = rect.center();
                if hollow {
                    let ring = Stroke::new(1.25, palette.ink3);
                    ui.painter().circle(at, DOT, palette.raised, ring);
                } else {
                    ui.painter().circle_filled(at, DOT + 0.5, palette.accent);
                }
                ui.add_space(-8.0);
                Inline::new().text(Text::Caption, words, palette.ink3).show(ui);
            }
        });
    }
}

fn height(plot: Rect, worst: f32, score: f32) -> f32 {
    egui::lerp(plot.bottom()..=plot.top(), score / worst)
}

fn label(painter: &Painter, plot: Rect, y: f32, score: f32, palette: &Palette) {
    let words = Text::Caption.line(painter, &format!("{score:.2}"), palette.ink3);
    let at = pos2(plot.left() - 6.0 - words.size().x, y - words.size().y / 2.0);
    painter.galley(at, words, palette.ink3);
}
