//! The brief: question, facts, figure, timeline, issues and key authorities.

use std::sync::Arc;

use egui::{
    Align, Color32, Galley, Layout, Painter, Rect, Role, Sense, Stroke, Ui, UiBuilder, WidgetInfo,
    pos2, vec2,
};

use super::{facts, figure, lists};
use crate::app::view::case_file::{BriefView, EventView, IssueLaw, IssueRow, ObjectiveRow, When};
use crate::app::{Action, CaseFileAction, CaseTab, ShellAction};
use crate::gui::icons;
use crate::gui::screens::parts::party;
use crate::gui::theme::{Palette, Passage, Text, focus, radius, space, stroke, text::unmarked};
use crate::gui::widgets::{TextLink, Tip, card, hairline, panel, region_label};

/// The least room for a date of the timeline, in points.
const EVENT: f32 = 92.0;

/// Shows the brief.
pub(super) fn show(ui: &mut Ui, view: &BriefView, staging: &str, actions: &mut Vec<Action>) {
    let wide = ui.available_width() > 760.0;
    if let (true, Some(places)) = (wide, &view.figure) {
        let whole = ui.available_rect_before_wrap();
        let figure_width = (whole.width() * 0.42).min(412.0);
        let split = whole.right() - figure_width;
        let left = whole.with_max_x(split - space::XL);
        let right = whole.with_min_x(split);
        let text = UiBuilder::new().max_rect(left);
        let text_end = ui.scope_builder(text, |ui| facts::show(ui, view, actions)).response.rect;
        let drawn = UiBuilder::new().max_rect(right);
        let figure_end = ui.scope_builder(drawn, |ui| figure::show(ui, places)).response.rect;
        let end = text_end.bottom().max(figure_end.bottom());
        ui.advance_cursor_after_rect(whole.with_max_y(end));
    } else {
        facts::show(ui, view, actions);
        if let Some(places) = &view.figure {
            figure::show(ui, places);
        }
    }
    timeline(ui, &view.timeline);
    issues(ui, view, actions);
    if let Some(law) = &view.law {
        issue_law(ui, law, actions);
    }
    ui.horizontal(|ui| {
        region_label(ui, "Key authorities");
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let all = TextLink::new(&view.all_authorities).kind(Text::SmallStrong).accent();
            if ui.add(all).clicked() {
                actions.push(Action::CaseFile(CaseFileAction::Tab(CaseTab::Authorities)));
            }
        });
    });
    lists::authority_columns(ui, &view.authorities, actions);
    if !view.objectives.is_empty() {
        region_label(ui, "After this hearing you can");
        for row in &view.objectives {
            objective(ui, row);
        }
    }
    if !staging.is_empty() {
        region_label(ui, "What is staged");
        notice(ui, staging);
    }
}

/// An objective, and the arguments that practice it, each in the color of its side.
fn objective(ui: &mut Ui, row: &ObjectiveRow) {
    let palette = Palette::of(ui);
    let mut passage = Passage::new().marked(Text::Small, &row.text, palette.ink2);
    for (place, (side, card)) in row.cards.iter().enumerate() {
        let before = if place == 0 { "  " } else { ", " };
        passage = passage.text(Text::Caption, before, palette.ink3);
        passage = passage.marked(Text::Caption, card, party(*side).color(palette));
    }
    passage.show(ui);
}

fn notice(ui: &mut Ui, text: &str) {
    let palette = Palette::of(ui);
    panel(palette).show(ui, |ui| {
        ui.take_available_width();
        ui.horizontal_top(|ui| {
            let (rect, _) = ui.allocate_exact_size(vec2(16.0, 18.0), Sense::hover());
            icons::INFO.paint(ui.painter(), rect.center(), 16.0, palette.ink3);
            ui.vertical(|ui| Passage::new().marked(Text::Small, text, palette.ink2).show(ui));
        });
    });
}

