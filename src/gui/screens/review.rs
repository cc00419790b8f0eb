//! The review: the chances of the hearing, its moves, and what would have been better.
//!
//! At the left the chart above the moves and the score sheet; at the right what there is to learn.
//! In a single column everything stands below each other. The chart is painted here, like every
//! other chart of the program: hatching that ends at a curve, marks told apart by shape, and names
//! for screen readers are more than a plotting library gives.

mod area;
mod cards;
mod chart;
mod chart_words;
mod learned;
mod moves;
mod sheet;

use egui::{Color32, Key, Margin, Modifiers, Panel, Rect, ScrollArea, Ui, UiBuilder, vec2};

use crate::app::view::ReviewView;
use crate::app::view::review::MoveLabel;
use crate::app::{Action, ReviewAction};
use crate::gui::icons::{self, Icon};
use crate::gui::keys;
use crate::gui::screens::parts;
use crate::gui::theme::{Palette, WindowClass, space};
use crate::gui::widgets::card;

/// Width of the column at the right.
const SIDE: f32 = 340.0;
/// Height of the moves and the sheet, at least.
const LOWER: f32 = 340.0;

/// Shows the review.
pub fn show(ui: &mut Ui, view: &ReviewView, actions: &mut Vec<Action>) {
    let class = WindowClass::current(ui);
    if class == WindowClass::Single {
        single(ui, view, actions);
    } else {
        columns(ui, view, class, actions);
    }
    shortcuts(ui, view, actions);
}

fn columns(ui: &mut Ui, view: &ReviewView, class: WindowClass, actions: &mut Vec<Action>) {
    let side = Panel::right("what to learn").exact_size(SIDE + 20.0).resizable(false);
    side.show_separator_line(false).frame(egui::Frame::NONE).show(ui, |ui| {
        ScrollArea::vertical().id_salt("what to learn").auto_shrink(false).show(ui, |ui| {
            let margin = Margin { left: 0, right: 20, top: 16, bottom: 16 };
            egui::Frame::NONE.inner_margin(margin).show(ui, |ui| {
                ui.spacing_mut().item_spacing.y = space::M;
                learned::show(ui, view, actions);
            });
        });
    });
    let height = ui.available_height();
    ScrollArea::vertical().id_salt("review").auto_shrink(false).show(ui, |ui| {
        let margin = Margin { left: 20, right: 16, top: 16, bottom: 16 };
        egui::Frame::NONE.inner_margin(margin).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = space::M;
            if let Some(notice) = &view.notice {
                parts::version_notice(ui, notice, actions);
            }
            let chart_height = if class == WindowClass::Full { 328.0 } else { 268.0 };
            chart::card_of(ui, &view.chart, chart_height, actions);
            let below = (height - 32.0 - chart_height - space::M).max(LOWER);
            beside(ui, view, below, actions);
        });
    });
}

/// The moves and the score sheet, beside each other.
fn beside(ui: &mut Ui, view: &ReviewView, height: f32, actions: &mut Vec<Action>) {
    let whole = Rect::from_min_size(ui.cursor().min, vec2(ui.available_width(), height));
    let split = ((whole.width() - space::M) * 0.63).round();
    let left = whole.with_max_x(whole.left() + split);
    let right = whole.with_min_x(whole.left() + split + space::M);
    card_in(ui, left, |ui| moves::show(ui, &view.moves, true, actions));
    card_in(ui, right, |ui| sheet::show(ui, view, true, actions));
    ui.advance_cursor_after_rect(whole);
}

/// A card as large as given.
fn card_in(ui: &mut Ui, rect: Rect, contents: impl FnOnce(&mut Ui)) {
    ui.scope_builder(UiBuilder::new().max_rect(rect), |ui| {
        let frame = card(Palette::of(ui));
        let inner = rect.size() - frame.total_margin().sum();
        frame.show(ui, |ui| {
            ui.set_min_size(inner);
            ui.set_max_size(inner);
            contents(ui);
        });
    });
}

fn single(ui: &mut Ui, view: &ReviewView, actions: &mut Vec<Action>) {
    ScrollArea::vertical().id_salt("review").auto_shrink(false).show(ui, |ui| {
        egui::Frame::NONE.inner_margin(Margin::symmetric(16, 12)).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = space::M;
            if let Some(notice) = &view.notice {
                parts::version_notice(ui, notice, actions);
            }
            chart::card_of(ui, &view.chart, 248.0, actions);
            learned::search(ui, view, actions);
            learned::explanation(ui, view, actions);
            card(Palette::of(ui)).show(ui, |ui| moves::show(ui, &view.moves, false, actions));
            learned::others(ui, view, actions);
            card(Palette::of(ui)).show(ui, |ui| sheet::show(ui, view, false, actions));
        });
    });
}

/// How a label is drawn.
struct LabelLook {
    icon: Icon,
    color: Color32,
    word: &'static str,
    /// Its sign on the chart; empty for what is not flagged.
    sign: &'static str,
}

const fn look(label: MoveLabel, palette: &Palette) -> LabelLook {
    let (icon, color, word, sign) = match label {
        MoveLabel::Best => (icons::STAR.filled(), palette.mv_best, "Best", ""),
        MoveLabel::Good => (icons::CHECK, palette.mv_good, "Good", ""),
        MoveLabel::Inaccuracy => (icons::QUESTION, palette.mv_inacc, "Inaccuracy", "?!"),
        MoveLabel::Mistake => (icons::WARNING.filled(), palette.mv_mist, "Mistake", "?"),
        MoveLabel::Blunder => (icons::X_CIRCLE.filled(), palette.mv_blun, "Blunder", "??"),
    };
    LabelLook { icon, color, word, sign }
}

fn shortcuts(ui: &Ui, view: &ReviewView, actions: &mut Vec<Action>) {
    let moves = &view.moves;
    if cards::arrows_are_free(ui) {
        for (key, control) in [
            (Key::ArrowLeft, &moves.previous),
            (Key::ArrowUp, &moves.previous),
            (Key::ArrowRight, &moves.next),
            (Key::ArrowDown, &moves.next),
            (Key::Home, &moves.first),
            (Key::End, &moves.last),
        ] {
            if keys::plain(ui, key) {
                parts::activate(control, actions);
                cards::follow(ui);
            }
        }
    }
    if keys::letter(ui, Key::M) {
        parts::activate(&moves.mistake, actions);
    }
    let shift_m = keys::listens(ui)
        && keys::letters_allowed(ui)
        && ui.input_mut(|input| input.consume_key(Modifiers::SHIFT, Key::M));
    if shift_m && moves.mistake.is_enabled() {
        actions.push(Action::Review(ReviewAction::Mistake { forward: false }));
    }
    if keys::letter(ui, Key::B)
        && let Some(toggle) = view.chart.toggles.first()
    {
        parts::activate(&toggle.control, actions);
    }
    if keys::letter(ui, Key::D) {
        parts::activate(&view.debrief.open, actions);
    }
    if keys::letter(ui, Key::T) {
        parts::activate(&view.explanation.retry, actions);
    }
    let saves =
        keys::listens(ui) && ui.input_mut(|input| input.consume_key(Modifiers::COMMAND, Key::E));
    if let Some((report, _)) = view.save.first().filter(|_| saves) {
        parts::activate(report, actions);
    }
}
