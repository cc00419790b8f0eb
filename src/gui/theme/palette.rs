//! The colors of Colloquy: one palette for paper, one for lamplight, and each with more contrast.
//!
//! This module is the only place with color values. Color stands for three things only: who speaks
//! (blue for the first party, ochre for the second, ink for the bench), what can be done (baize
//! green), and severity. Every pair of text and background that is in use reaches the contrast of
//! WCAG 2.2 level AA; the tests below compute it.

mod strong;

use egui::Color32;

pub use strong::{DARK_STRONG, LIGHT_STRONG};

/// Every color of one theme.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Palette {
    /// Window background.
    pub ground: Color32,
    /// Panels, top bar, side columns.
    pub surface: Color32,
    /// Cards, inputs, menus, dialog body cards.
    pub raised: Color32,
    /// Rail, wells, gauge track, hand tray.
    pub sunken: Color32,
    /// Slip-opinion sheet.
    pub page: Color32,
    /// Primary text, threshold ticks.
    pub ink: Color32,
    /// Secondary text, neutral bars.
    pub ink2: Color32,
    /// Captions, metadata, inactive tabs.
    pub ink3: Color32,
    /// Disabled label (exempt from AA; never sole state).
    pub ink_dis: Color32,
    /// Hairline between things (decorative).
    pub line: Color32,
    /// Stronger hairline, chip outline.
    pub line2: Color32,
    /// Boundary of every interactive control (3:1).
    pub edge: Color32,
    /// Primary action, selection, links (baize).
    pub accent: Color32,
    /// Primary action hover/pressed.
    pub accent_h: Color32,
    /// Selected segment, accent chip.
    pub accent_t: Color32,
    /// Text on accent.
    pub on_accent: Color32,
    /// First party: text, marks, bars.
    pub gov: Color32,
    /// Tint of the first party.
    pub gov_t: Color32,
    /// Middle tone of the first party (chart outline).
    pub gov_m: Color32,
    /// Second party: text, marks, bars.
    pub co: Color32,
    /// Tint of the second party.
    pub co_t: Color32,
    /// Middle tone of the second party (hatch line on tint).
    pub co_m: Color32,
    /// Bench: medallions, lozenge.
    pub bench: Color32,
    /// Bench tint.
    pub bench_t: Color32,
    /// Text on a party fill.
    pub on_party: Color32,
    /// Success.
    pub good: Color32,
    /// Success tint.
    pub good_t: Color32,
    /// Caution.
    pub warn: Color32,
    /// Caution tint.
    pub warn_t: Color32,
    /// Error, destructive.
    pub bad: Color32,
    /// Error tint.
    pub bad_t: Color32,
    /// Information (toast).
    pub info: Color32,
    /// Information tint.
    pub info_t: Color32,
    /// Annotation Best.
    pub mv_best: Color32,
    /// Annotation Good.
    pub mv_good: Color32,
    /// Annotation Inaccuracy.
    pub mv_inacc: Color32,
    /// Annotation Mistake.
    pub mv_mist: Color32,
    /// Annotation Blunder.
    pub mv_blun: Color32,
    /// Keyboard focus ring.
    pub focus: Color32,
    /// Selected row.
    pub sel: Color32,
    /// Veil behind a dialog, drawn at half strength.
    pub scrim: Color32,
    /// RON field.
    pub syn_key: Color32,
    /// RON string.
    pub syn_str: Color32,
    /// RON number.
    pub syn_num: Color32,
    /// RON enum or struct.
    pub syn_type: Color32,
    /// RON comment.
    pub syn_com: Color32,
    /// Bench-notes pad.
    pub pad: Color32,
    /// Pad rule.
    pub pad_line: Color32,
    /// Fill and text of the five steps of the heat scale: from 0, 50, 60, 70 and 80.
    pub heat: [(Color32, Color32); 5],
    /// Shadow under a lifted card: a selected one, or a tool floating over the map.
    pub lifted: egui::Shadow,
    /// Shadow under a dialog or a sheet of paper.
    pub floating: egui::Shadow,
    /// Line of the hatch that marks the second party's fills.
    pub hatch: Color32,
    /// Whether this is the dark palette.
    pub dark: bool,
}

