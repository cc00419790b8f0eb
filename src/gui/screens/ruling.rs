//! The ruling: what was decided, why, and what would have changed it.
//!
//! At the left the slip opinion; at the right the outcome, the issues, what moved the court, what
//! would have changed it, what happened, second opinions, and one's own forecast and sheet; below
//! them, pinned, what to do next: the review first. The review does not take the place of the
//! ruling by itself, for what was decided is to be read before what would have been better. In a
//! single column the outcome comes first and the opinion follows.

mod aftermath;
mod analysis;
mod but_for;
mod next;
mod opinion;
mod outcome;
mod second;

use egui::{Key, Margin, Panel, ScrollArea, Ui, vec2};

use crate::app::view::RulingView;
use crate::app::{Action, RulingAction};
use crate::gui::keys;
use crate::gui::theme::{Palette, WindowClass, space};

/// Shows the ruling.
pub fn show(ui: &mut Ui, view: &RulingView, actions: &mut Vec<Action>) {
    let palette = Palette::of(ui);
    let class = WindowClass::current(ui);
    let margin = Margin::symmetric(20, 16);
    if class == WindowClass::Single {
        let shown = bar(ui, view, actions);
        ScrollArea::vertical().id_salt("ruling").auto_shrink(false).show(ui, |ui| {
            egui::Frame::NONE.inner_margin(margin).show(ui, |ui| {
                analysis(ui, view, shown, actions);
                ui.add_space(space::L);
                opinion::sheet(ui, &view.opinion, actions);
                opinion::footer(ui, &view.opinion, actions);
            });
        });
    } else {
        let share = if class == WindowClass::Full { 0.4175 } else { 0.40 };
        let width = (ui.available_width() * share).round();
        Panel::left("opinion")
            .exact_size(width)
            .resizable(false)
            .frame(egui::Frame::NONE.fill(palette.sunken))
            .show(ui, |ui| opinion::show(ui, &view.opinion, actions));
        let shown = bar(ui, view, actions);
        ScrollArea::vertical().id_salt("analysis").auto_shrink(false).show(ui, |ui| {
            let frame = egui::Frame::NONE.inner_margin(margin);
            frame.show(ui, |ui| analysis(ui, view, shown, actions));
        });
    }
    shortcuts(ui, view, actions);
}

/// What to do next, pinned below. Returns how much of it had room.
fn bar(ui: &mut Ui, view: &RulingView, actions: &mut Vec<Action>) -> usize {
    let palette = Palette::of(ui);
    let frame = egui::Frame::NONE.fill(palette.ground).inner_margin(Margin::symmetric(20, 10));
    let panel = Panel::bottom("what to do next").resizable(false).frame(frame);
    panel.show(ui, |ui| next::bar(ui, &view.actions, actions)).inner
}

fn analysis(ui: &mut Ui, view: &RulingView, in_bar: usize, actions: &mut Vec<Action>) {
    ui.spacing_mut().item_spacing = vec2(space::M, space::M);
    ui.scope(|ui| outcome::show(ui, view, actions));
    analysis::issues(ui, view, actions);
    let placed = analysis::grounds(ui, view, actions);
    aftermath::history(ui, view, actions);
    if !placed {
        second::show(ui, &view.second, analysis::AS_IT_IS);
    }
    aftermath::own(ui, view);
    next::rest(ui, &view.actions, in_bar, actions);
}

fn shortcuts(ui: &Ui, view: &RulingView, actions: &mut Vec<Action>) {
    let mut act = |action: RulingAction| actions.push(Action::Ruling(action));
    if let Some(issue) = keys::place(ui).and_then(|place| view.issues.get(place)) {
        act(RulingAction::Issue(issue.id));
    }
    let free = ui.memory(|memory| memory.focused().is_none());
    if free && keys::plain(ui, Key::ArrowRight) {
        act(RulingAction::StepPage(1));
    }
    if free && keys::plain(ui, Key::ArrowLeft) {
        act(RulingAction::StepPage(-1));
    }
    if keys::letter(ui, Key::D) {
        actions.push(view.actions.debrief.action.clone());
    }
    if keys::letter(ui, Key::R) {
        actions.push(view.actions.review.action.clone());
    }
    if ui.input_mut(|input| input.consume_key(egui::Modifiers::COMMAND, Key::S)) {
        actions.push(view.actions.save_html.action.clone());
    }
}
