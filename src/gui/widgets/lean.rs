//! Toward which party a judge leans: a needle between the two marks, and a word.

use egui::{Rect, Response, Sense, Stroke, Ui, Widget, lerp, pos2, vec2};

use super::{Party, Reading, mark, meter};
use crate::gui::theme::{Palette, Text, motion, stroke};

const WIDTH: f32 = 128.0;
const HEIGHT: f32 = 12.0;
const MARK: f32 = 8.0;

/// The line between the parties with the judge's needle on it.
#[derive(Clone, Copy, Debug)]
#[must_use]
pub struct LeanLine<'a> {
    judge: &'a str,
    parties: [&'a str; 2],
    toward_first: f32,
    before: Option<f32>,
    words: Option<&'a str>,
    width: f32,
}

impl<'a> LeanLine<'a> {
    /// A line for a judge, with the names of the first and second party and how far the judge
    /// leans toward the first: 0 to 100, undecided between 45 and 55.
    pub const fn new(judge: &'a str, parties: [&'a str; 2], toward_first: f32) -> Self {
        Self { judge, parties, toward_first, before: None, words: None, width: WIDTH }
    }

    /// Where the needle stood a turn ago.
    pub const fn before(self, before: Option<f32>) -> Self {
        Self { before, ..self }
    }

    /// The lean in words that were chosen elsewhere.
    pub const fn in_words(self, words: &'a str) -> Self {
        Self { words: Some(words), ..self }
    }

    /// Width of the line in points, where there is less room than usual.
    pub const fn width(self, width: f32) -> Self {
        Self { width, ..self }
    }

    /// The lean in words.
    pub fn words(self) -> String {
        if let Some(words) = self.words {
            return words.to_owned();
        }
        let [first, second] = self.parties;
        match self.toward_first {
            lean if lean >= 55.0 => format!("leans {first}"),
            lean if lean <= 45.0 => format!("leans {second}"),
            _ => "undecided".into(),
        }
    }
}

impl Widget for LeanLine<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let palette = Palette::of(ui);
        let words = self.words();
        let text = Text::Caption.line(ui.painter(), &words, palette.ink3);
        let size = vec2(self.width.max(text.size().x), HEIGHT + 2.0 + text.size().y);
        let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
        let line = Rect::from_min_size(rect.min, vec2(self.width, HEIGHT));
        let painter = ui.painter();
        let middle = line.center().y;
        let first = pos2(line.left() + MARK / 2.0, middle);
        let second = pos2(line.right() - MARK / 2.0, middle);
        mark(painter, first, MARK, Party::First, palette.gov);
        mark(painter, second, MARK, Party::Second, palette.co);
        let track = (line.left() + MARK + 6.0)..=(line.right() - MARK - 6.0);
        let at = |lean: f32| lerp(track.clone(), (1.0 - lean / 100.0).clamp(0.0, 1.0));
        let base = Stroke::new(stroke::BOLD, palette.line2);
        painter.hline(egui::Rangef::new(*track.start(), *track.end()), middle, base);
        let tick = |x: f32, color| {
            let tick = Stroke::new(stroke::HAIR, color);
            painter.vline(x, egui::Rangef::new(middle - 4.0, middle + 4.0), tick);
        };
        tick(at(50.0), palette.ink3);
        if let Some(before) = self.before {
            tick(at(before), palette.ink3);
        }
        let lean = motion::glide(ui, response.id.with("needle"), self.toward_first);
        let needle = Rect::from_center_size(pos2(at(lean), middle), vec2(4.0, HEIGHT));
        painter.rect_filled(needle, 1, palette.ink);
        painter.galley(pos2(rect.left(), line.bottom() + 2.0), text, palette.ink3);
        meter(&response, &format!("{} {words}", self.judge), Reading::Words(&words));
        response
    }
}
