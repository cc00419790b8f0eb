//! Panels in the place of content: nothing here yet, something failed, something is running.

use egui::{Align, Layout, Role, Stroke, Ui, UiBuilder, vec2};

use super::{Button, Inline, StrengthBar, dashed_rect, panel};
use crate::gui::{
    icons::{self, Icon},
    theme::{Palette, Text, space, stroke},
};

/// Nothing here yet: what will be, and how to get it.
#[derive(Clone, Copy, Debug)]
#[must_use]
pub struct EmptyPanel<'a> {
    /// A picture of what will be here.
    pub icon: Icon,
    /// That there is nothing.
    pub title: &'a str,
    /// How it comes about, in one sentence.
    pub sentence: &'a str,
    /// The label of the one button.
    pub action: Option<&'a str>,
}

impl EmptyPanel<'_> {
    /// Shows the panel, at least as high as given. Returns whether its button was clicked.
    pub fn show(&self, ui: &mut Ui, height: f32) -> bool {
        let palette = Palette::of(ui);
        let builder =
            UiBuilder::new().accessibility_role(Role::Status).accessibility_label(self.title);
        let shown = ui.scope_builder(builder, |ui| {
            let back = ui.painter().add(egui::Shape::Noop);
            let frame = panel(palette).stroke(Stroke::NONE).fill(egui::Color32::TRANSPARENT);
            let inner = frame.show(ui, |ui| {
                ui.set_min_size(vec2(ui.available_width(), height - 24.0));
                let sentence = if self.sentence.is_empty() { 0.0 } else { 18.0 + space::S };
                let action = if self.action.is_some() { 26.0 + space::S } else { 0.0 };
                let contents = 30.0 + space::S + 20.0 + sentence + action;
                ui.add_space(((height - 24.0 - contents) / 2.0).max(0.0));
                ui.vertical_centered(|ui| self.contents(ui, palette)).inner
            });
            let rect = inner.response.rect;
            ui.painter().set(
                back,
                egui::epaint::RectShape::filled(
                    rect,
                    crate::gui::theme::radius::CARD,
                    palette.surface,
                ),
            );
            dashed_rect(ui.painter(), rect, Stroke::new(stroke::HAIR, palette.line2));
            inner.inner
        });
        shown.inner
    }

    fn contents(&self, ui: &mut Ui, palette: &Palette) -> bool {
        ui.spacing_mut().item_spacing.y = space::S;
        let (rect, _) = ui.allocate_exact_size(vec2(30.0, 30.0), egui::Sense::hover());
        self.icon.paint(ui.painter(), rect.center(), 30.0, palette.ink3);
        ui.label(Text::H3.rich(self.title).color(palette.ink));
        if !self.sentence.is_empty() {
            ui.label(Text::Small.rich(self.sentence).color(palette.ink2));
        }
        self.action.is_some_and(|action| ui.add(Button::new(action).small()).clicked())
    }
}

/// Something failed: what, where, what to do.
#[derive(Clone, Copy, Debug)]
#[must_use]
pub struct ErrorPanel<'a> {
    /// What happened.
    pub title: &'a str,
    /// Where, and why.
    pub details: &'a str,
    /// What can be done, best first; "Copy details" is offered besides.
    pub actions: &'a [&'a str],
}

/// What was chosen on an error panel.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ErrorAnswer {
    /// The action at this index.
    Act(usize),
    /// To copy the details, which the panel does itself.
    Copied,
}

impl ErrorPanel<'_> {
    /// Shows the panel.
    pub fn show(&self, ui: &mut Ui) -> Option<ErrorAnswer> {
        let palette = Palette::of(ui);
        let builder =
            UiBuilder::new().accessibility_role(Role::Alert).accessibility_label(self.title);
        let frame = panel(palette).stroke(Stroke::new(stroke::HAIR, palette.bad)).inner_margin(16);
        ui.scope_builder(builder, |ui| frame.show(ui, |ui| self.contents(ui, palette)).inner).inner
    }

    fn contents(&self, ui: &mut Ui, palette: &Palette) -> Option<ErrorAnswer> {
        ui.take_available_width();
        Inline::new()
            .icon(icons::WARNING_CIRCLE.filled(), 20.0, palette.bad)
            .gap(8.0)
            .text(Text::H3, self.title, palette.ink)
            .show(ui);
        ui.label(Text::Small.rich(self.details).color(palette.ink2));
        ui.horizontal_wrapped(|ui| {
            let mut answer = None;
            for (index, action) in self.actions.iter().enumerate() {
                if ui.add(Button::new(action).small()).clicked() {
                    answer = Some(ErrorAnswer::Act(index));
                }
            }
            if ui.add(Button::new("Copy details").small().quiet()).clicked() {
                ui.copy_text(format!("{}\n{}", self.title, self.details));
                answer = Some(ErrorAnswer::Copied);
            }
            answer
        })
        .inner
    }
}

/// Something is running: what, how far, and how to stop it.
#[derive(Clone, Copy, Debug)]
#[must_use]
pub struct WorkingPanel<'a> {
    /// What is running.
    pub title: &'a str,
    /// How far, in words: "depth 4 of 6".
    pub progress: &'a str,
    /// How far, 0 to 1.
    pub share: f32,
    /// What stopping means: "The result so far stays on screen."
    pub note: &'a str,
}

impl WorkingPanel<'_> {
    /// Shows the panel. Returns whether it is to be stopped.
    pub fn show(&self, ui: &mut Ui) -> bool {
        let palette = Palette::of(ui);
        let name = format!("{}, {}", self.title, self.progress);
        let builder = UiBuilder::new().accessibility_role(Role::Status).accessibility_label(name);
        let frame = panel(palette).inner_margin(16);
        ui.scope_builder(builder, |ui| frame.show(ui, |ui| self.contents(ui, palette)).inner).inner
    }

    fn contents(&self, ui: &mut Ui, palette: &Palette) -> bool {
        ui.spacing_mut().item_spacing.y = 6.0;
        ui.horizontal(|ui| {
            Inline::new()
                .icon(icons::HOURGLASS_MEDIUM, 16.0, palette.ink2)
                .gap(8.0)
                .text(Text::H3, self.title, palette.ink)
                .show(ui);
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                ui.label(Text::Small.rich(self.progress).color(palette.ink2));
            });
        });
        let bar = StrengthBar::plain(self.title, self.share * 100.0);
        ui.add(bar.size(ui.available_width(), 6.0));
        let foot = vec2(ui.available_width(), 26.0);
        ui.allocate_ui_with_layout(foot, Layout::left_to_right(Align::Center), |ui| {
            ui.label(Text::Caption.rich(self.note).color(palette.ink3));
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                ui.add(Button::new("Stop").small()).clicked()
            })
            .inner
        })
        .inner
    }
}