fn timeline(ui: &mut Ui, events: &[EventView]) {
    if events.is_empty() {
        return;
    }
    region_label(ui, "Timeline");
    let palette = Palette::of(ui);
    let width = ui.available_width();
    let fits = |count: &usize| *count as f32 * EVENT <= width;
    let per_row = (1..=events.len()).rev().find(fits).unwrap_or(1);
    let rows = events.len().div_ceil(per_row).max(1);
    for row in events.chunks(events.len().div_ceil(rows)) {
        let cell = width / row.len().max(4) as f32;
        let lines = |event| event_lines(event, palette, cell - 10.0, ui.painter());
        let text = |event| lines(event).iter().map(|(line, _)| line.size().y).sum();
        let height = 20.0 + row.iter().map(text).fold(0.0_f32, f32::max);
        let (rect, _) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
        let y = rect.top() + 8.0;
        let past = row.iter().filter(|event| event.when != When::Later).count();
        let now = rect.left() + 6.0 + past.saturating_sub(1) as f32 * cell;
        let painter = ui.painter();
        painter.hline(rect.left() + 6.0..=rect.right(), y, Stroke::new(1.0, palette.line2));
        if past > 0 {
            painter.hline(rect.left() + 6.0..=now, y, Stroke::new(1.5, palette.accent));
        }
        for (i, event) in row.iter().enumerate() {
            let left = rect.left() + i as f32 * cell;
            let place = Rect::from_min_size(pos2(left, rect.top()), vec2(cell - 10.0, height));
            show_event(ui, place, event);
        }
    }
}

/// Date, title and note, each with its color.
fn event_lines(
    event: &EventView,
    palette: &Palette,
    width: f32,
    painter: &Painter,
) -> Vec<(Arc<Galley>, Color32)> {
    let ink = if event.when == When::Later { palette.ink3 } else { palette.ink };
    let lines = [
        (Text::Caption, &event.date, palette.ink3, 2),
        (Text::CaptionStrong, &event.title, ink, 2),
        (Text::Caption, &event.note, palette.ink3, 3),
    ];
    let shown = lines.into_iter().filter(|(_, text, ..)| !text.is_empty());
    shown
        .map(|(kind, text, color, rows)| {
            let line = Passage::new().marked(kind, text, color).width(width).rows(rows);
            (line.galley(painter), color)
        })
        .collect()
}

fn show_event(ui: &Ui, rect: Rect, event: &EventView) {
    let palette = Palette::of(ui);
    let center = pos2(rect.left() + 6.0, rect.top() + 8.0);
    let painter = ui.painter();
    match event.when {
        When::Past => {
            painter.circle_filled(center, 5.5, palette.accent);
        }
        When::Now => {
            painter.circle(center, 5.0, palette.raised, Stroke::new(2.0, palette.accent));
        }
        When::Later => {
            painter.circle(center, 5.0, palette.raised, Stroke::new(1.0, palette.edge));
        }
    }
    let mut y = rect.top() + 18.0;
    for (line, color) in event_lines(event, palette, rect.width(), painter) {
        let down = line.size().y;
        painter.galley(pos2(rect.left(), y), line, color);
        y += down;
    }
    let sense = if event.unsettled.is_some() { Tip::RESTS } else { Sense::hover() };
    let id = ui.scope_id().with(("event", &event.date, &event.title));
    let response = ui.interact(rect, id, sense);
    response.widget_info(|| {
        let unsettled = event.unsettled.unwrap_or_default();
        let words = format!("{}: {}. {} {unsettled}", event.date, event.title, event.note);
        let role = if event.unsettled.is_some() { Role::Note } else { Role::Label };
        WidgetInfo::labeled(role, true, words)
    });
    if let Some(unsettled) = event.unsettled {
        Tip::new(unsettled).on(response);
    }
}

fn issues(ui: &mut Ui, view: &BriefView, actions: &mut Vec<Action>) {
    let palette = Palette::of(ui);
    ui.horizontal(|ui| {
        region_label(ui, "Issues");
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let note = "Threshold: the strength that the side must reach, 0–100";
            ui.label(Text::Caption.rich(note).color(palette.ink3));
        });
    });
    card(palette).inner_margin(6).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let columns = Columns::of(ui.available_width());
        columns.heads(ui);
        for issue in &view.issues {
            hairline(ui);
            columns.row(ui, issue, actions);
        }
    });
}

/// Where the columns of the issue table begin, from the left.
struct Columns {
    width: f32,
    question: f32,
    burden: f32,
    standard: f32,
    threshold: f32,
}

impl Columns {
    fn of(width: f32) -> Self {
        let threshold = width - 104.0;
        let standard = if width > 640.0 { threshold - 136.0 } else { threshold };
        let burden = standard - 108.0;
        Self { width, question: (width * 0.165).clamp(96.0, 158.0), burden, standard, threshold }
    }

