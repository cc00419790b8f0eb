//! The hand: tabs, filters, and the cards in the order of issue and code, never of quality.

use egui::{Align, Id, Layout, Rect, Response, ScrollArea, Ui, vec2};

use super::leaving;
use crate::app::view::courtroom::{CardState as State, CardView, CourtroomView, Relation, Tray};
use crate::app::view::{Control, plain};
use crate::app::{Action, CourtroomAction};
use crate::gui::{
    icons::{self, Icon},
    screens::parts,
    theme::{Palette, Passage, Text, space},
    widgets::{
        ArgumentCard, Bearing, Button, CardState, Chip, EmptyPanel, Tab, Tabs, Tip, card, meanings,
    },
};

const GAP: f32 = 12.5;
const IN_A_ROW: f32 = 5.0;
const NARROWEST: f32 = 188.0;
const PROCEDURE: f32 = 250.0;

/// Shows the tabs, and at the right end the filters.
pub(super) fn head(ui: &mut Ui, tray: &Tray, actions: &mut Vec<Action>) {
    let row = ui.max_rect();
    ui.with_layout(Layout::left_to_right(Align::Max), |ui| tabs(ui, tray, actions));
    let rest = row.with_min_x(ui.min_rect().right() + space::L);
    super::region(ui, rest.expand2(vec2(4.0, 0.0)), egui::Role::Group, "Filters", |ui| {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.add_space(4.0);
            filters(ui, &tray.filters, actions);
        });
    });
}

/// Shows the tabs.
pub(super) fn tabs(ui: &mut Ui, tray: &Tray, actions: &mut Vec<Action>) {
    let tabs: Vec<_> = tray
        .tabs
        .iter()
        .map(|tab| match tab.count {
            Some(count) => Tab::new(tab.label).count(count),
            None => Tab::new(tab.label),
        })
        .collect();
    let selected = tray.tabs.iter().position(|tab| tab.selected).unwrap_or(0);
    let opened = Tabs::new("Your cards", &tabs, selected).without_rule().gap(16.0).show(ui);
    if let Some(tab) = opened.and_then(|index| tray.tabs.get(index)) {
        actions.push(Action::Courtroom(CourtroomAction::Tab(tab.tab)));
    }
}

/// Shows the filters, from the right end leftward.
pub(super) fn filters(ui: &mut Ui, filters: &[Control], actions: &mut Vec<Action>) {
    if filters.is_empty() {
        return;
    }
    ui.spacing_mut().item_spacing.x = space::L;
    for filter in filters.iter().rev() {
        let name = format!("Show not only {}", filter.label);
        if ui.add(Chip::removable(&filter.label, &name)).clicked() {
            actions.push(filter.action.clone());
        }
    }
    ui.label(Text::Caption.rich("Show only").color(Palette::of(ui).ink3));
}

/// Shows the cards side by side. Returns their controls.
pub(super) fn cards(
    ui: &mut Ui,
    room: Rect,
    compact: bool,
    view: &CourtroomView,
    actions: &mut Vec<Action>,
) -> Vec<Id> {
    let tray = &view.tray;
    let height = ArgumentCard::height(compact);
    let width = ((room.width() - (IN_A_ROW - 1.0) * GAP) / IN_A_ROW).max(NARROWEST);
    let edge = room.left() - ui.max_rect().left();
    sideways(ui, "cards", |ui| {
        ui.add_space(edge);
        ui.spacing_mut().item_spacing.x = GAP;
        if let Some(empty) = &tray.empty {
            nothing(ui, empty, vec2(room.width(), height), &view.actions.go_on, actions);
        }
        let shown: Vec<Response> = tray
            .cards
            .iter()
            .map(|card| ui.push_id(card.id, |ui| card_of(ui, card, width, compact, actions)).inner)
            .collect();
        let places = tray.cards.iter().zip(&shown).map(|(card, shown)| (card.id, shown.rect));
        leaving::show(ui, tray, &places.collect::<Vec<_>>(), compact);
        let ids = shown.iter().map(|card| card.id).collect();
        procedure(ui, &tray.procedure, height, actions);
        ids
    })
}

/// A row that scrolls sideways, by the wheel too.
pub(super) fn sideways<R>(ui: &mut Ui, name: &str, contents: impl FnOnce(&mut Ui) -> R) -> R {
    ui.style_mut().always_scroll_the_only_direction = true;
    super::transcript::hide_bars(ui);
    let scroll = ScrollArea::horizontal().id_salt(name).auto_shrink(false);
    scroll
        .show(ui, |ui| {
            ui.with_layout(Layout::left_to_right(Align::Min), |ui| {
                ui.spacing_mut().item_spacing.x = 0.0;
                contents(ui)
            })
            .inner
        })
        .inner
}

/// Says that there is no card, and lets the others go on.
pub(super) fn nothing(
    ui: &mut Ui,
    empty: &str,
    size: egui::Vec2,
    go_on: &Control,
    actions: &mut Vec<Action>,
) {
    ui.allocate_ui_with_layout(size, Layout::top_down(Align::Min), |ui| {
        ui.set_width(size.x);
        let action = go_on.is_enabled().then_some(go_on.label.as_str());
        let panel = EmptyPanel { icon: icons::HAND_PALM, title: empty, sentence: "", action };
        if panel.show(ui, size.y) {
            actions.push(go_on.action.clone());
        }
    });
}

