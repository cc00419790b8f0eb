//! The other tabs: facts, authorities, terms, notes.

use egui::{Sense, Ui, vec2};

use crate::app::view::Tone as ViewTone;
use crate::app::view::case_file::{AuthorityRow, FactView};
use crate::app::{Action, CaseFileAction, ShellAction};
use crate::gui::icons;
use crate::gui::screens::parts::{party, row as line};
use crate::gui::theme::{Palette, Passage, Text, space};
use crate::gui::widgets::{
    Chip, Inline, Input, TextLink, Tone, explained, hairline, mark, notes_pad,
};

/// The least width in which all about an authority stands on one line, in points.
const WIDE: f32 = 780.0;
/// Room for what an authority is and what to mind.
const ABOUT: f32 = 330.0;

/// Facts with their sources.
pub(super) fn record(ui: &mut Ui, facts: &[FactView]) {
    let palette = Palette::of(ui);
    for fact in facts {
        explained(ui, Passage::new().marked(Text::Opinion, &fact.text, palette.ink));
        ui.horizontal_wrapped(|ui| {
            ui.label(Text::Caption.rich(&fact.source).color(palette.ink3));
            if let Some(unsettled) = fact.unsettled {
                ui.add(Chip::new(unsettled).tone(Tone::Warn).icon(icons::WARNING_CIRCLE));
            }
        });
        hairline(ui);
    }
}

/// All authorities, one below the other.
pub(super) fn authorities(ui: &mut Ui, rows: &[AuthorityRow], actions: &mut Vec<Action>) {
    for row in rows {
        ui.push_id(row.id, |ui| authority(ui, row, actions));
        hairline(ui);
    }
}

/// Authorities in two columns, where there is room.
pub(super) fn authority_columns(ui: &mut Ui, rows: &[AuthorityRow], actions: &mut Vec<Action>) {
    if ui.available_width() < 760.0 {
        authorities(ui, rows, actions);
        return;
    }
    let half = rows.len().div_ceil(2);
    ui.columns(2, |columns| {
        for (ui, rows) in columns.iter_mut().zip(rows.chunks(half.max(1))) {
            authorities(ui, rows, actions);
        }
    });
}

fn authority(ui: &mut Ui, row: &AuthorityRow, actions: &mut Vec<Action>) {
    let palette = Palette::of(ui);
    let wide = ui.available_width() > WIDE;
    ui.spacing_mut().item_spacing.y = space::XXS;
    line(ui, 22.0, |ui| {
        ui.spacing_mut().item_spacing.x = space::S;
        let sides = 14.0 * row.cited_by.len() as f32 + if wide { ABOUT + 84.0 } else { 70.0 };
        let room = ui.available_width() - sides;
        let name = ui.scope(|ui| {
            ui.set_max_width(room);
            ui.add(TextLink::new(&row.name).kind(Text::Cite))
        });
        if name.inner.clicked() {
            actions.push(Action::Shell(ShellAction::ReadAuthority(row.id)));
        }
        let rest = (ui.available_width() - sides).max(0.0);
        if rest > 60.0 {
            let cite = Text::Caption.clamped(ui.painter(), &row.cite, palette.ink3, rest, 1);
            ui.label(cite);
        }
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            ui.spacing_mut().item_spacing.x = space::XS;
            ui.label(Text::CaptionStrong.rich(&row.cited_by_name).color(palette.ink2));
            for side in row.cited_by.iter().rev() {
                let (spot, _) = ui.allocate_exact_size(vec2(10.0, 10.0), Sense::hover());
                mark(ui.painter(), spot.center(), 8.0, party(*side), party(*side).color(palette));
            }
            if wide {
                let end = ui.max_rect().right() - 100.0;
                let (place, _) = ui.allocate_exact_size(
                    vec2((ui.cursor().right() - end + ABOUT).max(ABOUT), 18.0),
                    Sense::hover(),
                );
                let inside = egui::UiBuilder::new().max_rect(place);
                ui.scope_builder(inside, |ui| about(ui, row));
            }
        });
    });
    if wide {
        return;
    }
    ui.horizontal_wrapped(|ui| {
        ui.label(Text::Caption.rich(&row.about).color(palette.ink2));
        warning(ui, row);
    });
}

/// What it is and how it bears on the court, with what to mind.
fn about(ui: &mut Ui, row: &AuthorityRow) {
    let ink = Palette::of(ui).ink2;
    ui.with_layout(egui::Layout::left_to_right(egui::Align::Center), |ui| {
        ui.label(Text::Caption.rich(&row.about).color(ink));
        warning(ui, row);
    });
}

fn warning(ui: &mut Ui, row: &AuthorityRow) {
    if let Some((warning, tone)) = &row.warning {
        let tone = if *tone == ViewTone::Bad { Tone::Bad } else { Tone::Warn };
        ui.add(Chip::new(warning).tone(tone).icon(icons::WARNING_CIRCLE));
    }
}

/// Terms explained.
pub(super) fn glossary(ui: &mut Ui, terms: &[(String, String)]) {
    let palette = Palette::of(ui);
    for (term, meaning) in terms {
        ui.label(Text::H3.rich(term).color(palette.ink));
        Passage::new().marked(Text::Body, meaning, palette.ink2).show(ui);
        ui.add_space(space::XS);
    }
}

/// One's own notes on the case.
pub(super) fn notes(ui: &mut Ui, text: &str, actions: &mut Vec<Action>) {
    let remark = Inline::new().text(Text::Caption, "kept with this case", Palette::of(ui).ink2);
    notes_pad(ui, "Notes", remark, |ui| {
        let mut written = text.to_owned();
        let field = Input::new("Your notes on this case", &mut written)
            .hint("What will you say first? What must you answer?")
            .kind(Text::Note)
            .rows(14);
        if field.show(ui).changed() {
            actions.push(Action::CaseFile(CaseFileAction::Notes(written)));
        }
    });
}
