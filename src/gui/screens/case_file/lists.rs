//! The other tabs: facts, authorities, terms, notes.

use egui::{Role, Sense, Ui, WidgetInfo, pos2, vec2};

use crate::app::view::Tone as ViewTone;
use crate::app::view::case_file::{AuthorityRow, FactView, Sought};
use crate::app::{Action, CaseFileAction, ShellAction};
use crate::gui::icons;
use crate::gui::screens::parts::{party, row as line};
use crate::gui::theme::{Palette, Passage, Text, radius, space};
use crate::gui::widgets::{
    Chip, Inline, Input, TextLink, Tip, Tone, explained, hairline, mark, notes_pad,
};

/// The least width in which all about an authority stands on one line, in points.
const WIDE: f32 = 780.0;
/// Room for what an authority is and what to mind.
const ABOUT: f32 = 330.0;
/// The least width in which the same stands there without the words of what to mind.
const MIDDLE: f32 = 430.0;
/// Room for it then.
const ABOUT_MIDDLE: f32 = 128.0;
/// Room for the sides that cite an authority.
const SIDES: f32 = 84.0;

/// Width of the numbers of facts.
const NUMBER: f32 = 44.0;

/// Facts with their numbers and sources.
pub(super) fn record(ui: &mut Ui, facts: &[FactView], sought: Option<Sought>) {
    for (place, fact) in facts.iter().enumerate() {
        seek(ui, place, sought, |ui| self::fact(ui, fact));
        hairline(ui);
    }
}

fn fact(ui: &mut Ui, fact: &FactView) {
    let palette = Palette::of(ui);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        let (number, _) = ui.allocate_exact_size(vec2(NUMBER, 22.0), Sense::hover());
        let code = Text::MonoSmall.line(ui.painter(), &fact.number, palette.ink3);
        let top = number.center().y - code.size().y / 2.0;
        ui.painter().galley(pos2(number.left(), top), code, palette.ink3);
        ui.vertical(|ui| {
            explained(ui, Passage::new().marked(Text::Opinion, &fact.text, palette.ink));
            ui.horizontal_wrapped(|ui| {
                ui.spacing_mut().item_spacing.x = space::S;
                let source = format!("{}, {}", fact.number, fact.source);
                let shown = ui.label(Text::Caption.rich(&fact.source).color(palette.ink3));
                shown.widget_info(|| WidgetInfo::labeled(Role::Label, true, &source));
                if let Some(unsettled) = fact.unsettled {
                    ui.add(Chip::new(unsettled).tone(Tone::Warn).icon(icons::WARNING_CIRCLE));
                }
            });
        });
    });
}

/// Shows a line of a list; the one that is sought is marked, and brought into sight once.
fn seek(ui: &mut Ui, place: usize, sought: Option<Sought>, line: impl FnOnce(&mut Ui)) {
    let under = ui.painter().add(egui::Shape::Noop);
    let shown = ui.scope(line).response;
    let Some(sought) = sought.filter(|sought| sought.place == place) else { return };
    let palette = Palette::of(ui);
    let all = shown.rect.with_max_x(ui.max_rect().right()).expand2(vec2(10.0, 4.0));
    ui.painter().set(under, egui::Shape::rect_filled(all, radius::CONTROL, palette.sel));
    let mark = ui.interact(shown.rect, shown.id.with("sought"), Sense::hover());
    mark.widget_info(|| WidgetInfo::labeled(Role::Mark, true, "What you came to see"));
    let memory = shown.id.with("seen");
    let seen: Option<u64> = ui.data(|data| data.get_temp(memory));
    if seen != Some(sought.coming) {
        shown.scroll_to_me(Some(egui::Align::Center));
        ui.data_mut(|data| data.insert_temp(memory, sought.coming));
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
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.x = space::XL;
        ui.columns_const(|columns: &mut [Ui; 2]| {
            for (ui, rows) in columns.iter_mut().zip(rows.chunks(half.max(1))) {
                authorities(ui, rows, actions);
            }
        });
    });
}

