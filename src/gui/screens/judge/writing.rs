//! A field to write in as on paper: no frame, the lines of the page it lies on.

use egui::text::{LayoutJob, TextFormat};
use egui::{Color32, Frame, Galley, Margin, Response, TextBuffer, TextEdit, Ui};
use std::sync::Arc;

use crate::gui::theme::{Palette, Text, focus, fonts, radius};

/// The hand in which something is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Hand {
    /// Words of the opinion.
    Upright,
    /// Notes.
    Italic,
}

/// A field, named for screen readers.
pub(super) struct Writing<'a> {
    pub(super) name: &'a str,
    pub(super) hint: &'a str,
    pub(super) hand: Hand,
    pub(super) rows: usize,
    /// Whether Enter begins a new line, and does not end the writing.
    pub(super) lines: bool,
}

/// The text in pieces, of which every second is set in italics: what stands between two asterisks,
/// with them. Nothing is left out, so that the cursor stands where it is typed.
fn pieces(text: &str, italics: bool) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some((from, to)) = between(rest).filter(|_| italics) {
        let (before, behind) = rest.split_at(from);
        let (inside, after) = behind.split_at(to - from);
        pieces.extend([before, inside]);
        rest = after;
    }
    pieces.push(rest);
    pieces
}

/// How italic words look, with the asterisks around them: faint while one writes, gone otherwise.
struct MarkFormat {
    asterisk: TextFormat,
    words: TextFormat,
}

impl MarkFormat {
    fn of(plain: &TextFormat, writing: bool, palette: &Palette) -> Self {
        let mut words = plain.clone();
        words.font_id.family = fonts::serif_italic();
        let mut asterisk = words.clone();
        asterisk.color = palette.ink_dis;
        if !writing {
            asterisk.color = Color32::TRANSPARENT;
            asterisk.font_id.size = 0.5;
        }
        Self { asterisk, words }
    }

    /// Appends a piece that begins and ends with an asterisk.
    fn append(&self, job: &mut LayoutJob, piece: &str) {
        let words = piece.trim_matches('*');
        job.append("*", 0.0, self.asterisk.clone());
        job.append(words, 0.0, self.words.clone());
        job.append("*", 0.0, self.asterisk.clone());
    }
}

/// Where the first pair of asterisks begins and ends.
fn between(text: &str) -> Option<(usize, usize)> {
    let from = text.find('*')?;
    let length = text.get(from + 1..)?.find('*').filter(|length| *length > 0)?;
    Some((from, from + length + 2))
}

impl Writing<'_> {
    /// Shows the field.
    pub(super) fn show(&self, ui: &mut Ui, text: &mut String) -> Response {
        let palette = Palette::of(ui);
        let mut format = Text::Note.format(palette.ink);
        if self.hand == Hand::Upright {
            format.font_id.family = fonts::serif();
        }
        let font = format.font_id.clone();
        let id = ui.scope_id().with(("writing", self.name));
        let marks = MarkFormat::of(&format, ui.memory(|memory| memory.has_focus(id)), palette);
        let mut layouter = |ui: &Ui, text: &dyn TextBuffer, width: f32| -> Arc<Galley> {
            let mut job = LayoutJob::default();
            let italics = self.hand == Hand::Upright;
            for (place, piece) in pieces(text.as_str(), italics).into_iter().enumerate() {
                if place % 2 == 1 {
                    marks.append(&mut job, piece);
                } else {
                    job.append(piece, 0.0, format.clone());
                }
            }
            job.wrap.max_width = width;
            ui.painter().layout_job(job)
        };
        let hint = Text::Note.rich(self.hint).color(palette.ink3);
        let mut edit = TextEdit::multiline(text)
            .id(id)
            .frame(Frame::NONE)
            .margin(Margin::symmetric(0, 1))
            .desired_rows(self.rows)
            .desired_width(ui.available_width())
            .hint_text(hint)
            .font(font)
            .text_color(palette.ink)
            .layouter(&mut layouter);
        if !self.lines {
            edit = edit.return_key(None);
        }
        let response = ui.add(edit).accessible_name(self.name);
        let around = response.rect.expand2(egui::vec2(3.0, 1.0));
        focus::field_ring(ui, &response, around, radius::KEY);
        response
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_second_piece_is_italic_and_nothing_is_lost() {
        let text = "in *Marc Rich*, and *alone";
        assert_eq!(pieces(text, true), ["in ", "*Marc Rich*", ", and *alone"]);
        assert_eq!(pieces(text, false), [text]);
        assert_eq!(pieces("", true), [""]);
    }
}
