//! What one can do: play the selected card, let the others go on, concede, yield, undo, ask.

use egui::{Key, Ui, vec2};

use super::Anchors;
use crate::app::view::Control;
use crate::app::view::courtroom::{CardView, CourtActions, CourtroomView, Relation};
use crate::app::{Action, CourtroomAction};
use crate::gui::{
    icons::{self, Icon},
    keys,
    screens::parts::{activate, button},
    theme::{Palette, Passage, Text, text::unmarked},
    widgets::{Button, Tip},
};

const GAP: f32 = 7.0;

/// Shows the actions one below the other, and under them what the selected card touches.
pub(super) fn column(ui: &mut Ui, view: &CourtroomView, actions: &mut Vec<Action>) {
    let CourtActions { primary, go_on, concede, end, undo, redo, hint } = &view.actions;
    let room = ui.max_rect();
    ui.spacing_mut().item_spacing = vec2(6.0, GAP);
    let wide = room.width();
    let half = (wide - 6.0) / 2.0;
    let look = Button::new(&primary.label).primary().large().icon(primary_icon(view));
    button(ui, primary, look.key("Enter").width(wide), actions);
    let look = Button::new(&go_on.label).icon(icons::ARROW_RIGHT).key("A").width(wide);
    button(ui, go_on, look, actions);
    let pair = |ui: &mut Ui, row: [(&Control, Icon); 2], actions: &mut Vec<Action>| {
        for (control, icon) in row {
            button(ui, control, Button::new(&control.label).icon(icon).width(half), actions);
        }
    };
    let ends = [(concede, icons::HAND_PALM), (end, icons::MICROPHONE_SLASH)];
    ui.horizontal(|ui| pair(ui, ends, actions));
    ui.horizontal(|ui| {
        let (back, forth) = (icons::ARROW_U_UP_LEFT, icons::ARROW_U_UP_RIGHT);
        match redo {
            None => pair(ui, [(undo, back), (hint, icons::LIGHTBULB)], actions),
            Some(redo) => {
                let quarter = (half - 6.0) / 2.0;
                for (control, icon) in [(undo, back), (redo, forth)] {
                    let look = Button::new("").icon(icon).named(&control.label).tip(&control.label);
                    button(ui, control, look.width(quarter), actions);
                }
                let look = Button::new(&hint.label).icon(icons::LIGHTBULB);
                button(ui, hint, look.width(half), actions);
            }
        }
    });
    let left = ui.available_rect_before_wrap();
    ui.scope_builder(egui::UiBuilder::new().max_rect(left), |ui| touches(ui, view));
}

/// What the selected card touches, at the bottom of the room: as many lines as there is room for,
/// and all of it in a tooltip.
fn touches(ui: &mut Ui, view: &CourtroomView) {
    let room = ui.max_rect();
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a few lines")]
    let rows = (room.height() / Text::Caption.line_height()).max(0.0) as usize;
    if view.touches.is_empty() || rows == 0 {
        return;
    }
    let ink = Palette::of(ui).ink2;
    let words = Passage::new().marked(Text::Caption, &view.touches, ink).width(room.width());
    let words = words.rows(rows).galley(ui.painter());
    let cut = words.elided;
    ui.add_space((room.height() - words.size().y).max(0.0));
    let shown = ui.label(words);
    if cut {
        Tip::new(&unmarked(&view.touches)).on(shown);
    }
}

/// The icon of what the primary button does.
pub(super) fn primary_icon(view: &CourtroomView) -> Icon {
    if view.actions.primary.action == Action::Courtroom(CourtroomAction::HearRuling) {
        return icons::GAVEL;
    }
    let selected = view.tray.cards.iter().find(|card| card.selected);
    match selected.map(|card: &CardView| &card.relation) {
        Some(Relation::Answers { .. }) => icons::ARROW_BEND_UP_LEFT,
        _ => icons::CHAT_TEXT,
    }
}

/// The keys of the courtroom.
pub(super) fn keys(ui: &Ui, view: &CourtroomView, anchors: &Anchors, actions: &mut Vec<Action>) {
    let controls = &view.actions;
    if keys::enter(ui) {
        activate(&controls.primary, actions);
    }
    let court = |action| Action::Courtroom(action);
    if let Some(place) = keys::place(ui)
        && let Some(card) = anchors.cards.get(place)
    {
        actions.push(court(CourtroomAction::CardAt(place)));
        ui.memory_mut(|memory| memory.request_focus(*card));
    }
    for (key, control) in [
        (Key::A, &controls.go_on),
        (Key::C, &controls.concede),
        (Key::Y, &controls.end),
        (Key::H, &controls.hint),
    ] {
        if keys::letter(ui, key) {
            activate(control, actions);
        }
    }
    if keys::letter(ui, Key::R) {
        actions.push(court(CourtroomAction::ReplyToLatest));
    }
    for (key, step) in [(Key::OpenBracket, -1), (Key::CloseBracket, 1)] {
        if keys::letter(ui, key) {
            actions.push(court(CourtroomAction::StepTab(step)));
        }
    }
    for (key, anchor) in [
        (Key::I, anchors.issues),
        (Key::T, anchors.transcript),
        (Key::B, anchors.bench),
        (Key::D, anchors.table),
    ] {
        if let Some(anchor) = anchor.filter(|_| keys::letter(ui, key)) {
            ui.memory_mut(|memory| memory.request_focus(anchor));
        }
    }
}
