//! A row of the but-for list: an argument that can be taken out, and what then becomes.

use egui::{Response, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use super::{Chip, Party, Switch, Tip, Tone, hairline_at, mark};
use crate::gui::{
    icons,
    theme::{Palette, Passage, Text},
};

/// What becomes of the result without the argument.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It stays.
    Holds,
    /// It is another.
    Flips,
}

/// A row of the but-for list. Show it with [`ButForRow::show`].
#[derive(Clone, Copy, Debug)]
#[must_use]
pub struct ButForRow<'a> {
    /// Whose argument it is.
    pub party: Party,
    /// Its code.
    pub code: &'a str,
    /// What it is.
    pub name: &'a str,
    /// Whether it counts.
    pub on: bool,
    /// What the strength is without it, 0 to 100; none where it has none.
    pub strength: Option<f32>,
    /// What becomes of the result.
    pub verdict: Verdict,
}

const HEIGHT: f32 = 33.0;
const SWITCH: f32 = 36.0;
/// The side mark with the gap behind it.
const MARK: f32 = 17.0;
const NUMBER: f32 = 24.0;
const VERDICT: f32 = 62.0;

impl ButForRow<'_> {
    /// Shows the row. Returns its switch.
    pub fn show(&self, ui: &mut Ui) -> Response {
        let palette = Palette::of(ui);
        let width = ui.available_width();
        let ink = if self.on { palette.ink } else { palette.ink3 };
        let room = width - SWITCH - 8.0 - MARK - 10.0 - NUMBER - VERDICT;
        let own = self.party.name(ui);
        let mut words = Passage::new();
        if let Some(own) = &own {
            let color = if self.on { self.party.color(palette) } else { ink };
            words = words.text(Text::CaptionStrong, own, color).text(Text::Caption, "  ", ink);
        }
        let named = |code: Text, name: Text, rows: usize| {
            let words = words.clone().text(code, self.code, ink).after(4.0, name, self.name, ink);
            words.width(room).rows(rows).galley(ui.painter())
        };
        let in_one = named(Text::SmallStrong, Text::Small, 1);
        let words =
            if in_one.elided { named(Text::CaptionStrong, Text::Caption, 2) } else { in_one };
        let height = HEIGHT.max(words.size().y + 8.0);
        let (rect, row) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
        hairline_at(ui.painter(), rect.x_range(), rect.bottom() - 0.5, palette);
        let verdict = match self.verdict {
            Verdict::Holds => "holds",
            Verdict::Flips => "flips",
        };
        let Self { code, name, .. } = self;
        let number = self.strength.map(|strength| format!("{strength:.0}"));
        let said = number.as_deref().unwrap_or("no strength");
        let own = own.map(|own| format!("{own}’s ")).unwrap_or_default();
        let sentence = format!("Without {own}{code} {name}: {said}, the result {verdict}");
        row.widget_info(|| WidgetInfo::labeled(Role::Label, true, &sentence));
        if words.elided {
            Tip::new(&sentence).on(row);
        }

        let switch_rect = egui::Rect::from_min_size(
            pos2(rect.left(), rect.center().y - 10.0),
            vec2(SWITCH, 20.0),
        );
        let count = format!("Count {code} {name}");
        let switch = ui.place(switch_rect, Switch::new(&count, self.on));

        let painter = ui.painter();
        let number = number.as_deref().unwrap_or("–");
        let number = Text::SmallStrong.line(painter, number, palette.ink);
        let number_left = rect.right() - VERDICT - 6.0 - number.size().x;
        let left = switch_rect.right() + 8.0;
        let spot = pos2(left + 4.5, rect.center().y);
        mark(painter, spot, 9.0, self.party, self.party.color(palette));
        let from = pos2(left + MARK, rect.center().y - words.size().y / 2.0);
        painter.galley(from, words, ink);
        let top = rect.center().y - number.size().y / 2.0;
        painter.galley(pos2(number_left, top), number, palette.ink);
        self.verdict.show(ui, rect);
        switch
    }
}

impl Verdict {
    /// How much room it takes at the right end of a row, in points.
    pub const WIDTH: f32 = VERDICT;

    /// Shows it at the right end of a row.
    pub fn show(self, ui: &mut Ui, row: egui::Rect) {
        let palette = Palette::of(ui);
        let place = egui::Rect::from_min_max(pos2(row.right() - VERDICT, row.top()), row.max);
        match self {
            Self::Flips => {
                let chip = Chip::new("flips").tone(Tone::Bad).icon(icons::ARROWS_LEFT_RIGHT);
                ui.place(place, chip);
            }
            Self::Holds => {
                let words = Text::Caption.line(ui.painter(), "holds", palette.ink3);
                let from = place.center() - words.size() / 2.0;
                ui.painter().galley(from, words, palette.ink3);
            }
        }
    }
}