/// Paper: the light palette.
pub const LIGHT: Palette = Palette {
    ground: rgb(0xF3, 0xEE, 0xE2),
    surface: rgb(0xFA, 0xF7, 0xEF),
    raised: rgb(0xFF, 0xFD, 0xF8),
    sunken: rgb(0xE9, 0xE2, 0xD3),
    page: rgb(0xFF, 0xFE, 0xFA),
    ink: rgb(0x1F, 0x1B, 0x16),
    ink2: rgb(0x48, 0x41, 0x37),
    ink3: rgb(0x66, 0x5D, 0x50),
    ink_dis: rgb(0x9A, 0x90, 0x80),
    line: rgb(0xDA, 0xD1, 0xBF),
    line2: rgb(0xC3, 0xB8, 0xA2),
    edge: rgb(0x8A, 0x7F, 0x6C),
    accent: rgb(0x17, 0x54, 0x4F),
    accent_h: rgb(0x0F, 0x41, 0x3D),
    accent_t: rgb(0xDC, 0xE9, 0xE4),
    on_accent: rgb(0xFF, 0xFD, 0xF8),
    gov: rgb(0x1B, 0x4B, 0x8A),
    gov_t: rgb(0xDF, 0xE8, 0xF4),
    gov_m: rgb(0x5C, 0x86, 0xBE),
    co: rgb(0x96, 0x48, 0x0A),
    co_t: rgb(0xF7, 0xE5, 0xD2),
    co_m: rgb(0xC9, 0x84, 0x46),
    bench: rgb(0x3B, 0x35, 0x2D),
    bench_t: rgb(0xE6, 0xDF, 0xD0),
    on_party: rgb(0xFF, 0xFD, 0xF8),
    good: rgb(0x2A, 0x64, 0x37),
    good_t: rgb(0xDF, 0xEB, 0xDC),
    warn: rgb(0x7A, 0x52, 0x00),
    warn_t: rgb(0xF6, 0xE7, 0xBF),
    bad: rgb(0x9B, 0x22, 0x26),
    bad_t: rgb(0xF6, 0xDE, 0xDA),
    info: rgb(0x1B, 0x4B, 0x8A),
    info_t: rgb(0xDF, 0xE8, 0xF4),
    mv_best: rgb(0x17, 0x54, 0x4F),
    mv_good: rgb(0x2A, 0x64, 0x37),
    mv_inacc: rgb(0x7A, 0x52, 0x00),
    mv_mist: rgb(0xA2, 0x42, 0x0B),
    mv_blun: rgb(0x9B, 0x22, 0x26),
    focus: rgb(0x0B, 0x6B, 0x8F),
    sel: rgb(0xCF, 0xE3, 0xDC),
    scrim: rgb(0x1F, 0x1B, 0x16),
    syn_key: rgb(0x7A, 0x2E, 0x6B),
    syn_str: rgb(0x2A, 0x64, 0x37),
    syn_num: rgb(0x96, 0x48, 0x0A),
    syn_type: rgb(0x1B, 0x4B, 0x8A),
    syn_com: rgb(0x6A, 0x61, 0x52),
    pad: rgb(0xFB, 0xF3, 0xCF),
    pad_line: rgb(0xE3, 0xD6, 0xA0),
    heat: [
        (rgb(0xF6, 0xE3, 0xCF), rgb(0x1F, 0x1B, 0x16)),
        (rgb(0xEF, 0xE9, 0xD6), rgb(0x1F, 0x1B, 0x16)),
        (rgb(0xCF, 0xE0, 0xDA), rgb(0x1F, 0x1B, 0x16)),
        (rgb(0x3E, 0x7A, 0x72), rgb(0xFF, 0xFD, 0xF8)),
        (rgb(0x17, 0x54, 0x4F), rgb(0xFF, 0xFD, 0xF8)),
    ],
    lifted: shadow(2, 8, veil([0x2D, 0x22, 0x10], 26)),
    floating: shadow(8, 32, veil([0x2D, 0x22, 0x10], 56)),
    hatch: veil([0xFF, 0xFD, 0xF8], 107),
    dark: false,
};

