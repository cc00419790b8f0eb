//! The ruling: what was decided, why, and what would have changed it.
//!
//! At the left the slip opinion; at the right the outcome, the issues, what moved the court, what
//! would have changed it, what happened, and one's own forecast and sheet. In a single column the
//! outcome comes first and the opinion follows.

mod aftermath;
mod analysis;
mod opinion;
mod outcome;

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
        ScrollArea::vertical().id_salt("ruling").auto_shrink(false).show(ui, |ui| {
            egui::Frame::NONE.inner_margin(margin).show(ui, |ui| {
                analysis(ui, view, actions);
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
        ScrollArea::vertical().id_salt("analysis").auto_shrink(false).show(ui, |ui| {
            egui::Frame::NONE.inner_margin(margin).show(ui, |ui| analysis(ui, view, actions));
        });
    }
    shortcuts(ui, view, actions);
}

fn analysis(ui: &mut Ui, view: &RulingView, actions: &mut Vec<Action>) {
    ui.spacing_mut().item_spacing = vec2(space::M, space::M);
    ui.scope(|ui| outcome::show(ui, view, actions));
    analysis::issues(ui, view, actions);
    analysis::moved_and_but_for(ui, view, actions);
    aftermath::show(ui, view);
    aftermath::next(ui, &view.actions, actions);
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
    if keys::letter(ui, Key::R) {
        actions.push(view.actions.review.action.clone());
    }
    if ui.input_mut(|input| input.consume_key(egui::Modifiers::COMMAND, Key::S)) {
        actions.push(view.actions.save_html.action.clone());
    }
}