    fn heads(&self, ui: &mut Ui) {
        let palette = Palette::of(ui);
        let (rect, _) = ui.allocate_exact_size(vec2(self.width, 28.0), Sense::hover());
        let heads = [
            (8.0, "Issue"),
            (self.question, "Question"),
            (self.burden, "Burden"),
            (self.standard, "Standard"),
            (self.threshold, "Threshold"),
        ];
        for (x, head) in heads {
            if head == "Standard" && self.standard >= self.threshold {
                continue;
            }
            let galley = Text::CaptionStrong.line(ui.painter(), head, palette.ink2);
            let place = pos2(rect.left() + x, rect.center().y - galley.size().y / 2.0);
            ui.painter().galley(place, galley, palette.ink2);
        }
    }

    fn row(&self, ui: &mut Ui, issue: &IssueRow, actions: &mut Vec<Action>) {
        let palette = Palette::of(ui);
        let painter = ui.painter().clone();
        let room = self.burden - self.question - 12.0;
        let question =
            Passage::new().marked(Text::Small, &issue.question, palette.ink).width(room).rows(3);
        let question = question.galley(&painter);
        let height = (question.size().y + 12.0).max(33.0);
        let (rect, response) = ui.allocate_exact_size(vec2(self.width, height), Sense::click());
        if issue.selected || response.hovered() {
            let fill = if issue.selected { palette.accent_t } else { palette.surface };
            painter.rect_filled(rect, radius::KEY, fill);
        }
        let middle = rect.center().y;
        let at = |x: f32| pos2(rect.left() + x, middle);
        let text = |kind: Text, words: &str, x: f32, width: f32| {
            let galley = kind.clamped(&painter, words, palette.ink, width, 1);
            painter.galley(at(x) - vec2(0.0, galley.size().y / 2.0), galley, palette.ink);
        };
        text(Text::SmallStrong, &issue.title, 8.0, self.question - 14.0);
        let top = at(self.question) - vec2(0.0, question.size().y / 2.0);
        painter.galley(top, question, palette.ink);
        crate::gui::widgets::mark(
            &painter,
            at(self.burden + 5.0),
            9.0,
            party(issue.burden),
            party(issue.burden).color(palette),
        );
        text(Text::Small, &issue.burden_name, self.burden + 15.0, 94.0);
        if self.standard < self.threshold {
            text(Text::Small, &issue.standard, self.standard, self.threshold - self.standard - 6.0);
        }
        let bar = Rect::from_min_size(at(self.threshold) - vec2(0.0, 3.0), vec2(56.0, 6.0));
        painter.rect_filled(bar, 3, palette.sunken);
        let tick = bar.left() + bar.width() * issue.gauge.threshold / 100.0;
        let ticked = Stroke::new(stroke::BOLD, palette.ink);
        painter.vline(tick, bar.top() - 4.0..=bar.bottom() + 4.0, ticked);
        text(
            Text::SmallStrong,
            &format!("{:.0}", issue.gauge.threshold),
            self.threshold + 66.0,
            30.0,
        );
        focus::ring_at(ui, &response, rect, radius::KEY);
        response.widget_info(|| {
            let words = format!(
                "{}. {} Burden: {}. {}, {:.0} needed",
                issue.title,
                unmarked(&issue.question),
                issue.burden_name,
                issue.standard,
                issue.gauge.threshold
            );
            WidgetInfo::selected(Role::Button, true, issue.selected, words)
        });
        if response.clicked() {
            let open = (!issue.selected).then_some(issue.id);
            actions.push(Action::CaseFile(CaseFileAction::Issue(open)));
        }
    }
}

fn issue_law(ui: &mut Ui, law: &IssueLaw, actions: &mut Vec<Action>) {
    let palette = Palette::of(ui);
    panel(palette).show(ui, |ui| {
        ui.take_available_width();
        ui.spacing_mut().item_spacing.y = space::XS;
        ui.label(Text::H3.rich(&law.title).color(palette.ink));
        Passage::new().marked(Text::Opinion, &law.proposition, palette.ink).show(ui);
        for text in [&law.burden, &law.rule, &law.reason, &law.prior] {
            if !text.is_empty() {
                Passage::new().marked(Text::Small, text, palette.ink2).show(ui);
            }
        }
        ui.horizontal_wrapped(|ui| {
            for (id, name) in &law.authorities {
                if ui.add(TextLink::new(name).kind(Text::Cite).accent()).clicked() {
                    actions.push(Action::Shell(ShellAction::ReadAuthority(*id)));
                }
            }
        });
    });
}
