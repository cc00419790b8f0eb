//! A line of words, marks, icons and key caps, centered on each other, words on one baseline.

use std::sync::Arc;

use egui::{Color32, Galley, Painter, Pos2, Rect, Response, Role, Sense, Ui, WidgetInfo, vec2};

use super::{key_cap, party};
use crate::gui::{
    icons::Icon,
    theme::{Palette, Passage, Text, text::unmarked},
    widgets::Party,
};

/// A line put together piece by piece.
#[derive(Clone, Debug, Default)]
#[must_use]
pub struct Inline<'a> {
    pieces: Vec<Piece<'a>>,
}

#[derive(Clone, Copy, Debug)]
enum Piece<'a> {
    Text(Text, &'a str, Color32),
    Icon(Icon, f32, Color32),
    Mark(Party, f32, Option<Color32>),
    Key(&'a str, key_cap::On),
    Gap(f32),
}

impl<'a> Inline<'a> {
    /// An empty line.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds words; those between asterisks are italic.
    pub fn text(mut self, kind: Text, text: &'a str, color: Color32) -> Self {
        if !text.is_empty() {
            self.pieces.push(Piece::Text(kind, text, color));
        }
        self
    }

    /// Adds an icon, `size` points large.
    pub fn icon(mut self, icon: Icon, size: f32, color: Color32) -> Self {
        self.pieces.push(Piece::Icon(icon, size, color));
        self
    }

    /// Adds a party's mark in the party's color.
    pub fn mark(mut self, party: Party, size: f32) -> Self {
        self.pieces.push(Piece::Mark(party, size, None));
        self
    }

    /// Adds a party's mark in another color, for lines that have faded as a whole.
    pub fn mark_in(mut self, party: Party, size: f32, color: Color32) -> Self {
        self.pieces.push(Piece::Mark(party, size, Some(color)));
        self
    }

    /// Adds a key cap.
    pub fn key(mut self, key: &'a str) -> Self {
        self.pieces.push(Piece::Key(key, key_cap::On::Paper));
        self
    }

    /// Adds a key cap for a control filled with the accent.
    pub(super) fn key_on(mut self, key: &'a str, on: key_cap::On) -> Self {
        self.pieces.push(Piece::Key(key, on));
        self
    }

    /// Adds a gap in points.
    pub fn gap(mut self, width: f32) -> Self {
        self.pieces.push(Piece::Gap(width));
        self
    }

    /// Lays the line out in at most so many points: the last words are cut with … if need be.
    pub fn lay_out(&self, painter: &Painter, width: f32) -> Laid<'a> {
        let fixed: f32 = self.pieces.iter().map(|piece| piece.lay(painter, f32::INFINITY).1).sum();
        let over = (fixed - width).max(0.0);
        let last_text = self.pieces.iter().rposition(|piece| matches!(piece, Piece::Text(..)));
        let pieces = self.pieces.iter().enumerate().map(|(index, piece)| {
            let full = piece.lay(painter, f32::INFINITY);
            if over > 0.0 && Some(index) == last_text {
                piece.lay(painter, (full.1 - over).max(0.0))
            } else {
                full
            }
        });
        Laid::new(pieces.collect())
    }

    /// Shows the line as a label, cut with … where the room ends.
    pub fn show(self, ui: &mut Ui) -> Response {
        let laid = self.lay_out(ui.painter(), ui.available_width());
        let (rect, response) = ui.allocate_exact_size(laid.size(), Sense::hover());
        laid.paint(ui.painter(), rect.left_center(), Palette::of(ui));
        let words = self.words();
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &words));
        response
    }

    /// The words of the line, with spaces between pieces.
    pub fn words(&self) -> String {
        let words = self.pieces.iter().filter_map(|piece| match piece {
            Piece::Text(_, text, _) => Some(unmarked(text.trim())),
            _ => None,
        });
        words.collect::<Vec<_>>().join(" ")
    }
}