/// Lamplight: the dark palette.
pub const DARK: Palette = Palette {
    ground: rgb(0x16, 0x14, 0x12),
    surface: rgb(0x1E, 0x1B, 0x18),
    raised: rgb(0x27, 0x23, 0x1F),
    sunken: rgb(0x10, 0x0E, 0x0C),
    page: rgb(0x24, 0x21, 0x1D),
    ink: rgb(0xEE, 0xE7, 0xDA),
    ink2: rgb(0xCB, 0xC2, 0xB2),
    ink3: rgb(0xA6, 0x9C, 0x8C),
    ink_dis: rgb(0x6C, 0x64, 0x57),
    line: rgb(0x38, 0x33, 0x2C),
    line2: rgb(0x4B, 0x45, 0x3C),
    edge: rgb(0x84, 0x7A, 0x6B),
    accent: rgb(0x7C, 0xC7, 0xB6),
    accent_h: rgb(0x97, 0xD8, 0xC9),
    accent_t: rgb(0x1E, 0x36, 0x32),
    on_accent: rgb(0x0E, 0x1F, 0x1C),
    gov: rgb(0x93, 0xBA, 0xF2),
    gov_t: rgb(0x1E, 0x2C, 0x40),
    gov_m: rgb(0x5A, 0x82, 0xBA),
    co: rgb(0xF0, 0xA8, 0x60),
    co_t: rgb(0x3B, 0x2A, 0x18),
    co_m: rgb(0xB5, 0x76, 0x36),
    bench: rgb(0xD8, 0xCF, 0xBE),
    bench_t: rgb(0x33, 0x2E, 0x27),
    on_party: rgb(0x14, 0x11, 0x0E),
    good: rgb(0x8C, 0xC9, 0x95),
    good_t: rgb(0x1F, 0x33, 0x23),
    warn: rgb(0xE5, 0xBE, 0x62),
    warn_t: rgb(0x39, 0x2E, 0x14),
    bad: rgb(0xF2, 0x95, 0x8C),
    bad_t: rgb(0x41, 0x21, 0x1F),
    info: rgb(0x93, 0xBA, 0xF2),
    info_t: rgb(0x1E, 0x2C, 0x40),
    mv_best: rgb(0x7C, 0xC7, 0xB6),
    mv_good: rgb(0x8C, 0xC9, 0x95),
    mv_inacc: rgb(0xE5, 0xBE, 0x62),
    mv_mist: rgb(0xF0, 0xA8, 0x60),
    mv_blun: rgb(0xF2, 0x95, 0x8C),
    focus: rgb(0x6C, 0xC4, 0xEA),
    sel: rgb(0x20, 0x38, 0x2F),
    scrim: rgb(0x00, 0x00, 0x00),
    syn_key: rgb(0xDD, 0xA3, 0xD3),
    syn_str: rgb(0x9C, 0xD0, 0xA4),
    syn_num: rgb(0xF0, 0xA8, 0x60),
    syn_type: rgb(0x93, 0xBA, 0xF2),
    syn_com: rgb(0xA0, 0x96, 0x8A),
    pad: rgb(0x2B, 0x27, 0x16),
    pad_line: rgb(0x42, 0x3B, 0x20),
    heat: [
        (rgb(0x4A, 0x34, 0x20), rgb(0xEE, 0xE7, 0xDA)),
        (rgb(0x3A, 0x35, 0x2B), rgb(0xEE, 0xE7, 0xDA)),
        (rgb(0x25, 0x40, 0x3B), rgb(0xEE, 0xE7, 0xDA)),
        (rgb(0x6F, 0xB3, 0xA4), rgb(0x0E, 0x1F, 0x1C)),
        (rgb(0xA9, 0xE2, 0xD5), rgb(0x0E, 0x1F, 0x1C)),
    ],
    lifted: shadow(2, 8, veil([0; 3], 89)),
    floating: shadow(8, 32, veil([0; 3], 153)),
    hatch: veil([0; 3], 107),
    dark: true,
};

