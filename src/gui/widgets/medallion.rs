//! A judge: a monogram in a round frame, ringed while the judge speaks.

use egui::{Response, Role, Sense, Stroke, Ui, Vec2, Widget, WidgetInfo, pos2};

use super::Tip;
use crate::gui::theme::{Palette, focus, fonts, palette::mix, stroke};

/// A judge's medallion.
#[derive(Clone, Copy, Debug)]
#[must_use]
pub struct Medallion<'a> {
    name: &'a str,
    monogram: &'a str,
    size: f32,
    speaking: bool,
    clickable: bool,
    tip: Option<&'a str>,
}

impl<'a> Medallion<'a> {
    /// Size beside a question, in points.
    pub const QUESTION: f32 = 60.0;
    /// Size on the bench.
    pub const BENCH: f32 = 52.0;
    /// Size beside a vote.
    pub const VOTE: f32 = 40.0;
    /// Size on the bench of a small window.
    pub const SMALL: f32 = 28.0;
    /// Size in a row.
    pub const ROW: f32 = 26.0;

    /// A medallion of a judge, named for screen readers, with one or a few letters.
    pub const fn new(name: &'a str, monogram: &'a str, size: f32) -> Self {
        Self { name, monogram, size, speaking: false, clickable: false, tip: None }
    }

    /// Rings the judge who speaks, or spoke last.
    pub const fn speaking(self, speaking: bool) -> Self {
        Self { speaking, ..self }
    }

    /// Makes the medallion a button.
    pub const fn clickable(self) -> Self {
        Self { clickable: true, ..self }
    }

    /// A tooltip: what the judge asks about and weighs.
    pub const fn tip(self, tip: &'a str) -> Self {
        Self { tip: Some(tip), ..self }
    }
}

impl Widget for Medallion<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let palette = Palette::of(ui);
        let sense = match self.tip {
            _ if self.clickable => Sense::click(),
            Some(_) => Tip::RESTS,
            None => Sense::hover(),
        };
        let (rect, response) = ui.allocate_exact_size(Vec2::splat(self.size), sense);
        let painter = ui.painter();
        let (center, radius) = (rect.center(), self.size / 2.0);
        let line = |color| Stroke::new(stroke::HAIR, color);
        painter.circle(center, radius - 0.75, palette.bench_t, line(palette.bench));
        let inner = mix(palette.bench_t, palette.bench, 0.45);
        let inset = if self.size < 30.0 { 2.5 } else { 3.5 };
        painter.circle_stroke(center, radius - inset, line(inner));
        if self.speaking {
            let ring = Stroke::new(stroke::BOLD, palette.accent);
            painter.circle_stroke(center, radius + 1.0 + stroke::BOLD / 2.0, ring);
        }
        let font = egui::FontId::new((self.size * 0.36).round(), fonts::display());
        let letters = painter.layout_no_wrap(self.monogram.to_owned(), font, palette.bench);
        let top_left = center - letters.size() / 2.0;
        // Capitals have nothing below the line, so their middle is above that of the line.
        let down = self.size * 0.01;
        painter.galley(pos2(top_left.x, top_left.y + down), letters, palette.bench);
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a medallion is a few points large"
        )]
        focus::ring(ui, &response, radius as u8);
        let role = if self.clickable { Role::Button } else { Role::Image };
        let speaking = if self.speaking { ", speaking" } else { "" };
        let name = format!("{}{speaking}", self.name);
        response.widget_info(|| WidgetInfo::labeled(role, true, &name));
        match self.tip {
            Some(tip) => Tip::new(tip).heading(self.name).on(response),
            None => response,
        }
    }
}
