//! The bench notes: lines in one's own hand, each linked to the passage it was written at.

use egui::{Id, Key, Sense, Stroke, Ui, vec2};

use super::writing::{Hand, Writing};
use super::{Field, Place};
use crate::app::view::JudgeView;
use crate::app::view::judge::NoteView;
use crate::app::{Action, JudgeAction};
use crate::gui::icons;
use crate::gui::keys;
use crate::gui::theme::{Palette, Text, stroke};
use crate::gui::widgets::{Button, Inline, notes_pad};

/// The least height of the pad.
const LEAST: f32 = 180.0;
const LINK: f32 = 24.0;
/// F6 goes there after hearing, questions, findings and disposition.
const NOTES: u8 = 2;

/// Shows the pad in the rest of the column.
pub(super) fn show(ui: &mut Ui, view: &JudgeView, place: &mut Place, actions: &mut Vec<Action>) {
    let palette = Palette::of(ui);
    let height = (ui.clip_rect().bottom() - 18.0 - ui.cursor().top() - 26.0).max(LEAST);
    let remark = Inline::new().icon(icons::LINK_SIMPLE, 13.0, palette.ink3).gap(4.0).text(
        Text::Caption,
        "linked to the record",
        palette.ink3,
    );
    notes_pad(ui, "Bench notes", remark, |ui| {
        let top = ui.cursor().top();
        ui.add_space(4.0);
        for (index, note) in view.notes.iter().enumerate() {
            ui.push_id(index, |ui| line(ui, index, note, place, actions));
            rule(ui);
        }
        add(ui, view, place, actions);
        let used = ui.cursor().top() - top;
        ui.add_space((height - used - 30.0).max(0.0));
    });
}

fn rule(ui: &mut Ui) {
    let palette = Palette::of(ui);
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), 11.0));
    let line = Stroke::new(stroke::HAIR, palette.pad_line);
    ui.painter().hline(rect.x_range(), rect.center().y, line);
}

/// A note. What is typed goes to the state at once; a note is only taken away once the field is
/// left empty, so that it can be written anew.
fn line(ui: &mut Ui, index: usize, note: &NoteView, place: &mut Place, actions: &mut Vec<Action>) {
    let emptied = ui.scope_id().with("emptied");
    let mut text = note.text.clone();
    if ui.data(|data| data.get_temp(emptied).unwrap_or(false)) {
        text.clear();
    }
    let before = text.clone();
    let response = ui
        .horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = 0.0;
            let room = ui.available_width() - if note.passage.is_some() { LINK } else { 0.0 };
            let response = ui
                .allocate_ui(vec2(room, 0.0), |ui| {
                    let name = format!("Note {}", index + 1);
                    writing(&name, "").show(ui, &mut text)
                })
                .inner;
            if let Some((ply, speaker)) = &note.passage {
                let name = format!("Go to the passage of {speaker}");
                let look = Button::icon_only(icons::LINK_SIMPLE, &name).small().width(LINK);
                if ui.add(look).clicked() {
                    place.passage = Some(*ply);
                }
            }
            response
        })
        .inner;
    if text != before {
        ui.data_mut(|data| data.insert_temp(emptied, text.is_empty()));
        if !text.is_empty() {
            actions.push(edit(index, text.clone()));
        }
    }
    leave_at_enter(ui, response.id, response.has_focus());
    if response.lost_focus() && text.is_empty() {
        ui.data_mut(|data| data.insert_temp(emptied, false));
        actions.push(edit(index, String::new()));
    }
}

const fn edit(index: usize, text: String) -> Action {
    Action::Judge(JudgeAction::EditNote(index, text))
}

const fn writing<'a>(name: &'a str, hint: &'a str) -> Writing<'a> {
    Writing { name, hint, hand: Hand::Italic, rows: 1, lines: false }
}

/// Enter ends a note.
fn leave_at_enter(ui: &Ui, id: Id, focused: bool) -> bool {
    let enter =
        focused && ui.input_mut(|input| input.consume_key(egui::Modifiers::NONE, Key::Enter));
    if enter {
        ui.memory_mut(|memory| memory.surrender_focus(id));
    }
    enter
}

/// The field for the next note.
fn add(ui: &mut Ui, view: &JudgeView, place: &mut Place, actions: &mut Vec<Action>) {
    let palette = Palette::of(ui);
    let memory = ui.scope_id().with("next note");
    let mut text: String = ui.data(|data| data.get_temp(memory)).unwrap_or_default();
    let linked = place.noted.and_then(|ply| view.transcript.iter().find(|said| said.ply == ply));
    if let Some(said) = linked {
        ui.add_space(2.0);
        Inline::new()
            .icon(icons::LINK_SIMPLE, 13.0, palette.ink3)
            .gap(4.0)
            .text(Text::Caption, &said.speaker, palette.ink3)
            .text(Text::Caption, ": ", palette.ink3)
            .text(Text::Caption, &said.words, palette.ink3)
            .show(ui);
    }
    let response = writing("Add a note", "Add a note").show(ui, &mut text);
    keys::ranked_region(ui, NOTES, ui.clip_rect(), response.id);
    if place.takes(Field::Note) {
        response.request_focus();
        response.scroll_to_me(None);
    }
    let entered = leave_at_enter(ui, response.id, response.has_focus());
    if (entered || response.lost_focus()) && !text.trim().is_empty() {
        let written = std::mem::take(&mut text).trim().to_owned();
        actions.push(Action::Judge(JudgeAction::AddNote(written, place.noted.take())));
        // After Enter the next line can be written at once.
        if entered {
            response.request_focus();
        }
    } else if response.lost_focus() {
        place.noted = None;
    }
    ui.data_mut(|data| data.insert_temp(memory, text));
    let below = vec2(ui.available_width(), 4.0);
    ui.allocate_exact_size(below, Sense::hover());
}