impl Palette {
    /// The palette in which the given part of the window is drawn.
    pub fn of(ui: &egui::Ui) -> &'static Self {
        Self::behind(ui.visuals())
    }

    /// The palette of the theme the window shows at the moment.
    pub fn current(ctx: &egui::Context) -> &'static Self {
        Self::behind(&ctx.global_style().visuals)
    }

    /// The palette that a style of egui was made of, told by its ground.
    fn behind(visuals: &egui::Visuals) -> &'static Self {
        match (visuals.dark_mode, visuals.panel_fill) {
            (false, ground) if ground == LIGHT_STRONG.ground => &LIGHT_STRONG,
            (false, _) => &LIGHT,
            (true, ground) if ground == DARK_STRONG.ground => &DARK_STRONG,
            (true, _) => &DARK,
        }
    }

    /// The color of the veil over a window behind a dialog: `scrim` at half strength.
    pub fn veil(&self) -> Color32 {
        self.scrim.gamma_multiply(0.5)
    }

    /// The fill and text color of a score of 0 to 100 on the heat scale.
    pub fn heat_of(&self, score: f32) -> (Color32, Color32) {
        let [lowest, low, middle, high, highest] = self.heat;
        match score {
            s if s < 50.0 => lowest,
            s if s < 60.0 => low,
            s if s < 70.0 => middle,
            s if s < 80.0 => high,
            _ => highest,
        }
    }
}

/// Mixes two colors, channel by channel: 0 gives `from`, 1 gives `to`.
pub fn mix(from: Color32, to: Color32, share: f32) -> Color32 {
    from.lerp_to_gamma(to, share.clamp(0.0, 1.0))
}

#[expect(clippy::disallowed_methods, reason = "the palette is where colors are made")]
const fn rgb(r: u8, g: u8, b: u8) -> Color32 {
    Color32::from_rgb(r, g, b)
}

/// A color at an alpha of 0 to 255, premultiplied as egui keeps it.
#[expect(clippy::disallowed_methods, reason = "the palette is where colors are made")]
const fn veil([r, g, b]: [u8; 3], alpha: u8) -> Color32 {
    Color32::from_rgba_premultiplied(scaled(r, alpha), scaled(g, alpha), scaled(b, alpha), alpha)
}

#[expect(clippy::cast_possible_truncation, reason = "a product of two bytes over 255 is a byte")]
const fn scaled(channel: u8, alpha: u8) -> u8 {
    ((channel as u16 * alpha as u16 + 127) / 255) as u8
}

const fn shadow(down: i8, blur: u8, color: Color32) -> egui::Shadow {
    egui::Shadow { offset: [0, down], blur, spread: 0, color }
}

#[cfg(test)]
mod tests {
    use super::*;

    type Pick = fn(&Palette) -> Color32;

