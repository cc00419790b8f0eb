//! The issues: what must be carried, by whom, and how it stands.

use egui::{Align, Id, Layout, Margin, ScrollArea, Ui};

use crate::app::view::courtroom::{CourtroomView, IssueBlock as View};
use crate::app::{Action, CourtroomAction};
use crate::gui::{
    screens::parts,
    theme::{Palette, Text, text::unmarked},
    widgets::{Gauge, IssueBlock, Tip, region_label},
};

const AROUND: Margin = Margin { left: 12, right: 13, top: 12, bottom: 8 };
const GAP: f32 = 4.0;
/// Height of the row above the issues, with what is below it.
const HEAD: f32 = 16.0 + GAP + 3.0;

/// Shows the column. Where not all issues fit with their questions, only the selected one shows
/// its question, and the others tell theirs in a tooltip. Returns the control that stands for the
/// column: the selected issue, or the first.
pub(super) fn column(
    ui: &mut Ui,
    view: &CourtroomView,
    compact: bool,
    actions: &mut Vec<Action>,
) -> Option<Id> {
    let ink = Palette::of(ui).ink3;
    let compact = compact || !all_fit(ui, view);
    ScrollArea::vertical()
        .id_salt("issues")
        .auto_shrink(false)
        .show(ui, |ui| {
            let frame = egui::Frame::NONE;
            frame.inner_margin(AROUND).show(ui, |ui| {
                ui.spacing_mut().item_spacing.y = GAP;
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

/// Whether all issues fit below each other with their questions.
fn all_fit(ui: &Ui, view: &CourtroomView) -> bool {
    let room = ui.available_size();
    let width = room.x - f32::from(AROUND.left + AROUND.right);
    let heights =
        view.issues.iter().map(|issue| GAP + of(issue, gauge(issue), true).height(ui, width));
    f32::from(AROUND.top) + HEAD + heights.sum::<f32>() <= room.y
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
    let asks = !compact || issue.selected;
    let response = ui.add(of(issue, gauge(issue), asks));
    if response.clicked() {
        let shown = (!issue.selected).then_some(issue.id);
        actions.push(Action::Courtroom(CourtroomAction::Issue(shown)));
    }
    let id = response.id;
    if !asks {
        Tip::new(&unmarked(&issue.question)).on(response);
    }
    id
}

fn gauge(issue: &View) -> Option<Gauge<'_>> {
    let gauge = issue.gauge.as_ref()?;
    let party = parts::party(gauge.side);
    let drawn =
        Gauge::new(&gauge.standard, party, gauge.strength, gauge.threshold, &gauge.standard);
    Some(drawn.before(gauge.before).tip(&gauge.standard, &gauge.explanation))
}

fn of<'a>(issue: &'a View, gauge: Option<Gauge<'a>>, asks: bool) -> IssueBlock<'a> {
    IssueBlock {
        title: &issue.title,
        question: if asks { &issue.question } else { "" },
        standing: issue.chip.as_ref().map(|chip| (parts::tone(chip.tone), chip.text.as_str())),
        gauge,
        standard: &issue.standard,
        burden: (parts::party(issue.burden), &issue.burden_name),
        change: issue.change,
        selected: issue.selected,
        sentence: &issue.sentence,
    }
}
