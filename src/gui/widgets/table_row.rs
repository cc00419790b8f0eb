//! A row of what is on the table: a live argument, its state and its strength.

use egui::{
    Color32, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, Widget, WidgetInfo, pos2, vec2,
};

use super::{Inline, Party, StrengthBar};
use crate::gui::{
    icons::{self, Icon},
    theme::{Palette, Passage, Text, focus, palette::mix, radius, stroke, text::unmarked},
};

/// What has become of an argument.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TableState {
    /// Nobody has answered it.
    Unanswered,
    /// It was answered.
    Answered,
    /// It is under attack.
    Attacked,
    /// It holds.
    Stands,
    /// The other side gave the point up.
    Conceded,
}

impl TableState {
    const fn look(self, palette: &Palette) -> (Icon, Color32) {
        match self {
            Self::Unanswered => (icons::WARNING_CIRCLE, palette.warn),
            Self::Answered => (icons::ARROW_BEND_UP_LEFT, palette.ink3),
            Self::Attacked => (icons::SWORD, palette.ink3),
            Self::Stands => (icons::SHIELD_CHECK, palette.good),
            Self::Conceded => (icons::HANDSHAKE, palette.good),
        }
    }
}

/// A row of what is on the table. Clicking it shows the answers to it.
#[derive(Clone, Copy, Debug)]
#[must_use]
pub struct TableRow<'a> {
    /// Whose argument it is.
    pub party: Party,
    /// Its code.
    pub code: &'a str,
    /// What it claims: two lines are shown.
    pub claim: &'a str,
    /// What has become of it.
    pub state: TableState,
    /// The same in words, and the issue it bears on: "answered by M3 · issue 2".
    pub detail: &'a str,
    /// Its strength, 0 to 100; none while strengths are hidden.
    pub strength: Option<f32>,
    /// Whether the answers to it are shown.
    pub selected: bool,
    /// Room left free at the right of the last line, in points, for a control of its own.
    pub reserved: f32,
}

const PAD: f32 = 9.0;
const PAD_Y: f32 = 7.0;
const LEFT: f32 = 26.0;
const BAR: f32 = 34.0;

impl Widget for TableRow<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let palette = Palette::of(ui);
        let width = ui.available_width();
        let right = if self.strength.is_some() { BAR + PAD + 10.0 } else { PAD };
        let claim = Passage::new()
            .text(Text::SmallStrong, self.code, palette.ink)
            .text(Text::Small, " ", palette.ink)
            .marked(Text::Small, self.claim, palette.ink)
            .width(width - LEFT - right)
            .rows(2)
            .galley(ui.painter());
        let height = claim.size().y + 16.0 + 2.0 * PAD_Y;
        let (rect, response) = ui.allocate_exact_size(vec2(width, height), Sense::click());

        let hover = ui.animate_bool(response.id, response.hovered());
        let unanswered = self.state == TableState::Unanswered;
        let fill = if unanswered {
            mix(palette.warn_t, palette.sunken, hover * 0.4)
        } else {
            palette.sunken.gamma_multiply(hover)
        };
        let outline = if self.selected { palette.accent } else { Color32::TRANSPARENT };
        let outline = Stroke::new(stroke::HAIR, outline);
        let painter = ui.painter();
        painter.rect(rect, radius::CONTROL, fill, outline, StrokeKind::Inside);
        let mark = pos2(rect.left() + PAD + 5.0, rect.top() + PAD_Y + 10.0);
        super::mark(painter, mark, 10.0, self.party, self.party.color(palette));
        // below a claim of one line the bar stands beside what has become of it
        let short = claim.size().y < 22.0 + 5.0;
        let beside = if short { right.max(self.reserved) } else { self.reserved.max(PAD) };
        let state_line = rect.top() + PAD_Y + claim.size().y + 9.0;
        painter.galley(pos2(rect.left() + LEFT, rect.top() + PAD_Y), claim, palette.ink);
        let (icon, ink) = self.state.look(palette);
        let own = self.party.name(ui);
        let mut state = Inline::new();
        if let Some(own) = &own {
            state = state.text(Text::CaptionStrong, own, self.party.color(palette)).gap(6.0);
        }
        state = state.icon(icon, 14.0, ink).gap(4.0);
        state = match self.detail.split_once(" · ") {
            Some((words, issue)) => state
                .text(Text::Caption, words, ink)
                .text(Text::Caption, "  · ", palette.ink3)
                .text(Text::Caption, issue, palette.ink3),
            None => state.text(Text::Caption, self.detail, ink),
        };
        let state = state.lay_out(painter, width - LEFT - beside);
        state.paint(painter, pos2(rect.left() + LEFT, state_line), palette);
        if let Some(strength) = self.strength {
            let number = format!("{strength:.0}");
            let number = Text::SmallStrong.line(painter, &number, palette.ink);
            let edge = rect.right() - PAD;
            let top = rect.top() + PAD_Y;
            painter.galley(pos2(edge - number.size().x, top), number, palette.ink);
            let track = Rect::from_min_size(pos2(edge - BAR, top + 22.0), vec2(BAR, 5.0));
            let shown = crate::gui::theme::motion::glide(ui, response.id.with("bar"), strength);
            StrengthBar::new("", self.party, strength).paint(ui, track, shown);
        }
        focus::ring(ui, &response, radius::CONTROL);
        let strength = self.strength.map(|s| format!(", strength {s:.0}")).unwrap_or_default();
        let own = own.map(|own| format!("{own}, ")).unwrap_or_default();
        let claim = unmarked(self.claim);
        let name = format!("{own}{} {claim}, {}{strength}", self.code, self.detail);
        response.widget_info(|| {
            WidgetInfo::selected(Role::Button, ui.is_enabled(), self.selected, &name)
        });
        response
    }
}