    /// Foreground on background, and the ratio that WCAG 2.2 asks: 4.5 for text, 3 for controls.
    const PAIRS: &[(&str, Pick, Pick, f64)] = &[
        ("ink on ground", |p| p.ink, |p| p.ground, 4.5),
        ("ink on surface", |p| p.ink, |p| p.surface, 4.5),
        ("ink on raised", |p| p.ink, |p| p.raised, 4.5),
        ("ink on sunken", |p| p.ink, |p| p.sunken, 4.5),
        ("ink2 on ground", |p| p.ink2, |p| p.ground, 4.5),
        ("ink2 on raised", |p| p.ink2, |p| p.raised, 4.5),
        ("ink2 on sunken", |p| p.ink2, |p| p.sunken, 4.5),
        ("ink3 on ground", |p| p.ink3, |p| p.ground, 4.5),
        ("ink3 on surface", |p| p.ink3, |p| p.surface, 4.5),
        ("ink3 on raised", |p| p.ink3, |p| p.raised, 4.5),
        ("ink3 on sunken", |p| p.ink3, |p| p.sunken, 4.5),
        ("accent on ground", |p| p.accent, |p| p.ground, 4.5),
        ("accent on raised", |p| p.accent, |p| p.raised, 4.5),
        ("accent on accent-t", |p| p.accent, |p| p.accent_t, 4.5),
        ("on-accent on accent", |p| p.on_accent, |p| p.accent, 4.5),
        ("on-accent on accent-h", |p| p.on_accent, |p| p.accent_h, 4.5),
        ("gov on ground", |p| p.gov, |p| p.ground, 4.5),
        ("gov on raised", |p| p.gov, |p| p.raised, 4.5),
        ("gov on gov-t", |p| p.gov, |p| p.gov_t, 4.5),
        ("on-party on gov", |p| p.on_party, |p| p.gov, 4.5),
        ("co on ground", |p| p.co, |p| p.ground, 4.5),
        ("co on raised", |p| p.co, |p| p.raised, 4.5),
        ("co on co-t", |p| p.co, |p| p.co_t, 4.5),
        ("on-party on co", |p| p.on_party, |p| p.co, 4.5),
        ("bench on bench-t", |p| p.bench, |p| p.bench_t, 4.5),
        ("on-party on bench", |p| p.on_party, |p| p.bench, 4.5),
        ("ink on gov-t", |p| p.ink, |p| p.gov_t, 4.5),
        ("ink on co-t", |p| p.ink, |p| p.co_t, 4.5),
        ("ink2 on gov-t", |p| p.ink2, |p| p.gov_t, 4.5),
        ("ink2 on co-t", |p| p.ink2, |p| p.co_t, 4.5),
        ("ink on accent-t", |p| p.ink, |p| p.accent_t, 4.5),
        ("ink on sel", |p| p.ink, |p| p.sel, 4.5),
        ("ink3 on accent-t", |p| p.ink3, |p| p.accent_t, 4.5),
        ("ink3 on sel", |p| p.ink3, |p| p.sel, 4.5),
        ("mv-inacc on surface", |p| p.mv_inacc, |p| p.surface, 4.5),
        ("mv-blun on surface", |p| p.mv_blun, |p| p.surface, 4.5),
        ("ink3 on warn-t", |p| p.ink3, |p| p.warn_t, 4.5),
        ("ink3 on gov-t", |p| p.ink3, |p| p.gov_t, 4.5),
        ("ink3 on co-t", |p| p.ink3, |p| p.co_t, 4.5),
        ("ink3 on pad", |p| p.ink3, |p| p.pad, 4.5),
        ("accent on surface", |p| p.accent, |p| p.surface, 4.5),
        ("warn on ground", |p| p.warn, |p| p.ground, 4.5),
        ("bad on ground", |p| p.bad, |p| p.ground, 4.5),
        ("good on raised", |p| p.good, |p| p.raised, 4.5),
        ("good on good-t", |p| p.good, |p| p.good_t, 4.5),
        ("warn on raised", |p| p.warn, |p| p.raised, 4.5),
        ("warn on warn-t", |p| p.warn, |p| p.warn_t, 4.5),
        ("bad on raised", |p| p.bad, |p| p.raised, 4.5),
        ("bad on bad-t", |p| p.bad, |p| p.bad_t, 4.5),
        ("mv-mist on raised", |p| p.mv_mist, |p| p.raised, 4.5),
        ("mv-mist on surface", |p| p.mv_mist, |p| p.surface, 4.5),
        ("syn-key on raised", |p| p.syn_key, |p| p.raised, 4.5),
        ("syn-str on raised", |p| p.syn_str, |p| p.raised, 4.5),
        ("syn-num on raised", |p| p.syn_num, |p| p.raised, 4.5),
        ("syn-type on raised", |p| p.syn_type, |p| p.raised, 4.5),
        ("syn-com on raised", |p| p.syn_com, |p| p.raised, 4.5),
        ("ink on pad", |p| p.ink, |p| p.pad, 4.5),
        ("ink2 on pad", |p| p.ink2, |p| p.pad, 4.5),
        ("ink on page", |p| p.ink, |p| p.page, 4.5),
        ("edge on ground", |p| p.edge, |p| p.ground, 3.0),
        ("edge on raised", |p| p.edge, |p| p.raised, 3.0),
        ("edge on sunken", |p| p.edge, |p| p.sunken, 3.0),
        ("focus on ground", |p| p.focus, |p| p.ground, 3.0),
        ("focus on raised", |p| p.focus, |p| p.raised, 3.0),
        ("focus on surface", |p| p.focus, |p| p.surface, 3.0),
        ("gov-m on raised", |p| p.gov_m, |p| p.raised, 3.0),
        ("co-m on raised", |p| p.co_m, |p| p.raised, 3.0),
        ("gov on sunken", |p| p.gov, |p| p.sunken, 3.0),
        ("co on sunken", |p| p.co, |p| p.sunken, 3.0),
    ];

