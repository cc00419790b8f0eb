//! Short messages at the bottom right, at most three, the newest below.

use egui::{
    Align2, Area, Id, Order, Rect, Role, Sense, Stroke, StrokeKind, Ui, UiBuilder, pos2, vec2,
};

use super::Button;
use crate::gui::{
    icons::{self, Icon},
    keys,
    theme::{Palette, Text, radius, stroke},
};

/// How grave a message is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Severity {
    /// Something was done.
    Good,
    /// Something is worth knowing.
    Info,
    /// Something needs care.
    Warn,
    /// Something failed; such a message stays until it is closed.
    Bad,
}

impl Severity {
    /// The color of the severity.
    pub const fn color(self, palette: &Palette) -> egui::Color32 {
        match self {
            Self::Good => palette.good,
            Self::Info => palette.info,
            Self::Warn => palette.warn,
            Self::Bad => palette.bad,
        }
    }

    /// The icon of the severity, so that it never is a color alone.
    pub const fn icon(self) -> Icon {
        match self {
            Self::Good => icons::CHECK_CIRCLE.filled(),
            Self::Info => icons::INFO.filled(),
            Self::Warn => icons::WARNING.filled(),
            Self::Bad => icons::X_CIRCLE.filled(),
        }
    }

    /// The severity in a word, for screen readers.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Good => "Done",
            Self::Info => "Note",
            Self::Warn => "Caution",
            Self::Bad => "Error",
        }
    }
}

/// A message.
#[derive(Clone, Copy, Debug)]
pub struct Toast<'a> {
    /// How grave it is.
    pub severity: Severity,
    /// What it says: one line is shown.
    pub text: &'a str,
    /// The one thing that can be done about it.
    pub action: Option<&'a str>,
}

/// What was done to a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ToastAnswer {
    /// The action of the message at this index was taken.
    Act(usize),
    /// The message at this index was closed.
    Close(usize),
}

/// Seconds for which a message stays, unless it is an error.
pub const TOAST_SECONDS: f64 = 5.0;

const WIDTH: f32 = 400.0;
const HEIGHT: f32 = 40.0;

/// Whether the pointer or the keyboard is at a message, which stays meanwhile.
pub fn toasts_are_held(ctx: &egui::Context) -> bool {
    let held: Option<u64> = ctx.data(|data| data.get_temp(held_id()));
    // what is asked between two frames was noted in the last pass
    held.is_some_and(|pass| pass + 1 >= ctx.cumulative_pass_nr())
}

fn held_id() -> Id {
    Id::unique("colloquy toasts are held")
}

impl Toast<'_> {
    /// Shows the last three of the messages over the window.
    pub fn show_all(ctx: &egui::Context, toasts: &[Self]) -> Option<ToastAnswer> {
        let first = toasts.len().saturating_sub(3);
        let area = Area::new(Id::unique("colloquy toasts"))
            .anchor(Align2::RIGHT_BOTTOM, vec2(-20.0, -20.0))
            .order(Order::Foreground)
            .interactable(true);
        if toasts.is_empty() {
            return None;
        }
        let shown = area.show(ctx, |ui| {
            ui.spacing_mut().item_spacing.y = 8.0;
            let width = WIDTH.min(ui.content_rect().width() - 40.0);
            let answer = |(index, toast): (usize, &Self)| {
                toast.show(ui, index, width).map(|acted| {
                    if acted { ToastAnswer::Act(index) } else { ToastAnswer::Close(index) }
                })
            };
            toasts.iter().enumerate().skip(first).filter_map(answer).last()
        });
        shown.inner
    }

    /// Shows one message in place. Returns whether its action was taken, or it was closed.
    pub fn show(&self, ui: &mut Ui, index: usize, width: f32) -> Option<bool> {
        let name = format!("{}: {}", self.severity.word(), self.text);
        let builder = UiBuilder::new()
            .id_salt(("toast", index))
            .accessibility_role(Role::Status)
            .accessibility_label(name);
        ui.scope_builder(builder, |ui| self.contents(ui, width)).inner
    }

    fn contents(&self, ui: &mut Ui, width: f32) -> Option<bool> {
        let palette = Palette::of(ui);
        let (rect, _) = ui.allocate_exact_size(vec2(width, HEIGHT), Sense::hover());
        let painter = ui.painter();
        painter.add(palette.lifted.as_shape(rect, radius::CONTROL));
        let outline = Stroke::new(stroke::HAIR, palette.line);
        painter.rect(rect, radius::CONTROL, palette.raised, outline, StrokeKind::Inside);
        let rule = Rect::from_min_size(rect.min, vec2(stroke::RULE, HEIGHT));
        let color = self.severity.color(palette);
        let clipped = painter.with_clip_rect(rule.intersect(painter.clip_rect()));
        clipped.rect_filled(rect, radius::CONTROL, color);
        let middle = rect.center().y;
        self.severity.icon().paint(painter, pos2(rect.left() + 24.0, middle), 18.0, color);

        let close = Rect::from_center_size(pos2(rect.right() - 20.0, middle), vec2(26.0, 26.0));
        let close_button = Button::icon_only(icons::X, "Close this message").small();
        let shut = ui.place(close, close_button);
        let closed = shut.clicked();
        let mut anchor = shut.id;
        let mut focused = shut.has_focus();
        let mut right = close.left();
        let mut acted = false;
        if let Some(action) = self.action {
            let link = super::TextLink::new(action).kind(Text::Strong).accent();
            let words = Text::Strong.line(ui.painter(), action, palette.accent);
            let place = Rect::from_min_size(
                pos2(right - words.size().x, middle - words.size().y / 2.0),
                words.size(),
            );
            let link = ui.place(place, link);
            acted = link.clicked();
            anchor = link.id;
            focused |= link.has_focus();
            right = place.left() - 8.0;
        }
        let left = rect.left() + 41.0;
        let text = Text::Small.clamped(ui.painter(), self.text, palette.ink, right - left, 1);
        let top = middle - text.size().y / 2.0;
        ui.painter().galley(pos2(left, top), text, palette.ink);
        keys::ranked_region(ui, keys::LAST, rect, anchor);
        if focused || ui.rect_contains_pointer(rect) {
            let pass = ui.cumulative_pass_nr();
            ui.data_mut(|data| data.insert_temp(held_id(), pass));
        }
        if acted { Some(true) } else { closed.then_some(false) }
    }
}
