//! Counsel at their tables, and what was said.

use egui::{
    Align, Id, Margin, Rect, Role, ScrollArea, Sense, Stroke, Ui, UiBuilder, WidgetInfo, pos2, vec2,
};

use super::{Field, Place};
use crate::app::Action;
use crate::app::view::JudgeView;
use crate::app::view::courtroom::TranscriptEntry as Said;
use crate::app::view::judge::{CounselHead, PassageCredit};
use crate::gui::screens::parts::{entry_note, party, party_of, passage};
use crate::gui::theme::{Palette, Text, focus, stroke};
use crate::gui::widgets::{Button, Inline, Medallion, TranscriptEntry, mark};
use crate::gui::{icons, keys};
use crate::law::Seat;

/// Height of the row of counsel.
pub(super) const HEADS: f32 = 65.0;
/// Its height in a low window.
pub(super) const HEADS_LOW: f32 = 46.0;
const GAP: f32 = 14.0;
const YOU: f32 = 46.0;

/// Shows both counsel and, between them, the one who hears them.
pub(super) fn counsel(ui: &mut Ui, rect: Rect, view: &JudgeView) {
    let palette = Palette::of(ui);
    ui.painter().rect_filled(rect, 0, palette.surface);
    let rule = Stroke::new(stroke::HAIR, palette.line);
    ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, rule);
    let size = if rect.height() < HEADS { Medallion::SMALL } else { YOU };
    let inner = rect.shrink2(vec2(20.0, 4.0));
    let half = (inner.width() - size) / 2.0 - 12.0;
    let [first, second] = &view.counsel;
    head(ui, inner.with_max_x(inner.left() + half), first, Align::Min);
    head(ui, inner.with_min_x(inner.right() - half), second, Align::Max);
    let you = Rect::from_center_size(inner.center(), vec2(size, size));
    let medallion = Medallion::new("You, the Court", &view.monogram, size).speaking(true);
    ui.place(you, medallion);
}

fn head(ui: &Ui, rect: Rect, counsel: &CounselHead, align: Align) {
    let palette = Palette::of(ui);
    let painter = ui.painter();
    let side = party(counsel.time.side);
    let ink = palette.ink;
    let room = rect.width() - 20.0;
    let name = Text::SmallStrong.clamped(painter, &counsel.speaker, ink, room, 1);
    let line = format!("{} · {} left", counsel.party, counsel.time.left);
    let line = Text::Caption.clamped(painter, &line, palette.ink3, room, 1);
    let top = rect.center().y - f32::midpoint(name.size().y, line.size().y);
    let place = |width: f32| match align {
        Align::Max => rect.right() - 20.0 - width,
        _ => rect.left() + 20.0,
    };
    let at = match align {
        Align::Max => rect.right() - 5.5,
        _ => rect.left() + 5.5,
    };
    mark(painter, pos2(at, rect.center().y), 11.0, side, side.color(palette));
    let below = top + name.size().y;
    painter.galley(pos2(place(name.size().x), top), name, ink);
    painter.galley(pos2(place(line.size().x), below), line, palette.ink3);
    let response =
        ui.interact(rect, ui.scope_id().with(("counsel", counsel.time.side)), Sense::hover());
    let lectern = if counsel.at_lectern { ", at the lectern" } else { "" };
    response.widget_info(|| {
        let words = format!("{}, {}{lectern}", counsel.speaker, counsel.time.sentence);
        WidgetInfo::labeled(Role::Label, true, words)
    });
}

/// Shows what was said, scrolled to now.
pub(super) fn transcript(
    ui: &mut Ui,
    rect: Rect,
    view: &JudgeView,
    place: &mut Place,
    actions: &mut Vec<Action>,
) {
    let palette = Palette::of(ui);
    ui.painter().rect_filled(rect, 0, palette.ground);
    let anchor = ui.interact(rect, ui.scope_id().with("said"), Sense::focusable_noninteractive());
    anchor.widget_info(|| WidgetInfo::labeled(Role::Log, true, "Transcript"));
    focus::ring_at(ui, &anchor, rect.shrink(5.0), 0);
    place.anchors.hearing = Some(anchor.id);
    keys::region(ui, rect, anchor.id);
    let go = scroll_keys(ui, anchor.id, rect.height());
    let builder = UiBuilder::new().id_salt("transcript").max_rect(rect);
    ui.scope_builder(builder, |ui| {
        ui.shrink_clip_rect(rect);
        let scroll =
            ScrollArea::vertical().id_salt("said").auto_shrink(false).stick_to_bottom(true);
        scroll.show(ui, |ui| {
            if go != 0.0 {
                ui.scroll_with_delta(vec2(0.0, go));
            }
            let margin = Margin { left: 20, right: 20, top: 14, bottom: 10 };
            egui::Frame::NONE.inner_margin(margin).show(ui, |ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                ui.take_available_width();
                for said in &view.transcript {
                    let marked = view.passage.is_some_and(|shown| shown.ply == said.ply);
                    let credit = view.credits.iter().find(|credit| credit.ply == said.ply);
                    ui.push_id(said.ply, |ui| {
                        passage(ui, marked, |ui| entry(ui, said, credit, place, actions));
                    });
                    ui.add_space(GAP);
                }
                prompt(ui, view);
            });
        });
    });
}