fn authority(ui: &mut Ui, row: &AuthorityRow, actions: &mut Vec<Action>) {
    let palette = Palette::of(ui);
    let width = ui.available_width();
    let beside = match width {
        _ if width > WIDE => ABOUT,
        _ if width > MIDDLE => ABOUT_MIDDLE,
        _ => 0.0,
    };
    ui.spacing_mut().item_spacing.y = space::XXS;
    line(ui, 22.0, |ui| {
        ui.spacing_mut().item_spacing.x = space::S;
        let whole = ui.available_rect_before_wrap();
        let sides = if beside > 0.0 { beside + SIDES + space::S } else { 70.0 };
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
        if beside > 0.0 {
            let from = whole.right() - SIDES - beside;
            let place = whole.with_min_x(from).with_max_x(from + beside);
            let inside = egui::UiBuilder::new().max_rect(place);
            ui.scope_builder(inside, |ui| about(ui, row, beside < ABOUT));
        }
        let place = whole.with_min_x(whole.right() - SIDES);
        let from_right = egui::Layout::right_to_left(egui::Align::Center);
        let inside = egui::UiBuilder::new().max_rect(place).layout(from_right);
        ui.scope_builder(inside, |ui| {
            ui.spacing_mut().item_spacing.x = space::XS;
            ui.label(Text::CaptionStrong.rich(&row.cited_by_name).color(palette.ink2));
            for side in row.cited_by.iter().rev() {
                let (spot, _) = ui.allocate_exact_size(vec2(10.0, 10.0), Sense::hover());
                mark(ui.painter(), spot.center(), 8.0, party(*side), party(*side).color(palette));
            }
        });
    });
    if beside > 0.0 {
        return;
    }
    ui.horizontal_wrapped(|ui| {
        ui.label(Text::Caption.rich(&row.about).color(palette.ink2));
        warning(ui, row);
    });
}

/// What it is and how it bears on the court, with what to mind.
fn about(ui: &mut Ui, row: &AuthorityRow, brief: bool) {
    let palette = Palette::of(ui);
    ui.with_layout(egui::Layout::left_to_right(egui::Align::Center), |ui| {
        ui.spacing_mut().item_spacing.x = space::XS;
        let what = row.warning.as_ref().map(|(what, _)| what).filter(|_| brief);
        let room = ui.available_width() - if what.is_some() { 18.0 } else { 0.0 };
        ui.label(Text::Caption.clamped(ui.painter(), &row.about, palette.ink2, room, 1));
        if !brief {
            warning(ui, row);
        }
        let Some(what) = what else { return };
        let (place, response) = ui.allocate_exact_size(vec2(14.0, 16.0), Tip::RESTS);
        icons::WARNING_CIRCLE.paint(ui.painter(), place.center(), 14.0, palette.warn);
        response.widget_info(|| WidgetInfo::labeled(Role::Image, true, what));
        Tip::new(what).on(response);
    });
}

fn warning(ui: &mut Ui, row: &AuthorityRow) {
    if let Some((warning, tone)) = &row.warning {
        let tone = if *tone == ViewTone::Bad { Tone::Bad } else { Tone::Warn };
        ui.add(Chip::new(warning).tone(tone).icon(icons::WARNING_CIRCLE));
    }
}

/// Terms explained.
pub(super) fn glossary(ui: &mut Ui, terms: &[(String, String)], sought: Option<Sought>) {
    let palette = Palette::of(ui);
    for (place, (term, meaning)) in terms.iter().enumerate() {
        seek(ui, place, sought, |ui| {
            ui.spacing_mut().item_spacing.y = space::XXS;
            Passage::new().marked(Text::H3, term, palette.ink).show(ui);
            Passage::new().marked(Text::Body, meaning, palette.ink2).show(ui);
        });
        ui.add_space(space::S);
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
