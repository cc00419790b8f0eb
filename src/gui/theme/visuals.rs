//! The palette put into egui's own style, for labels, text fields, menus, tooltips, scroll bars.

use egui::{
    CornerRadius, FontId, Margin, Stroke, Style, TextStyle, Visuals,
    style::{ScrollAnimation, ScrollStyle, Selection, WidgetVisuals, Widgets},
    vec2,
};

use super::{Text, fonts, motion, palette::Palette, radius, space, stroke};

/// The style of egui in one palette.
pub(super) fn style(palette: &Palette) -> Style {
    let mut style = Style { visuals: visuals(palette), ..Style::default() };
    style.text_styles = [
        (TextStyle::Small, Text::Caption.font()),
        (TextStyle::Body, Text::Body.font()),
        (TextStyle::Button, Text::Strong.font()),
        (TextStyle::Heading, Text::H2.font()),
        (TextStyle::Monospace, FontId::new(Text::Mono.font().size, fonts::mono())),
    ]
    .into();
    style.animation_time = motion::HOVER;
    style.scroll_animation = ScrollAnimation::duration(motion::VALUE);
    style.spacing.item_spacing = vec2(space::S, space::S);
    style.spacing.window_margin = Margin::same(12);
    style.spacing.menu_margin = Margin::same(6);
    style.spacing.button_padding = vec2(12.0, 6.0);
    // Rows are as high as what is in them: our controls have their own least heights.
    style.spacing.interact_size = vec2(18.0, 18.0);
    style.spacing.tooltip_width = 260.0;
    style.spacing.menu_width = 280.0;
    style.spacing.icon_width = 18.0;
    style.spacing.icon_width_inner = 11.0;
    style.spacing.scroll = scroll_bars();
    style.interaction.tooltip_delay = 0.4;
    style.interaction.selectable_labels = false;
    style.url_in_tooltip = true;
    style
}

fn scroll_bars() -> ScrollStyle {
    ScrollStyle {
        bar_width: 8.0,
        floating_width: 4.0,
        handle_min_length: 24.0,
        foreground_color: true,
        dormant_handle_opacity: 0.35,
        active_handle_opacity: 0.6,
        interact_handle_opacity: 0.9,
        fade: egui::style::ScrollFadeStyle { strength: 0.0, ..Default::default() },
        ..ScrollStyle::floating()
    }
}

fn visuals(palette: &Palette) -> Visuals {
    let base = if palette.dark { Visuals::dark() } else { Visuals::light() };
    let mut visuals = Visuals {
        dark_mode: palette.dark,
        override_text_color: None,
        weak_text_color: Some(palette.ink3),
        widgets: widgets(palette),
        selection: Selection {
            bg_fill: palette.sel,
            stroke: Stroke::new(stroke::HAIR, palette.ink),
        },
        hyperlink_color: palette.accent,
        faint_bg_color: palette.surface,
        extreme_bg_color: palette.raised,
        text_edit_bg_color: Some(palette.raised),
        code_bg_color: palette.sunken,
        warn_fg_color: palette.warn,
        error_fg_color: palette.bad,
        window_corner_radius: CornerRadius::same(radius::DIALOG),
        window_shadow: palette.floating,
        window_fill: palette.surface,
        window_stroke: Stroke::new(stroke::HAIR, palette.line2),
        menu_corner_radius: CornerRadius::same(radius::CARD),
        panel_fill: palette.ground,
        popup_shadow: palette.lifted,
        // A disabled control says so with its own colors; fading them again would hide it.
        disabled_alpha: 1.0,
        ..base
    };
    visuals.text_cursor.stroke = Stroke::new(1.5, palette.ink);
    visuals.text_cursor.blink = false;
    visuals.ime_composition.active_underline_stroke = Stroke::new(stroke::BOLD, palette.accent);
    visuals.ime_composition.inactive_underline_stroke = Stroke::new(stroke::HAIR, palette.edge);
    visuals
}

fn widgets(palette: &Palette) -> Widgets {
    let at_rest = WidgetVisuals {
        bg_fill: palette.raised,
        weak_bg_fill: palette.raised,
        bg_stroke: Stroke::new(stroke::HAIR, palette.edge),
        corner_radius: CornerRadius::same(radius::CONTROL),
        fg_stroke: Stroke::new(stroke::HAIR, palette.ink),
        expansion: 0.0,
    };
    let hovered =
        WidgetVisuals { bg_fill: palette.sunken, weak_bg_fill: palette.sunken, ..at_rest };
    Widgets {
        noninteractive: WidgetVisuals {
            bg_fill: palette.surface,
            weak_bg_fill: palette.surface,
            bg_stroke: Stroke::new(stroke::HAIR, palette.line),
            ..at_rest
        },
        inactive: WidgetVisuals { bg_fill: palette.edge, ..at_rest },
        hovered: WidgetVisuals { bg_fill: palette.ink3, ..hovered },
        active: WidgetVisuals { bg_fill: palette.ink2, ..hovered },
        open: hovered,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_of_egui_is_smaller_than_twelve_points() {
        for palette in [&super::super::LIGHT, &super::super::DARK] {
            for (name, font) in style(palette).text_styles {
                assert!(font.size >= 12.0, "{name} is {}", font.size);
            }
        }
    }
}