/// How far the keys scroll: back where positive.
fn scroll_keys(ui: &Ui, anchor: Id, height: f32) -> f32 {
    let mut go = 0.0;
    if ui.memory(|memory| memory.has_focus(anchor)) {
        let arrows = egui::EventFilter { vertical_arrows: true, ..egui::EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(anchor, arrows));
        for (key, by) in [(egui::Key::ArrowUp, 44.0), (egui::Key::ArrowDown, -44.0)] {
            if keys::plain(ui, key) {
                go += by;
            }
        }
    }
    for (key, by) in [(egui::Key::PageUp, 0.8 * height), (egui::Key::PageDown, -0.8 * height)] {
        if keys::plain(ui, key) {
            go += by;
        }
    }
    go
}

fn entry(
    ui: &mut Ui,
    said: &Said,
    credit: Option<&PassageCredit>,
    place: &mut Place,
    actions: &mut Vec<Action>,
) {
    let act = format!("*{}*", said.act);
    let notes: Vec<_> = said.chips.iter().map(|chip| entry_note(chip, said.seat)).collect();
    let drawn = TranscriptEntry {
        party: party_of(said.seat),
        speaker: &said.speaker,
        role: &said.role,
        text: if said.words.is_empty() { &act } else { &said.words },
        notes: &notes,
    };
    let top = ui.cursor().min;
    let clicked = drawn.show(ui).and_then(|index| said.chips.get(index));
    actions.extend(clicked.and_then(|chip| chip.action.clone()));
    let rect = Rect::from_min_max(top, pos2(ui.max_rect().right(), ui.min_rect().bottom()));
    if place.passage == Some(said.ply) {
        place.passage = None;
        ui.scroll_to_rect(rect, Some(Align::Center));
    }
    if said.seat != Seat::Bench && !said.words.is_empty() {
        note_this(ui, rect, said, place);
        if let Some(credit) = credit {
            credit_this(ui, rect, said, credit, actions);
        }
    }
}

/// A button that credits this passage as a reason of a finding, or takes that back.
fn credit_this(
    ui: &mut Ui,
    rect: Rect,
    said: &Said,
    credit: &PassageCredit,
    actions: &mut Vec<Action>,
) {
    let name = format!("{}: the passage of {}", credit.control.label, said.speaker);
    let (icon, word) =
        if credit.credited { (icons::CHECK_CIRCLE, "Credited") } else { (icons::PLUS, "Credit") };
    let look = Button::new(word).small().quiet().icon(icon).named(&name).tip(&credit.control.label);
    let at = Rect::from_min_size(credit_place(rect), vec2(92.0, 24.0));
    if on_passage(ui, rect, at, "credit this", look).clicked() {
        actions.push(credit.control.action.clone());
    }
}

/// Where the button to credit a passage stands: below its speaker and the button for a note.
fn credit_place(passage: Rect) -> egui::Pos2 {
    pos2(passage.left() + 12.0, (passage.top() + 80.0).min(passage.bottom() - 24.0))
}

/// A button that shows while the pointer or the keyboard is on its passage.
fn on_passage(
    ui: &mut Ui,
    passage: Rect,
    at: Rect,
    kind: &str,
    look: Button<'_>,
) -> egui::Response {
    let memory = ui.scope_id().with(kind);
    let focused = ui.data(|data| data.get_temp(memory).unwrap_or(false));
    let hovered = ui.rect_contains_pointer(passage);
    let shown = ui.scope(|ui| {
        if !focused && !hovered {
            ui.set_opacity(0.0);
        }
        ui.place(at, look)
    });
    let has_focus = shown.inner.has_focus();
    ui.data_mut(|data| data.insert_temp(memory, has_focus));
    shown.inner
}

/// A button that links a note to this passage.
fn note_this(ui: &mut Ui, rect: Rect, said: &Said, place: &mut Place) {
    let above = credit_place(rect).y - 25.0;
    let from = pos2(rect.left() + 12.0, (rect.top() + 54.0).min(above));
    let at = Rect::from_min_size(from, vec2(92.0, 24.0));
    let name = format!("Note on the passage of {}", said.speaker);
    let look = Button::new("Note").small().quiet().icon(icons::NOTE_PENCIL).named(&name);
    let response = on_passage(ui, rect, at, "note this", look);
    if response.clicked() {
        place.noted = Some(said.ply);
        place.write = Some(Field::Note);
    }
}

fn prompt(ui: &mut Ui, view: &JudgeView) {
    let palette = Palette::of(ui);
    ui.horizontal(|ui| {
        ui.add_space(1.0);
        Inline::new()
            .icon(icons::CARET_RIGHT, 14.0, palette.ink2)
            .gap(7.0)
            .text(Text::Caption, &view.prompt.lead, palette.ink2)
            .text(Text::Caption, " ", palette.ink3)
            .text(Text::Caption, &view.prompt.text, palette.ink3)
            .show(ui);
    });
}
