//! A judge's vote beside the result.

use egui::{Response, Role, Sense, Ui, Widget, WidgetInfo, pos2, vec2};

use super::{Inline, Laid, Medallion, Party};
use crate::gui::theme::{Palette, Text, focus, radius};

/// A judge's vote. Clicking it scores everything for that judge alone.
#[derive(Clone, Copy, Debug)]
#[must_use]
pub struct VoteMark<'a> {
    /// The judge's name.
    pub judge: &'a str,
    /// The letters on the medallion.
    pub monogram: &'a str,
    /// What the judge did: "wrote", "joined", "dissent".
    pub role: &'a str,
    /// The party for which the judge voted.
    pub party: Party,
    /// The vote in a word: "Reverse".
    pub vote: &'a str,
    /// What decided it: "focus 38"; may be empty.
    pub reason: &'a str,
    /// Whether everything is scored for this judge now.
    pub selected: bool,
    /// Whether the vote has been read out; before that only the judge is seen.
    pub read: bool,
}

impl<'a> VoteMark<'a> {
    /// Its width in points.
    pub fn width(&self, ui: &Ui) -> f32 {
        let (name, vote) = self.lines(ui);
        48.0 + name.size().x.max(vote.size().x)
    }

    fn lines(&self, ui: &Ui) -> (Laid<'a>, Laid<'a>) {
        let palette = Palette::of(ui);
        let name = Inline::new().text(Text::SmallStrong, self.judge, palette.ink).gap(4.0).text(
            Text::Caption,
            self.role,
            palette.ink3,
        );
        let vote = Inline::new()
            .mark(self.party, 9.0)
            .gap(5.0)
            .text(Text::CaptionStrong, self.vote, self.party.color(palette))
            .gap(6.0)
            .text(Text::Caption, self.reason, palette.ink3);
        let lay_out = |line: Inline<'a>| line.lay_out(ui.painter(), f32::INFINITY);
        (lay_out(name), lay_out(vote))
    }
}

impl Widget for VoteMark<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let palette = Palette::of(ui);
        let (name, vote) = self.lines(ui);
        let width = 48.0 + name.size().x.max(vote.size().x);
        let (rect, response) = ui.allocate_exact_size(vec2(width, 40.0), Sense::click());
        let medallion = egui::Rect::from_min_size(rect.min, vec2(40.0, 40.0));
        let face = Medallion::new(self.judge, self.monogram, Medallion::VOTE);
        ui.place(medallion, face.speaking(self.selected));
        let left = medallion.right() + 8.0;
        let Self { judge, role, vote: verb, reason, selected, .. } = self;
        let sentence = if self.read {
            name.paint(ui.painter(), pos2(left, rect.top() + 11.0), palette);
            vote.paint(ui.painter(), pos2(left, rect.top() + 29.0), palette);
            format!("{judge}, {role}: {verb}, {reason}")
        } else {
            let name = Inline::new().text(Text::SmallStrong, judge, palette.ink);
            let name = name.lay_out(ui.painter(), f32::INFINITY);
            name.paint(ui.painter(), pos2(left, rect.top() + 11.0), palette);
            format!("{judge}, whose vote is still to be read")
        };
        focus::ring(ui, &response, radius::CARD);
        response.widget_info(|| {
            WidgetInfo::selected(Role::Button, ui.is_enabled(), selected, &sentence)
        });
        response.on_hover_cursor(egui::CursorIcon::PointingHand)
    }
}
