//! Justified text: lines spread to the full width by widening the spaces between words only.
//!
//! egui's own justification also spreads letters once a line is loose, and drops the indent of a
//! first line; an opinion wants neither. The last line of a paragraph is left as it is.

use std::sync::Arc;

use egui::{
    Galley,
    epaint::text::{PlacedRow, Row},
};

/// The widest space, as a multiple of the space that was: a line looser than that stays ragged.
const LOOSEST: f32 = 8.0;

/// Spreads the lines of a text laid out from the left to a width in points.
pub(super) fn justify(galley: &Arc<Galley>, width: f32) -> Arc<Galley> {
    let mut galley = Galley::clone(galley);
    let pixels = galley.pixels_per_point;
    let last = galley.rows.len().saturating_sub(1);
    for (index, row) in galley.rows.iter_mut().enumerate() {
        if index < last && !row.ends_with_newline {
            spread(row, width, pixels);
        }
    }
    galley.rect.max.x = galley.rect.max.x.max(galley.rect.min.x + width);
    galley.mesh_bounds = galley.mesh_bounds.union(galley.rect);
    Arc::new(galley)
}

fn spread(placed: &mut PlacedRow, width: f32, pixels: f32) {
    let left = placed.pos.x;
    let row = Arc::make_mut(&mut placed.row);
    let Some(end) = row.glyphs.iter().rposition(|glyph| !glyph.chr.is_whitespace()) else { return };
    let Some(last) = row.glyphs.get(end) else { return };
    let slack = width - (left + last.pos.x + last.advance_width);
    let words = row.glyphs.get(..end).unwrap_or_default();
    let spaces = words.iter().filter(|glyph| glyph.chr == ' ');
    #[expect(clippy::cast_precision_loss, reason = "a line has a few dozen words")]
    let (count, space) = (spaces.clone().count() as f32, spaces.map(|glyph| glyph.advance_width));
    let widest = space.fold(0.0_f32, f32::max) * LOOSEST;
    if slack <= 0.0 || count < 1.0 || slack / count > widest {
        return;
    }
    shift_words(row, slack / count, pixels);
    row.size.x = width - left;
    row.visuals.mesh_bounds.max.x = row.visuals.mesh_bounds.max.x.max(width - left);
}

/// Moves each word right by what the spaces before it have gained, to whole pixels.
fn shift_words(row: &mut Row, gain: f32, pixels: f32) {
    let mut gained = 0.0;
    for glyph in &mut row.glyphs {
        let shift = (gained * pixels).round() / pixels;
        glyph.pos.x += shift;
        if glyph.chr == ' ' {
            gained += gain;
        } else if !glyph.uv_rect.is_nothing() {
            let first = usize::try_from(glyph.first_vertex).unwrap_or(usize::MAX);
            let corners = row.visuals.mesh.vertices.iter_mut().skip(first).take(4);
            corners.for_each(|corner| corner.pos.x += shift);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Passage, Text};
    use super::*;
    use egui::Color32;

    fn opinion(width: f32) -> Arc<Galley> {
        let ctx = egui::Context::default();
        super::super::install(&ctx);
        let mut galley = None;
        ctx.run_ui(egui::RawInput::default(), |ui| {
            let text = "The analogy to a search in the physical world, though imperfect, points \
                        the same way, and the interests of Ireland confirm that we should \
                        proceed with care.";
            let passage = Passage::new().text(Text::Opinion, text, Color32::BLACK);
            galley = Some(passage.indented(22.0).width(width).justified().galley(ui.painter()));
        })
        .drop_without_applying_deltas();
        galley.expect("a pass was run")
    }

    fn end(row: &PlacedRow) -> f32 {
        let last = row.glyphs.iter().rev().find(|glyph| !glyph.chr.is_whitespace());
        last.map_or(0.0, |glyph| row.pos.x + glyph.pos.x + glyph.advance_width)
    }

    #[test]
    fn all_lines_but_the_last_end_at_the_margin() {
        let galley = opinion(300.0);
        let (last, lines) = galley.rows.split_last().expect("lines");
        assert!(lines.len() >= 2, "{}", lines.len());
        for line in lines {
            assert!((end(line) - 300.0).abs() <= 1.0, "{}", end(line));
        }
        assert!(end(last) < 290.0, "{}", end(last));
    }

    #[test]
    fn the_first_line_is_indented_and_letters_keep_their_distance() {
        let galley = opinion(300.0);
        let first = &galley.rows[0];
        assert!((first.glyphs[0].pos.x - 22.0).abs() < 0.5);
        for pair in first.glyphs.windows(2).filter(|pair| pair[0].chr != ' ') {
            let gap = pair[1].pos.x - pair[0].pos.x - pair[0].advance_width;
            assert!(gap.abs() < 1.5, "{:?} is {gap} from its neighbor", pair[0].chr);
        }
    }
}
