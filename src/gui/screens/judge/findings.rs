//! What the court finds, issue by issue.

use egui::{
    Align, Layout, Margin, Rect, Role, Sense, Stroke, Ui, UiBuilder, WidgetInfo, pos2, vec2,
};

use super::{Field, Place, reasons};
use crate::app::Found;
use crate::app::view::JudgeView;
use crate::app::view::judge::FindingView;
use crate::app::{Action, JudgeAction};
use crate::gui::icons;
use crate::gui::screens::parts::party;
use crate::gui::theme::{Palette, Passage, Text, focus, radius, stroke, text::unmarked};
use crate::gui::widgets::{Button, Gauge, Inline, Segment, Segmented, card};

const HEAD: f32 = 22.0;
const GAUGE: f32 = 31.0;
/// From the left end of the bed of a gauge to the right end of its number.
const GAUGE_WIDTH: f32 = 204.0;
const GAUGE_LEAST: f32 = 150.0;
const BURDEN_WIDTH: f32 = 86.0;
const GAP: f32 = 8.0;
const FOUND_WIDTH: f32 = 242.0;

/// Shows the findings.
pub(super) fn show(ui: &mut Ui, view: &JudgeView, place: &mut Place, actions: &mut Vec<Action>) {
    let palette = Palette::of(ui);
    let findings = &view.findings;
    ui.horizontal(|ui| {
        ui.label(Text::H2.rich("Findings").color(palette.ink));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let room = ui.available_width();
            let words =
                Text::Caption.clamped(ui.painter(), &findings.summary, palette.ink3, room, 1);
            ui.label(words);
        });
    });
    let closed = findings.closed.as_deref();
    if let Some(closed) = closed {
        notice(ui, closed, None);
    }
    for finding in &findings.issues {
        ui.push_id(finding.id, |ui| self::finding(ui, closed, finding, place, actions));
    }
    if let Some((words, issue)) = &findings.notice
        && notice(ui, words, Some("Write reasons"))
    {
        actions.push(Action::Judge(JudgeAction::Open(Some(*issue))));
        place.write = Some(Field::Reasons);
    }
}

/// A message in the column. Returns whether its button was clicked.
fn notice(ui: &mut Ui, words: &str, act: Option<&str>) -> bool {
    let palette = Palette::of(ui);
    let frame = egui::Frame::NONE
        .fill(palette.warn_t)
        .corner_radius(radius::CONTROL)
        .inner_margin(Margin { left: 12, right: 4, top: 5, bottom: 5 });
    let group = UiBuilder::new().accessibility_role(Role::Status).accessibility_label(words);
    let contents = |ui: &mut Ui| {
        ui.take_available_width();
        ui.horizontal(|ui| {
            ui.set_min_height(32.0);
            let (icon, _) = ui.allocate_exact_size(vec2(16.0, 16.0), Sense::hover());
            icons::WARNING_CIRCLE.paint(ui.painter(), icon.center(), 16.0, palette.warn);
            let room = ui.available_width() - if act.is_some() { 128.0 } else { 8.0 };
            let words = Text::Small.wrapped(ui.painter(), words, palette.ink, room);
            ui.label(words);
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                act.is_some_and(|act| ui.add(Button::new(act).quiet()).clicked())
            })
            .inner
        })
        .inner
    };
    ui.scope_builder(group, |ui| frame.show(ui, contents).inner).inner
}

fn finding(
    ui: &mut Ui,
    closed: Option<&str>,
    finding: &FindingView,
    place: &mut Place,
    actions: &mut Vec<Action>,
) {
    let palette = Palette::of(ui);
    let line = if finding.open { palette.accent } else { palette.line };
    let frame = card(palette).stroke(Stroke::new(stroke::HAIR, line)).inner_margin(Margin {
        left: 14,
        right: 14,
        top: 10,
        bottom: 12,
    });
    let group = UiBuilder::new()
        .accessibility_role(Role::Group)
        .accessibility_label(finding.title.as_str());
    ui.scope_builder(group, |ui| {
        frame.show(ui, |ui| {
            ui.take_available_width();
            ui.spacing_mut().item_spacing.y = 0.0;
            head(ui, finding, place, actions);
            ui.add_space(4.0);
            standing(ui, closed, finding, actions);
            if let Some(against) = &finding.against {
                ui.add_space(8.0);
                Inline::new()
                    .icon(icons::WARNING, 14.0, palette.warn)
                    .gap(6.0)
                    .text(Text::Caption, against, palette.ink2)
                    .show(ui);
            }
            if finding.open {
                reasons::show(ui, closed, finding, place, actions);
            }
        });
    });
}

