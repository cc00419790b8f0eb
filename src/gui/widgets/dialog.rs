//! A dialog over the window: everything else waits until it is answered.
//!
//! The keyboard stays within it, and returns to where it was when the dialog closes. Escape is
//! reported only by a dialog that can be left without losing anything.

use egui::{
    Align2, Area, Frame, Id, Key, Margin, Modal, Modifiers, Order, Response, Role, Stroke, Ui,
    UiBuilder, Vec2,
};

use crate::gui::theme::{Palette, Text, focus, metrics::size, motion, radius, stroke};

/// A dialog.
#[derive(Clone, Copy, Debug)]
#[must_use]
pub struct Dialog<'a> {
    id: Id,
    title: &'a str,
    titled: bool,
    width: f32,
    escapes: bool,
    place: Align2,
    offset: Vec2,
}

/// What came of showing a dialog.
#[derive(Clone, Copy, Debug)]
pub struct DialogAnswer<R> {
    /// What the contents returned.
    pub inner: R,
    /// Whether Escape was pressed to leave the dialog.
    pub escaped: bool,
}

/// Whether the dialog has just opened, and so may choose where the keyboard starts.
#[derive(Clone, Copy, Debug)]
pub struct Opening(bool);

impl Opening {
    /// Puts the keyboard on the safest control, once.
    pub fn start_at(self, response: &Response) {
        if self.0 {
            response.request_focus();
        }
    }

    /// Whether this is the pass in which the dialog opened.
    pub const fn is_first(self) -> bool {
        self.0
    }
}

impl<'a> Dialog<'a> {
    /// A dialog that asks to confirm: 420 wide, closed by Escape. The id must be unique.
    pub fn new(id: Id, title: &'a str) -> Self {
        let (width, place) = (size::DIALOG, Align2::CENTER_CENTER);
        Self { id, title, titled: true, width, escapes: true, place, offset: Vec2::ZERO }
    }

    /// A dialog of another width in points, its frame included.
    pub const fn width(self, width: f32) -> Self {
        Self { width, ..self }
    }

    /// The title is read aloud, not shown: the contents say it in their own way.
    pub const fn untitled(self) -> Self {
        Self { titled: false, ..self }
    }

    /// A dialog at another place of the window than its middle, moved by so many points.
    pub const fn at(self, place: Align2, offset: Vec2) -> Self {
        Self { place, offset, ..self }
    }

    /// A dialog 820 wide, for a question from the bench. The title is read aloud, not shown.
    pub const fn wide(self) -> Self {
        Self { width: size::DIALOG_WIDE, titled: false, ..self }
    }

    /// A dialog that must be answered: Escape does nothing.
    pub const fn must_be_answered(self) -> Self {
        Self { escapes: false, ..self }
    }

    /// Shows the dialog over the window.
    pub fn show<R>(
        self,
        ctx: &egui::Context,
        contents: impl FnOnce(&mut Ui, Opening) -> R,
    ) -> DialogAnswer<R> {
        let palette = Palette::current(ctx);
        let opening = Opening(focus::enter_dialog(ctx, self.id));
        let shown = motion::appear(ctx, self.id.with("appear"));
        let rise = self.offset + Vec2::new(0.0, motion::RISE_DIALOG * (1.0 - shown));
        let area = Area::new(self.id)
            .kind(egui::UiKind::Modal)
            .sense(egui::Sense::hover())
            .anchor(self.place, rise)
            .order(Order::Foreground)
            .fade_in(false);
        let modal = Modal::new(self.id)
            .area(area)
            .backdrop_color(palette.veil().gamma_multiply(shown))
            .frame(Self::frame(palette).multiply_with_opacity(shown));
        let response = modal.show(ctx, |ui| {
            ui.set_opacity(shown);
            self.body(ui, opening, contents)
        });
        let escaped = self.escapes
            && response.is_top_modal
            && !response.any_popup_open
            && ctx.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
        DialogAnswer { inner: response.inner, escaped }
    }

    /// Draws the dialog in place, for pictures of it.
    pub fn show_in_place<R>(self, ui: &mut Ui, contents: impl FnOnce(&mut Ui, Opening) -> R) -> R {
        let frame = Self::frame(Palette::of(ui));
        frame.show(ui, |ui| self.body(ui, Opening(false), contents)).inner
    }

    fn frame(palette: &Palette) -> Frame {
        Frame::NONE
            .fill(palette.surface)
            .stroke(Stroke::new(stroke::HAIR, palette.line2))
            .corner_radius(radius::DIALOG)
            .shadow(palette.floating)
            .inner_margin(Margin::symmetric(24, 22))
    }

    fn body<R>(
        self,
        ui: &mut Ui,
        opening: Opening,
        contents: impl FnOnce(&mut Ui, Opening) -> R,
    ) -> R {
        let room = ui.content_rect().width() - 2.0 * 26.0 - 16.0;
        ui.set_width((self.width - 2.0 * 25.0).min(room));
        let builder =
            UiBuilder::new().accessibility_role(Role::Dialog).accessibility_label(self.title);
        ui.scope_builder(builder, |ui| {
            ui.accesskit_node_builder(ui.unique_id(), egui::accesskit::Node::set_modal);
            if self.titled {
                ui.label(Text::H2.rich(self.title).color(Palette::of(ui).ink));
            }
            contents(ui, opening)
        })
        .inner
    }
}
