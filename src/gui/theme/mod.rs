//! The look of Colloquy: colors, type, measures and motion, and their installation into egui.
//!
//! A screen asks [`Palette::of`] for colors, [`Text`] for type, [`metrics`] for distances and
//! [`motion`] for times. Nothing outside this module names a color value, a font or a size of
//! type; a lint forbids the first. What a widget looks like is said by the widget, not here.

pub mod focus;
pub mod fonts;
mod justify;
pub mod metrics;
pub mod motion;
pub mod palette;
pub mod text;
mod ties;
mod visuals;

pub use metrics::{WindowClass, radius, space, stroke};
pub use palette::{DARK, DARK_STRONG, LIGHT, LIGHT_STRONG, Palette};
pub use text::{Passage, Text};

/// Installs fonts, both styles, and the keyboard focus ring. Call once, when the window opens.
pub fn install(ctx: &egui::Context) {
    ctx.set_fonts(fonts::definitions());
    set_contrast(ctx, false);
    // Where the desktop does not say what it shows, paper is the look of the program.
    ctx.options_mut(|options| options.fallback_theme = egui::Theme::Light);
    ctx.add_plugin(focus::FocusRing::default());
}

/// Draws both themes with the usual contrast, or with more.
pub fn set_contrast(ctx: &egui::Context, more: bool) {
    let (light, dark) = if more { (&LIGHT_STRONG, &DARK_STRONG) } else { (&LIGHT, &DARK) };
    ctx.set_style_of(egui::Theme::Light, visuals::style(light));
    ctx.set_style_of(egui::Theme::Dark, visuals::style(dark));
}

/// Shows light, dark, or whichever of the two the desktop shows.
pub fn choose(ctx: &egui::Context, preference: egui::ThemePreference) {
    ctx.set_theme(preference);
}