impl<'a> Piece<'a> {
    fn lay(self, painter: &Painter, width: f32) -> (LaidPiece<'a>, f32) {
        match self {
            Self::Text(kind, text, color) => {
                let words = Passage::new().marked(kind, text, color).width(width).rows(1);
                let galley = words.galley(painter);
                let width = galley.size().x;
                (LaidPiece::Text(galley), width)
            }
            Self::Icon(icon, size, color) => (LaidPiece::Icon(icon, size, color), size),
            Self::Mark(party, size, color) => (LaidPiece::Mark(party, size, color), size),
            Self::Key(key, on) => {
                let galley = key_cap::galley(painter, key);
                let width = key_cap::width(&galley);
                (LaidPiece::Key(key, on), width)
            }
            Self::Gap(width) => (LaidPiece::Gap, width),
        }
    }
}

enum LaidPiece<'a> {
    Text(Arc<Galley>),
    Icon(Icon, f32, Color32),
    Mark(Party, f32, Option<Color32>),
    Key(&'a str, key_cap::On),
    Gap,
}

/// A line that has been laid out.
pub struct Laid<'a> {
    pieces: Vec<(LaidPiece<'a>, f32)>,
    width: f32,
    height: f32,
    baseline: f32,
}

impl<'a> Laid<'a> {
    fn new(pieces: Vec<(LaidPiece<'a>, f32)>) -> Self {
        let texts = || {
            pieces.iter().filter_map(|(piece, _)| match piece {
                LaidPiece::Text(galley) => Some(galley),
                _ => None,
            })
        };
        let tallest = texts().max_by(|a, b| a.size().y.total_cmp(&b.size().y));
        let baseline = tallest.map_or(0.0, |galley| baseline_below_middle(galley));
        let heights = pieces.iter().map(|(piece, width)| match piece {
            LaidPiece::Text(galley) => galley.size().y,
            LaidPiece::Icon(..) | LaidPiece::Mark(..) => *width,
            LaidPiece::Key(..) => key_cap::HEIGHT,
            LaidPiece::Gap => 0.0,
        });
        let height = heights.fold(0.0, f32::max);
        let width = pieces.iter().map(|(_, width)| width).sum();
        Self { pieces, width, height, baseline }
    }

    /// Width and height in points.
    pub fn size(&self) -> egui::Vec2 {
        vec2(self.width, self.height)
    }

    /// Paints the line from its left end, centered on the height of that point.
    pub fn paint(&self, painter: &Painter, from: Pos2, palette: &Palette) {
        let mut x = from.x;
        for (piece, width) in &self.pieces {
            let center = Pos2::new(x + width / 2.0, from.y);
            match piece {
                LaidPiece::Text(galley) => {
                    let top = from.y + self.baseline - baseline_of(galley);
                    painter.galley(Pos2::new(x, top), Arc::clone(galley), palette.ink);
                }
                LaidPiece::Icon(icon, size, color) => {
                    icon.paint(painter, center, *size, *color);
                }
                LaidPiece::Mark(party, size, color) => {
                    let color = color.unwrap_or_else(|| party.color(palette));
                    party::mark(painter, center, *size, *party, color);
                }
                LaidPiece::Key(key, on) => key_cap::paint(painter, center, key, *on, palette),
                LaidPiece::Gap => {}
            }
            x += width;
        }
    }

    /// Paints the line centered in a rectangle.
    pub fn paint_centered(&self, painter: &Painter, rect: Rect, palette: &Palette) {
        let from = rect.center() - vec2(self.width / 2.0, 0.0);
        self.paint(painter, from, palette);
    }
}

/// How far below the middle of its line a text stands. Rounded up to the pixel above: the eye
/// finds the middle of small letters, which is below that of capitals.
fn baseline_below_middle(galley: &Galley) -> f32 {
    let first = galley.rows.first().and_then(|row| row.glyphs.first());
    let exact = first.map_or(0.0, |glyph| glyph.font_face_ascent - glyph.font_face_height / 2.0);
    let pixels = galley.pixels_per_point;
    (exact * pixels).floor() / pixels
}

/// How far below its top the first line of a galley stands.
fn baseline_of(galley: &Galley) -> f32 {
    let first = galley.rows.first();
    first.map_or(0.0, |row| row.pos.y + row.glyphs.first().map_or(0.0, |glyph| glyph.pos.y))
}
