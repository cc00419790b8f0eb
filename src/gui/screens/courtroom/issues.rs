//! The issues: what must be carried, by whom, and how it stands.

use egui::{Align, Id, Layout, Margin, ScrollArea, Ui};

use crate::app::view::courtroom::{CourtroomView, IssueBlock as View};
use crate::app::{Action, CourtroomAction};
use crate::gui::{
    screens::parts,
    theme::{Palette, Text},
    widgets::{Gauge, IssueBlock, region_label},
};

/// Shows the column. Returns the control that stands for it: the selected issue, or the first.
pub(super) fn column(
    ui: &mut Ui,
    view: &CourtroomView,
    compact: bool,
    actions: &mut Vec<Action>,
) -> Option<Id> {
    let ink = Palette::of(ui).ink3;
    ScrollArea::vertical()
        .id_salt("issues")
        .auto_shrink(false)
        .show(ui, |ui| {
            let frame = egui::Frame::NONE;
            frame.inner_margin(Margin { left: 12, right: 13, top: 12, bottom: 8 }).show(ui, |ui| {
                ui.spacing_mut().item_spacing.y = 4.0;
                ui.horizontal(|ui| {
                    ui.set_height(16.0);
                    ui.add_space(4.0);
                    region_label(ui, "Issues");
                    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                        ui.add_space(3.0);
                        ui.label(Text::Caption.rich(view.issues_note).color(ink));
                    });
                });
                ui.add_space(3.0);
                list(ui, view, compact, actions)
            })
        })
        .inner
        .inner
}

/// Shows the issues one below the other.
pub(super) fn list(
    ui: &mut Ui,
    view: &CourtroomView,
    compact: bool,
    actions: &mut Vec<Action>,
) -> Option<Id> {
    let mut anchor = None;
    for issue in &view.issues {
        let id = ui.push_id(issue.id, |ui| block(ui, issue, compact, actions)).inner;
        if anchor.is_none() || issue.selected {
            anchor = Some(id);
        }
    }
    anchor
}

fn block(ui: &mut Ui, issue: &View, compact: bool, actions: &mut Vec<Action>) -> Id {
    let gauge = issue.gauge.as_ref().map(|gauge| {
        let party = parts::party(gauge.side);
        let strength = Some(gauge.strength);
        Gauge::new(&gauge.standard, party, strength, gauge.threshold, &gauge.standard)
            .before(gauge.before)
            .tip(&gauge.standard, &gauge.explanation)
    });
    let block = IssueBlock {
        title: &issue.title,
        question: if compact && !issue.selected { "" } else { &issue.question },
        standing: issue.chip.as_ref().map(|chip| (parts::tone(chip.tone), chip.text.as_str())),
        gauge,
        standard: &issue.standard,
        burden: (parts::party(issue.burden), &issue.burden_name),
        change: issue.change,
        selected: issue.selected,
        sentence: &issue.sentence,
    };
    let response = ui.add(block);
    if response.clicked() {
        let shown = (!issue.selected).then_some(issue.id);
        actions.push(Action::Courtroom(CourtroomAction::Issue(shown)));
    }
    response.id
}
