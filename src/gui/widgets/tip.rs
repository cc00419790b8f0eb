//! A tooltip: light on dark in the light theme, dark on light in the dark one.
//!
//! It opens while the pointer rests on its widget, and as well while the keyboard does, so that
//! whatever has a tooltip can be reached with Tab: a control that cannot be used now, too. Escape
//! takes it away (WCAG 2.2, 1.4.13).

use egui::{Frame, Margin, Response, Sense, Tooltip};

use crate::gui::theme::{Palette, Passage, Text, focus, radius, text::unmarked};

/// The words of a tooltip, with an optional heading. `*Case names*` are italic.
#[derive(Clone, Copy, Debug)]
#[must_use]
pub struct Tip<'a> {
    heading: Option<&'a str>,
    text: &'a str,
}

impl<'a> Tip<'a> {
    /// A tooltip without a heading.
    pub fn new(text: &'a str) -> Self {
        Self { heading: None, text }
    }

    /// Adds a heading.
    pub fn heading(self, heading: &'a str) -> Self {
        Self { heading: Some(heading), ..self }
    }

    /// What a widget that only says something senses, so that the keyboard reaches its tooltip.
    pub const RESTS: Sense = Sense::FOCUSABLE;

    /// Shows the tooltip while the pointer or the keyboard rests on a widget, and tells a screen
    /// reader of it. The keyboard comes to a widget that senses it: [`Self::RESTS`] at least.
    #[expect(clippy::must_use_candidate, reason = "the response is passed on for chaining")]
    pub fn on(self, response: Response) -> Response {
        self.describe(&response);
        self.over(response)
    }

    fn describe(self, response: &Response) {
        response.ctx.accesskit_node_builder(response.id, |node| {
            node.set_description(match self.heading {
                Some(heading) => format!("{heading}. {}", unmarked(self.text)),
                None => unmarked(self.text),
            });
        });
    }

    /// Shows the tooltip while the pointer rests on a part of what a screen reader is told of as a
    /// whole.
    pub(super) fn over(self, response: Response) -> Response {
        let palette = Palette::current(&response.ctx);
        let mut tooltip = if focus::tip_is_due(&response) {
            Tooltip::for_widget(&response)
        } else {
            Tooltip::for_enabled(&response)
        };
        tooltip.popup = tooltip.popup.frame(Self::frame(palette));
        tooltip.show(|ui| self.contents(ui));
        response
    }

    /// Draws the tooltip in place.
    pub fn show(self, ui: &mut egui::Ui) {
        Self::frame(Palette::of(ui)).show(ui, |ui| self.contents(ui));
    }

    fn frame(palette: &Palette) -> Frame {
        Frame::NONE
            .fill(palette.ink)
            .corner_radius(radius::CONTROL)
            .inner_margin(Margin::symmetric(11, 7))
    }

    fn contents(self, ui: &mut egui::Ui) {
        let palette = Palette::of(ui);
        ui.spacing_mut().item_spacing.y = 0.0;
        if let Some(heading) = self.heading {
            ui.label(Text::SmallStrong.rich(heading).color(palette.ground));
        }
        Passage::new().marked(Text::Small, self.text, palette.ground).show(ui);
    }
}
