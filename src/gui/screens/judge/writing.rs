//! A field to write in as on paper: no frame, the lines of the page it lies on.

use egui::{Frame, Galley, Margin, Response, TextBuffer, TextEdit, Ui};
use std::sync::Arc;

use crate::gui::theme::{Palette, Passage, Text, focus, fonts, radius};

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

impl Writing<'_> {
    /// Shows the field.
    pub(super) fn show(&self, ui: &mut Ui, text: &mut String) -> Response {
        let palette = Palette::of(ui);
        let mut format = Text::Note.format(palette.ink);
        if self.hand == Hand::Upright {
            format.font_id.family = fonts::serif();
        }
        let font = format.font_id.clone();
        let mut layouter = |ui: &Ui, text: &dyn TextBuffer, width: f32| -> Arc<Galley> {
            let mut job = Passage::new().text(Text::Note, text.as_str(), palette.ink).job();
            for section in &mut job.sections {
                section.format = format.clone();
            }
            job.wrap.max_width = width;
            ui.painter().layout_job(job)
        };
        let hint = Text::Note.rich(self.hint).color(palette.ink3);
        let mut edit = TextEdit::multiline(text)
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