/// Shows a card of the hand; activating it selects it, or plays it if it is selected.
pub(super) fn card_of(
    ui: &mut Ui,
    card: &CardView,
    width: f32,
    compact: bool,
    actions: &mut Vec<Action>,
) -> Response {
    let shown = ui.add(argument_card(card, width, compact));
    activated(card, shown, actions)
}

/// Shows a card with its title alone, for little windows.
pub(super) fn small_card(
    ui: &mut Ui,
    card: &CardView,
    width: f32,
    actions: &mut Vec<Action>,
) -> Response {
    let shown = ui.add(argument_card(card, width, true).small());
    activated(card, shown, actions)
}

fn activated(card: &CardView, shown: Response, actions: &mut Vec<Action>) -> Response {
    if shown.clicked() {
        actions.push(Action::Courtroom(CourtroomAction::Card(card.id)));
    }
    if card.selected {
        let id = shown.id.with("seen");
        let seen = shown.ctx.data(|data| data.get_temp(id)).unwrap_or(false);
        if !seen {
            shown.scroll_to_me(None);
        }
        shown.ctx.data_mut(|data| data.insert_temp(id, true));
    } else {
        shown.ctx.data_mut(|data| data.remove_temp::<bool>(shown.id.with("seen")));
    }
    let title = format!("{} {}", card.code, plain(&card.title));
    let terms = meanings(&shown.ctx, &card.text);
    Tip::new(&details(card, &terms)).heading(&title).on(shown)
}

/// What does not stand on the face of a card: the words to be spoken, what they rest on, and what
/// the terms on its face mean.
fn details(card: &CardView, terms: &[String]) -> String {
    let mut parts = Vec::new();
    if let State::Blocked(why) | State::Played(why) = &card.state {
        parts.push(capitalized(why));
    }
    if card.forfeited {
        parts
            .push("Not raised below, and so forfeited: it is reviewed for plain error.".to_owned());
    }
    parts.push(plain(&card.words));
    parts.push(plain(&card.cites));
    parts.push(capitalized(card.source));
    parts.push(plain(&card.note));
    parts.extend(card.unsettled.map(|(_, caution)| caution.to_owned()));
    parts.extend(terms.iter().map(|term| plain(term)));
    parts.retain(|part| !part.is_empty());
    parts.join("\n\n")
}

fn capitalized(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().map(|letter| letter.to_uppercase().to_string());
    let sentence = first.unwrap_or_default() + letters.as_str();
    if sentence.is_empty() { sentence } else { sentence + "." }
}

pub(super) fn argument_card(card: &CardView, width: f32, compact: bool) -> ArgumentCard<'_> {
    let bearing = match &card.relation {
        Relation::New => Bearing::NewLine,
        Relation::Answers { text, how, .. } => Bearing::Answers { words: text, manner: how },
        Relation::Supports(words) => Bearing::Supports(words),
    };
    let state = match &card.state {
        State::Ready if card.selected => CardState::Selected,
        State::Ready => CardState::Ready,
        State::Played(when) => CardState::Played(when),
        State::Blocked(why) => CardState::Unavailable(why),
    };
    ArgumentCard {
        party: parts::party(card.side),
        icon: icon(card),
        kind: &card.kind_name,
        unsettled: card.unsettled.map(|(warning, _)| warning),
        forfeited: card.forfeited,
        code: &card.code,
        title: &card.title,
        text: &card.text,
        authorities: &card.cites,
        bearing,
        time: &card.time,
        issues: &card.issues,
        state,
        width,
        compact,
    }
}

/// A reply that tells cases apart has an icon of its own; every other card that of its kind.
fn icon(card: &CardView) -> Icon {
    if card.kind_name.starts_with("Distinguish") {
        icons::ARROWS_SPLIT
    } else {
        icons::of_kind(card.kind)
    }
}

/// Shows what else may be done, each with what it means.
pub(super) fn procedure(
    ui: &mut Ui,
    procedure: &[(Control, String)],
    height: f32,
    actions: &mut Vec<Action>,
) {
    let palette = Palette::of(ui);
    for (control, meaning) in procedure {
        card(palette).show(ui, |ui| {
            ui.set_width(PROCEDURE - 28.0);
            ui.set_height(height - 26.0);
            ui.with_layout(Layout::bottom_up(Align::Min), |ui| {
                parts::button(ui, control, Button::new(&control.label), actions);
                ui.add_space(space::S);
                ui.with_layout(Layout::top_down(Align::Min), |ui| {
                    let (icon, title) = procedure_head(&control.action);
                    Passage::new()
                        .icon(icon, 15.0, palette.ink2)
                        .after(6.0, Text::H3, title, palette.ink)
                        .show(ui);
                    ui.label(Text::Small.rich(meaning).color(palette.ink2));
                });
            });
        });
    }
}

/// What a step of procedure is about.
const fn procedure_head(action: &Action) -> (Icon, &'static str) {
    match action {
        Action::Courtroom(CourtroomAction::Concede) => (icons::HAND_PALM, "Grant a point"),
        Action::Courtroom(CourtroomAction::Yield) => (icons::MICROPHONE_SLASH, "Sit down"),
        _ => (icons::ARROW_U_UP_LEFT, "Take a point back"),
    }
}
