//! The fonts the program carries, by the names under which egui knows them.
//!
//! Serif is the voice of the law, sans the voice of the program, monospace the voice of a file.
//! Bold and italic are real faces with names of their own; egui's slanting of upright letters is
//! never used. Sources and licenses are in `assets/README.md`.

use std::sync::Arc;

use egui::{FontData, FontDefinitions, FontFamily};

macro_rules! font {
    ($file:literal) => {
        FontData::from_static(include_bytes!(concat!(
            env!("CARGO_MANIFEST_DIR"),
            "/assets/fonts/",
            $file,
            ".ttf"
        )))
    };
}

macro_rules! families {
    ($($function:ident $name:literal $doc:literal;)*) => {
        $(#[doc = $doc] pub fn $function() -> FontFamily { FontFamily::Name($name.into()) })*
    };
}

families! {
    display "display" "Serif cut for large sizes, semibold: titles, and numbers that matter.";
    serif "serif" "Serif for reading: opinions, the transcript, questions.";
    serif_italic "serif-it" "Serif italic: names of cases, citations, notes.";
    serif_semibold "serif-sb" "Serif semibold: headings of sections and cards.";
    sans_semibold "sans-sb" "Sans semibold: buttons, tabs, labels that must stand out.";
    sans_italic "sans-it" "Sans italic, rarely used.";
    icons "ph" "The icons.";
    icons_filled "ph-fill" "The icons, filled.";
}

/// Sans: the default for everything the program says in its own voice.
pub const fn sans() -> FontFamily {
    FontFamily::Proportional
}

/// Monospace: the text of scenario files, and the codes of arguments.
pub const fn mono() -> FontFamily {
    FontFamily::Monospace
}

/// Whether a family is slanted, as the names of cases are.
pub fn is_italic(family: &FontFamily) -> bool {
    *family == serif_italic() || *family == sans_italic()
}

/// All fonts, each family with the sans behind it for signs that it lacks.
pub(super) fn definitions() -> FontDefinitions {
    let faces = [
        (display(), "SourceSerif4Display-Semibold", font!("SourceSerif4Display-Semibold")),
        (serif(), "SourceSerif4-Regular", font!("SourceSerif4-Regular")),
        (serif_italic(), "SourceSerif4-It", font!("SourceSerif4-It")),
        (serif_semibold(), "SourceSerif4-Semibold", font!("SourceSerif4-Semibold")),
        (sans(), SANS, font!("SourceSans3-Regular")),
        (sans_semibold(), "SourceSans3-Semibold", font!("SourceSans3-Semibold")),
        (sans_italic(), "SourceSans3-It", font!("SourceSans3-It")),
        (mono(), "SourceCodePro-Regular", font!("SourceCodePro-Regular")),
        (icons(), "Phosphor", font!("Phosphor")),
        (icons_filled(), "Phosphor-Fill", font!("Phosphor-Fill")),
    ];
    let mut fonts = FontDefinitions::empty();
    for (family, name, data) in faces {
        fonts.font_data.insert(name.into(), Arc::new(data));
        let mut chain = vec![name.into()];
        if name != SANS {
            chain.push(SANS.into());
        }
        fonts.families.insert(family, chain);
    }
    fonts
}

const SANS: &str = "SourceSans3-Regular";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_signs_of_the_law_are_in_the_text_fonts() {
        let ctx = egui::Context::default();
        super::super::install(&ctx);
        ctx.run_ui(egui::RawInput::default(), |ui| {
            for family in [sans(), serif(), serif_italic(), sans_semibold(), mono()] {
                let id = egui::FontId::new(14.0, family);
                let all = "§¶†‡–—“”‘’…·→←≥≤×½−é";
                assert!(ui.fonts_mut(|fonts| fonts.has_glyphs(&id, all)), "{id:?}");
            }
        })
        .drop_without_applying_deltas();
    }

    #[test]
    fn digits_of_the_sans_are_equally_wide_so_that_columns_line_up() {
        let ctx = egui::Context::default();
        super::super::install(&ctx);
        ctx.run_ui(egui::RawInput::default(), |ui| {
            let id = egui::FontId::new(14.0, sans());
            let widths = ui.fonts_mut(|fonts| {
                ('0'..='9').map(|digit| fonts.glyph_width(&id, digit)).collect::<Vec<_>>()
            });
            assert!(widths.iter().all(|w| (w - widths[0]).abs() < 0.01), "{widths:?}");
        })
        .drop_without_applying_deltas();
    }
}
