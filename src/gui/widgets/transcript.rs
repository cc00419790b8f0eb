//! An entry of the transcript: who spoke, what was said, and what it did.

use egui::{Rect, Response, Role, Ui, UiBuilder, pos2, vec2};

use super::{Chip, Inline, Party, Tone};
use crate::gui::{
    icons::{self, Icon},
    theme::{Palette, Passage, Text, metrics, space, text::unmarked},
};

/// One thing below an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EntryNote<'a> {
    /// The argument made, with its code and name, and whether it leads anywhere.
    Argument(Party, &'a str, bool),
    /// The authority cited, with its pinpoint; it leads to the authority.
    Pinpoint(&'a str),
    /// What it did to an issue, such as "issue 2, +7", and whether that is up.
    Effect {
        /// Whether the issue rose.
        up: bool,
        /// The effect in words.
        text: &'a str,
    },
    /// What became of it, such as "unanswered", as a chip, and whether it leads anywhere.
    State(Tone, Icon, &'a str, bool),
    /// A remark, such as "answered directly".
    Remark(Icon, &'a str),
}

/// An entry of the transcript. Show it with [`TranscriptEntry::show`].
#[derive(Clone, Copy, Debug)]
#[must_use]
pub struct TranscriptEntry<'a> {
    /// Who spoke.
    pub party: Party,
    /// The speaker's name.
    pub speaker: &'a str,
    /// For whom, or to what end: "for the Government", "answer".
    pub role: &'a str,
    /// The words, in which `*case names*` are italic.
    pub text: &'a str,
    /// What stands below the words.
    pub notes: &'a [EntryNote<'a>],
}

const SPEAKER: f32 = 104.0;
const GAP: f32 = 12.0;

impl TranscriptEntry<'_> {
    /// Shows the entry. Returns the index of the note that was clicked.
    pub fn show(&self, ui: &mut Ui) -> Option<usize> {
        let name = format!("{}, {}: {}", self.speaker, self.role, unmarked(self.text));
        let entry = UiBuilder::new().accessibility_role(Role::Article).accessibility_label(name);
        ui.scope_builder(entry, |ui| {
            ui.spacing_mut().item_spacing = vec2(space::S, 4.0);
            let top_left = ui.cursor().min;
            let height = self.paint_speaker(ui, top_left);
            let column = metrics::size::TRANSCRIPT.min(ui.available_width() - SPEAKER - GAP);
            let from = top_left + vec2(SPEAKER + GAP, 0.0);
            let rect = Rect::from_min_size(from, vec2(column, 0.0));
            let words = ui.scope_builder(UiBuilder::new().max_rect(rect), |ui| self.words(ui));
            let bottom = words.response.rect.bottom().max(top_left.y + height);
            ui.expand_to_include_rect(Rect::from_min_max(top_left, pos2(top_left.x, bottom)));
            ui.advance_cursor_after_rect(Rect::from_min_max(top_left, pos2(rect.right(), bottom)));
            words.inner
        })
        .inner
    }

    /// Paints the column with the speaker and returns its height.
    fn paint_speaker(&self, ui: &Ui, top_left: egui::Pos2) -> f32 {
        let palette = Palette::of(ui);
        let painter = ui.painter();
        let mark = pos2(top_left.x + 5.0, top_left.y + 12.0);
        super::mark(painter, mark, 10.0, self.party, self.party.color(palette));
        let left = top_left.x + 16.0;
        let room = SPEAKER - 16.0;
        let ink = self.party.name_color(palette);
        let name = Text::SmallStrong.clamped(painter, self.speaker, ink, room, 2);
        let role = Text::Caption.clamped(painter, self.role, palette.ink3, room, 3);
        let height = 2.0 + name.size().y + role.size().y;
        let below = top_left.y + 2.0 + name.size().y;
        painter.galley(pos2(left, top_left.y + 2.0), name, ink);
        painter.galley(pos2(left, below), role, palette.ink3);
        height
    }

    fn words(&self, ui: &mut Ui) -> Option<usize> {
        let palette = Palette::of(ui);
        let words = Passage::new().marked(Text::Opinion, self.text, palette.ink);
        super::explained(ui, words);
        if self.notes.is_empty() {
            return None;
        }
        let notes = ui.horizontal_wrapped(|ui| {
            let clicked = |(index, note)| show_note(ui, note).clicked().then_some(index);
            self.notes.iter().copied().enumerate().filter_map(clicked).last()
        });
        notes.inner
    }
}

fn show_note(ui: &mut Ui, note: EntryNote<'_>) -> Response {
    let palette = Palette::of(ui);
    match note {
        EntryNote::Argument(party, label, leads) => {
            let chip = Chip::new(label).tone(Tone::PartyTint(party));
            ui.add(if leads { chip.link() } else { chip })
        }
        EntryNote::Pinpoint(cite) => ui.add(super::TextLink::new(&unmarked(cite))),
        EntryNote::Effect { up, text } => {
            let arrow = if up { icons::ARROW_UP } else { icons::ARROW_DOWN };
            let line = Inline::new().icon(arrow, 13.0, palette.ink3).gap(5.0);
            line.text(Text::CaptionStrong, text, palette.ink2).show(ui)
        }
        EntryNote::State(tone, icon, label, leads) => {
            let chip = Chip::new(label).tone(tone).icon(icon);
            ui.add(if leads { chip.link() } else { chip })
        }
        EntryNote::Remark(icon, text) => {
            let line = Inline::new().icon(icon, 14.0, palette.ink3).gap(5.0);
            line.text(Text::CaptionStrong, text, palette.ink2).show(ui)
        }
    }
}
