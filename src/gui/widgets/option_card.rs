//! A card to choose among a few: an answer to the bench, a reason for a move.

use egui::{
    Color32, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, Widget, WidgetInfo, pos2, vec2,
};

use super::{Inline, Tip};
use crate::gui::{
    icons::{self, Icon},
    theme::{Palette, Passage, Text, focus, palette::mix, radius, stroke, text::unmarked},
};

/// A numbered option.
#[derive(Clone, Copy, Debug)]
#[must_use]
pub struct OptionCard<'a> {
    /// The key that chooses it, 1 to 9.
    pub number: usize,
    /// Its short name; may be empty, and then the words begin at the top.
    pub title: &'a str,
    /// Its manner, such as "Distinguishes", with an icon; hidden when hints are off.
    pub manner: Option<(Icon, &'a str)>,
    /// The words, in which `*case names*` are italic; may be empty.
    pub text: &'a str,
    /// What it commits one to, each commitment on a line of its own; may be empty.
    pub commits: &'a str,
    /// The time it takes, such as "0:30"; may be empty.
    pub time: &'a str,
    /// Whether it is the one chosen.
    pub chosen: bool,
    /// With a reason it cannot be chosen now.
    pub disabled: Option<&'a str>,
}

const PAD: f32 = 14.0;
const LEFT: f32 = 54.0;
const DISC: f32 = 26.0;

impl OptionCard<'_> {
    fn paint_frame(&self, ui: &Ui, rect: Rect, hover: f32, enabled: bool) {
        let palette = Palette::of(ui);
        let line = mix(palette.line2, palette.edge, hover);
        let (fill, line) = match (enabled, self.chosen) {
            (false, _) => (palette.surface, Stroke::new(stroke::HAIR, palette.line)),
            (true, true) => (palette.raised, Stroke::new(stroke::BOLD, palette.accent)),
            (true, false) => (palette.raised, Stroke::new(stroke::HAIR, line)),
        };
        ui.painter().rect(rect, radius::CARD, fill, line, StrokeKind::Inside);
        let center = pos2(rect.left() + PAD + 1.0 + DISC / 2.0, rect.top() + 11.0 + DISC / 2.0);
        let (fill, line, ink) = match (enabled, self.chosen) {
            (false, _) => (Color32::TRANSPARENT, palette.line, palette.ink_dis),
            (true, true) => (palette.accent, palette.accent, palette.on_accent),
            (true, false) => (palette.raised, palette.edge, palette.ink2),
        };
        let outline = Stroke::new(stroke::HAIR, line);
        ui.painter().circle(center, DISC / 2.0 - 0.5, fill, outline);
        let number = self.number.to_string();
        let number = Text::Strong.line(ui.painter(), &number, ink);
        ui.painter().galley(center - number.size() / 2.0, number, ink);
    }

    fn paint_title(&self, ui: &Ui, inner: Rect, ink: Color32) {
        let palette = Palette::of(ui);
        let painter = ui.painter();
        let line = inner.top() + 10.0;
        let mut room = inner.width();
        if !self.time.is_empty() {
            let time = Inline::new()
                .icon(icons::TIMER, 14.0, palette.ink3)
                .gap(4.0)
                .text(Text::Caption, self.time, palette.ink2)
                .lay_out(painter, room);
            time.paint(painter, pos2(inner.right() - time.size().x, line), palette);
            room -= time.size().x + 12.0;
        }
        let mut title = Inline::new().text(Text::SmallStrong, self.title, ink);
        if let Some((icon, manner)) = self.manner {
            title = title.gap(9.0).icon(icon, 14.0, palette.ink3).gap(5.0).text(
                Text::CaptionStrong,
                manner,
                palette.ink3,
            );
        }
        title.lay_out(painter, room).paint(painter, pos2(inner.left(), line), palette);
    }

    fn sentence(&self) -> String {
        let manner = self.manner.map(|(_, manner)| format!(", {manner}")).unwrap_or_default();
        let mut sentence = format!("{}. {}{manner}", self.number, self.title);
        sentence.truncate(sentence.trim_end_matches([' ', '.']).len());
        for part in [self.text, self.commits, self.time] {
            for line in part.lines() {
                sentence = format!("{}. {}", sentence.trim_end_matches('.'), unmarked(line));
            }
        }
        sentence
    }
}

impl Widget for OptionCard<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let palette = Palette::of(ui);
        let enabled = self.disabled.is_none() && ui.is_enabled();
        let ink = if enabled { palette.ink } else { palette.ink3 };
        let width = ui.available_width();
        let column = width - LEFT - PAD;
        let words = (!self.text.is_empty()).then(|| {
            let words = Passage::new().marked(Text::Opinion, self.text, ink).width(column);
            words.galley(ui.painter())
        });
        let words_height = words.as_ref().map_or(0.0, |words| words.size().y + 2.0);
        let commits: Vec<_> = self
            .commits
            .lines()
            .map(|line| {
                let line = Passage::new().marked(Text::Caption, line, palette.ink2);
                line.width(column - 16.0).galley(ui.painter())
            })
            .collect();
        let commits_height: f32 = commits.iter().map(|line| line.size().y).sum();
        let title_height = if self.title.is_empty() { 2.0 } else { 20.0 };
        let height = 12.0 + title_height + words_height + commits_height + 12.0;
        let sense = if enabled { Sense::click() } else { Tip::RESTS };
        let (rect, response) = ui.allocate_exact_size(vec2(width, height.max(50.0)), sense);

        let hover = ui.animate_bool(response.id, enabled && response.hovered());
        self.paint_frame(ui, rect, hover, enabled);
        // a title alone stands beside its number
        let alone = words.is_none() && commits.is_empty();
        let inner = Rect::from_min_max(
            pos2(rect.left() + LEFT, rect.top() + if alone { 14.0 } else { 12.0 }),
            pos2(rect.right() - PAD, rect.bottom() - 12.0),
        );
        self.paint_title(ui, inner, ink);
        if let Some(words) = words {
            ui.painter().galley(pos2(inner.left(), inner.top() + title_height + 1.0), words, ink);
        }
        let mut line = inner.bottom() - commits_height;
        for commitment in commits {
            let icon = pos2(inner.left() + 6.5, line + 8.0);
            icons::LINK_SIMPLE.paint(ui.painter(), icon, 13.0, palette.ink3);
            let next = line + commitment.size().y;
            ui.painter().galley(pos2(inner.left() + 16.0, line), commitment, palette.ink2);
            line = next;
        }
        focus::ring(ui, &response, radius::CARD);
        let sentence = self.sentence();
        response.widget_info(|| {
            WidgetInfo::selected(Role::RadioButton, enabled, self.chosen, &sentence)
        });
        match self.disabled {
            Some(reason) => Tip::new(reason).on(response),
            None => response,
        }
    }
}
