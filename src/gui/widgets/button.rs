//! A button: default, primary, quiet or destructive; small, usual or large.
//!
//! One primary button per region. A button that cannot be used now stays where it is and says
//! why in its tooltip.

use egui::{
    Color32, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, Vec2, Widget, WidgetInfo, vec2,
};

use super::{Inline, Tip, key_cap};
use crate::gui::{
    icons::Icon,
    theme::{Palette, Text, focus, metrics::size, palette::mix, radius, stroke},
};

/// How large a button is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ButtonSize {
    /// 26 high.
    Small,
    /// 32 high.
    Normal,
    /// 40 high.
    Large,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Look {
    Default,
    Primary,
    Quiet,
    Destructive,
}

/// A button. Add it with [`Ui::add`].
#[derive(Clone, Copy, Debug)]
#[must_use]
pub struct Button<'a> {
    label: &'a str,
    name: Option<&'a str>,
    look: Look,
    size: ButtonSize,
    icon: Option<Icon>,
    key: Option<&'a str>,
    reason_disabled: Option<&'a str>,
    tip: Option<&'a str>,
    width: Option<f32>,
}

impl<'a> Button<'a> {
    /// A button of the default look.
    pub const fn new(label: &'a str) -> Self {
        Self {
            label,
            name: None,
            look: Look::Default,
            size: ButtonSize::Normal,
            icon: None,
            key: None,
            reason_disabled: None,
            tip: None,
            width: None,
        }
    }

    /// A quiet button with an icon only; its name is read aloud and shown as its tooltip.
    pub const fn icon_only(icon: Icon, name: &'a str) -> Self {
        Self { icon: Some(icon), name: Some(name), tip: Some(name), ..Self::new("").quiet() }
    }

    /// The one thing this region is for.
    pub const fn primary(self) -> Self {
        Self { look: Look::Primary, ..self }
    }

    /// No fill and no outline.
    pub const fn quiet(self) -> Self {
        Self { look: Look::Quiet, ..self }
    }

    /// Something that cannot be taken back.
    pub const fn destructive(self) -> Self {
        Self { look: Look::Destructive, ..self }
    }

    /// 26 high.
    pub const fn small(self) -> Self {
        Self { size: ButtonSize::Small, ..self }
    }

    /// 40 high.
    pub const fn large(self) -> Self {
        Self { size: ButtonSize::Large, ..self }
    }

    /// An icon before the label.
    pub const fn icon(self, icon: Icon) -> Self {
        Self { icon: Some(icon), ..self }
    }

    /// The key that does the same, drawn at the end.
    pub const fn key(self, key: &'a str) -> Self {
        Self { key: Some(key), ..self }
    }

    /// With a reason the button cannot be used now.
    pub const fn disabled(self, reason: Option<&'a str>) -> Self {
        Self { reason_disabled: reason, ..self }
    }

    /// A tooltip.
    pub const fn tip(self, tip: &'a str) -> Self {
        Self { tip: Some(tip), ..self }
    }

    /// A name for screen readers, when the label alone is not enough.
    pub const fn named(self, name: &'a str) -> Self {
        Self { name: Some(name), ..self }
    }

    /// As wide as given, in points, with what it says in the middle.
    pub const fn width(self, width: f32) -> Self {
        Self { width: Some(width), ..self }
    }

    fn measures(self) -> (f32, f32, Text) {
        match self.size {
            ButtonSize::Small => (size::CONTROL_SMALL, 9.0, Text::SmallStrong),
            ButtonSize::Normal => (size::CONTROL, 12.0, Text::Strong),
            ButtonSize::Large => (size::CONTROL_LARGE, 18.0, Text::StrongLarge),
        }
    }

    fn colors(self, palette: &Palette, hover: f32, enabled: bool) -> Colors {
        if !enabled {
            let (fill, outline) = match self.look {
                Look::Quiet => (Color32::TRANSPARENT, Color32::TRANSPARENT),
                _ => (palette.surface, palette.line),
            };
            return Colors { fill, outline, ink: palette.ink_dis, key: key_cap::On::Disabled };
        }
        let paper = mix(palette.raised, palette.sunken, hover);
        let (fill, outline, ink) = match self.look {
            Look::Default => (paper, palette.edge, palette.ink),
            Look::Primary => (
                mix(palette.accent, palette.accent_h, hover),
                Color32::TRANSPARENT,
                palette.on_accent,
            ),
            Look::Quiet => {
                (palette.sunken.gamma_multiply(hover), Color32::TRANSPARENT, palette.ink2)
            }
            Look::Destructive => (paper, palette.bad, palette.bad),
        };
        let key = if self.look == Look::Primary { key_cap::On::Accent } else { key_cap::On::Paper };
        Colors { fill, outline, ink, key }
    }

