//! Terms of the open case in running text: underlined with dots, and a tooltip says what they mean.
//!
//! The keyboard stops at each, as at any other control. Which words are terms is for
//! [`Glossary::find`] to say; what is set in italics is told to it as a name.

use std::hash::{Hash, Hasher};
use std::ops::Range;
use std::sync::Arc;

use egui::cache::{ComputerMut, FrameCache};
use egui::{
    Context, CursorIcon, Galley, Id, Pos2, Rect, Response, Role, Sense, Shape, Ui, WidgetInfo,
    pos2, vec2,
};

use super::Tip;
use crate::app::view::terms::{Found, Glossary, Term};
use crate::gui::theme::{Palette, Passage, focus, fonts, radius};

/// How far apart the dots are, and how thick.
const DOTS: (f32, f32) = (3.0, 0.8);
/// How far below the baseline they run.
const BELOW: f32 = 2.5;

/// Makes the terms of the open case known to everything that is drawn from now on.
pub fn know(ctx: &Context, glossary: &Arc<Glossary>) {
    ctx.data_mut(|data| data.insert_temp(id(), Arc::clone(glossary)));
}

fn id() -> Id {
    Id::unique("colloquy glossary")
}

/// Shows a passage as a label as wide as there is room, with its terms explained.
pub fn explained(ui: &mut Ui, passage: Passage) -> Response {
    let galley = passage.width(ui.available_width()).galley(ui.painter());
    let response = ui.label(Arc::clone(&galley));
    explain(ui, &galley, response.rect.min, response.id, Reach::Keyboard);
    response
}

/// The terms of a marked text, each with its meaning: `Comity: the respect …`.
pub fn meanings(ctx: &Context, marked: &str) -> Vec<String> {
    let glossary: Option<Arc<Glossary>> = ctx.data(|data| data.get_temp(id()));
    let terms = |glossary: Arc<Glossary>| {
        let terms = glossary.explain(marked).into_iter();
        terms.map(|own| format!("{}: {}", own.term, own.meaning)).collect()
    };
    glossary.map(terms).unwrap_or_default()
}

/// Who reaches a term.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Reach {
    /// The pointer and the keyboard.
    Keyboard,
    /// The pointer alone: the keyboard learns the same from what the term is part of.
    Pointer,
}

/// Explains the terms of a text that was drawn at a place.
pub(super) fn explain(ui: &Ui, galley: &Galley, origin: Pos2, base: Id, reach: Reach) {
    let glossary: Option<Arc<Glossary>> = ui.data(|data| data.get_temp(id()));
    let Some(glossary) = glossary.filter(|glossary| !glossary.is_empty()) else { return };
    let names: Vec<Range<usize>> = galley
        .job
        .sections
        .iter()
        .filter(|section| fonts::is_italic(&section.format.font_id.family))
        .map(|section| section.byte_range.start.0..section.byte_range.end.0)
        .collect();
    let found = {
        let wanted = Wanted { text: galley.text(), names: &names, glossary: &glossary };
        ui.memory_mut(|memory| {
            memory.caches.cache::<FrameCache<Arc<[Found]>, Finder>>().get(wanted).clone()
        })
    };
    for found in found.iter() {
        let Some(term) = glossary.get(found.term) else { continue };
        let spots = spots(galley, &found.place);
        for (piece, spot) in spots.into_iter().enumerate() {
            let at = spot.rect.translate(origin.to_vec2());
            underline(ui, at, origin.y + spot.baseline);
            let keyboard = reach == Reach::Keyboard && piece == 0;
            one(ui, at, base.with(("term", found.term, piece)), term, keyboard);
        }
    }
}

/// A piece of a term that can be pointed at, and the first one reached by the keyboard.
fn one(ui: &Ui, at: Rect, id: Id, term: &Term, keyboard: bool) {
    let sense = if keyboard { Tip::RESTS } else { Sense::hover() };
    let response = ui.interact(at, id, sense).on_hover_cursor(CursorIcon::Help);
    if keyboard {
        focus::ring_at(ui, &response, at.expand2(vec2(1.0, 0.0)), radius::KEY);
        response.widget_info(|| WidgetInfo::labeled(Role::Term, true, &term.term));
    }
    let tip = Tip::new(&term.meaning).heading(&term.term);
    if keyboard {
        tip.on(response);
    } else {
        tip.over(response);
    }
}

fn underline(ui: &Ui, at: Rect, baseline: f32) {
    let ink = Palette::of(ui).ink3;
    let y = (baseline + BELOW).round() + 0.5;
    let line = [pos2(at.left() + 1.0, y), pos2(at.right(), y)];
    ui.painter().extend(Shape::dotted_line(&line, ink, DOTS.0, DOTS.1));
}

/// A piece of a term on one line.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Spot {
    rect: Rect,
    /// Where the letters stand, from the top of the text.
    baseline: f32,
}

/// Where some bytes of a text are: a piece a line. Lines that were cut off have none.
fn spots(galley: &Galley, place: &Range<usize>) -> Vec<Spot> {
    let letters = |end: usize| galley.text().get(..end).map_or(0, |text| text.chars().count());
    let (from, to) = (letters(place.start), letters(place.end));
    let mut spots = Vec::new();
    let mut index = 0;
    for row in &galley.rows {
        let mut spot: Option<Spot> = None;
        for glyph in &row.glyphs {
            if (from..to).contains(&index) {
                let corner = pos2(row.pos.x + glyph.pos.x, row.pos.y);
                let rect = Rect::from_min_size(corner, vec2(glyph.advance_width, row.size.y));
                let rect = spot.map_or(rect, |before| before.rect.union(rect));
                spot = Some(Spot { rect, baseline: row.pos.y + glyph.pos.y });
            }
            index += 1;
        }
        index += usize::from(row.ends_with_newline);
        spots.extend(spot);
    }
    spots
}

/// A text in which terms are looked for.
#[derive(Clone, Copy)]
struct Wanted<'a> {
    text: &'a str,
    names: &'a [Range<usize>],
    glossary: &'a Glossary,
}

impl Hash for Wanted<'_> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.text.hash(state);
        self.names.hash(state);
        self.glossary.names().for_each(|term| term.hash(state));
    }
}

/// Looks for terms, once for a text that stays on the screen.
#[derive(Default)]
struct Finder;

impl ComputerMut<Wanted<'_>, Arc<[Found]>> for Finder {
    fn compute(&mut self, wanted: Wanted<'_>) -> Arc<[Found]> {
        wanted.glossary.find(wanted.text, wanted.names).into()
    }
}
