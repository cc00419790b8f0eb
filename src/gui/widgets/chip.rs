//! A chip: a short label in a round frame, to tell, to filter by, or to take away.

use egui::{
    Color32, CornerRadius, Response, Role, Sense, Stroke, StrokeKind, Ui, Widget, WidgetInfo, vec2,
};

use super::{Inline, Party, Tip};
use crate::gui::{
    icons::{self, Icon},
    theme::{Palette, Text, focus, palette::mix, stroke, text::unmarked},
};

/// What a chip is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// Nothing in particular.
    Neutral,
    /// Something beside the matter: an outline only.
    Outline,
    /// Progress, and what is chosen.
    Accent,
    /// Someone who speaks: the party's tint, and its mark unless an icon is set.
    Party(Party),
    /// The party's tint without its mark.
    PartyTint(Party),
    /// It went well.
    Good,
    /// It needs care.
    Warn,
    /// It is wrong, or it overturns the result.
    Bad,
}

/// A chip. Add it with [`Ui::add`].
#[derive(Clone, Copy, Debug)]
#[must_use]
pub struct Chip<'a> {
    label: &'a str,
    name: Option<&'a str>,
    tone: Tone,
    icon: Option<Icon>,
    tip: Option<&'a str>,
    target: Target,
    reason_disabled: Option<&'a str>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Target {
    None,
    /// As small as a chip that only tells, but it leads somewhere.
    Link,
    Choice {
        selected: bool,
    },
    Removable,
}

impl<'a> Chip<'a> {
    /// A chip that only tells something.
    pub const fn new(label: &'a str) -> Self {
        Self {
            label,
            name: None,
            tone: Tone::Neutral,
            icon: None,
            tip: None,
            target: Target::None,
            reason_disabled: None,
        }
    }

    /// A chip that can be clicked on or off: a filter, or one of several.
    pub const fn choice(label: &'a str, selected: bool) -> Self {
        Self { target: Target::Choice { selected }, tone: Tone::Outline, ..Self::new(label) }
    }

    /// A chip that goes away when clicked. Name it with what then happens.
    pub const fn removable(label: &'a str, name: &'a str) -> Self {
        let chip = Self::new(label).tone(Tone::Outline).named(name);
        Self { target: Target::Removable, ..chip }
    }

    /// Makes a telling chip lead somewhere when clicked.
    pub const fn link(self) -> Self {
        Self { target: Target::Link, ..self }
    }

    /// Sets what the chip is about.
    pub const fn tone(self, tone: Tone) -> Self {
        Self { tone, ..self }
    }

    /// An icon before the label.
    pub const fn icon(self, icon: Icon) -> Self {
        Self { icon: Some(icon), ..self }
    }

    /// A tooltip.
    pub const fn tip(self, tip: &'a str) -> Self {
        Self { tip: Some(tip), ..self }
    }

    /// A name for screen readers, when the label alone is not enough.
    pub const fn named(self, name: &'a str) -> Self {
        Self { name: Some(name), ..self }
    }

    /// With a reason the chip cannot be clicked now.
    pub const fn disabled(self, reason: Option<&'a str>) -> Self {
        Self { reason_disabled: reason, ..self }
    }

    fn colors(self, palette: &Palette, hover: f32) -> (Color32, Color32, Color32) {
        let none = Color32::TRANSPARENT;
        match self.tone {
            _ if self.reason_disabled.is_some() => (palette.surface, palette.line, palette.ink_dis),
            _ if self.is_selected() => {
                (mix(palette.accent, palette.accent_h, hover), none, palette.on_accent)
            }
            Tone::Neutral => (palette.sunken, none, palette.ink2),
            Tone::Outline => (palette.sunken.gamma_multiply(hover), palette.line2, palette.ink2),
            Tone::Accent => (palette.accent_t, none, palette.accent),
            Tone::Party(Party::Bench) | Tone::PartyTint(Party::Bench) => {
                (palette.bench_t, none, palette.ink)
            }
            Tone::Party(party) | Tone::PartyTint(party) => {
                (party.tint(palette), none, party.color(palette))
            }
            Tone::Good => (palette.good_t, none, palette.good),
            Tone::Warn => (palette.warn_t, none, palette.warn),
            Tone::Bad => (palette.bad_t, none, palette.bad),
        }
    }

    fn is_selected(self) -> bool {
        self.target == Target::Choice { selected: true }
    }

    fn contents(self, ink: Color32, text: Text) -> Inline<'a> {
        let mut contents = Inline::new();
        match (self.icon, self.tone) {
            (Some(icon), _) => contents = contents.icon(icon, 13.0, ink).gap(5.0),
            (None, Tone::Party(party)) => contents = contents.mark(party, 9.0).gap(5.0),
            _ => {}
        }
        contents = contents.text(text, self.label, ink);
        if self.target == Target::Removable {
            contents = contents.gap(5.0).icon(icons::X, 12.0, ink);
        }
        contents
    }
}

impl Widget for Chip<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let palette = Palette::of(ui);
        let large = matches!(self.target, Target::Choice { .. } | Target::Removable);
        let (height, padding, text) =
            if large { (28.0, 11.0, Text::SmallStrong) } else { (22.0, 8.0, Text::CaptionStrong) };
        let outlined = self.tone == Tone::Outline && !self.is_selected();
        let padding = if outlined { padding + stroke::HAIR } else { padding };
        let enabled = self.reason_disabled.is_none() && ui.is_enabled();
        let clickable = self.target != Target::None;

        let ink = self.colors(palette, 0.0).2;
        let contents = self.contents(ink, text);
        let laid = contents.lay_out(ui.painter(), ui.max_rect().width() - 2.0 * padding);
        let size = vec2((laid.size().x + 2.0 * padding).ceil(), height);
        let sense = match self.reason_disabled.or(self.tip) {
            _ if clickable && enabled => Sense::click(),
            Some(_) => Tip::RESTS,
            None => Sense::hover(),
        };
        let (rect, response) = ui.allocate_exact_size(size, sense);
        let round = CornerRadius::same(14);

        if ui.is_rect_visible(rect) {
            let over = clickable && enabled && response.hovered();
            let hover = if clickable { ui.animate_bool(response.id, over) } else { 0.0 };
            let (fill, outline, ink) = self.colors(palette, hover);
            let outline = if self.target == Target::Link && over { ink } else { outline };
            let outline = Stroke::new(stroke::HAIR, outline);
            ui.painter().rect(rect, round, fill, outline, StrokeKind::Inside);
            laid.paint_centered(ui.painter(), rect, palette);
        }
        focus::ring(ui, &response, 14);
        let name = unmarked(self.name.unwrap_or(self.label));
        response.widget_info(|| match self.target {
            Target::None => WidgetInfo::labeled(Role::Label, true, &name),
            Target::Choice { selected } => {
                WidgetInfo::selected(Role::Button, enabled, selected, &name)
            }
            Target::Link | Target::Removable => WidgetInfo::labeled(Role::Button, enabled, &name),
        });
        match self.reason_disabled.or(self.tip) {
            Some(tip) => Tip::new(tip).on(response),
            None => response,
        }
    }
}
