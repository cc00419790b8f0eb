//! The bench: who sits, what each judge is like, and which way each leans.

use egui::{Align, Id, Rect, Role, ScrollArea, Sense, Ui, UiBuilder, pos2, vec2};

use crate::app::view::courtroom::JudgeSeat;
use crate::gui::{
    screens::parts,
    theme::{Palette, Text, space},
    widgets::{Inline, LeanLine, Medallion, vertical_rule},
};

/// The narrowest place of a judge, in points.
const NARROWEST: f32 = 204.0;
const INSET: f32 = 12.0;
const MEDALLION_GAP: f32 = 12.0;

/// Shows the judges side by side. Returns the first.
pub(super) fn row(ui: &mut Ui, bench: &[JudgeSeat]) -> Option<Id> {
    let rect = ui.max_rect();
    let count = bench.len().max(1) as f32;
    let fitting = (rect.width() - 2.0 * INSET) / count;
    let width = fitting.max(NARROWEST);
    ui.style_mut().always_scroll_the_only_direction = true;
    super::transcript::hide_bars(ui);
    let scroll = ScrollArea::horizontal().id_salt("bench").auto_shrink(false);
    let shown = scroll.show(ui, |ui| {
        let size = vec2(width * count + 2.0 * INSET, rect.height() - 1.0);
        let (all, _) = ui.allocate_exact_size(size, Sense::hover());
        let mut anchor = None;
        for (index, judge) in bench.iter().enumerate() {
            let left = all.left() + INSET + index as f32 * width;
            let place = Rect::from_min_size(pos2(left, all.top()), vec2(width, all.height()));
            if index > 0 {
                let rule = all.y_range().shrink(space::L);
                vertical_rule(ui.painter(), left - 0.5, rule, Palette::of(ui));
            }
            let id = seat(ui, place.shrink2(vec2(INSET, 0.0)), judge, bench.len() == 1);
            anchor = anchor.or(Some(id));
        }
        anchor
    });
    shown.inner
}

fn seat(ui: &mut Ui, place: Rect, judge: &JudgeSeat, alone: bool) -> Id {
    let builder = UiBuilder::new()
        .id_salt(judge.id)
        .max_rect(place)
        .accessibility_role(Role::Group)
        .accessibility_label(&judge.titled);
    ui.scope_builder(builder, |ui| {
        let middle = place.center().y;
        let size = Medallion::BENCH;
        let face = Rect::from_min_size(pos2(place.left(), middle - size / 2.0), vec2(size, size));
        let id = medallion(ui, face, judge);
        let top = if judge.lean.is_some() { place.top() + 11.0 } else { middle - 19.0 };
        let from = pos2(face.right() + MEDALLION_GAP, top);
        let words = Rect::from_min_max(from, place.right_bottom());
        let words = if alone { words.with_max_x(words.left() + 180.0) } else { words };
        ui.scope_builder(UiBuilder::new().max_rect(words), |ui| about(ui, judge));
        if alone {
            let text = Rect::from_min_max(pos2(words.right(), middle - 34.0), place.max);
            let palette = Palette::of(ui);
            let galley = Text::Small;
            let galley = galley.clamped(ui.painter(), &judge.about, palette.ink2, text.width(), 4);
            let top = middle - galley.size().y / 2.0;
            ui.painter().galley(pos2(text.left(), top), galley, palette.ink2);
        }
        id
    })
    .inner
}

fn about(ui: &mut Ui, judge: &JudgeSeat) {
    let palette = Palette::of(ui);
    ui.spacing_mut().item_spacing.y = 0.0;
    Inline::new()
        .text(Text::H3, &judge.name, palette.ink)
        .gap(6.0)
        .text(Text::Caption, judge.role, palette.ink3)
        .show(ui);
    ui.add_space(2.0);
    Inline::new().text(Text::Caption, &judge.temperament, palette.ink2).show(ui);
    if let Some(lean) = &judge.lean {
        ui.add_space(3.0);
        let line = LeanLine::new(&judge.name, ["", ""], lean.first);
        let width = ui.available_width().min(128.0);
        ui.add(line.before(lean.before).in_words(&lean.word).width(width));
    }
}

/// The medallion: what the judge asks about stands in its tooltip, and in a note when it is
/// clicked, for those without a pointer.
fn medallion(ui: &mut Ui, face: Rect, judge: &JudgeSeat) -> Id {
    let face = ui.place(
        face,
        Medallion::new(&judge.name, &judge.monogram, face.width())
            .speaking(judge.speaking)
            .tip(&judge.about)
            .clickable(),
    );
    let palette = Palette::of(ui);
    parts::menu(ui, &face, 280.0, |ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        ui.label(Text::H3.rich(&judge.name).color(palette.ink));
        ui.label(Text::Caption.rich(&judge.temperament).color(palette.ink3));
        ui.add_space(4.0);
        ui.label(Text::Small.rich(&judge.about).color(palette.ink2));
    });
    face.id
}

/// Shows the judges one below the other, with what each asks about. Returns the first.
pub(super) fn list(ui: &mut Ui, bench: &[JudgeSeat]) -> Option<Id> {
    let palette = Palette::of(ui);
    let mut anchor = None;
    for judge in bench {
        ui.push_id(judge.id, |ui| {
            ui.horizontal_top(|ui| {
                ui.spacing_mut().item_spacing.x = MEDALLION_GAP;
                let (face, _) = ui.allocate_exact_size(vec2(52.0, 74.0), Sense::hover());
                let size = vec2(Medallion::BENCH, Medallion::BENCH);
                let face = Rect::from_min_size(face.min + vec2(0.0, 8.0), size);
                let id = medallion(ui, face, judge);
                anchor = anchor.or(Some(id));
                ui.vertical(|ui| {
                    about(ui, judge);
                    ui.add_space(4.0);
                    ui.label(Text::Small.rich(&judge.about).color(palette.ink2));
                });
            });
        });
        ui.add_space(space::S);
    }
    anchor
}

/// Shows the judges as small medallions with their names, from the right end leftward: for the
/// top bar of a window without room for the bench. Shows as many as there is room for.
pub fn strip(ui: &mut Ui, bench: &[JudgeSeat]) {
    let palette = Palette::of(ui);
    ui.spacing_mut().item_spacing.x = 6.0;
    for judge in bench.iter().rev() {
        let name = Text::SmallStrong.line(ui.painter(), &judge.name, palette.ink);
        if ui.available_width() < name.size().x + Medallion::SMALL + space::XL {
            break;
        }
        ui.push_id(judge.id, |ui| {
            ui.with_layout(egui::Layout::left_to_right(Align::Center), |ui| {
                let medallion = Medallion::new(&judge.name, &judge.monogram, Medallion::SMALL);
                ui.add(medallion.speaking(judge.speaking).tip(&judge.about));
                ui.label(Text::SmallStrong.rich(&judge.name).color(palette.ink));
                ui.add_space(space::S);
            });
        });
    }
}