/// The title and the question; the row opens and closes the finding.
fn head(ui: &mut Ui, finding: &FindingView, place: &mut Place, actions: &mut Vec<Action>) {
    let palette = Palette::of(ui);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), HEAD), Sense::click());
    let painter = ui.painter();
    let icon = if finding.open { icons::CARET_DOWN } else { icons::CARET_RIGHT };
    let ink = if response.hovered() { palette.accent } else { palette.ink2 };
    icon.paint(painter, pos2(rect.right() - 7.5, rect.center().y), 15.0, ink);
    Inline::new()
        .text(Text::H3, &finding.title, palette.ink)
        .gap(8.0)
        .text(Text::Caption, &finding.question, palette.ink3)
        .lay_out(painter, rect.width() - 28.0)
        .paint(painter, rect.left_center(), palette);
    focus::ring_at(ui, &response, rect.expand2(vec2(5.0, 1.0)), radius::KEY);
    response.widget_info(|| {
        let state = if finding.open { "open" } else { "closed" };
        let words = format!("{}, {}, reasons {state}", finding.title, unmarked(&finding.question));
        WidgetInfo::selected(Role::Button, true, finding.open, words)
    });
    if place.anchors.findings.is_none() || finding.open {
        place.anchors.findings = Some(response.id);
    }
    if response.clicked() {
        let open = (!finding.open).then_some(finding.id);
        actions.push(Action::Judge(JudgeAction::Open(open)));
    }
}

/// How the issue stands, and what the court finds on it.
fn standing(ui: &mut Ui, closed: Option<&str>, finding: &FindingView, actions: &mut Vec<Action>) {
    let width = ui.available_width();
    let beside = width >= GAUGE_LEAST + BURDEN_WIDTH + GAP + FOUND_WIDTH;
    let height = if beside { 34.0 } else { GAUGE + 8.0 + 30.0 };
    let (rect, _) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
    let gauge = if beside {
        let shorter = (width - FOUND_WIDTH - GAP - BURDEN_WIDTH).min(GAUGE_WIDTH);
        Rect::from_min_size(rect.min, vec2(shorter, GAUGE))
    } else {
        let room = (width - BURDEN_WIDTH).min(320.0);
        Rect::from_min_size(rect.min, vec2(room, GAUGE))
    };
    gauge_and_burden(ui, gauge, finding);
    let found = if beside {
        Rect::from_min_max(pos2(rect.right() - FOUND_WIDTH, rect.top() + 2.0), rect.max)
    } else {
        rect.with_min_y(rect.bottom() - 30.0)
    };
    let layout =
        if beside { Layout::right_to_left(Align::Min) } else { Layout::left_to_right(Align::Min) };
    ui.scope_builder(UiBuilder::new().max_rect(found).layout(layout), |ui| {
        let segments = Found::ALL.map(|found| Segment::new(label(found)).disabled(closed));
        let chosen = Found::ALL.iter().position(|found| finding.found == Some(*found));
        let name = format!("Finding on {}", finding.title);
        let picked = Segmented::new(&name, &segments, chosen).show(ui);
        if let Some(found) = picked.and_then(|index| Found::ALL.get(index)) {
            actions.push(Action::Judge(JudgeAction::Find(finding.id, *found)));
        }
    });
}

const fn label(found: Found) -> &'static str {
    match found {
        Found::Carried => "Carried",
        Found::NotCarried => "Not carried",
        Found::NotReached => "Not reached",
    }
}

fn gauge_and_burden(ui: &mut Ui, rect: Rect, finding: &FindingView) {
    let palette = Palette::of(ui);
    let side = party(finding.burden);
    if let Some(gauge) = &finding.gauge {
        let name = format!(
            "{}. {}, {} of {:.0} needed",
            finding.title,
            finding.burden_name,
            gauge.label(),
            gauge.threshold
        );
        let drawn = Gauge::new(&name, side, gauge.strength, gauge.threshold, &gauge.standard)
            .before(gauge.before)
            .tip(&gauge.standard, &gauge.explanation);
        ui.place(rect, drawn);
    } else {
        let words = Passage::new().text(Text::CaptionStrong, &finding.standard, palette.ink2);
        ui.scope_builder(UiBuilder::new().max_rect(rect), |ui| {
            ui.add_space(9.0);
            words.show(ui);
        });
    }
    let left = rect.right() + 14.0;
    let burden =
        Rect::from_min_size(pos2(left, rect.bottom() - 16.0), vec2(BURDEN_WIDTH - 14.0, 16.0));
    ui.scope_builder(UiBuilder::new().max_rect(burden), |ui| {
        Inline::new()
            .mark(side, 8.0)
            .gap(5.0)
            .text(Text::Caption, "burden", palette.ink3)
            .show(ui)
            .on_hover_text(format!("{} must carry this issue.", finding.burden_name));
    });
}