    fn icon_size(self) -> f32 {
        if self.size == ButtonSize::Small { 14.0 } else { 16.0 }
    }

    fn padding(self) -> f32 {
        let (height, padding, _) = self.measures();
        if self.label.is_empty() { (height - self.icon_size()) / 2.0 } else { padding + 1.0 }
    }

    fn contents(self, colors: &Colors, text: Text) -> Inline<'a> {
        let mut contents = Inline::new();
        if let Some(icon) = self.icon {
            contents = contents.icon(icon, self.icon_size(), colors.ink);
            if !self.label.is_empty() {
                contents = contents.gap(6.0);
            }
        }
        if !self.label.is_empty() {
            contents = contents.text(text, self.label, colors.ink);
        }
        contents
    }
}

struct Colors {
    fill: Color32,
    outline: Color32,
    ink: Color32,
    key: key_cap::On,
}

impl Widget for Button<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let palette = Palette::of(ui);
        let enabled = self.reason_disabled.is_none() && ui.is_enabled();
        let (height, _, text) = self.measures();
        let padding = self.padding();

        let at_rest = self.colors(palette, 0.0, enabled);
        let key = self.key.map(|key| Inline::new().key_on(key, at_rest.key));
        let key = key.map(|key| key.lay_out(ui.painter(), f32::INFINITY));
        let key_room = key.as_ref().map_or(0.0, |key| key.size().x + 6.0);
        let natural = self.contents(&at_rest, text).lay_out(ui.painter(), f32::INFINITY).size().x;
        // A button of a set width gives up its margins before it cuts its label.
        let spare = self.width.map_or(f32::INFINITY, |width| width - natural - key_room);
        let padding = if spare < 2.0 * padding { (spare / 2.0).max(6.0) } else { padding };
        let room = self.width.map_or(f32::INFINITY, |width| width - 2.0 * padding - key_room);
        let width = self.width.unwrap_or(natural + key_room + 2.0 * padding);
        let sense = if enabled { Sense::click() } else { Tip::RESTS };
        let (rect, response) = ui.allocate_exact_size(vec2(width.round(), height), sense);

        if ui.is_rect_visible(rect) {
            let over = enabled && response.hovered() || response.is_pointer_button_down_on();
            let hover = ui.animate_bool(response.id, over);
            let colors = self.colors(palette, hover, enabled);
            let outline = Stroke::new(stroke::HAIR, colors.outline);
            let painter = ui.painter();
            painter.rect(rect, radius::CONTROL, colors.fill, outline, StrokeKind::Inside);
            let down = if response.is_pointer_button_down_on() { 1.0 } else { 0.0 };
            let inner = rect.shrink2(vec2(padding, 0.0)).translate(vec2(0.0, down));
            let contents = self.contents(&colors, text).lay_out(painter, room);
            match key {
                Some(key) => {
                    let together = contents.size().x + key_room;
                    let from = inner.center() - vec2(together / 2.0, 0.0);
                    contents.paint(painter, from, palette);
                    let from = inner.center() + vec2(together / 2.0 - key.size().x, 0.0);
                    key.paint(painter, from, palette);
                }
                None => contents.paint_centered(painter, inner, palette),
            }
        }
        focus::ring(ui, &response, radius::CONTROL);
        let name = self.name.unwrap_or(self.label);
        response.widget_info(|| WidgetInfo::labeled(Role::Button, enabled, name));
        match self.reason_disabled.or(self.tip) {
            Some(tip) => Tip::new(tip).on(response),
            None => response,
        }
    }
}

/// The size of a button without its being shown, for rows that must know it beforehand.
impl Button<'_> {
    /// Width and height in points.
    pub fn measure(self, ui: &Ui) -> Vec2 {
        let (height, _, text) = self.measures();
        let padding = self.padding();
        let colors = self.colors(Palette::of(ui), 0.0, true);
        let mut contents = self.contents(&colors, text);
        if let Some(key) = self.key {
            contents = contents.gap(6.0).key(key);
        }
        let width = contents.lay_out(ui.painter(), f32::INFINITY).size().x + 2.0 * padding;
        Rect::from_min_size(egui::Pos2::ZERO, vec2(self.width.unwrap_or(width).round(), height))
            .size()
    }
}