    fn luminance(color: Color32) -> f64 {
        let linear = |channel: u8| {
            let c = f64::from(channel) / 255.0;
            if c <= 0.040_45 { c / 12.92 } else { libm::pow((c + 0.055) / 1.055, 2.4) }
        };
        0.2126 * linear(color.r()) + 0.7152 * linear(color.g()) + 0.0722 * linear(color.b())
    }

    fn contrast(a: Color32, b: Color32) -> f64 {
        let (a, b) = (luminance(a), luminance(b));
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    #[test]
    fn every_pair_in_use_has_enough_contrast_in_both_themes() {
        let faint: Vec<_> = [&LIGHT, &DARK]
            .into_iter()
            .flat_map(|palette| PAIRS.iter().map(move |pair| (palette, pair)))
            .filter_map(|(palette, (name, front, back, least))| {
                let ratio = contrast(front(palette), back(palette));
                let theme = if palette.dark { "dark" } else { "light" };
                (ratio < *least).then(|| format!("{name}, {theme}: {ratio:.2} of {least}"))
            })
            .collect();
        assert!(faint.is_empty(), "too little contrast: {faint:#?}");
    }

    #[test]
    fn with_more_contrast_every_text_reaches_the_highest_level_and_every_edge_more() {
        for palette in [&LIGHT_STRONG, &DARK_STRONG] {
            for (name, front, back, least) in PAIRS {
                let wanted = if *least >= 4.5 { 7.0 } else { 4.5 };
                let ratio = contrast(front(palette), back(palette));
                assert!(ratio >= wanted, "{name}, dark: {}: {ratio:.2}", palette.dark);
            }
        }
    }

    #[test]
    fn more_contrast_is_more_for_every_pair() {
        for (usual, strong) in [(&LIGHT, &LIGHT_STRONG), (&DARK, &DARK_STRONG)] {
            assert_ne!(usual.ground, strong.ground, "the ground tells the palettes apart");
            for (name, front, back, _) in PAIRS {
                let ratio = |palette: &Palette| contrast(front(palette), back(palette));
                assert!(ratio(strong) > ratio(usual), "{name}");
            }
        }
    }

    #[test]
    fn every_step_of_the_heat_scale_can_be_read() {
        for (fill, text) in LIGHT.heat.into_iter().chain(DARK.heat) {
            assert!(contrast(text, fill) >= 4.5, "{text:?} on {fill:?}");
        }
    }

    #[test]
    fn contrast_is_computed_as_wcag_defines_it() {
        let ratio = contrast(LIGHT.ink, LIGHT.ground);
        assert!((ratio - 14.79).abs() < 0.005, "{ratio}");
        assert!((contrast(Color32::WHITE, Color32::BLACK) - 21.0).abs() < 1e-9);
    }

    #[test]
    fn the_heat_scale_steps_at_its_lower_bounds() {
        assert_eq!(LIGHT.heat_of(49.9), LIGHT.heat[0]);
        assert_eq!(LIGHT.heat_of(50.0), LIGHT.heat[1]);
        assert_eq!(LIGHT.heat_of(80.0), LIGHT.heat[4]);
    }
}
