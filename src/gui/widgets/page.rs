//! The slip opinion: a sheet of paper on the ground, set as courts set them.
//!
//! Passages that rest on an argument are tinted in the color of its party and coded in the
//! margin. The page knows nothing of how an opinion is built: it takes runs of text.

use std::sync::Arc;

use egui::{
    Align, CursorIcon, Frame, Margin, Rect, Response, Role, Sense, Stroke, Ui, UiBuilder,
    WidgetInfo, pos2, vec2,
};

use super::explained::{Reach, explain};
use super::{Party, Tip};
use crate::gui::theme::{Palette, Passage, Text, focus, radius, stroke};

/// A run of an opinion's text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OpinionRun<'a> {
    /// The words, in which `*case names*` are italic and `**orders**` semibold.
    pub text: &'a str,
    /// The party and code of the argument on which the words rest.
    pub rests_on: Option<(Party, &'a str)>,
}

/// What of a passage was clicked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PassagePart {
    /// Its words.
    Words,
    /// The code in the margin.
    Code,
}

/// A sheet narrower than this has narrower margins.
const NARROW: f32 = 480.0;
const INDENT: f32 = 22.0;

/// Shows the sheet around its contents, which may call [`Page`].
pub fn page<R>(ui: &mut Ui, name: &str, contents: impl FnOnce(&mut Page<'_>) -> R) -> R {
    page_of_size(ui, name, 1.0, contents)
}

/// The same with text larger or smaller by a factor.
pub fn page_of_size<R>(
    ui: &mut Ui,
    name: &str,
    scale: f32,
    contents: impl FnOnce(&mut Page<'_>) -> R,
) -> R {
    let palette = Palette::of(ui);
    let narrow = ui.available_width() < NARROW;
    // the codes stand in the right margin
    let (left, right) = if narrow { (30, 40) } else { (46, 46) };
    let frame = Frame::NONE
        .fill(palette.page)
        .stroke(Stroke::new(stroke::HAIR, palette.line))
        .corner_radius(radius::NODE)
        .shadow(palette.floating)
        .inner_margin(Margin { left, right, top: 26, bottom: 26 });
    let builder = UiBuilder::new().accessibility_role(Role::Document).accessibility_label(name);
    ui.scope_builder(builder, |ui| {
        frame
            .show(ui, |ui| {
                ui.take_available_width();
                ui.spacing_mut().item_spacing.y = 6.0;
                contents(&mut Page { ui, scale })
            })
            .inner
    })
    .inner
}

/// The sheet while it is being filled.
pub struct Page<'u> {
    /// For what the sheet has no method for.
    pub ui: &'u mut Ui,
    scale: f32,
}

impl Page<'_> {
    /// The line at the head: number at the left, kind of document at the right.
    pub fn head(&mut self, left: &str, right: &str) {
        let palette = Palette::of(self.ui);
        self.ui.horizontal(|ui| {
            ui.label(Text::Caption.rich(left).color(palette.ink3));
            ui.with_layout(egui::Layout::right_to_left(Align::Center), |ui| {
                ui.label(Text::Caption.rich(right).color(palette.ink3));
            });
        });
    }

    /// A passage from the left, in the size of the sheet.
    pub fn passage(&mut self, passage: Passage) {
        passage.scaled(self.scale).show(self.ui);
    }

    /// A centered line or paragraph, in which `*words*` are italic.
    pub fn centered(&mut self, kind: Text, text: &str) -> Response {
        let ink = Palette::of(self.ui).ink;
        self.centered_passage(Passage::new().marked(kind, text, ink))
    }

    /// A centered passage.
    pub fn centered_passage(&mut self, passage: Passage) -> Response {
        let width = self.ui.available_width();
        let name = passage.plain().to_owned();
        let passage = passage.scaled(self.scale).aligned(Align::Center);
        let galley = balanced(&passage, width, self.ui.painter());
        let (rect, response) =
            self.ui.allocate_exact_size(vec2(width, galley.size().y), Sense::hover());
        let ink = Palette::of(self.ui).ink;
        self.ui.painter().galley(rect.center_top(), galley, ink);
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &name));
        response
    }

    /// A rule across the sheet.
    pub fn rule(&mut self) {
        let palette = Palette::of(self.ui);
        let (_, rect) = self.ui.allocate_space(vec2(self.ui.available_width(), 5.0));
        let rule = Stroke::new(stroke::HAIR, palette.ink);
        self.ui.painter().hline(rect.x_range(), rect.center().y.round() - 0.5, rule);
    }

    /// A paragraph: justified, its first line indented. Returns the run that was clicked, and what
    /// of it.
    pub fn paragraph(&mut self, runs: &[OpinionRun<'_>]) -> Option<(usize, PassagePart)> {
        let palette = Palette::of(self.ui);
        let mut passage = Passage::new();
        for run in runs {
            passage = passage.marked(Text::Opinion, run.text, palette.ink);
        }
        let width = self.ui.available_width();
        let passage = passage.indented(INDENT).scaled(self.scale).width(width);
        let galley = passage.justified().galley(self.ui.painter());
        let size = vec2(width, galley.size().y);
        let (rect, response) = self.ui.allocate_exact_size(size, Sense::hover());
        let name: String = runs.iter().map(|run| run.text).collect();
        response.widget_info(|| {
            let plain = crate::gui::theme::text::unmarked(&name);
            WidgetInfo::labeled(Role::Paragraph, true, plain)
        });
        let spots = run_spots(&galley, runs);
        for (run, spots) in runs.iter().zip(&spots) {
            let Some((party, _)) = run.rests_on else { continue };
            for spot in spots {
                let spot = spot.translate(rect.min.to_vec2()).expand2(vec2(2.0, 0.0));
                self.ui.painter().rect_filled(spot, radius::NODE, party.tint(palette));
            }
        }
        self.ui.painter().galley(rect.min, Arc::clone(&galley), palette.ink);
        let clicked = self.margin_codes(rect, &response, runs, &spots);
        explain(self.ui, &galley, rect.min, response.id, Reach::Keyboard);
        clicked
    }

    /// The codes in the right margin, which are also the targets for the keyboard.
    fn margin_codes(
        &self,
        rect: Rect,
        paragraph: &Response,
        runs: &[OpinionRun<'_>],
        spots: &[Vec<Rect>],
    ) -> Option<(usize, PassagePart)> {
        let palette = Palette::of(self.ui);
        let mut clicked = None;
        for (index, (run, spots)) in runs.iter().zip(spots).enumerate() {
            let (Some((party, code)), Some(first)) = (run.rests_on, spots.first()) else {
                continue;
            };
            let words = Text::CaptionStrong.line(self.ui.painter(), code, party.color(palette));
            let from = pos2(rect.right() + 12.0, rect.top() + first.center().y - 8.0);
            let place = Rect::from_min_size(from, words.size());
            let id = paragraph.id.with(("code", index));
            let response = self.ui.interact(place.expand(4.0), id, Sense::click());
            let mut words_clicked = false;
            for (line, spot) in spots.iter().enumerate() {
                let id = paragraph.id.with(("words", index, line));
                let spot = spot.translate(rect.min.to_vec2());
                let spot = self.ui.interact(spot, id, Sense::CLICK);
                words_clicked |= spot.on_hover_cursor(CursorIcon::PointingHand).clicked();
            }
            self.ui.painter().galley(from, words, party.color(palette));
            focus::ring_at(self.ui, &response, place, radius::KEY);
            response
                .widget_info(|| WidgetInfo::labeled(Role::Link, true, format!("Rests on {code}")));
            if words_clicked {
                clicked = Some((index, PassagePart::Words));
            }
            let response = Tip::new("Shows it on the argument map").on(response);
            if response.on_hover_cursor(CursorIcon::PointingHand).clicked() {
                clicked = Some((index, PassagePart::Code));
            }
        }
        clicked
    }
}

/// A last line of less than this share of the width stands alone.
const SHORT: f32 = 0.45;

/// A passage in as few lines as fit the width, the last of which does not stand alone.
fn balanced(passage: &Passage, width: f32, painter: &egui::Painter) -> Arc<egui::Galley> {
    let whole = passage.clone().width(width).galley(painter);
    let narrower = |share: f32| passage.clone().width((width * share).round()).galley(painter);
    let fits = |galley: &Arc<egui::Galley>| galley.rows.len() == whole.rows.len();
    let last = whole.rows.last().map_or(0.0, |row| row.size.x);
    if whole.rows.len() < 2 || last > SHORT * width {
        return whole;
    }
    let shares = [0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95];
    shares.into_iter().map(narrower).find(fits).unwrap_or(whole)
}

/// Where each run lies within its paragraph: a rectangle a line. Runs on end that rest on the same
/// entry, as where a citation is in italics, are one passage: all of it stands with the first.
fn run_spots(galley: &egui::Galley, runs: &[OpinionRun<'_>]) -> Vec<Vec<Rect>> {
    let mut leaders: Vec<usize> = Vec::with_capacity(runs.len());
    for (index, run) in runs.iter().enumerate() {
        let before = index.checked_sub(1).and_then(|before| runs.get(before));
        let goes_on =
            before.is_some_and(|before| run.rests_on.is_some() && before.rests_on == run.rests_on);
        let leader = leaders.last().copied().filter(|_| goes_on);
        leaders.push(leader.unwrap_or(index));
    }
    let mut lengths = runs
        .iter()
        .map(|run| crate::gui::theme::text::unmarked(run.text).chars().count())
        .collect::<Vec<_>>()
        .into_iter();
    let mut spots = vec![Vec::new(); runs.len()];
    let mut left = lengths.next().unwrap_or(0);
    let mut index = 0;
    for row in &galley.rows {
        let mut run: Option<(usize, Rect)> = None;
        for glyph in &row.glyphs {
            while left == 0 && index + 1 < runs.len() {
                index += 1;
                left = lengths.next().unwrap_or(0);
            }
            left = left.saturating_sub(1);
            let leader = leaders.get(index).copied().unwrap_or(index);
            let place = Rect::from_min_size(
                pos2(row.pos.x + glyph.pos.x, row.pos.y),
                vec2(glyph.advance_width, row.size.y),
            );
            run = match run {
                Some((at, spot)) if at == leader => Some((at, spot.union(place))),
                before => {
                    keep(&mut spots, before);
                    Some((leader, place))
                }
            };
        }
        keep(&mut spots, run);
    }
    spots
}

fn keep(spots: &mut [Vec<Rect>], run: Option<(usize, Rect)>) {
    if let Some((index, spot)) = run
        && let Some(spots) = spots.get_mut(index)
    {
        spots.push(spot);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_in_italics_do_not_part_a_passage() {
        let m1 = Some((Party::Second, "M1"));
        let runs = [
            OpinionRun { text: "It rests on ", rests_on: m1 },
            OpinionRun { text: "*Cooper*", rests_on: m1 },
            OpinionRun { text: " and no more. ", rests_on: m1 },
            OpinionRun { text: "So it is.", rests_on: None },
        ];
        let ctx = egui::Context::default();
        crate::gui::theme::install(&ctx);
        let mut spots = Vec::new();
        ctx.run_ui(egui::RawInput::default(), |ui| {
            let passage = runs.iter().fold(Passage::new(), |passage, run| {
                passage.marked(Text::Opinion, run.text, egui::Color32::BLACK)
            });
            spots = run_spots(&passage.width(600.0).galley(ui.painter()), &runs);
        })
        .drop_without_applying_deltas();
        let lines: Vec<_> = spots.iter().map(Vec::len).collect();
        assert_eq!(lines, [1, 0, 0, 1]);
        let gap = spots[3][0].left() - spots[0][0].right();
        assert!(gap.abs() < 1.0, "the passage goes on to where it ends: {gap}");
    }
}
