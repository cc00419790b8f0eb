//! The switches: what would have become of the ruling without each thing that was said.

use egui::{Id, Ui};

use super::analysis::fill_to;
use crate::app::view::ruling::ButForRow as View;
use crate::app::view::{RulingView, Tone};
use crate::app::{Action, RulingAction};
use crate::gui::icons;
use crate::gui::keys;
use crate::gui::screens::parts::{button, party};
use crate::gui::theme::{Palette, Passage, Text, space};
use crate::gui::widgets::{ButForRow, Button, TextLink, Verdict, card, hairline};

const ROW: f32 = 33.0;
/// Height of everything above the rows.
const HEAD: f32 = 78.0;
/// Height of everything below the rows, with the card's margin.
const FOOT: f32 = 124.0;
/// How many rows are shown at least.
const LEAST: usize = 5;

/// How far down the card may go, and must.
#[derive(Clone, Copy, Debug)]
pub(super) struct Room {
    /// Where the card should end: what has no room above is folded.
    pub(super) rows: f32,
    /// Down to where the card is filled.
    pub(super) bottom: f32,
}

/// How high the card with so many rows is, at least.
pub(super) fn least_height(rows: usize) -> f32 {
    HEAD + ROW * rows as f32 + FOOT - 24.0
}

/// Whether everything is shown that would be folded.
pub(super) fn shows_all(ui: &Ui) -> bool {
    ui.data(|data| data.get_temp(memory())).unwrap_or(false)
}

fn memory() -> Id {
    Id::unique("ruling: all switches")
}

/// Shows the card. Returns where it would end by itself.
pub(super) fn show(ui: &mut Ui, view: &RulingView, room: Room, actions: &mut Vec<Action>) -> f32 {
    let palette = Palette::of(ui);
    let list = &view.but_for;
    let shown = card(palette).show(ui, |ui| {
        ui.take_available_width();
        ui.spacing_mut().item_spacing.y = space::XS;
        ui.label(Text::H3.rich("But for").color(palette.ink));
        ui.label(Text::Caption.rich(&list.caption).color(palette.ink2));
        hairline(ui);
        ui.spacing_mut().item_spacing.y = 0.0;
        let all = shows_all(ui);
        let mut folded = 0;
        for (place, row) in list.rows.iter().enumerate() {
            let fits = ui.cursor().top() + ROW + FOOT <= room.rows;
            let ends = place + 1 == list.rows.len() && folded == 0;
            if all || place < LEAST || fits || ends || !row.on {
                let switch = show_row(ui, row, actions);
                if place == 0 {
                    keys::region(ui, ui.max_rect(), switch.id);
                }
            } else {
                folded += 1;
            }
        }
        ui.spacing_mut().item_spacing.y = space::S;
        ui.add_space(space::XS);
        fold(ui, folded, list.rows.len());
        Passage::new().marked(Text::Small, &list.sentence, palette.ink2).show(ui);
        let look = Button::new(&list.reset.label).small().icon(icons::ARROW_COUNTER_CLOCKWISE);
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = space::S;
            button(ui, &list.reset, look, actions);
            let look = Button::new(&list.map.label).small().quiet().icon(icons::GRAPH);
            button(ui, &list.map, look, actions);
        });
        fill_to(ui, room.bottom, 0.0)
    });
    shown.inner
}

/// Returns the switch.
fn show_row(ui: &mut Ui, row: &View, actions: &mut Vec<Action>) -> egui::Response {
    let flips = row.verdict.tone == Tone::Bad;
    let shown = ButForRow {
        party: party(row.side),
        code: &row.code,
        name: &row.name,
        on: row.on,
        strength: row.strength,
        verdict: if flips { Verdict::Flips } else { Verdict::Holds },
    };
    let switch = ui.push_id(row.entry, |ui| shown.show(ui)).inner;
    if switch.clicked() {
        actions.push(Action::Ruling(RulingAction::Toggle(row.entry)));
    }
    switch
}

/// Unfolds what is folded, or folds it again.
fn fold(ui: &mut Ui, folded: usize, of: usize) {
    let all = shows_all(ui);
    let words = match (all, folded) {
        (true, _) if of > LEAST => "Show the first only".to_owned(),
        (false, 1..) => format!("Show all {of}"),
        _ => return,
    };
    if ui.add(TextLink::new(&words).kind(Text::SmallStrong).accent()).clicked() {
        ui.data_mut(|data| data.insert_temp(memory(), !all));
        ui.request_repaint();
    }
}
