//! An argument card with its title alone, for windows without room for more.

use egui::{Response, Ui, Widget, pos2, vec2};

use super::{ArgumentCard, Inline};
use crate::gui::theme::{Passage, Text};

/// A card without its text and authorities; see [`ArgumentCard::small`].
#[derive(Clone, Copy, Debug)]
#[must_use]
pub struct SmallCard<'a>(pub(super) ArgumentCard<'a>);

const PAD_X: f32 = 11.0;
const PAD_Y: f32 = 9.0;

impl ArgumentCard<'_> {
    /// Height of a small card, in points.
    pub const SMALL: f32 = 110.0;
}

impl Widget for SmallCard<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let Self(card) = self;
        card.show(ui, vec2(card.width, ArgumentCard::SMALL), |painter, rect, palette| {
            let inner = rect.shrink2(vec2(PAD_X, PAD_Y));
            card.paint_kind(painter, inner, palette);
            let inks = card.inks(palette);
            let title = Passage::new().marked(Text::CardTitleSmall, card.title, inks.title);
            let title = title.width(inner.width()).rows(3).galley(painter);
            let top = pos2(inner.left(), inner.top() + 21.0);
            painter.galley(top, title, inks.title);
            let last = inner.bottom() - 7.0;
            let time = Inline::new().text(Text::Caption, card.time, inks.text);
            let time = time.lay_out(painter, inner.width());
            time.paint(painter, pos2(inner.right() - time.size().x, last), palette);
            let room = inner.width() - time.size().x - 8.0;
            let bearing = card.bearing_line(&inks).lay_out(painter, room);
            bearing.paint(painter, pos2(inner.left(), last), palette);
        })
    }
}
