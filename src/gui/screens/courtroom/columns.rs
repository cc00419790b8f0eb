//! The courtroom in columns, for windows with room for them.

use egui::{Margin, Rect, Role, Stroke, Ui, pos2, vec2};

use super::{Anchors, act, bench, issues, region, table, transcript, tray};
use crate::app::Action;
use crate::app::view::CourtroomView;
use crate::app::view::coach::Look;
use crate::gui::{
    keys,
    screens::coach::spotlight,
    theme::{Palette, stroke},
    widgets::{ArgumentCard, vertical_rule},
};

/// The lowest room in which columns leave something of the transcript, in points.
pub(super) const LOWEST: f32 = 500.0;

const ISSUES: f32 = 286.0;
const ISSUES_COMPACT: f32 = 268.0;
const SIDE: f32 = 292.0;
const SIDE_COMPACT: f32 = 264.0;
const BENCH: f32 = 95.0;
const TABS: f32 = 45.0;
const BELOW_CARDS: f32 = 14.0;
const MARGIN: f32 = 16.0;
const PROMPT: f32 = 43.0;
const ACTIONS: f32 = 190.0;

/// Shows the courtroom in a rectangle.
pub(super) fn show(
    ui: &mut Ui,
    room: Rect,
    compact: bool,
    view: &CourtroomView,
    actions: &mut Vec<Action>,
) -> Anchors {
    let palette = Palette::of(ui);
    let (left, right) = if compact { (ISSUES_COMPACT, SIDE_COMPACT) } else { (ISSUES, SIDE) };
    let hand = TABS + ArgumentCard::height(compact) + BELOW_CARDS;
    let (above, hand) = room.split_top_bottom_at_y(room.bottom() - hand);
    let (issues, rest) = above.split_left_right_at_x(above.left() + left);
    let (middle, side) = rest.split_left_right_at_x(rest.right() - right);
    let (bench, said) = middle.split_top_bottom_at_y(middle.top() + BENCH);

    let painter = ui.painter();
    for part in [issues, bench, side] {
        painter.rect_filled(part, 0, palette.surface);
    }
    painter.rect_filled(said, 0, palette.ground);
    painter.rect_filled(hand, 0, palette.sunken);
    vertical_rule(painter, issues.right() - 0.5, above.y_range(), palette);
    vertical_rule(painter, side.left() + 0.5, above.y_range(), palette);
    painter.hline(bench.x_range(), bench.bottom() - 0.5, Stroke::new(stroke::HAIR, palette.line));
    painter.hline(hand.x_range(), hand.top() + 0.5, Stroke::new(stroke::HAIR, palette.line2));

    let mut anchors = Anchors {
        issues: region(ui, issues, Role::Region, "Issues", |ui| {
            issues::column(ui, view, compact, actions)
        }),
        bench: region(ui, bench, Role::Region, "Bench", |ui| bench::row(ui, &view.bench)),
        transcript: region(ui, said, Role::Region, "Hearing", |ui| {
            let margin = Margin { left: 20, right: 24, top: 12, bottom: 0 };
            let setting = transcript::Setting { margin, prompt: PROMPT, touches: false };
            Some(transcript::show(ui, view, setting, actions))
        }),
        table: region(ui, side, Role::Region, "Time and table", |ui| {
            table::column(ui, view, actions)
        }),
        cards: region(ui, hand, Role::Region, "Your hand", |ui| {
            self::hand(ui, hand, compact, view, actions)
        }),
    };
    mark_regions(ui, [issues, bench, said, side, hand], &anchors);
    for (look, rect) in [
        (Look::Issues, issues),
        (Look::Bench, bench),
        (Look::Transcript, said),
        (Look::Table, side),
        (Look::Hand, hand),
    ] {
        spotlight(ui, look, rect);
    }
    anchors.cards.truncate(9);
    anchors
}

/// Tabs and filters, cards, and what one can do.
fn hand(
    ui: &mut Ui,
    rect: Rect,
    compact: bool,
    view: &CourtroomView,
    actions: &mut Vec<Action>,
) -> Vec<egui::Id> {
    let inner = rect.shrink2(vec2(MARGIN, 0.0));
    let tabs = Rect::from_min_max(pos2(inner.left(), rect.top() + 5.0), inner.max);
    let tabs = tabs.with_max_y(rect.top() + TABS);
    region(ui, tabs, Role::Group, "Choice of cards", |ui| tray::head(ui, &view.tray, actions));
    let below = Rect::from_min_max(pos2(inner.left(), tabs.bottom()), inner.max);
    let (cards, acts) = below.split_left_right_at_x(below.right() - ACTIONS);
    let cards = cards.with_max_x(cards.right() - 14.0);
    let ids = region(ui, cards.expand2(vec2(6.0, 0.0)), Role::List, "Cards", |ui| {
        tray::cards(ui, cards, compact, view, actions)
    });
    let acts = acts.with_max_y(acts.bottom() - if compact { 4.0 } else { BELOW_CARDS });
    region(ui, acts, Role::Group, "What you can do", |ui| act::column(ui, view, actions));
    ids
}

fn mark_regions(ui: &Ui, rects: [Rect; 5], anchors: &Anchors) {
    let first_card = anchors.cards.first().copied();
    let ids = [anchors.issues, anchors.bench, anchors.transcript, anchors.table, first_card];
    for (rect, id) in rects.into_iter().zip(ids) {
        if let Some(id) = id {
            keys::region(ui, rect, id);
        }
    }
}
