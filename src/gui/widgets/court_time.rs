//! How much of its time a side has left.

use egui::{Rect, Response, Role, Sense, Ui, Widget, WidgetInfo, pos2, vec2};

use super::{Inline, Party, StrengthBar};
use crate::gui::{
    icons,
    theme::{Palette, Text},
};

/// A side's clock and its bar.
#[derive(Clone, Copy, Debug)]
#[must_use]
pub struct CourtTime<'a> {
    /// Whose time it is.
    pub party: Party,
    /// The time in a sentence, for screen readers.
    pub sentence: &'a str,
    /// What is left, such as "6:40".
    pub left: &'a str,
    /// What there was, such as "of 15:00".
    pub of: &'a str,
    /// The share that is left, 0 to 1.
    pub share: f32,
    /// Whether it is so little that a warning stands by it.
    pub short: bool,
}

impl CourtTime<'_> {
    /// Height of clock and bar, in points.
    pub const HEIGHT: f32 = 33.0;
}

impl Widget for CourtTime<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let palette = Palette::of(ui);
        let size = vec2(ui.available_width(), Self::HEIGHT);
        let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
        let mut line = Inline::new()
            .mark(self.party, 9.0)
            .gap(7.0)
            .text(Text::Number, self.left, palette.ink)
            .gap(7.0)
            .text(Text::Caption, self.of, palette.ink3);
        if self.short {
            line = line.gap(6.0).icon(icons::WARNING.filled(), 14.0, palette.warn);
        }
        let laid = line.lay_out(ui.painter(), rect.width());
        laid.paint(ui.painter(), pos2(rect.left(), rect.top() + 13.0), palette);
        let track =
            Rect::from_min_size(pos2(rect.left(), rect.bottom() - 6.0), vec2(rect.width(), 6.0));
        StrengthBar::new("", self.party, 0.0).paint(ui, track, self.share * 100.0);
        response.widget_info(|| WidgetInfo::labeled(Role::Timer, true, self.sentence));
        response
    }
}
